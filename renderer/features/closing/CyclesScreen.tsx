/** Client › Retrospectives and learning: the client's cycles, each with what came of it and the way to close it, and the meetings that look back. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { LookingBackTabs } from '#renderer/app/closing/LookingBackTabs.tsx'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { RouterButton } from '#renderer/app/links.ts'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { standOf } from './cycle-stand.ts'
import classes from './CyclesScreen.module.css'

export function CyclesScreen({ clientId }: { clientId: Id }) {
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  return <Loaded query={organisation}>{({ cycles }) => <Cycles clientId={clientId} cycles={cycles} />}</Loaded>
}

function Cycles({ clientId, cycles }: { clientId: Id; cycles: readonly Cycle[] }) {
  const { t } = useTranslation('closing')
  return (
    <Page title={t('cycles.title')}>
      <LookingBackTabs clientId={clientId} here="cycles" />
      {cycles.length === 0 ? (
        <EmptyState
          icon="repeat"
          title={t('cycles.emptyTitle')}
          action={
            <RouterButton
              kind="primary"
              size="large"
              to="/client/$clientId/settings"
              params={{ clientId }}
              search={{ section: 'cycles' }}
            >
              {t('cycles.make')}
            </RouterButton>
          }
        >
          {t('cycles.empty')}
        </EmptyState>
      ) : (
        <section>
          <SectionTitle ruled>{t('cycles.list')}</SectionTitle>
          <ul>
            {cycles
              .toSorted((one, other) => other.startDate.localeCompare(one.startDate))
              .map((cycle) => (
                <CycleRow key={cycle.id} cycle={cycle} />
              ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function CycleRow({ cycle }: { cycle: Cycle }) {
  const { t } = useTranslation('closing')
  const language = useLanguage()
  const today = useToday()
  return (
    <li className={classes.row}>
      <span className={classes.name}>{cycle.name}</span>
      <span className="meta">
        {t('cycles.dates', {
          start: formatDate(cycle.startDate, language, 'withYear'),
          end: formatDate(cycle.endDate, language, 'withYear'),
        })}
      </span>
      <span>{t(`stand.${standOf(cycle, today)}`)}</span>
    </li>
  )
}
