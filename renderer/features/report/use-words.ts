/**
 * The coach's words in one section, on their way from the editor to the back end: stored within a second of the last key and when the editor is left.
 * Until the back end has them they are kept beside the page, so that neither a reload nor a back end that is gone costs a word.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { richTextSchema, type RichText } from '#domain/report/rich-text.ts'
import type { ReportKind, ReportSection } from '#domain/report/report.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { whenTold } from '#renderer/app/when-told.ts'

/** Free text is stored within a second of the last key. */
const PAUSE = 700

export type WordsPlace = { clientId: Id; kind: ReportKind; section: ReportSection }

const keyOf = ({ clientId, kind, section }: WordsPlace) => `report.${clientId}.${kind}.${section}`

/** What was written and not stored, from before a reload; null where there is none. */
export function unstored(place: WordsPlace): RichText | null {
  const kept = readKept(keyOf(place))
  if (kept === '') return null
  try {
    return richTextSchema.parse(JSON.parse(kept))
  } catch {
    return null
  }
}

/** Words under way from any editor: whoever needs them stored waits for these. */
const underWay = new Set<() => Promise<void>>()

/** Everything typed is with the back end, or was refused by it. */
export async function storeAllWords(): Promise<void> {
  await Promise.all([...underWay].map((store) => store()))
}

export type WordsState = 'stored' | 'typing' | 'refused' | 'too_long'

export function useWords(place: WordsPlace, stored: RichText) {
  const { clientId, kind, section } = place
  const key = keyOf(place)
  const edit = useEdit(clientId)
  const [state, setState] = useState<WordsState>('stored')
  const waiting = useRef<RichText | null>(null)
  /** What the back end was last given; told again it is no news to the editor. */
  const given = useRef<string>(JSON.stringify(stored))
  /** What it last told. */
  const told = useRef(given.current)
  const inFlight = useRef(0)
  /** Stored, and not told yet: what is told until then may be an earlier state of it. Counted, so that the last store is waited for. */
  const awaited = useRef(0)
  const [believed, setBelieved] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const sent = useRef<Promise<void>>(Promise.resolve())
  const store = useCallback((): Promise<void> => {
    clearTimeout(timer.current)
    const text = waiting.current
    if (text === null) return sent.current
    waiting.current = null
    given.current = JSON.stringify(text)
    inFlight.current += 1
    sent.current = sent.current.then(async () => {
      const { ok } = await edit((command) => client.report.write({ ...command, kind, section, text }))
      inFlight.current -= 1
      if (told.current !== given.current) {
        awaited.current += 1
        const mine = awaited.current
        whenTold(() => setBelieved((before) => Math.max(before, mine)))
      }
      if (ok && readKept(key) === JSON.stringify(text)) keepText(key, '')
      if (!ok) {
        // Still only here: the next key, or leaving, tries again.
        waiting.current ??= text
        setState('refused')
      } else if (waiting.current === null) setState('stored')
    })
    return sent.current
  }, [edit, kind, section, key])

  useEffect(() => {
    underWay.add(store)
    return () => {
      underWay.delete(store)
      void store()
    }
  }, [store])

  const typed = useCallback(
    (text: RichText) => {
      keepText(key, JSON.stringify(text))
      clearTimeout(timer.current)
      if (!richTextSchema.safeParse(text).success) {
        waiting.current = null
        setState('too_long')
        return
      }
      waiting.current = text
      setState('typing')
      timer.current = setTimeout(() => void store(), PAUSE)
    },
    [key, store],
  )

  /** Whether the back end tells something else than it was given: it was taken back. What is told of an earlier key is no news, nor is anything while keys are struck. */
  const isNews = useCallback(
    (text: RichText) => {
      told.current = JSON.stringify(text)
      if (told.current === given.current) {
        setBelieved(awaited.current)
        return false
      }
      return waiting.current === null && inFlight.current === 0 && believed >= awaited.current
    },
    [believed],
  )
  const accept = useCallback((text: RichText) => {
    given.current = JSON.stringify(text)
  }, [])
  return { state, typed, store, isNews, accept }
}
