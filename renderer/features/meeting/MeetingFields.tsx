/** Date, time, length, place, leader and minute-taker: written when a field is left. */
import { useTranslation } from 'react-i18next'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { CommitDate } from '#renderer/app/fields/CommitDate.tsx'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { CommitTime } from '#renderer/app/fields/CommitTime.tsx'
import classes from './MeetingFields.module.css'

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
    <div className={classes.fields}>
      <CommitDate label={t('field.date')} value={meeting.date} onCommit={(date) => onChange({ date })} />
      <CommitTime
        label={t('field.startTime')}
        value={meeting.startTime}
        onCommit={(startTime) => onChange({ startTime })}
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
