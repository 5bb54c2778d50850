/** The screen once its data is there: the sentence, the filters, map or list, and what is chosen beside it. */
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { chronological, type Id } from '#domain/shared/basics.ts'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { useRail } from '#renderer/app/rail.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Chip } from '#renderer/design/Chip.tsx'
import { ChipSelect } from '#renderer/design/ChipSelect.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { WithPanel } from '#renderer/design/SidePanel.tsx'
import { capitalised } from '#renderer/format/names.ts'
import { useAlignment } from './alignment-context.ts'
import { AlignmentList } from './AlignmentList.tsx'
import { AlignmentPanel } from './AlignmentPanel.tsx'
import type { AlignmentSearch } from './AlignmentScreen.tsx'
import { looseIn } from './logic/graph.ts'
import { unitsInOrder } from './logic/units.ts'
import { MapCanvas } from './map/MapCanvas.tsx'
import classes from './AlignmentView.module.css'

export function AlignmentView({
  client,
  cycles,
  cycle,
  search,
  unitId,
}: {
  client: Client
  cycles: readonly Cycle[]
  cycle: Cycle | null
  search: AlignmentSearch
  unitId: Id | null
}) {
  const { t } = useTranslation(['alignment', 'common', 'goal'])
  const { units } = useGoalWords()
  const { data, graph, chosen, choose } = useAlignment()
  const router = useRouter()
  const headline = useHeadline()
  const isList = search.view === 'list'
  const thing = chosen === null ? undefined : graph.things.get(chosen)
  useRail(thing !== undefined)

  const go = (next: AlignmentSearch) => {
    const { unit, cycle: of, view } = { ...search, ...next }
    void router.navigate({
      to: '/client/$clientId/okr/map',
      params: { clientId: client.id },
      search: {
        ...(unit === undefined || unit === '' ? {} : { unit }),
        ...(of === undefined ? {} : { cycle: of }),
        ...(view === 'list' ? { view } : {}),
      },
      replace: true,
    })
  }
  const showMap = () => {
    const { view: _view, ...rest } = search
    void router.navigate({
      to: '/client/$clientId/okr/map',
      params: { clientId: client.id },
      search: rest,
      replace: true,
    })
  }
  const close = () => {
    // Before the panel goes and takes the focus with it.
    document
      .querySelector<HTMLElement>(`[data-thing="${chosen ?? ''}"], [data-connect="${chosen ?? ''}"]`)
      ?.focus({ preventScroll: true })
    choose(null)
  }
  const backToBoard = () => router.history.push(`/client/${client.id}/okr`)
  useShortcuts(t('title'), [
    { id: 'alignment.map', keys: 'M', label: t('view.map'), run: showMap, when: isList },
    { id: 'alignment.list', keys: 'L', label: t('view.list'), run: () => go({ view: 'list' }), when: !isList },
    {
      id: 'alignment.close',
      keys: 'Escape',
      label: t('map.close'),
      run: close,
      when: thing !== undefined,
      inPalette: false,
    },
    { id: 'alignment.back', keys: 'B', label: t('view.back'), run: backToBoard },
  ])
  // A panel about something the filter has taken away says nothing.
  useEffect(() => {
    if (chosen !== null && thing === undefined) choose(null)
  }, [chosen, thing, choose])

  const isEmpty = graph.things.size === 0
  return (
    <WithPanel panel={thing === undefined ? null : <AlignmentPanel key={thing.id} thing={thing} onClose={close} />}>
      <div className={isList || isEmpty ? undefined : classes.map}>
        <Page
          title={headline}
          titleSize="plain"
          width={isList || isEmpty ? 'page' : 'full'}
          actions={
            <RouterButton to="/client/$clientId/okr" params={{ clientId: client.id }} icon="list" keyCap="B">
              {t('view.back')}
            </RouterButton>
          }
        >
          <div className={classes.bar}>
            <div role="group" aria-label={t('view.label')} className={classes.views}>
              <Chip pressed={!isList} onClick={showMap}>
                {t('view.map')}
              </Chip>
              <Chip pressed={isList} onClick={() => go({ view: 'list' })}>
                {t('view.list')}
              </Chip>
            </div>
            <fieldset className={classes.filters} aria-label={t('goal:filter.label')}>
              {cycle === null ? null : (
                <ChipSelect
                  label={t('goal:filter.cycle')}
                  value={cycle.id}
                  active
                  onChange={(chosenCycle) => go({ cycle: chosenCycle })}
                >
                  {cycles
                    .toSorted((a, b) => chronological(b.startDate, a.startDate))
                    .map((each) => (
                      <option key={each.id} value={each.id}>
                        {each.name}
                      </option>
                    ))}
                </ChipSelect>
              )}
              {units.length < 2 ? null : (
                <ChipSelect
                  label={t('goal:filter.unit')}
                  value={unitId ?? ''}
                  active={unitId !== null}
                  onChange={(unit) => go({ unit })}
                >
                  <option value="">{t('goal:filter.allUnits')}</option>
                  {unitsInOrder(units).map(({ unit, depth }) => (
                    <option key={unit.id} value={unit.id}>
                      {' '.repeat(depth)}
                      {unit.name}
                    </option>
                  ))}
                </ChipSelect>
              )}
            </fieldset>
          </div>
          {data.directions.length > 0 || isEmpty ? null : (
            <p className={classes.noDirection}>
              {t('noDirection.why')}
              <RouterButton
                to="/client/$clientId/settings"
                params={{ clientId: client.id }}
                search={{ section: 'direction' }}
                icon="target"
              >
                {t('noDirection.write')}
              </RouterButton>
            </p>
          )}
          {isEmpty ? (
            <EmptyState icon="tree" title={t('empty.title')}>
              {t('empty.why')}
            </EmptyState>
          ) : isList ? (
            <AlignmentList />
          ) : null}
        </Page>
        {isList || isEmpty ? null : <MapCanvas key={`${cycle?.id} ${unitId}`} />}
      </div>
    </WithPanel>
  )
}

/** «Tre av fire mål tjener en retning. Ett tjener ingenting ennå.» */
function useHeadline(): string {
  const { t } = useTranslation('alignment')
  const { graph } = useAlignment()
  const { terms } = useGoalWords()
  const word = useNumberWord()
  const objectives = [...graph.things.values()].filter((thing) => thing.kind === 'objective').length
  const loose = looseIn(graph).size
  if (objectives === 0) return t('headline.none')
  // Words or digits, not one of each.
  const said = (count: number) => (word(objectives) === String(objectives) ? String(count) : word(count))
  const counted = { objectives: terms.objectives(objectives), of: said(objectives) }
  if (loose === 0) return capitalised(t('headline.all', { ...counted, count: objectives }))
  return capitalised(t('headline.loose', { ...counted, count: loose, loose: said(loose) }))
}
