/** The meetings that look back: held, running and planned, the latest first. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MeetingRow } from '#contract/meeting.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { DocumentButtons } from '#renderer/app/document/DocumentButtons.tsx'
import { useLanguage } from '#renderer/app/language.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { useNewRetrospective } from './use-new-retrospective.ts'
import classes from './CyclesScreen.module.css'

const LOOKS_BACK: ReadonlySet<MeetingKind> = new Set(['retrospective', 'review', 'evaluation'])

interface RetrospectivesProps {
  clientId: Id
  meetings: readonly MeetingRow[]
}

export function Retrospectives({ clientId, meetings }: RetrospectivesProps) {
  const { t } = useTranslation(['closing', 'meeting'])
  const language = useLanguage()
  const make = useNewRetrospective(clientId, meetings)
  useShortcuts(t('cycles.title'), [
    {
      id: 'closing.retrospective',
      keys: 'N',
      label: t('cycles.newRetrospective'),
      run: () => make?.(),
      when: make !== null,
      icon: 'plus',
    },
  ])
  const rows = meetings.filter(({ kind }) => LOOKS_BACK.has(kind))
  return (
    <section>
      <SectionTitle
        ruled
        action={
          make === null ? null : (
            <Button icon="plus" keyCap="N" onClick={make}>
              {t('cycles.newRetrospective')}
            </Button>
          )
        }
      >
        {t('cycles.retrospectives')}
      </SectionTitle>
      {rows.length === 0 ? (
        <p className={classes.none}>{t('cycles.noRetrospectives')}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.id} className={classes.meeting}>
              <Link
                className={classes.when}
                to="/client/$clientId/meetings/$meetingId"
                params={{ clientId, meetingId: row.id }}
              >
                {formatDate(row.date, language, 'withYear')}
              </Link>
              <span>
                {t(`meeting:kind.${row.kind}`)} <span className="meta">{row.unitNames.join(', ')}</span>
              </span>
              <span className="meta">{t(`cycles.meeting.${row.state}`)}</span>
              <DocumentButtons clientId={clientId} documents={row.documents} label={t('meeting:minutes.title')} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
