/** The screen once its data is there: board or quick entry, filters, and what is open beside it. */
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { inAttentionOrder } from '#domain/goal/attention.ts'
import type { Id } from '#domain/shared/basics.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { useRail } from '#renderer/app/rail.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { WithPanel } from '#renderer/design/SidePanel.tsx'
import { Board } from './board/Board.tsx'
import { focusRow } from './board/walk-rows.ts'
import { QuickEntry } from './entry/QuickEntry.tsx'
import { useTyped } from './entry/use-typed.ts'
import { Filters } from './Filters.tsx'
import { useGoal, type Opened } from './goal-context.ts'
import { GoalPanel, useOpenedThing } from './GoalPanel.tsx'
import { useHeadline } from './headline.ts'
import { useKept } from './kept.ts'
import { NoGoals } from './NoGoals.tsx'
import { InitiativeList } from './operations/InitiativeList.tsx'
import { KpiList } from './operations/KpiList.tsx'
import { withUnitsBelow } from './unit-filter.ts'
import classes from './GoalScreen.module.css'

export function GoalView({ onCycle }: { onCycle: (cycleId: Id | null) => void }) {
  const { t } = useTranslation(['goal', 'common', 'alignment'])
  const { client, terms, units, cycle, objectives, kpis, initiatives } = useGoal()
  const [unitId, setUnitId] = useKept<Id | null>(`${client.id}.unit`, null)
  const [attention, setAttention] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const typed = useTyped(client.id)
  const [wasWriting, keepWriting] = useKept<boolean>(`${client.id}.writing`, false)
  const [writing, setWritingHere] = useState(wasWriting && typed.count > 0)
  const setWriting = (now: boolean) => {
    setWritingHere(now)
    keepWriting(now)
    window.scrollTo(0, 0)
  }

  const filtered = units.some((unit) => unit.id === unitId) ? unitId : null
  const inUnit = filtered === null ? null : withUnitsBelow(units, filtered)
  const ofUnit = objectives.filter((objective) => inUnit?.has(objective.unitId) ?? true)
  const needing = ofUnit.flatMap((each) => each.keyResults).filter((each) => each.standing.needsAttention).length
  const shown = attention ? gravestFirst(ofUnit) : ofUnit
  const headline = useHeadline(ofUnit, terms)
  const thing = useOpenedThing(opened)
  const open = thing === null ? null : opened
  useRail(open !== null && !writing)

  const write = () => {
    setOpened(null)
    setWriting(true)
  }
  const close = () => {
    setOpened(null)
    // The row is still there; the panel is gone with the next frame.
    if (open !== null) requestAnimationFrame(() => focusRow(open.type, open.id))
  }
  const backToBoard = () => {
    setWriting(false)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-page-title]')?.focus())
  }
  const router = useRouter()
  const alignmentSearch = {
    ...(cycle === null ? {} : { cycle: cycle.id }),
    ...(filtered === null ? {} : { unit: filtered }),
  }
  useShortcuts(t('shortcut.group'), [
    {
      id: 'goal.map',
      keys: 'M',
      label: t('alignment:title'),
      run: () =>
        void router.navigate({
          to: '/client/$clientId/okr/map',
          params: { clientId: client.id },
          search: alignmentSearch,
        }),
      when: !writing,
      icon: 'tree',
    },
    { id: 'goal.write', keys: 'N', label: t('write'), run: write, when: !writing, icon: 'plus' },
    {
      id: 'goal.close',
      keys: 'Escape',
      label: t('shortcut.close'),
      run: close,
      when: open !== null && !writing,
      inPalette: false,
    },
  ])

  if (writing) return <QuickEntry onDone={backToBoard} onCycle={onCycle} />

  const order: Opened[] = shown.flatMap((objective) => [
    { type: 'objective' as const, id: objective.id },
    ...objective.keyResults.map((keyResult) => ({ type: 'keyResult' as const, id: keyResult.id })),
  ])
  const placeFor = filtered ?? units[0]?.id
  const inView = <T extends { unitId: Id }>(things: readonly T[]) =>
    things.filter((each) => inUnit?.has(each.unitId) ?? true)

  return (
    <WithPanel
      panel={open === null ? null : <GoalPanel opened={open} order={order} onOpen={setOpened} onClose={close} />}
    >
      <Page
        title={objectives.length === 0 ? t('headline.none') : headline}
        titleSize="plain"
        width={open === null ? 'page' : 'full'}
        actions={
          objectives.length === 0 ? null : (
            <>
              <RouterButton
                to="/client/$clientId/okr/map"
                params={{ clientId: client.id }}
                search={alignmentSearch}
                icon="tree"
                keyCap="M"
              >
                {t('alignment:title')}
              </RouterButton>
              <Button kind={open === null ? 'primary' : 'default'} icon="plus" keyCap="N" onClick={write}>
                {t('write')}
              </Button>
            </>
          )
        }
      >
        {cycle === null ? null : (
          <Filters
            unitId={filtered}
            onUnit={setUnitId}
            onCycle={onCycle}
            attention={attention}
            onAttention={setAttention}
            needingAttention={needing}
          />
        )}
        {typed.count > 0 ? (
          <p className={classes.waiting}>
            {t('entry.waiting', { count: typed.count })}
            <Button onClick={write}>{t('entry.continue')}</Button>
          </p>
        ) : null}
        {objectives.length === 0 ? (
          <NoGoals onWrite={write} onCycle={onCycle} />
        ) : shown.length === 0 ? (
          <p className={classes.nothing}>{t(attention ? 'filter.noAttention' : 'filter.nothing')}</p>
        ) : (
          <Board objectives={shown} opened={open} onOpen={setOpened} />
        )}
        {placeFor === undefined ? null : (
          <>
            <KpiList kpis={inView(kpis)} unitId={placeFor} opened={open} onOpen={setOpened} />
            <InitiativeList initiatives={inView(initiatives)} unitId={placeFor} opened={open} onOpen={setOpened} />
          </>
        )}
      </Page>
    </WithPanel>
  )
}

/** Only what needs a conversation, the gravest first: within each objective, and the objectives by the gravest they hold. */
function gravestFirst(objectives: readonly BoardObjective[]): BoardObjective[] {
  const needing = objectives.flatMap((objective) => {
    const keyResults = inAttentionOrder(objective.keyResults.filter((each) => each.standing.needsAttention))
    const [gravest] = keyResults
    return gravest === undefined ? [] : [{ objective: { ...objective, keyResults }, standing: gravest.standing }]
  })
  return inAttentionOrder(needing).map(({ objective }) => objective)
}
