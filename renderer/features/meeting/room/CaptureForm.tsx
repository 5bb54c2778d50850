/** One line in the place of the bar: text, owner, what it moves, date; only the text is asked for. Escape keeps it as a draft. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isHere } from '#domain/meeting/attendance.ts'
import type { Capture, CaptureKind } from '#domain/meeting/meeting.ts'
import { client } from '#renderer/app/api.ts'
import { type Typed, TypedDate } from '#renderer/app/fields/TypedMoment.tsx'
import { Button } from '#renderer/design/Button.tsx'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { readCaptureLine } from '../logic/capture-line.ts'
import { useCorrection } from '../use-correction.ts'
import { type CaptureSource, isListedIn, useRoom } from './room-context.ts'
import classes from './CaptureForm.module.css'

/** Good news, lessons and parked items are nobody's task. */
const WITH_OWNER: ReadonlySet<CaptureKind> = new Set(['decision', 'obstacle', 'priority', 'stops_with'])
const WITH_KEY_RESULT: ReadonlySet<CaptureKind> = new Set(['priority', 'obstacle', 'learned', 'stops_with'])
const WITH_DATE: ReadonlySet<CaptureKind> = new Set(['decision', 'obstacle'])

export interface CaptureFormProps {
  kind: CaptureKind
  /** Corrects what was captured before. */
  amend: Capture | null
  /** What the room wrote, or parked, that becomes this. */
  from: CaptureSource | null
  /** It is on its way to become this. */
  onTake: (from: CaptureSource, made: Promise<{ ok: boolean }>) => void
  onClose: () => void
}

export function CaptureForm({ kind, amend, from, onTake, onClose }: CaptureFormProps) {
  const { t } = useTranslation(['meeting', 'common'])
  const { clientId, room, people, words, edit, meetingId, step, itemId, toItem, lookAt, coming } = useRoom()
  const correct = useCorrection(clientId)
  const draftKey = `${meetingId}.${[amend?.id ?? kind, from?.lineId ?? from?.parkedId ?? ''].join('.')}`
  const refusedKey = `${draftKey}.refused`
  const [text, setText] = useState(readKept(refusedKey) || readKept(draftKey) || (amend?.text ?? from?.text ?? ''))
  const [ownerId, setOwnerId] = useState(amend?.ownerId ?? null)
  const [keyResultId, setKeyResultId] = useState(
    amend ? amend.keyResultId : step.kind === 'okr_status' && kind !== 'decision' ? itemId : null,
  )
  const [dueDate, setDueDate] = useState<Typed>({ read: amend?.dueDate ?? null })
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const present = new Set(room.attendance.filter(isHere).map((each) => each.personId))
  const owners = people
    .filter((person) => !person.removed && person.name !== '')
    .toSorted((one, other) => Number(present.has(other.id)) - Number(present.has(one.id)))
  const keyResults = room.keyResults.map((row) => ({ id: row.id, name: row.shortName || row.title }))
  const withOwner = WITH_OWNER.has(kind)
  const withKeyResult = WITH_KEY_RESULT.has(kind)
  // What a look back agrees to do has its day.
  const withDate = WITH_DATE.has(kind) || step.kind === 'actions' || (amend?.dueDate ?? null) !== null
  const line = readCaptureLine(text, withOwner ? owners : [], withKeyResult ? keyResults : [])
  const owner = line.ownerId ?? ownerId
  const about = line.keyResultId ?? keyResultId

  const change = (value: string) => {
    setText(value)
    keepText(draftKey, value)
  }
  const save = async () => {
    if (line.text === '') return onClose()
    if (withDate && dueDate === 'unread') return
    const said = {
      text: line.text,
      ownerId: withOwner ? owner : null,
      keyResultId: withKeyResult ? about : null,
      dueDate: withDate && dueDate !== 'unread' ? dueDate.read : null,
    }
    // The line closes at once: the room does not wait. What is not accepted is there again the next time the same key is pressed.
    keepText(draftKey, '')
    keepText(refusedKey, '')
    onClose()
    if (amend !== null) {
      const amended = await correct(amend, said)
      if (!amended.ok) keepText(refusedKey, text)
      return
    }
    const making = edit((command) =>
      client.meeting.capture({
        ...command,
        meetingId,
        kind,
        ...said,
        supersedesId: null,
        lineId: from?.lineId,
        parkedId: from?.parkedId,
      }),
    )
    if (from !== null) onTake(from, making)
    // Of these the step is about, the new one is marked.
    const isMarked = from === null && step.kind === 'parked' && kind === 'parked'
    if (isMarked) coming.expect(making.then((outcome) => (outcome.ok ? outcome.value.id : undefined)))
    const made = await making
    if (!made.ok) keepText(refusedKey, text)
    else if (isMarked) toItem(made.value.id)
    else if (from === null && isListedIn(step.kind, kind)) lookAt(made.value.id)
  }

  return (
    <form
      className={classes.form}
      aria-label={t(`capture.kind.${kind}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onClose()
        }
        // Enter in a list saves as it does in a line.
        if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
          event.preventDefault()
          void save()
        }
      }}
    >
      <label className={classes.line}>
        <span className={classes.label}>{t(`capture.ask.${kind}`)}</span>
        <input
          ref={field}
          className={classes.input}
          value={text}
          maxLength={400}
          autoComplete="off"
          spellCheck={false}
          placeholder={withOwner ? t('capture.hint') : undefined}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </label>
      {withOwner ? (
        <label className={classes.field}>
          <span className="visually-hidden">{t('common:owner')}</span>
          <select
            className={classes.input}
            value={owner ?? ''}
            onChange={(event) => {
              // What is chosen by hand counts, whatever the line says.
              change(line.text)
              setOwnerId(event.currentTarget.value || null)
            }}
          >
            <option value="">{t('common:noOwner')}</option>
            {owners.map((person) => (
              <option key={person.id} value={person.id}>
                {words.person(person.id)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {withKeyResult ? (
        <label className={classes.field}>
          <span className="visually-hidden">{t('capture.about')}</span>
          <select
            className={classes.input}
            value={about ?? ''}
            onChange={(event) => {
              change(line.text)
              setKeyResultId(event.currentTarget.value || null)
            }}
          >
            <option value="">{kind === 'priority' ? t('capture.operations') : t('capture.aboutNothing')}</option>
            {keyResults.map((row) => (
              <option key={row.id} value={row.id}>
                {row.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {withDate ? (
        <div className={classes.date}>
          <TypedDate
            label={t('capture.by')}
            hideLabel
            placeholder={t('capture.by')}
            value={dueDate}
            onChange={setDueDate}
          />
        </div>
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" kind="primary" keyCap={t('common:key.enter')}>
          {t('common:save')}
        </Button>
        <Button kind="quiet" keyCap={t('common:key.escape')} onClick={onClose}>
          {amend === null && text !== '' ? t('capture.keepDraft') : t('common:close')}
        </Button>
      </div>
    </form>
  )
}
