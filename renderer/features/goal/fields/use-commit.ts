/**
 * A field without a Save button: what is typed is accepted on Enter or when the field is left, free text also a moment after the last key.
 * What cannot be read, or is refused, stays in the field with a sentence under it.
 */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '#contract/base.ts'

/** How an edit ended. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: ErrorCode }

/** What a typed text means, or the sentence that says what to write instead. */
export type Reading<T> = { readonly value: T } | { readonly problem: string }

export type Commit<T> = {
  readonly value: T
  readonly show: (value: T) => string
  readonly read: (text: string) => Reading<T>
  readonly onCommit: (value: T) => Promise<Outcome> | Outcome
  /** Accept free text by itself, this long after the last key. */
  readonly after?: number | undefined
}

export function useCommit<T>({ value, show, read, onCommit, after }: Commit<T>) {
  const { t } = useTranslation('errors')
  const shown = show(value)
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const accepted = useRef<string | null>(null)
  const focused = useRef(false)

  // What is stored has changed: a draft that was handed over has done its work. One that is still being typed stays.
  useEffect(() => {
    setDraft((typed) => (typed === accepted.current && !focused.current ? null : typed))
  }, [shown])

  const accept = async () => {
    if (draft === null || draft === accepted.current) return
    const reading = read(draft)
    if ('problem' in reading) {
      setProblem(reading.problem)
      return
    }
    setProblem(null)
    if (sameText(show(reading.value), shown)) return
    accepted.current = draft
    const outcome = await onCommit(reading.value)
    if (outcome.ok) return
    accepted.current = null
    setProblem(`${t(`${outcome.code}.what`)}. ${t(`${outcome.code}.do`)}`)
  }

  const latest = useRef(accept)
  useEffect(() => {
    latest.current = accept
  })
  useEffect(() => {
    const timer = after === undefined || draft === null ? undefined : setTimeout(() => void latest.current(), after)
    return () => clearTimeout(timer)
  }, [after, draft])
  // Leaving the screen accepts what stands in the field.
  useEffect(() => () => void latest.current(), [])

  const revert = () => {
    setDraft(null)
    setProblem(null)
  }
  return {
    text: draft ?? shown,
    problem,
    dirty: draft !== null && draft !== shown && draft !== accepted.current,
    setText: (text: string) => {
      setDraft(text)
      setProblem(null)
    },
    onFocus: () => {
      focused.current = true
    },
    onBlur: () => {
      focused.current = false
      if (draft === null) return
      const reading = read(draft)
      if (!('problem' in reading) && sameText(show(reading.value), shown)) revert()
      else void accept()
    },
    accept: () => void accept(),
    revert,
  }
}

function sameText(a: string, b: string): boolean {
  return a.trim() === b.trim()
}
