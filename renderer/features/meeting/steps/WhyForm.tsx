/** Why something parked is let go of. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import lines from './lines/Lines.module.css'

/** One line: Enter lets it go, with or without a reason; Escape keeps it. */
export function WhyForm({
  text,
  onSay,
  onClose,
}: {
  text: string
  onSay: (reason: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['lines', 'common'])
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className={lines.write}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSay(reason)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <label className={lines.writeLabel}>
        <span className={lines.label}>{t('parked.why', { text })}</span>
        <input
          ref={field}
          className={lines.input}
          value={reason}
          maxLength={400}
          autoComplete="off"
          placeholder={t('parked.whyHint')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" kind="primary" keyCap={t('common:key.enter')}>
        {t('parked.drop')}
      </Button>
    </form>
  )
}
