/** A meeting that was broken off: how long ago, where, and the two ways on. Nothing happens before one of them is chosen. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import { minutesLeft } from '#domain/meeting/interruption.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { momentWords, timeAgo } from '#renderer/format/ago.ts'
import { MinutesField } from '../agenda/MinutesField.tsx'
import { minutesTyped } from '../agenda/minutes-typed.ts'
import { useStepWords } from '../step-words.ts'

export interface BrokenOffDialogProps {
  clientId: Id
  room: Room
  /** When anything was last recorded. */
  lastAt: string
  onClose: () => void
}

/** Mounted while it is open. */
export function BrokenOffDialog({ clientId, room, lastAt, onClose }: BrokenOffDialogProps) {
  const { t } = useTranslation(['plan', 'common'])
  const language = useLanguage()
  const edit = useEdit(clientId)
  const wordsOf = useStepWords()
  const { meeting, steps } = room
  const meetingId = meeting.id
  const step = steps.find((each) => each.id === meeting.currentStepId)
  const visit = meeting.stepStartedAt === null ? 0 : (Date.parse(lastAt) - Date.parse(meeting.stepStartedAt)) / 1000
  const [typed, setTyped] = useState(() => String(minutesLeft(steps, Math.max(0, visit))))
  const [unread, setUnread] = useState(false)
  const [openedAt] = useState(Date.now)
  const [busy, setBusy] = useState(false)
  const when = momentWords(lastAt, language)
  const resume = async () => {
    const minutes = minutesTyped(typed)
    if (minutes === null) return setUnread(true)
    setBusy(true)
    const outcome = await edit((command) => client.meeting.resume({ ...command, meetingId, minutes }), {
      undoable: false,
    })
    setBusy(false)
    if (outcome.ok) onClose()
  }
  const end = async () => {
    setBusy(true)
    // The room leaves for the meeting's own page by itself.
    const outcome = await edit((command) => client.meeting.endWhereItStopped({ ...command, meetingId }), {
      message: t('broken.ended', { when }),
      undoable: false,
    })
    setBusy(false)
    if (outcome.ok) onClose()
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      size="medium"
      title={t('broken.title', { ago: timeAgo(lastAt, openedAt, language) })}
      onSubmit={() => void resume()}
      footer={
        <>
          <Button keyCap="E" busy={busy} title={t('broken.endHow', { when })} onClick={() => void end()}>
            {t('broken.end')}
          </Button>
          <Button kind="primary" type="submit" keyCap={t('common:key.enter')} busy={busy}>
            {t('broken.resume')}
          </Button>
        </>
      }
    >
      <p>{t('broken.what', { when, step: step === undefined ? '' : wordsOf(step).title })}</p>
      <MinutesField
        label={t('broken.minutes')}
        description={t('broken.how')}
        typed={typed}
        unread={unread}
        onType={(text) => {
          setTyped(text)
          setUnread(false)
        }}
        onKeyDown={(event) => {
          // A figure has no letters in it: here the letter is the button's.
          if (event.key.toLowerCase() !== 'e' || event.ctrlKey || event.metaKey || event.altKey) return
          event.preventDefault()
          void end()
        }}
      />
    </FormDialog>
  )
}
