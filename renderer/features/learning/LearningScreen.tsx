/** Client › Retrospectives and learning › Learning log: what the client has learned, where, and under which words it is found again. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Learned } from '#contract/learning.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { passes } from '#domain/learning/find.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { LookingBackTabs } from '#renderer/app/closing/LookingBackTabs.tsx'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { saveFile } from '#renderer/app/save-file.ts'
import { Button } from '#renderer/design/Button.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { ALL, LearningFilters, type Filter } from './LearningFilters.tsx'
import { LearningRow } from './LearningRow.tsx'
import { NewLearning } from './NewLearning.tsx'
import classes from './Learning.module.css'

export function LearningScreen({ clientId, open }: { clientId: Id; open: Id | null }) {
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const log = useQuery(api.learning.list.queryOptions({ input: { clientId } }))
  return (
    <Loaded query={organisation}>
      {({ cycles, units }) => (
        <Loaded query={log}>
          {({ learned }) => <Log clientId={clientId} cycles={cycles} units={units} learned={learned} open={open} />}
        </Loaded>
      )}
    </Loaded>
  )
}

interface LogProps {
  clientId: Id
  cycles: readonly Cycle[]
  units: readonly Unit[]
  learned: readonly Learned[]
  open: Id | null
}

function Log({ clientId, cycles, units, learned, open }: LogProps) {
  const { t } = useTranslation(['learning', 'closing'])
  const [filter, setFilter] = useState<Filter>(ALL)
  const shown = learned.filter((each) => passes(each, filter))
  const groups = Map.groupBy(shown, (each) => cycles.find(({ id }) => id === each.cycleId)?.name ?? t('noCycle'))
  const isEmpty = learned.length === 0
  return (
    <Page
      title={isEmpty ? t('closing:learning.none') : t('title', { count: learned.length })}
      actions={
        isEmpty
          ? null
          : (['csv', 'markdown'] as const).map((form) => (
              <Button
                key={form}
                icon="download"
                onClick={() =>
                  void saveFile(() => client.learning.exportFile({ clientId, form, language: null, filter }))
                }
              >
                {t(`export.${form}`)}
              </Button>
            ))
      }
    >
      <LookingBackTabs clientId={clientId} here="learning" />
      <NewLearning clientId={clientId} />
      {isEmpty ? (
        <EmptyState icon="bulb" title={t('closing:learning.emptyTitle')}>
          {t('closing:learning.empty')}
        </EmptyState>
      ) : (
        <>
          <LearningFilters
            learned={learned}
            cycles={cycles}
            units={units}
            filter={filter}
            onFilter={setFilter}
            found={shown.length}
          />
          {shown.length === 0 ? <p className="lede">{t('none')}</p> : null}
          {[...groups].map(([name, rows]) => (
            <section key={name} className={classes.group}>
              <SectionTitle ruled>{name}</SectionTitle>
              <ul>
                {rows.map((each) => (
                  <LearningRow
                    key={each.id}
                    clientId={clientId}
                    learned={each}
                    unitName={units.find(({ id }) => id === each.unitId)?.name ?? ''}
                    isOpened={each.id === open}
                  />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Page>
  )
}
