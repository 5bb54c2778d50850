/** Corrects something captured, after the meeting. A decision is never edited away: a new one takes its place and both can be read. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { Capture } from '#domain/meeting/meeting.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { type Typed, TypedDate } from '#renderer/app/fields/TypedMoment.tsx'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { capitalised } from '#renderer/format/names.ts'
import { useCorrection } from './use-correction.ts'
import classes from './Fields.module.css'

interface AmendDialogProps {
  clientId: Id
  room: Room
  people: readonly Person[]
  capture: Capture
  onClose: () => void
}

export function AmendDialog({ clientId, room, people, capture, onClose }: AmendDialogProps) {
  const { t } = useTranslation(['meeting', 'common'])
  const edit = useEdit(clientId)
  const correct = useCorrection(clientId)
  const [text, setText] = useState(capture.text)
  const [ownerId, setOwnerId] = useState(capture.ownerId)
  const [keyResultId, setKeyResultId] = useState(capture.keyResultId)
  const [dueDate, setDueDate] = useState<Typed>({ read: capture.dueDate })
  const isDecision = capture.kind === 'decision'

  const save = async () => {
    // An unread date has its sentence under the field.
    if (text.trim() === '' || dueDate === 'unread') return
    const said = { text: text.trim(), ownerId, keyResultId, dueDate: dueDate.read }
    const outcome = isDecision
      ? await edit(
          (command) =>
            client.meeting.capture({
              ...command,
              ...said,
              meetingId: room.meeting.id,
              kind: 'decision',
              supersedesId: capture.id,
            }),
          { message: t('after.replaced') },
        )
      : await correct(capture, said, t('after.corrected'))
    if (outcome.ok) onClose()
  }
  const withdraw = async () => {
    const outcome = await edit((command) => client.meeting.withdrawCapture({ ...command, id: capture.id }), {
      message: t('capture.withdrawn'),
    })
    if (outcome.ok) onClose()
  }

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={isDecision ? t('after.replaceTitle', { number: capture.number ?? '' }) : t('after.correctTitle')}
      closeLabel={t('common:close')}
      size="medium"
      onSubmit={() => void save()}
      footer={
        <>
          {isDecision ? null : (
            <Button kind="danger" onClick={() => void withdraw()}>
              {t('capture.withdraw')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {isDecision ? t('after.replace') : t('common:save')}
          </Button>
        </>
      }
    >
      {isDecision ? <p>{t('after.replaceWhy')}</p> : null}
      <label className={classes.field}>
        <span className={classes.label}>{t(`capture.ask.${capture.kind}`)}</span>
        <input
          className={classes.input}
          data-autofocus
          value={text}
          maxLength={400}
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div className={classes.grid}>
        <label className={classes.field}>
          <span className={classes.label}>{t('common:owner')}</span>
          <select
            className={classes.input}
            value={ownerId ?? ''}
            onChange={(event) => setOwnerId(event.currentTarget.value || null)}
          >
            <option value="">{t('common:noOwner')}</option>
            {people
              .filter((person) => !person.removed || person.id === ownerId)
              .map((person) => (
                <option key={person.id} value={person.id}>
                  {person.removed ? t('common:formerColleague') : person.name}
                </option>
              ))}
          </select>
        </label>
        <label className={classes.field}>
          <span className={classes.label}>{t('capture.about')}</span>
          <select
            className={classes.input}
            value={keyResultId ?? ''}
            onChange={(event) => setKeyResultId(event.currentTarget.value || null)}
          >
            <option value="">
              {capture.kind === 'priority' ? t('capture.operations') : t('capture.aboutNothing')}
            </option>
            {room.keyResults.map((row) => (
              <option key={row.id} value={row.id}>
                {capitalised(row.shortName || row.title)}
              </option>
            ))}
          </select>
        </label>
        <TypedDate label={t('capture.by')} value={dueDate} onChange={setDueDate} />
      </div>
    </FormDialog>
  )
}
