/** The frame of what is asked before a goal is moved, copied or dropped: a question, fields, and why it could not be done. */
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '#renderer/app/edit.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { useRefusal } from './use-refusal.ts'
import classes from './Actions.module.css'

/** A sentence says why it is not even tried; null: there is nothing more to say. */
export type Tried<T> = Outcome<T> | string | null

export function ActionDialog<T>({
  title,
  why,
  go,
  size,
  children,
  onGo,
  onDone,
  onClose,
}: {
  title: string
  why?: string | undefined
  /** The word on the main button. */
  go: string
  size?: 'small' | 'medium' | undefined
  children: ReactNode
  onGo: () => Promise<Tried<T>> | Tried<T>
  onDone: (made: T) => void
  onClose: () => void
}) {
  const { t } = useTranslation('common')
  const refusal = useRefusal()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (busy) return
    setBusy(true)
    const tried = await onGo()
    setBusy(false)
    if (tried === null) return setProblem(null)
    if (typeof tried === 'string') return setProblem(tried)
    if (tried.ok) onDone(tried.value)
    else setProblem(refusal(tried))
  }
  return (
    <FormDialog
      opened
      title={title}
      size={size}
      closeLabel={t('close')}
      onClose={onClose}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="primary" type="submit" busy={busy}>
            {go}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        {why === undefined ? null : <p className={classes.why}>{why}</p>}
        {children}
        <div role="alert">{problem === null ? null : <FieldError>{problem}</FieldError>}</div>
      </div>
    </FormDialog>
  )
}
