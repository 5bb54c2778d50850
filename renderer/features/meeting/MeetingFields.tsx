/** Date, time, length, place, leader and minute-taker: written when a field is left. */
import { useTranslation } from 'react-i18next'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import classes from './Fields.module.css'
import own from './MeetingFields.module.css'

type Patch = Partial<
  Pick<Meeting, 'date' | 'startTime' | 'plannedMinutes' | 'place' | 'leaderName' | 'minuteTakerName'>
>

export function MeetingFields({
  meeting,
  onChange,
}: {
  meeting: Meeting
  onChange: (patch: Patch) => Promise<boolean>
}) {
  const { t } = useTranslation('meeting')
  return (
    <div className={own.fields}>
      <Field
        label={t('field.date')}
        type="date"
        value={meeting.date}
        onCommit={(date) => {
          if (date !== '') void onChange({ date })
        }}
      />
      <Field
        label={t('field.startTime')}
        type="time"
        value={meeting.startTime ?? ''}
        onCommit={(startTime) => void onChange({ startTime: startTime || null })}
      />
      <CommitText
        label={t('field.minutes')}
        value={String(meeting.plannedMinutes)}
        check={(typed) => (minutesIn(typed) === null ? t('field.minutesUnread', { least: LEAST, most: MOST }) : null)}
        onCommit={(typed) => {
          const plannedMinutes = minutesIn(typed)
          return plannedMinutes !== null && onChange({ plannedMinutes })
        }}
      />
      <CommitText label={t('field.place')} value={meeting.place} onCommit={(place) => onChange({ place })} />
      <CommitText
        label={t('field.leader')}
        value={meeting.leaderName}
        onCommit={(leaderName) => onChange({ leaderName })}
      />
      <CommitText
        label={t('field.minuteTaker')}
        value={meeting.minuteTakerName}
        onCommit={(minuteTakerName) => onChange({ minuteTakerName })}
      />
    </div>
  )
}

/** A meeting's length in minutes, as the contract takes it. */
const LEAST = 5
const MOST = 480

function minutesIn(typed: string): number | null {
  const minutes = Number(typed)
  return Number.isInteger(minutes) && minutes >= LEAST && minutes <= MOST ? minutes : null
}

interface FieldProps {
  label: string
  value: string
  type: 'date' | 'time'
  onCommit: (value: string) => void
}

/** A day or a clock time, by the browser's own field. */
function Field({ label, value, type, onCommit }: FieldProps) {
  return (
    <label className={classes.field}>
      <span className={classes.label}>{label}</span>
      <input
        // What is stored has changed: begin from it.
        key={value}
        type={type}
        className={classes.input}
        defaultValue={value}
        autoComplete="off"
        onBlur={(event) => {
          const typed = event.currentTarget.value.trim()
          if (typed !== value) onCommit(typed)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </label>
  )
}
