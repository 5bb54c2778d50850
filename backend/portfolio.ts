/**
 * A customer's row in the portfolio: the same figures as the board and the rhythm give, from narrow reads of what they need on the day. Forty
 * customers are read at a time, so nothing here looks at years: earlier cycles are gone back to only as far as the due weeks reach.
 */
import type { ClientFigures, ClientNeed, PortfolioMeeting } from '#contract/client.ts'
import { portfolioQueries } from '#db/queries/portfolio.ts'
import type { Store } from '#db/store.ts'
import { unitsCovered } from '#domain/meeting/covered.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { worstShown } from '#domain/goal/attention.ts'
import type { KeyResult, KeyResultDefinition, Objective } from '#domain/goal/goal.ts'
import { definitionAt } from '#domain/goal/measurements.ts'
import { thresholdsOf } from '#domain/goal/pace.ts'
import { standingOf, type Standing, type StandingContext } from '#domain/goal/standing.ts'
import { NEEDS_SHOWN, needsOf, type Need } from '#domain/portfolio/needs.ts'
import { completeWeeks, mondaysOf, TREND_WEEKS } from '#domain/rhythm/coverage.ts'
import { earlyWarnings } from '#domain/rhythm/warnings.ts'
import { chronological, type Id, type IsoDate } from '#domain/shared/basics.ts'
import { standing } from '#domain/shared/corrections.ts'
import { addDays, type WorkCalendar } from '#domain/time/calendar.ts'
import { weekOfPeriod } from '#domain/time/weeks.ts'
import { currentCycle } from './board.ts'
import {
  beatsIn,
  isLatestCycle,
  LOOK_BACK_DAYS,
  registerOf,
  REVIEWS_BACK_DAYS,
  stripStart,
  unitFacts,
  weeksByUnit,
  weeksUntil,
  type Goals,
  type UnitWeeks,
} from './rhythm-facts.ts'
import { workCalendars } from './work-calendar.ts'

type Queries = ReturnType<typeof portfolioQueries>
type ClientRow = NonNullable<ReturnType<Queries['client']['get']>>
type ObjectiveRow = Goals['objectives'][number]
type KeyResultRow = ReturnType<Queries['keyResults']['all']>[number]
type DefinitionRow = ReturnType<Queries['definitions']['all']>[number]
type CheckInRow = ReturnType<Queries['checkIns']['all']>[number]
type UnitRow = ReturnType<Queries['units']['all']>[number]

/** What stands in a row, and that was read on a day when the change record stood at a number. */
type Kept = { seq: number; today: IsoDate; figures: ClientFigures }

/**
 * What has been read of an open vault. An edit, an undo and a purge all move the change record on; a restore and a migration make another store;
 * midnight is another day. So a row that is kept is never an old one.
 */
const kept = new WeakMap<Store, Kept>()

/** A customer's figures on a day; read again only where something has been written since. */
export function readFigures(vault: Store, today: IsoDate): ClientFigures {
  const seq = vault.changes.latestSeq()
  const known = kept.get(vault)
  if (known?.seq === seq && known.today === today) return known.figures
  const figures = readFiguresNow(vault, today)
  kept.set(vault, { seq, today, figures })
  return figures
}

const NOTHING = {
  cycle: null,
  weekOfCycle: null,
  unitNames: [],
  keyResults: 0,
  moving: 0,
  needsAttention: 0,
  worst: null,
  needs: [],
  needsInAll: 0,
}

/** @throws Error where the vault holds no client: its file is not what it should be */
function readFiguresNow(vault: Store, today: IsoDate): ClientFigures {
  const read = vault.queries(portfolioQueries)
  const client = read.client.get()
  if (!client) throw new Error('a vault without its client')
  const cycles = read.cycles.all()
  const units = read.units.all()
  const calendarOf = workCalendars(read.pauses.all())
  const objectives = read.objectives
    .all()
    .map((row) => ({ ...row, archived: row.archived !== 0, differs: row.differs !== 0 }))
  const cycle = currentCycle(cycles, today)
  const window = readWindow(read, { client, cycles, cycle, objectives, calendarOf, today })
  const common = {
    goalTerms: client.goalTerms,
    cadenceWeeks: client.cadenceWeeks,
    beats: beatsIn(mondaysOf({ start: stripStart(today), end: today }), window.strip, calendarOf, today),
    meetings: meetingsOf(read, today),
    lastMet: read.lastMet.get()?.date ?? null,
  }
  if (!cycle) return { ...NOTHING, ...common }

  const open = objectives.filter((row) => row.cycleId === cycle.id && row.state !== 'closed' && !row.archived)
  const keyResults = standingsOf(open, window, client, cycle, calendarOf, today)
  const warnings = isLatestCycle(cycle, cycles, today)
    ? warningsOf(read, { client, cycle, cycles, units, window, calendarOf, today })
    : []
  const needs = needsOf(keyResults, warnings)
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const withGoals = new Set(open.map((row) => row.unitId))
  return {
    ...common,
    cycle,
    weekOfCycle: weekOfPeriod(today, { start: cycle.startDate, end: cycle.endDate }),
    unitNames: units.filter((unit) => withGoals.has(unit.id)).map((unit) => unit.name),
    keyResults: keyResults.length,
    moving: keyResults.filter(({ standing: each }) => !each.needsAttention && each.checkedOn !== null).length,
    needsAttention: keyResults.filter((each) => each.standing.needsAttention).length,
    worst: worstShown(keyResults.map((each) => each.standing.shown)),
    needs: needs.slice(0, NEEDS_SHOWN).map((need) => told(need, names)),
    needsInAll: needs.length,
  }
}

type Window = {
  goals: Goals
  keyResults: readonly KeyResultRow[]
  definitions: ReadonlyMap<Id, readonly DefinitionRow[]>
  checkIns: ReadonlyMap<Id, readonly CheckInRow[]>
  /** Due weeks of the cycles that touch the strip. */
  strip: readonly UnitWeeks[]
  /** Due weeks for the warnings, up to the cycle's end: at least as many as they look at, where there have been so many. */
  weeks: readonly UnitWeeks[]
}

type Asked = {
  client: ClientRow
  cycles: readonly Cycle[]
  cycle: Cycle | undefined
  objectives: readonly ObjectiveRow[]
  calendarOf: (unitId: Id | null) => WorkCalendar
  today: IsoDate
}

/** The weeks a warning looks back on: those of two trends. */
const WEEKS_LOOKED_AT = TREND_WEEKS * 2

/** Goals with check-ins from far enough back for the strip and the warnings of every unit. */
function readWindow(read: Queries, asked: Asked): Window {
  const { client, cycles, cycle, objectives, today } = asked
  const strip = stripStart(today)
  const likely = addDays(today, -7 * WEEKS_LOOKED_AT * client.cadenceWeeks - LOOK_BACK_DAYS)
  let from = [strip, likely, cycle?.startDate ?? strip].toSorted()[0] ?? strip
  const inCycle = new Set(objectives.filter((row) => row.cycleId === cycle?.id).map((row) => row.unitId))
  for (;;) {
    const window = windowFrom(read, from, asked)
    const short = [...inCycle].filter((unitId) => {
      const own = window.weeks.filter((row) => row.unitId === unitId)
      return completeWeeks(own.flatMap((row) => row.weeks), today).length < WEEKS_LOOKED_AT // prettier-ignore
    })
    // A pause, or a cycle left out, has taken weeks away: one cycle further back, where the unit had goals then.
    const before = cycles.findLast(
      (each) =>
        each.startDate < from && objectives.some((row) => row.cycleId === each.id && short.includes(row.unitId)),
    )
    if (!before) return window
    from = before.startDate
  }
}

function windowFrom(read: Queries, from: IsoDate, { client, cycles, cycle, objectives, calendarOf, today }: Asked) {
  const since = addDays(from, -LOOK_BACK_DAYS)
  const keyResults = read.keyResults.all({ from })
  const definitions = Map.groupBy(read.definitions.all({ from }), (row) => row.keyResultId)
  const standingRows = standing(read.checkIns.all({ from, since, cycleId: cycle?.id ?? '' }))
  const checkIns = Map.groupBy(standingRows, (row) => row.keyResultId)
  const byObjective = Map.groupBy(keyResults, (row) => row.objectiveId)
  const goals: Goals = {
    objectives,
    keyResults: new Map([...byObjective].map(([id, rows]) => [id, rows.map((row) => row.id)])),
    archived: new Set(keyResults.filter(isArchived).map((row) => row.id)),
    definitions: new Map([...definitions].map(([id, rows]) => [id, rows.map(dueTermsOf)])),
    checkIns,
  }
  const touched = cycles.filter((each) => each.endDate >= from)
  const all = weeksByUnit(client, touched, goals, calendarOf, today)
  const first = stripStart(today)
  const onStrip = new Set(
    touched.filter((each) => each.endDate >= first && each.startDate <= today).map((each) => each.id),
  )
  const upTo = new Set(touched.filter((each) => each.startDate <= (cycle?.endDate ?? '')).map((each) => each.id))
  return {
    goals,
    keyResults,
    definitions,
    checkIns,
    strip: all.filter((row) => onStrip.has(row.cycleId)),
    // Of a week before that day not every check-in has been read.
    weeks: all
      .filter((row) => upTo.has(row.cycleId))
      .map((row) => ({ ...row, weeks: row.weeks.filter((week) => week.week >= from || row.cycleId === cycle?.id) })),
  }
}

const isArchived = (row: KeyResultRow) => row.archived !== 0

const dueTermsOf = ({ validFrom, startDate, endDate, dropped }: DefinitionRow) => ({
  validFrom,
  startDate,
  endDate,
  dropped: dropped !== 0,
})

/** A key result in sight, and how it stands. */
type Figured = {
  unitId: Id
  row: Pick<KeyResult, 'id' | 'title' | 'shortName'>
  definition: KeyResultDefinition
  standing: Standing
}

function standingsOf(
  objectives: readonly Pick<Objective, 'id' | 'unitId'>[],
  window: Window,
  client: ClientRow,
  cycle: Cycle,
  calendarOf: Asked['calendarOf'],
  today: IsoDate,
): Figured[] {
  const contexts = new Map<WorkCalendar, StandingContext>()
  const contextOf = (calendar: WorkCalendar): StandingContext => {
    const known = contexts.get(calendar) ?? {
      today,
      cycle: { start: cycle.startDate, end: cycle.endDate },
      calendar,
      rhythm: { weekday: client.checkInWeekday, cadenceWeeks: client.cadenceWeeks, anchor: client.cadenceAnchor },
      thresholds: thresholdsOf(client),
    }
    contexts.set(calendar, known)
    return known
  }
  const inSight = window.keyResults.filter((row) => !isArchived(row))
  const rows = Map.groupBy(inSight, (row) => row.objectiveId)
  return objectives.flatMap(({ id, unitId }) =>
    (rows.get(id) ?? []).flatMap((row): Figured[] => {
      const [first, ...later] = (window.definitions.get(row.id) ?? []).map(definitionOf)
      const definition = first && definitionAt([first, ...later], today)
      if (!definition || definition.dropped) return []
      // Initiatives are left out: what they give rise to is advice, which is no need.
      const figures = standingOf([first, ...later], window.checkIns.get(row.id) ?? [], contextOf(calendarOf(unitId)))
      return [{ unitId, row, definition, standing: figures }]
    }),
  )
}

function definitionOf(row: DefinitionRow): KeyResultDefinition {
  return {
    ...row,
    dropped: row.dropped !== 0,
    measuredOn: listIn<IsoDate>(row.measuredOn),
    curvePoints: listIn<KeyResultDefinition['curvePoints'][number]>(row.curvePoints),
    stages: listIn<string>(row.stages),
  }
}

/** Nearly every list is empty. */
const listIn = <T>(json: string): T[] => (json === '[]' ? [] : (JSON.parse(json) as T[]))

type ForWarnings = {
  client: ClientRow
  cycle: Cycle
  cycles: readonly Cycle[]
  units: readonly UnitRow[]
  window: Window
  calendarOf: (unitId: Id | null) => WorkCalendar
  today: IsoDate
}

function warningsOf(read: Queries, { client, cycle, cycles, units, window, calendarOf, today }: ForWarnings) {
  const from = addDays(cycle.startDate, -REVIEWS_BACK_DAYS)
  const scopes = Map.groupBy(read.scopes.all({ from }), (scope) => scope.meetingId)
  const unitsOf = new Map<string, ReadonlySet<Id>>()
  const meetings = read.meetings.all({ from }).map((meeting) => {
    const own = (scopes.get(meeting.id) ?? []).map(({ unitId, withBelow }) => ({ unitId, withBelow: withBelow !== 0 }))
    // A series covers the same units week after week.
    const key = JSON.stringify(own)
    const unitIds = unitsOf.get(key) ?? new Set(unitsCovered(units, own))
    unitsOf.set(key, unitIds)
    return { ...meeting, unitIds }
  })
  const register = registerOf(read.attendance.all({ from }), read.events.all(), read.eventUnits.all(), units)
  const nextOwners = read.nextOwners.all()
  const { goals } = window
  const rows = Map.groupBy(window.weeks, (row) => row.unitId)
  return units.flatMap((unit) => {
    if (!goals.objectives.some((row) => row.unitId === unit.id && row.cycleId === cycle.id)) return []
    const own = rows.get(unit.id) ?? []
    const facts = unitFacts(unit, own, weeksUntil(own, cycle), {
      client,
      cycle,
      cycles,
      goals,
      meetings,
      register,
      nextOwners,
      calendar: calendarOf(unit.id),
      today,
    })
    return earlyWarnings(facts).map((warning) => ({ unitId: unit.id, warning }))
  })
}

/** The one that runs, then today's by the clock; where there are neither, the next. */
function meetingsOf(read: Queries, today: IsoDate): PortfolioMeeting[] {
  const coming = read.meetings
    .all({ from: today })
    .filter(({ state, date }) => state === 'running' || (state === 'planned' && date >= today))
    .toSorted((a, b) => chronological(clock(a), clock(b)))
    .map(({ state, ...meeting }) => ({ ...meeting, running: state === 'running' }))
  const now = coming.filter((meeting) => meeting.running || meeting.date === today)
  return now.length === 0 ? coming.slice(0, 1) : now
}

function clock({ state, date, startTime }: { state: string; date: IsoDate; startTime: string | null }): string {
  return `${state === 'running' ? 0 : 1}${date}${startTime ?? '99'}`
}

/** A need with what its sentence is made of. */
function told(need: Need<Figured>, unitNames: ReadonlyMap<Id, string>): ClientNeed {
  switch (need.about) {
    case 'key_result': {
      const { row, definition, standing: figures } = need.keyResult
      const { forecast } = figures
      const isTold = forecast.state === 'told' && !forecast.scattered && !forecast.past
      return {
        about: 'key_result',
        id: row.id,
        name: row.shortName === '' ? row.title : row.shortName,
        reason: need.reason,
        shown: figures.shown,
        weeks: figures.weeksSince,
        confidence: figures.confidence,
        flag: figures.flags.find((flag) => flag.id === need.reason) ?? null,
        landing: isTold && definition.target !== null ? { value: forecast.value, target: definition.target } : null,
        unitLabel: definition.unitLabel,
        decimals: definition.decimals,
      }
    }
    case 'quiet': {
      const weeks = need.keyResults.map(({ standing: figures }) => figures.weeksSince ?? 0)
      return { about: 'quiet', count: need.keyResults.length, least: Math.min(...weeks), most: Math.max(...weeks) }
    }
    case 'warning': {
      const { warning, unitIds } = need
      const [first = ''] = unitIds
      return {
        about: 'warning',
        unitId: first,
        unitName: unitNames.get(first) ?? '',
        units: unitIds.length,
        ...warning,
      }
    }
  }
}
