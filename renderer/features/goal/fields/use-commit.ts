/** What the panel's fields add to a field that stores itself: values of any kind, shown and read as text, and why one was refused. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '#contract/base.ts'
import { useCommit as useCommitText } from '#renderer/app/fields/use-commit.ts'

/** How an edit ended. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: ErrorCode }

/** What a typed text means, or the sentence that says what to write instead. */
export type Reading<T> = { readonly value: T } | { readonly problem: string }

export type Commit<T> = {
  readonly value: T
  readonly show: (value: T) => string
  readonly read: (text: string) => Reading<T>
  readonly onCommit: (value: T) => Promise<Outcome> | Outcome
  /** Store free text while it is typed, too. */
  readonly whileTyping?: boolean | undefined
}

export function useCommit<T>({ value, show, read, onCommit, whileTyping }: Commit<T>) {
  const { t } = useTranslation('errors')
  const [refusal, setRefusal] = useState<string | null>(null)
  const field = useCommitText({
    value: show(value),
    whileTyping,
    check: (text) => {
      const reading = read(text)
      return 'problem' in reading ? reading.problem : null
    },
    onCommit: async (text) => {
      const reading = read(text)
      if ('problem' in reading) return false
      // Said in another way: «15.6.» for «15 June 2026».
      if (show(reading.value).trim() === show(value).trim()) {
        field.leave()
        return true
      }
      const outcome = await onCommit(reading.value)
      setRefusal(outcome.ok ? null : `${t(`${outcome.code}.what`)}. ${t(`${outcome.code}.do`)}`)
      return outcome.ok
    },
  })
  return {
    text: field.text,
    problem: field.error ?? refusal,
    dirty: field.dirty,
    setText: (text: string) => {
      setRefusal(null)
      field.type(text)
    },
    accept: field.flush,
    revert: () => {
      setRefusal(null)
      field.leave()
    },
  }
}
