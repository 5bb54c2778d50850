/**
 * What is worth noticing about a key result or an objective, as ids with their figures: the screens have the words. A high flag needs a
 * conversation; advice is a question to ask. Source: domain rules, Progress and pace (flags).
 */
import { z } from 'zod'
import type { KeyResultDefinition, Status } from './goal.ts'
import type { Measurement } from './measurements.ts'
import type { Pace, PaceThresholds } from './pace.ts'
import { clamp, ratio } from './progress.ts'
import { isOverdue, type Initiative } from '#domain/initiative/initiative.ts'
import { idSchema, isoDateSchema, type Id, type IsoDate } from '#domain/shared/basics.ts'

function flag<I extends string, L extends 'high' | 'advice', P extends z.ZodRawShape>(id: I, level: L, params: P) {
  return z.object({ id: z.literal(id), level: z.literal(level), params: z.object(params) })
}

export const flagSchema = z.discriminatedUnion('id', [
  flag('no_owner', 'high', {}),
  /** Shares of the way: how far it is, and how far it should be by now. */
  flag('green_far_behind', 'high', { ratio: z.number(), expected: z.number() }),
  /** So many measurements on end were the same, the first of them on `since`. */
  flag('green_flat', 'high', { value: z.number(), measurements: z.int(), since: isoDateSchema }),
  /** `checkIns`: 2 where it fell since the last, 3 where over the last three. */
  flag('confidence_fell', 'high', { from: z.int(), to: z.int(), checkIns: z.int() }),
  flag('no_baseline', 'advice', {}),
  /** From the measurement before to the latest; `share` of the way, above 0. */
  flag('wrong_way', 'advice', { from: z.number(), to: z.number(), share: z.number() }),
  /** Twice running: from the measurement before the last two to the latest. */
  flag('wrong_way_twice', 'advice', { from: z.number(), to: z.number() }),
  /** Reached on `since` and held, while so much less was expected (share of the way). */
  flag('met_early', 'advice', { value: z.number(), target: z.number(), since: isoDateSchema, expected: z.number() }),
  flag('initiative_overdue', 'advice', { title: z.string(), due: isoDateSchema }),
  flag('initiative_moved', 'advice', { title: z.string(), times: z.int(), due: isoDateSchema.nullable() }),
  /** Of an objective: the how manieth cycle this is. */
  flag('third_cycle', 'advice', { cycles: z.int() }),
  /** Of an objective's unit: one person owns so many of its key results. */
  flag('one_owner', 'advice', { personId: idSchema, owned: z.int(), of: z.int() }),
])
export type Flag = z.infer<typeof flagSchema>
export type FlagId = Flag['id']
export type HighFlagId = Extract<Flag, { level: 'high' }>['id']

/** Equal measurements on end from which a green key result is flat. */
const FLAT = 3
/** Confidence, of 10: a fall that asks for a conversation. */
const CONFIDENCE_FALL = 3
/** Share of the way in one measurement that is no longer chance. */
const WRONG_WAY = 0.05
/** Times a date is moved before it is a sign. */
const MOVES = 2
/** Continued so many times it is the third cycle. */
const CYCLES = 3
/** A unit with fewer key results cannot spread them: two of two is no pattern. */
const FEWEST_TO_SHARE = 3

const NOISE = 1e-9

/** An initiative that serves what is judged; `moves`: how often its date has moved, see `dateMoves`. */
export type ServingInitiative = Pick<Initiative, 'title' | 'dueDate' | 'state'> & { readonly moves: number }

export type FlagFacts = {
  readonly definition: KeyResultDefinition
  /** Green here means green and not outdated: silence is never green. */
  readonly shown: Status | 'stale' | null
  readonly pace: Pace | null
  readonly ratio: number | null
  readonly expected: number | null
  /** Reported ones, oldest first. */
  readonly confidences: readonly number[]
  /** In the unit it is measured in today, oldest first. */
  readonly measured: readonly Measurement[]
  readonly initiatives: readonly ServingInitiative[]
  readonly today: IsoDate
  readonly thresholds: PaceThresholds
}

/** A key result's flags, high ones first; none of one that is dropped. */
export function keyResultFlags(facts: FlagFacts): Flag[] {
  if (facts.definition.dropped) return []
  return [
    ...ownerFlag(facts.definition.ownerId),
    ...greenFlags(facts),
    ...confidenceFlag(facts.confidences),
    ...baselineFlag(facts.definition),
    ...wrongWayFlag(facts),
    ...metEarlyFlag(facts),
    ...initiativeFlags(facts.initiatives, facts.today),
  ]
}

export type ObjectiveFacts = {
  readonly ownerId: Id | null
  /** Cycles it has run for, this one included: 1 for a new one. */
  readonly cycles: number
  /** Those that serve the objective itself. */
  readonly initiatives: readonly ServingInitiative[]
  /** Whoever owns more than half of its unit's key results, where this is the place to say it. */
  readonly mostOwned: OwnerShare | null
  readonly today: IsoDate
}

/** An objective's flags, high ones first. */
export function objectiveFlags({ ownerId, cycles, initiatives, mostOwned, today }: ObjectiveFacts): Flag[] {
  const flags: Flag[] = ownerFlag(ownerId)
  if (cycles >= CYCLES) flags.push({ id: 'third_cycle', level: 'advice', params: { cycles } })
  if (mostOwned) flags.push({ id: 'one_owner', level: 'advice', params: mostOwned })
  return [...flags, ...initiativeFlags(initiatives, today)]
}

export type OwnerShare = { personId: Id; owned: number; of: number }

/** The one who owns more than half of a unit's key results; null where nobody does, or where there are fewer than three to share. */
export function ownerOfMost(owners: readonly (Id | null)[]): OwnerShare | null {
  if (owners.length < FEWEST_TO_SHARE) return null
  const [most] = [...Map.groupBy(owners, (owner) => owner)]
    .flatMap(([personId, owned]) => (personId === null ? [] : [{ personId, owned: owned.length, of: owners.length }]))
    .toSorted((a, b) => b.owned - a.owned)
  return most && most.owned > owners.length / 2 ? most : null
}

type DateChange = { readonly date: IsoDate; readonly dueBefore: IsoDate | null; readonly dueAfter: IsoDate | null }

/** How many days an initiative's date was moved on. Set for the first time is no move; back and forth in one day is none either. */
export function dateMoves(changes: readonly DateChange[]): number {
  return [...Map.groupBy(changes, (change) => change.date).values()].filter((ofDay) => {
    const before = ofDay[0]?.dueBefore ?? null
    return before !== null && ofDay.at(-1)?.dueAfter !== before
  }).length
}

function ownerFlag(ownerId: Id | null): Flag[] {
  return ownerId === null ? [{ id: 'no_owner', level: 'high', params: {} }] : []
}

function greenFlags({ shown, pace, ratio: share, expected, measured }: FlagFacts): Flag[] {
  if (shown !== 'green' || (pace !== 'behind' && pace !== 'far_behind')) return []
  const flags: Flag[] = []
  if (pace === 'far_behind' && share !== null && expected !== null)
    flags.push({ id: 'green_far_behind', level: 'high', params: { ratio: share, expected } })
  const last = measured.at(-1)
  const same = measured.slice(measured.findLastIndex((each) => each.value !== last?.value) + 1)
  const [first] = same
  if (first && same.length >= FLAT)
    flags.push({
      id: 'green_flat',
      level: 'high',
      params: { value: first.value, measurements: same.length, since: first.date },
    })
  return flags
}

/** The two before the last: whichever it fell most from. */
function confidenceFlag(confidences: readonly number[]): Flag[] {
  const [to, before, third] = confidences.toReversed()
  if (to === undefined || before === undefined) return []
  if (before - to >= CONFIDENCE_FALL)
    return [{ id: 'confidence_fell', level: 'high', params: { from: before, to, checkIns: 2 } }]
  if (third === undefined || third - to < CONFIDENCE_FALL) return []
  return [{ id: 'confidence_fell', level: 'high', params: { from: third, to, checkIns: 3 } }]
}

function baselineFlag({ kind, baseline }: KeyResultDefinition): Flag[] {
  const needed = kind === 'increase' || kind === 'decrease'
  return needed && baseline === null ? [{ id: 'no_baseline', level: 'advice', params: {} }] : []
}

/** A level has no way to move wrongly along: whether it is held is what counts. */
function wrongWayFlag({ definition, measured }: FlagFacts): Flag[] {
  const direction = directionOf(definition)
  const [now, before, first] = measured.toReversed()
  if (direction === 0 || !now || !before || (now.value - before.value) * direction >= 0) return []
  if (first && (before.value - first.value) * direction < 0)
    return [{ id: 'wrong_way_twice', level: 'advice', params: { from: first.value, to: now.value } }]
  const [from, to] = [ratio(definition, before.value), ratio(definition, now.value)]
  if (from === null || to === null || from - to < WRONG_WAY - NOISE) return []
  return [{ id: 'wrong_way', level: 'advice', params: { from: before.value, to: now.value, share: from - to } }]
}

/** 1 where more is better, −1 where less is; 0 where that cannot be said. The numbers say it before the kind does, as for the ratio. */
function directionOf({ kind, baseline, target }: KeyResultDefinition): number {
  if (kind === 'milestone') return 1
  if (kind !== 'increase' && kind !== 'decrease') return 0
  if (baseline !== null && target !== null) return Math.sign(target - baseline)
  return kind === 'increase' ? 1 : -1
}

/** Early: while so little was expected that all of the way would count as ahead. */
function metEarlyFlag({ definition, expected, measured, thresholds }: FlagFacts): Flag[] {
  if (definition.kind === 'at_least' || definition.kind === 'at_most' || expected === null) return []
  if (expected > 1 - thresholds.ahead + NOISE) return []
  const isMet = ({ value }: Measurement) => (ratio(definition, value) ?? 0) >= 1 - NOISE
  const [first, ...later] = measured.slice(measured.findLastIndex((each) => !isMet(each)) + 1)
  const target = definition.kind === 'milestone' ? definition.stages.length : definition.target
  if (!first || target === null) return []
  const value = later.at(-1)?.value ?? first.value
  return [{ id: 'met_early', level: 'advice', params: { value, target, since: first.date, expected: clamp(expected) } }]
}

function initiativeFlags(initiatives: readonly ServingInitiative[], today: IsoDate): Flag[] {
  return initiatives.flatMap((initiative) => {
    const { title, dueDate: due, moves, state } = initiative
    const flags: Flag[] = []
    if (due !== null && isOverdue(initiative, today))
      flags.push({ id: 'initiative_overdue', level: 'advice', params: { title, due } })
    if (moves >= MOVES && (state === 'planned' || state === 'active'))
      flags.push({ id: 'initiative_moved', level: 'advice', params: { title, times: moves, due } })
    return flags
  })
}
