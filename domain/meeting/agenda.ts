/**
 * The agenda that makes itself: what is due, in which order, why each thing is on it, and how the time is spread. Source: experience, Meeting
 * mode (default 3/8/4/5/7/3 = 30 minutes, spread by what is due: red and stale first, unchanged green ones in one sweep).
 */
import type { Flag } from '#domain/goal/flags.ts'
import type { Freshness } from '#domain/goal/freshness.ts'
import type { Status } from '#domain/goal/goal.ts'
import type { Pace } from '#domain/goal/pace.ts'
import type { KpiBand } from '#domain/kpi/kpi.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { addDays, daysBetween } from '#domain/time/calendar.ts'
import type { StepKind } from './meeting.ts'
import type { TalkTopic } from './talk.ts'

export type AgendaReason = { id: string; params: Record<string, string | number> }

const reason = (id: string, params: AgendaReason['params'] = {}): AgendaReason => ({ id, params })

export type KeyResultFacts = {
  shown: Status | 'stale' | null
  status: Status | null
  freshness: Freshness
  weeksSince: number | null
  pace: Pace | null
  confidence: number | null
  /** As the board tells them: what a fall in confidence is, is said in one place. */
  flags: readonly Flag[]
}

/** Why a key result is worth a conversation, the gravest first; empty for one that is green, fresh and on its way. */
export function keyResultReasons(facts: KeyResultFacts): AgendaReason[] {
  const reasons: AgendaReason[] = []
  if (facts.status === 'red') reasons.push(reason('red'))
  if (facts.freshness === 'never') reasons.push(reason('never'))
  if (facts.freshness === 'outdated') reasons.push(reason('outdated', { weeks: facts.weeksSince ?? 0 }))
  if (facts.pace === 'far_behind') reasons.push(reason('far_behind'))
  if (facts.confidence !== null && facts.confidence <= 3)
    reasons.push(reason('low_confidence', { confidence: facts.confidence }))
  const fall = fallOf(facts)
  if (fall) {
    const { from, to, checkIns } = fall.params
    reasons.push(reason(checkIns > 2 ? 'confidence_fell_slowly' : 'confidence_fell', { from, to }))
  }
  if (facts.status === 'yellow') reasons.push(reason('yellow'))
  if (facts.pace === 'behind') reasons.push(reason('behind'))
  if (facts.flags.some((flag) => flag.id === 'no_owner')) reasons.push(reason('no_owner'))
  return reasons
}

/** Confidence that fell since the last, or over the last three. */
function fallOf({ flags }: KeyResultFacts) {
  return flags.find((flag) => flag.id === 'confidence_fell')
}

/** Red, then quiet or never seen, far behind, yellow or behind, then what needs a word all the same, and at last the green that are fine. */
function gravity(facts: KeyResultFacts): number {
  if (facts.status === 'red') return 0
  if (facts.freshness === 'outdated' || facts.freshness === 'never') return 1
  if (facts.pace === 'far_behind' || (facts.confidence ?? 10) <= 3) return 2
  if (facts.status === 'yellow' || facts.pace === 'behind') return 3
  return facts.status !== 'green' || fallOf(facts) ? 4 : 5
}

/** Can be taken with the others that are fine in one sweep. */
export function isSweep(facts: KeyResultFacts): boolean {
  return gravity(facts) === 5
}

/** The order they are taken in: the gravest first, the longest silence first among equals; otherwise as on the board. */
export function inAgendaOrder<T extends { facts: KeyResultFacts }>(rows: readonly T[]): T[] {
  return rows.toSorted(
    (a, b) => gravity(a.facts) - gravity(b.facts) || (b.facts.weeksSince ?? 0) - (a.facts.weeksSince ?? 0),
  )
}

const BAND_GRAVITY: Record<KpiBand, number> = { red: 0, yellow: 1, green: 2 }

/** KPIs outside their band first; green ones in one look at the end. A KPI without a reading comes before the green. */
export function kpiOrder(band: KpiBand | null): number {
  return band === null ? 1.5 : BAND_GRAVITY[band]
}

/** Why a KPI is on the agenda; empty in its green band. */
export function kpiReasons(band: KpiBand | null): AgendaReason[] {
  if (band === null) return [reason('kpi_no_reading')]
  return band === 'green' ? [] : [reason(band === 'red' ? 'kpi_red' : 'kpi_yellow')]
}

/** An initiative is taken up when it is past its date or due within two weeks. */
const INITIATIVE_HORIZON = 14

type InitiativeFacts = {
  dueDate: IsoDate | null
  overdue: boolean
  hasOwner: boolean
  /** The day of the maturity check it is a next step of, until somebody has begun on it; null for others. */
  promisedOn: IsoDate | null
}

/** Why an open initiative is on the agenda; empty where it is not due yet. */
export function initiativeReasons(
  { dueDate, overdue, hasOwner, promisedOn }: InitiativeFacts,
  today: IsoDate,
): AgendaReason[] {
  const reasons: AgendaReason[] = []
  if (promisedOn !== null) reasons.push(reason('from_maturity_check', { date: promisedOn }))
  if (overdue && dueDate) reasons.push(reason('initiative_overdue', { days: daysBetween(dueDate, today) }))
  else if (dueDate && dueDate <= addDays(today, INITIATIVE_HORIZON))
    reasons.push(reason('initiative_due', { days: daysBetween(today, dueDate) }))
  if (!hasOwner) reasons.push(reason('no_owner'))
  return reasons
}

/** A step of a kind of meeting. `minutes`: what it takes in one of the usual length; `usualSeconds`: what this unit's own meetings spend on it. */
export type TemplateStep = {
  kind: StepKind
  topic: TalkTopic | null
  minutes: number
  usualSeconds?: number | undefined
}

export const PROGRESS_STEPS: readonly TemplateStep[] = [
  { kind: 'good_news', topic: null, minutes: 3 },
  { kind: 'okr_status', topic: null, minutes: 8 },
  { kind: 'kpi_review', topic: null, minutes: 4 },
  { kind: 'initiatives', topic: null, minutes: 5 },
  { kind: 'obstacles_decisions', topic: null, minutes: 7 },
  { kind: 'priorities', topic: null, minutes: 3 },
]

/** How much each point has to go through. Points that are conversations rather than lists (good news, a talk) are left out. */
export type Due = {
  okr_status: number
  kpi_review: number
  initiatives: number
  obstacles_decisions: number
  priorities: number
}

/** What the standard minutes of a point are enough for. */
const ENOUGH_FOR: Record<keyof Due, number> = {
  okr_status: 5,
  kpi_review: 3,
  initiatives: 3,
  obstacles_decisions: 3,
  priorities: 4,
}

/** A point with nothing due keeps this much of its time (somebody may still raise something), and never more than twice is given. */
const LEAST = 0.4
const MOST = 2

/** No point is shorter than a minute; times are whole half minutes. */
const FLOOR_SECONDS = 60
const GRAIN_SECONDS = 30

export type PlannedStep = Pick<TemplateStep, 'kind' | 'topic'> & { plannedSeconds: number }

/**
 * Spreads the meeting's minutes over its points; they add up to the minutes exactly. What the unit itself usually spends on a step goes before
 * what is due for it: it holds both.
 * @param minutes at least 5
 */
export function spreadTime(minutes: number, due: Due, steps: readonly TemplateStep[] = PROGRESS_STEPS): PlannedStep[] {
  const wanted = steps.map(({ kind, minutes: standard, usualSeconds }) => {
    if (usualSeconds !== undefined) return usualSeconds / 60
    return isList(kind) ? standard * Math.min(MOST, Math.max(LEAST, due[kind] / ENOUGH_FOR[kind])) : standard
  })
  const seconds = shareOut(wanted, Math.round(minutes * 60))
  return steps.map(({ kind, topic }, index) => ({ kind, topic, plannedSeconds: seconds[index] ?? FLOOR_SECONDS }))
}

function isList(kind: StepKind): kind is keyof Due & StepKind {
  return kind in ENOUGH_FOR
}

/**
 * Shares `total` seconds out by weight, in half minutes where they go up in the total, none under a minute where there is room for that. Adds
 * up exactly: what rounding leaves goes to the heaviest.
 */
export function shareOut(weights: readonly number[], total: number): number[] {
  if (weights.length === 0) return []
  const floor = Math.min(FLOOR_SECONDS, Math.floor(total / weights.length))
  // Those that would get less than the floor get the floor; the rest share what is then left, by weight.
  const atFloor = new Set<number>()
  const weightOf = (indices: readonly number[]) => indices.reduce((sum, index) => sum + (weights[index] ?? 0), 0)
  const free = () => weights.map((_, index) => index).filter((index) => !atFloor.has(index))
  const exact = (index: number) => {
    const sum = weightOf(free())
    const spare = total - atFloor.size * floor
    return sum === 0 ? spare / free().length : (spare * (weights[index] ?? 0)) / sum
  }
  for (
    let low = free().filter((index) => exact(index) < floor);
    low.length > 0;
    low = free().filter((index) => exact(index) < floor)
  )
    for (const index of low) atFloor.add(index)
  const shares = weights.map((_, index) =>
    atFloor.has(index) ? floor : Math.max(floor, Math.floor(exact(index) / GRAIN_SECONDS) * GRAIN_SECONDS),
  )
  const heaviest = weights.indexOf(Math.max(...weights))
  const left = total - shares.reduce((a, b) => a + b, 0)
  return shares.map((share, index) => (index === heaviest ? share + left : share))
}
