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
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const sent = useRef<Promise<void>>(Promise.resolve())
  const store = useCallback((): Promise<void> => {
    clearTimeout(timer.current)
    const text = waiting.current
    if (text === null) return sent.current
    waiting.current = null
    given.current = JSON.stringify(text)
    sent.current = sent.current.then(async () => {
      const { ok } = await edit((command) => client.report.write({ ...command, kind, section, text }))
      if (!ok) {
        // Still only here: the next key, or leaving, tries again.
        waiting.current ??= text
        setState('refused')
      } else if (waiting.current === null) {
        keepText(key, '')
        setState('stored')
      }
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

  /** What the back end tells is not what it was given: something was taken back. Null: the editor has the latest. */
  const isNews = useCallback((told: RichText) => waiting.current === null && JSON.stringify(told) !== given.current, [])
  const accept = useCallback((told: RichText) => {
    given.current = JSON.stringify(told)
  }, [])
  return { state, typed, store, isNews, accept }
}
