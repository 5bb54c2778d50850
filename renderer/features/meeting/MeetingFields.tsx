/** Date, time, length, place, leader and minute-taker: written when a field is left. */
import { useTranslation } from 'react-i18next'
import type { Meeting } from '#domain/meeting/meeting.ts'
import classes from './Fields.module.css'
import own from './MeetingFields.module.css'

type Patch = Partial<
  Pick<Meeting, 'date' | 'startTime' | 'plannedMinutes' | 'place' | 'leaderName' | 'minuteTakerName'>
>

export function MeetingFields({ meeting, onChange }: { meeting: Meeting; onChange: (patch: Patch) => void }) {
  const { t } = useTranslation('meeting')
  return (
    <div className={own.fields}>
      <Field
        label={t('field.date')}
        type="date"
        value={meeting.date}
        onCommit={(date) => {
          if (date !== '') onChange({ date })
        }}
      />
      <Field
        label={t('field.startTime')}
        type="time"
        value={meeting.startTime ?? ''}
        onCommit={(startTime) => onChange({ startTime: startTime || null })}
      />
      <Field
        label={t('field.minutes')}
        type="text"
        value={String(meeting.plannedMinutes)}
        onCommit={(typed) => {
          const plannedMinutes = Number(typed)
          if (Number.isInteger(plannedMinutes) && plannedMinutes >= 5 && plannedMinutes <= 480)
            onChange({ plannedMinutes })
        }}
      />
      <Field label={t('field.place')} value={meeting.place} onCommit={(place) => onChange({ place })} />
      <Field label={t('field.leader')} value={meeting.leaderName} onCommit={(leaderName) => onChange({ leaderName })} />
      <Field
        label={t('field.minuteTaker')}
        value={meeting.minuteTakerName}
        onCommit={(minuteTakerName) => onChange({ minuteTakerName })}
      />
    </div>
  )
}

interface FieldProps {
  label: string
  value: string
  type?: 'text' | 'date' | 'time' | undefined
  onCommit: (value: string) => void
}

function Field({ label, value, type = 'text', onCommit }: FieldProps) {
  return (
    <label className={classes.field}>
      <span className={classes.label}>{label}</span>
      <input
        // What is stored has changed: begin from it.
        key={value}
        type={type}
        className={classes.input}
        defaultValue={value}
        maxLength={type === 'text' ? 120 : undefined}
        autoComplete="off"
        spellCheck={false}
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
