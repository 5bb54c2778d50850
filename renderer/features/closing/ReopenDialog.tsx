/** A closed cycle is opened again for a reason, which stays in its history. */
import { Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/api.ts'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { useClosing } from './closing-context.ts'
import classes from './Dialog.module.css'

export function ReopenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['closing', 'common'])
  const { view, edit } = useClosing()
  const { cycle } = view
  const kept = `reopen.${cycle.id}`
  const [reason, setReason] = useState(() => readKept(kept))
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const reopen = async () => {
    if (reason.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    const { ok } = await edit(
      (command) => client.closing.reopen({ ...command, cycleId: cycle.id, reason: reason.trim() }),
      { message: t('reopen.done', { cycle: cycle.name }) },
    )
    if (!ok) return
    keepText(kept, '')
    onClose()
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('reopen.title', { cycle: cycle.name })}
      size="medium"
      onSubmit={() => void reopen()}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t('reopen.confirm')}
          </Button>
        </>
      }
    >
      <div className={classes.text}>
        <p>{t('reopen.what')}</p>
        <Textarea
          ref={field}
          data-autofocus
          label={t('reopen.reason')}
          maxLength={4000}
          value={reason}
          error={isMissing ? t('reopen.reasonNeeded') : null}
          onChange={(event) => {
            const { value } = event.currentTarget
            setMissing(false)
            setReason(value)
            keepText(kept, value)
          }}
        />
      </div>
    </FormDialog>
  )
}
