/** When we meet: today's meetings by the clock, else the next one; what goes on at the same time elsewhere; else when we last met. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClientFigures, ClientRow, PortfolioMeeting } from '#contract/client.ts'
import { minutesOf } from '#domain/meeting/overlap.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { cx } from '#renderer/design/cx.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { formatDate, inMinutes, relativeDay } from '#renderer/format/date.ts'
import { capitalised, listOf } from '#renderer/format/names.ts'
import { overlapping } from './client-order.ts'
import classes from './Meetings.module.css'
import { useClock } from './use-clock.ts'

export type MeetingsProps = { row: ClientRow; figures: ClientFigures; dense: boolean; others: readonly ClientRow[] }

export function Meetings({ row, figures, dense, others }: MeetingsProps) {
  const { t } = useTranslation('client')
  const language = useLanguage()
  const today = useToday()
  if (figures.meetings.length === 0)
    return (
      <div className={classes.when}>
        <p className={classes.quiet}>{t('list.noMeeting')}</p>
        {figures.lastMet === null ? null : (
          <p className="meta">{t('list.lastMet', { day: relativeDay(figures.lastMet, today, language) })}</p>
        )}
      </div>
    )
  return (
    <ul className={classes.when}>
      {figures.meetings.map((meeting) => (
        <MeetingLine key={meeting.id} row={row} meeting={meeting} dense={dense} others={others} />
      ))}
    </ul>
  )
}

type LineProps = { row: ClientRow; meeting: PortfolioMeeting; dense: boolean; others: readonly ClientRow[] }

function MeetingLine({ row, meeting, dense, others }: LineProps) {
  const { t } = useTranslation(['client', 'meeting'])
  const language = useLanguage()
  const today = useToday()
  const clock = useClock(today)
  const { date, startTime, running } = meeting
  const starts = date === today && !running && clock !== null ? (minutesOf(startTime) ?? NaN) - clock : NaN
  const busy = overlapping(row, meeting, others)
  const time = startTime ?? ''
  const day = running ? t('list.running') : capitalised(relativeDay(date, today, language))
  const what = t('list.minutes', { kind: t(`meeting:kind.${meeting.kind}`), count: meeting.plannedMinutes })
  return (
    <li>
      <Link
        className={cx(classes.link)}
        to="/client/$clientId/meetings/$meetingId"
        params={{ clientId: row.id, meetingId: meeting.id }}
        title={formatDate(date, language, 'weekday')}
      >
        {`${day} ${time}`.trim()}
      </Link>
      {dense ? null : <span className="meta">{what}</span>}
      {starts > 0 && starts <= SOON_MINUTES ? <span className="meta">{inMinutes(starts, language)}</span> : null}
      {busy.length === 0 || date !== today ? null : (
        <span className={classes.overlap}>
          <Icon name="clock" />
          {t('list.overlaps', {
            names: listOf(
              busy.map((other) => other.name),
              language,
            ),
          })}
        </span>
      )}
    </li>
  )
}

/** From when a meeting is told by how long there is left. */
const SOON_MINUTES = 90
