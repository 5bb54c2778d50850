/** Meetings of a client: the next one with one key to begin it, and those that were, with what they left behind. */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MeetingRow } from '#contract/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { CalendarFileButton } from '#renderer/app/CalendarFileButton.tsx'
import { nextOf } from '#renderer/app/meeting/next-meeting.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { relativeDay } from '#renderer/format/date.ts'
import { BeginButton } from './BeginButton.tsx'
import { MeetingList } from './MeetingList.tsx'
import { NewMeetingDialog } from './NewMeetingDialog.tsx'
import { StillOpen } from './StillOpen.tsx'
import { TemplatesDialog } from './TemplatesDialog.tsx'
import classes from './MeetingsScreen.module.css'
import { useBegin } from '#renderer/app/meeting/use-begin.ts'

export function MeetingsScreen({ clientId }: { clientId: Id }) {
  const meetings = useQuery(api.meeting.list.queryOptions({ input: { clientId } }))
  return <Loaded query={meetings}>{(rows) => <Meetings clientId={clientId} rows={rows} />}</Loaded>
}

function Meetings({ clientId, rows }: { clientId: Id; rows: readonly MeetingRow[] }) {
  const { t } = useTranslation(['meeting', 'plan'])
  const today = useToday()
  const language = useLanguage()
  const { begin, busy } = useBegin(clientId)
  const [making, setMaking] = useState(false)
  const [managing, setManaging] = useState(false)
  const templates = useQuery(api.template.list.queryOptions({ input: { clientId } })).data ?? []
  const next = nextOf(rows, today)
  const past = rows.filter((row) => row.state === 'ended')
  const planned = rows.filter((row) => row.state !== 'ended').toReversed()
  useShortcuts(t('list.title'), [
    { id: 'meeting.new', keys: 'N', label: t('list.new'), run: () => setMaking(true), icon: 'plus' },
    {
      id: 'meeting.templates',
      keys: [],
      label: t('plan:template.open'),
      run: () => setManaging(true),
      icon: 'list',
      when: templates.length > 0,
    },
  ])

  const newButton = (
    <Button kind={next ? 'default' : 'primary'} size="large" icon="plus" keyCap="N" onClick={() => setMaking(true)}>
      {t('list.new')}
    </Button>
  )
  return (
    <Page
      title={title()}
      lede={next ? next.unitNames.join(', ') : undefined}
      actions={
        rows.length === 0 ? undefined : (
          <>
            {templates.length === 0 ? null : (
              <Button kind="quiet" size="large" onClick={() => setManaging(true)}>
                {t('plan:template.open')}
              </Button>
            )}
            {newButton}
            {next ? <BeginButton meeting={next} busy={busy} onBegin={() => void begin(next)} /> : null}
          </>
        )
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon="chat" title={t('list.emptyTitle')} action={newButton}>
          {t('list.empty')}
        </EmptyState>
      ) : null}
      <div className={classes.parts}>
        {planned.length === 0 ? null : (
          <section>
            <SectionTitle
              ruled
              action={<CalendarFileButton kind="quiet" clientId={clientId} part={{ kind: 'client' }} />}
            >
              {t('list.planned')}
            </SectionTitle>
            <MeetingList clientId={clientId} rows={planned} />
          </section>
        )}
        <StillOpen clientId={clientId} />
        {past.length === 0 ? null : (
          <section>
            <SectionTitle ruled>{t('list.past')}</SectionTitle>
            <MeetingList clientId={clientId} rows={past} />
          </section>
        )}
      </div>
      <NewMeetingDialog clientId={clientId} opened={making} latest={rows[0] ?? null} onClose={() => setMaking(false)} />
      {managing ? (
        <TemplatesDialog clientId={clientId} templates={templates} onClose={() => setManaging(false)} />
      ) : null}
    </Page>
  )

  function title(): string {
    if (rows.length === 0) return t('list.none')
    if (next === null) return t('list.noneNext')
    if (next.state === 'running') return t('list.running')
    const when = relativeDay(next.date, today, language)
    return next.startTime === null ? t('list.next', { when }) : t('list.nextAt', { when, time: next.startTime })
  }
}
