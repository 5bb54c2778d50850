/** Hands the coach a calendar file to send on: one meeting, the check-ins of the cycle, or all that is ahead of a client. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarPart } from '#contract/calendar.ts'
import type { HandedOut } from '#contract/document.ts'
import type { Id } from '#domain/shared/basics.ts'
import { Button, type ButtonProps } from '#renderer/design/Button.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import { client } from './api.ts'
import { saveFile } from './save-file.ts'

export interface CalendarFileButtonProps {
  clientId: Id
  part: CalendarPart
  kind?: ButtonProps['kind']
  size?: ButtonProps['size']
  /** What the button says; «Kalenderfil» where nothing else fits better. */
  children?: string | undefined
}

export function CalendarFileButton({ clientId, part, kind = 'default', size, children }: CalendarFileButtonProps) {
  const { t } = useTranslation('common')
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    await saveFile(async (): Promise<HandedOut> => {
      const answer = await client.calendar.save({ clientId, part })
      if (answer.outcome !== 'nothing') return answer
      showToast({ message: t('calendarFile.nothing') })
      return { outcome: 'cancelled' }
    })
    setBusy(false)
  }
  return (
    <Button
      kind={kind}
      size={size}
      icon="calendar"
      busy={busy}
      title={t('calendarFile.hint')}
      onClick={() => void save()}
    >
      {children ?? t('calendarFile.title')}
    </Button>
  )
}
