/**
 * A field without a Save button: what is typed is kept until it is accepted, and handed over on Enter, when the field is left, or (free text)
 * one second after the last key. What cannot be read stays as it was typed, with a sentence.
 */
import { useEffect, useRef, useState } from 'react'
import { connection } from '../api.ts'
import { keepText, readKept } from '../kept-text.ts'
import { whenTold } from '../when-told.ts'

/** Free text is stored within a second of the last key. */
const PAUSE = 1000

export type CommitOptions = {
  /** What is stored now. */
  value: string
  /** Stores it; false where it could not be. */
  onCommit: (text: string) => Promise<boolean> | boolean
  /** A sentence where it cannot be stored as it is; null where it can. */
  check?: ((text: string) => string | null) | undefined
  /** Store while typing, too. */
  whileTyping?: boolean | undefined
  /** Where what is typed is kept until it is accepted, also when the screen is left: for what may be long and wrong. */
  keptAs?: string | undefined
}

export function useCommit({ value, onCommit, check, whileTyping = false, keptAs }: CommitOptions) {
  const [draft, setDraft] = useState<string | null>(() => (keptAs === undefined ? null : readKept(keptAs) || null))
  const [error, setError] = useState<string | null>(null)
  const handedOver = useRef<string | null>(null)
  const refused = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  // A new stored value takes the field, unless something newer is being typed in it.
  useEffect(() => {
    setDraft((typed) => (typed === handedOver.current ? null : typed))
    handedOver.current = null
  }, [value])

  const keep = (text: string) => {
    if (keptAs !== undefined) keepText(keptAs, text)
  }
  const flush = async () => {
    clearTimeout(timer.current)
    const text = draft?.trim()
    if (text === undefined || text === handedOver.current) return
    if (text === value.trim()) {
      keep('')
      setError(null)
      setDraft(null)
      return
    }
    const problem = check?.(text) ?? null
    setError(problem)
    if (problem !== null) return
    handedOver.current = text
    setDraft(text)
    const stored = await onCommit(text)
    refused.current = !stored
    // Unless more has been typed since.
    if (stored && keptAs !== undefined && readKept(keptAs).trim() === text) keep('')
    if (!stored) handedOver.current = null
    else whenTold(() => believe(text))
  }
  /** Stored, and taken back before this window was told of either: what it was told before still holds. */
  const believe = (text: string) => {
    if (handedOver.current !== text) return
    handedOver.current = null
    setDraft((typed) => (typed === text ? null : typed))
  }

  const latest = useRef(flush)
  useEffect(() => {
    latest.current = flush
  })
  // What could not be stored while the back end was away is stored when it is back.
  useEffect(
    () =>
      connection.onReopen(() => {
        if (refused.current) void latest.current()
      }),
    [],
  )
  // Leaving the screen by key leaves the field without a blur.
  useEffect(() => () => void latest.current(), [])

  const type = (text: string) => {
    keep(text)
    setDraft(text)
    setError(null)
    clearTimeout(timer.current)
    if (whileTyping) timer.current = setTimeout(() => void latest.current(), PAUSE)
  }
  const leave = () => {
    clearTimeout(timer.current)
    keep('')
    setDraft(null)
    setError(null)
  }
  return { text: draft ?? value, error, dirty: draft !== null, type, flush: () => void flush(), leave }
}
