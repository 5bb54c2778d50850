/** A row a meeting: when, about whom, who led it, what it decided, its documents. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MeetingRow } from '#contract/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { formatDate } from '#renderer/format/date.ts'
import { DocumentButtons } from '#renderer/app/document/DocumentButtons.tsx'
import classes from './MeetingList.module.css'

export function MeetingList({ clientId, rows }: { clientId: Id; rows: readonly MeetingRow[] }) {
  const { t } = useTranslation('meeting')
  const language = useLanguage()
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <Link
            className={classes.when}
            to="/client/$clientId/meetings/$meetingId"
            params={{ clientId, meetingId: row.id }}
          >
            {formatDate(row.date, language, 'withYear')}
            {row.startTime === null ? null : <span className="meta">{row.startTime}</span>}
          </Link>
          <span className={classes.what}>
            <span>{row.unitNames.join(', ')}</span>
            <span className="meta">
              {[t(`kind.${row.kind}`), row.leaderName === '' ? '' : t('list.ledBy', { name: row.leaderName })]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
          </span>
          <span className={classes.state}>
            {row.state === 'running' ? (
              <b>{t('list.now')}</b>
            ) : row.state === 'planned' ? (
              t('list.minutes', { minutes: row.plannedMinutes })
            ) : (
              t('list.decisions', { count: row.decisions })
            )}
          </span>
          <DocumentButtons clientId={clientId} documents={row.documents} label={t('minutes.title')} />
        </li>
      ))}
    </ul>
  )
}
