/** The one primary action: start, or back into a meeting that is running. Has the focus when the screen opens, so that Enter is enough. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { Button } from '#renderer/design/Button.tsx'

export interface BeginButtonProps {
  meeting: Pick<Meeting, 'id' | 'state'>
  busy: boolean
  onBegin: () => void
}

export function BeginButton({ meeting, busy, onBegin }: BeginButtonProps) {
  const { t } = useTranslation(['meeting', 'common'])
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Never takes the caret from somebody who is writing.
    if (!document.activeElement?.matches('input, textarea, select')) button.current?.focus({ preventScroll: true })
  }, [meeting.id])
  return (
    <Button
      ref={button}
      kind="primary"
      size="large"
      icon="play"
      keyCap={t('common:key.enter')}
      busy={busy}
      onClick={onBegin}
    >
      {meeting.state === 'running' ? t('list.resume') : t('list.start')}
    </Button>
  )
}
