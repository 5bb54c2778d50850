/** The Word report of a meeting that looked back: made in the language that is chosen, kept as versions, and made anew when the coach says so. */
import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { documentLanguageSchema, type DocumentLanguage, type Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { DocumentButtons } from '#renderer/app/document/DocumentButtons.tsx'
import { useEdit } from '#renderer/app/edit.ts'
import { saveFile } from '#renderer/app/save-file.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import changed from './ChangedSince.module.css'
import classes from './RetrospectiveReport.module.css'

interface RetrospectiveReportProps {
  clientId: Id
  meeting: Pick<Meeting, 'id' | 'kind'>
}

/** Nothing for meetings that do not look back. */
export function RetrospectiveReport({ clientId, meeting }: RetrospectiveReportProps) {
  return meeting.kind === 'retrospective' || meeting.kind === 'review' ? (
    <Report clientId={clientId} meeting={meeting} />
  ) : null
}

function Report({ clientId, meeting }: RetrospectiveReportProps) {
  const { t } = useTranslation('meeting')
  const input = { clientId, meetingId: meeting.id }
  const reports = useQuery(api.document.retrospectiveReports.queryOptions({ input })).data ?? []
  const isMade = reports.length > 0
  const state = useQuery({ ...api.document.retrospectiveReportState.queryOptions({ input }), enabled: isMade }).data
  const usual = useQuery(api.client.get.queryOptions({ input: { clientId } })).data?.documentLanguage ?? 'nb'
  const { busy, make } = useMake(clientId, meeting.id)
  const version = state?.version ?? null
  const latest = reports[0]?.language ?? usual
  return (
    <section className={classes.report}>
      <SectionTitle>{t(meeting.kind === 'review' ? 'report.titleReview' : 'report.title')}</SectionTitle>
      {isMade ? <DocumentButtons clientId={clientId} documents={reports} /> : <p className="meta">{t('report.why')}</p>}
      {version !== null && state?.changed === true ? (
        <div className={changed.changed} role="status">
          <p>{t('report.changed', { version })}</p>
          <Button icon="file" busy={busy} onClick={() => void make(latest, true)}>
            {t('report.fresh')}
          </Button>
        </div>
      ) : null}
      {version === null ? null : <p className="meta">{t('report.same', { version })}</p>}
      <InLanguage usual={usual} busy={busy} onMake={(language) => void make(language, false)}>
        {t(isMade ? 'report.again' : 'report.make')}
      </InLanguage>
    </section>
  )
}

function useMake(clientId: Id, meetingId: Id) {
  const { t } = useTranslation('meeting')
  const edit = useEdit(clientId)
  const [busy, setBusy] = useState(false)
  const make = async (language: DocumentLanguage, fresh: boolean) => {
    setBusy(true)
    const made = await edit(
      (command) => client.document.makeRetrospectiveReport({ ...command, meetingId, language, fresh }),
      { message: t('report.made') },
    )
    if (made.ok) await saveFile(() => client.document.save({ clientId, documentId: made.value.document.id }))
    setBusy(false)
  }
  return { busy, make }
}

interface InLanguageProps {
  usual: DocumentLanguage
  busy: boolean
  onMake: (language: DocumentLanguage) => void
  children: React.ReactNode
}

/** The client's own language stands first, so that Enter twice is enough. */
function InLanguage({ usual, busy, onMake, children }: InLanguageProps) {
  const { t } = useTranslation(['meeting', 'client'])
  const languages = documentLanguageSchema.options.toSorted(
    (one, other) => Number(other === usual) - Number(one === usual),
  )
  return (
    <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button icon="file" busy={busy}>
          {children}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('report.language')}>
        {languages.map((language) => (
          <Menu.Item key={language} onClick={() => onMake(language)}>
            {t(`client:language.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
