/** The screen once its data is there: board or quick entry, filters, and what is open beside it. */
import { useRouter } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { ClosedNote } from '#renderer/app/closing/ClosedNote.tsx'
import { changeSearch, type GoalSearchPatch } from '#renderer/app/goal-search.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { useRail } from '#renderer/app/rail.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { WithPanel } from '#renderer/design/SidePanel.tsx'
import { RowActions } from './actions/RowActions.tsx'
import { Board } from './board/Board.tsx'
import { focusRow } from './board/walk-rows.ts'
import type { KnownGoal } from './entry/asked.ts'
import { QuickEntry } from './entry/QuickEntry.tsx'
import { useTyped } from './entry/use-lines.ts'
import { BoardDrag } from './drag/BoardDrag.tsx'
import { useListOrder } from './drag/use-list-order.ts'
import { Filters, orderTo } from './Filters.tsx'
import { useGoal, type Opened } from './goal-context.ts'
import { byAttention, filterBoard, inPlace, isFiltered, isOwned } from './goal-filter.ts'
import { GoalPanel } from './GoalPanel.tsx'
import { useHeadline } from './headline.ts'
import { useKept } from './kept.ts'
import { NoGoals } from './NoGoals.tsx'
import { InitiativeList } from './operations/InitiativeList.tsx'
import { KpiList } from './operations/KpiList.tsx'
import { useAddress } from './use-address.ts'
import { useReorder } from './board/use-reorder.ts'
import { useRowCheckIn } from './board/use-row-check-in.ts'
import { useOpened } from './use-opened.ts'
import { useSendPage } from './use-send-page.tsx'
import { BeforeAfter } from './wording/BeforeAfter.tsx'
import classes from './GoalScreen.module.css'

/** What a coach clears to see everything again: not the cycle, and not the order. */
const EVERYTHING = {
  level: undefined,
  unit: undefined,
  owner: undefined,
  status: undefined,
  needs: undefined,
} as const satisfies GoalSearchPatch

export function GoalView() {
  const { t } = useTranslation(['goal', 'common', 'actions', 'alignment', 'structure', 'checkIn'])
  const { client, terms, units, cycle, isClosed, objectives, archive, archivedCount, contributors, kpis, initiatives } =
    useGoal()
  const address = useAddress()
  const { filter } = address
  const open = useOpened(address)
  const typed = useTyped(`${client.id}.entry`)
  const [wasWriting, keepWriting] = useKept<boolean>(`${client.id}.writing`, false)
  const [writing, setWritingHere] = useState(wasWriting && typed.count > 0)
  const setWriting = useCallback(
    (now: boolean) => {
      setWritingHere(now)
      keepWriting(now)
    },
    [keepWriting],
  )

  // A unit that is gone hides nothing.
  const search = units.some((unit) => unit.id === address.search.unit)
    ? address.search
    : changeSearch(address.search, { unit: undefined })
  const { level, unit, owner, needs } = search
  const inArchive = search.archived === 1 && archive !== null
  const shown = filterBoard(inArchive ? archive : objectives, search, units, contributors)
  const own = new Set(inPlace(shown, search, units).map((each) => each.id))
  const ofOwner = filterBoard(objectives, { level, unit, owner, order: 'own' }, units)
  // What is closed waits for no conversation.
  const needing = (isClosed ? [] : ofOwner)
    .flatMap((each) => each.keyResults)
    .filter((each) => each.standing.needsAttention).length
  const headline = useHeadline(ofOwner, terms, isClosed)
  const attention = byAttention(search)
  useRail(open !== null && !writing)

  const move = useReorder(attention)
  const kpisHere = inPlace(kpis, search, units)
  const initiativesHere = inPlace(initiatives, search, units).filter((each) => isOwned(each, owner))
  const kpiOrder = useListOrder(
    'kpi',
    kpisHere.map(({ id, position, name }) => ({ id, position, title: name })),
  )
  const initiativeOrder = useListOrder('initiative', initiativesHere)
  const reorders = { kpi: kpiOrder.step, initiative: initiativeOrder.step, objective: move, keyResult: move }
  const onOpen = ({ id }: Opened) => address.open(id)
  const onCycle = (id: Id | null) => filter({ cycle: id ?? undefined, open: undefined })
  const clear = () => filter(EVERYTHING)
  const write = () => {
    filter({ open: undefined })
    setWriting(true)
  }
  const close = () => {
    // Before the panel goes and takes the focus with it.
    if (open !== null) focusRow(open.type, open.id)
    address.close()
  }
  const checkIn = useRowCheckIn(shown, open?.id ?? null, address.close)
  const backToBoard = () => {
    flushSync(() => setWriting(false))
    document.querySelector<HTMLElement>('[data-page-title]')?.focus()
  }
  /** A goal that what is typed looks like; what is typed is still there afterwards. */
  const seeGoal = useCallback(
    ({ id, cycleId }: KnownGoal) => {
      setWriting(false)
      filter({ cycle: cycleId, open: id })
    },
    [filter, setWriting],
  )
  const page = useSendPage(search.unit)
  const router = useRouter()
  const alignmentSearch = {
    ...(cycle === null ? {} : { cycle: cycle.id }),
    ...(search.unit === undefined ? {} : { unit: search.unit }),
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
    {
      id: 'goal.page',
      keys: 'Shift+S',
      label: t('page.make'),
      run: page.start,
      when: !writing && objectives.length > 0,
      icon: 'file',
    },
    {
      id: 'goal.checkIn',
      keys: 'C',
      label: t('checkIn:here'),
      run: checkIn.start,
      when: !writing && !inArchive && !isClosed && objectives.length > 0,
      icon: 'check',
    },
    {
      id: 'goal.week',
      keys: 'Shift+C',
      label: t('checkIn:title'),
      run: () => void router.navigate({ to: '/client/$clientId/check-in', params: { clientId: client.id } }),
      when: !writing && !isClosed && objectives.length > 0,
      inPalette: false,
      icon: 'check',
    },
    {
      id: 'goal.step',
      keys: ['Alt+ArrowUp', 'Alt+ArrowDown'],
      label: t('structure:reorder.step'),
      run: () => undefined,
      when: !writing && !inArchive && !isClosed && objectives.length > 0,
      local: true,
    },
    { id: 'goal.write', keys: 'N', label: t('write'), run: write, when: !writing && !isClosed, icon: 'plus' },
    {
      id: 'goal.close',
      keys: 'Escape',
      label: t('shortcut.close'),
      run: close,
      when: open !== null && !writing,
      inPalette: false,
    },
  ])
  useShortcuts(
    t('shortcut.group'),
    [
      {
        id: 'goal.needs',
        label: t(needs === 1 ? 'structure:command.needsOff' : 'structure:command.needs'),
        run: () => filter({ needs: needs === 1 ? undefined : 1 }),
        when: !isClosed || needs === 1,
      },
      {
        id: 'goal.order',
        label: t(attention ? 'structure:command.orderOwn' : 'structure:command.order'),
        run: () => filter(orderTo(!attention, search)),
        when: !isClosed || attention,
      },
      {
        id: 'goal.archive',
        label: t(inArchive ? 'structure:archive.leave' : 'structure:archive.show', { count: archivedCount }),
        run: () => filter({ archived: inArchive ? undefined : 1, open: undefined }),
        when: inArchive || archivedCount > 0,
      },
      { id: 'goal.clear', label: t('structure:command.clear'), run: clear, when: isFiltered(search) },
    ].map((command) => ({
      ...command,
      keys: [],
      keywords: [t('structure:command.keywords')],
      when: command.when && objectives.length > 0 && !writing,
    })),
  )

  if (writing) {
    return <QuickEntry onDone={backToBoard} onCycle={onCycle} onSee={seeGoal} />
  }

  const order: Opened[] = shown.flatMap((objective) => [
    { type: 'objective' as const, id: objective.id },
    ...objective.keyResults.map((keyResult) => ({ type: 'keyResult' as const, id: keyResult.id })),
  ])
  const placeFor = search.unit ?? units[0]?.id
  const count = (goals: typeof objectives) => goals.reduce((sum, each) => sum + each.keyResults.length, 0)

  const onlyUnit = isFiltered({ ...search, unit: undefined, level: undefined }) ? null : unit
  const nothing =
    ofOwner.length > 0 && needs !== undefined && search.status === undefined
      ? t('structure:filter.nothingNeeds')
      : t(onlyUnit === undefined || onlyUnit === null ? 'structure:filter.nothing' : 'filter.nothing')
  return (
    <WithPanel panel={open === null ? null : <GoalPanel opened={open} order={order} onOpen={onOpen} onClose={close} />}>
      <Page
        title={objectives.length === 0 ? t('headline.none') : headline}
        titleSize="plain"
        width={open === null ? 'page' : 'full'}
        className={open === null ? undefined : classes.beside}
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
              {isClosed ? null : (
                <RouterButton to="/client/$clientId/check-in" params={{ clientId: client.id }} icon="check">
                  {t('checkIn:title')}
                </RouterButton>
              )}
              <Button kind="quiet" icon="file" onClick={page.start}>
                {t('page.make')}
              </Button>
              {page.dialog}
              <BeforeAfter />
              {isClosed ? null : (
                <Button kind={open === null ? 'primary' : 'default'} icon="plus" keyCap="N" onClick={write}>
                  {t('write')}
                </Button>
              )}
            </>
          )
        }
      >
        {cycle === null ? null : (
          <Filters
            search={search}
            onFilter={filter}
            onClear={clear}
            needingAttention={needing}
            shown={count(shown)}
            count={count(objectives)}
          />
        )}
        <ClosedNote clientId={client.id} cycle={cycle} />
        {typed.count > 0 ? (
          <p className={classes.waiting}>
            {t('entry.waiting', { count: typed.count })}
            <Button onClick={write}>{t('entry.continue')}</Button>
          </p>
        ) : null}
        {inArchive ? (
          <div className={classes.nothing}>
            <p>{t(shown.length === 0 ? 'structure:archive.empty' : 'structure:archive.what')}</p>
            <Button onClick={() => filter({ archived: undefined, open: undefined })}>
              {t('structure:archive.leave')}
            </Button>
          </div>
        ) : null}
        <RowActions
          opened={open}
          open={onOpen}
          checkIn={checkIn.startAt}
          reorder={(type) => ((inArchive || isClosed) && reorders[type] === move ? null : reorders[type])}
          gone={() => (open === null ? undefined : filter({ open: undefined }))}
          onCycle={onCycle}
        >
          {inArchive && shown.length === 0 ? null : objectives.length === 0 && !inArchive ? (
            <NoGoals onWrite={write} onCycle={onCycle} />
          ) : shown.length === 0 ? (
            <div className={classes.nothing}>
              <p>{nothing}</p>
              {isFiltered(search) ? <Button onClick={clear}>{t('structure:filter.clear')}</Button> : null}
            </div>
          ) : (
            <BoardDrag isOrdered={!inArchive && !isClosed} byAttention={attention}>
              <Board
                helpers={
                  own.size === shown.length
                    ? null
                    : {
                        own,
                        heading:
                          unit === undefined
                            ? t('actions:contributors.guestsHere')
                            : t('actions:contributors.guests', {
                                unit: units.find((each) => each.id === unit)?.name ?? '',
                              }),
                      }
                }
                objectives={shown}
                opened={open}
                checkIn={inArchive || isClosed ? null : checkIn.at}
                onOpen={onOpen}
                onMove={inArchive || isClosed ? null : move}
              />
            </BoardDrag>
          )}
          {placeFor === undefined ? null : (
            <>
              {owner === undefined ? (
                <KpiList
                  kpis={kpisHere}
                  order={kpiOrder}
                  unitId={units.length === 1 ? placeFor : (search.unit ?? null)}
                  opened={open}
                  onOpen={onOpen}
                />
              ) : null}
              <InitiativeList
                initiatives={initiativesHere}
                order={initiativeOrder}
                unitId={placeFor}
                opened={open}
                onOpen={onOpen}
              />
            </>
          )}
        </RowActions>
      </Page>
    </WithPanel>
  )
}
