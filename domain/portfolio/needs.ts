/**
 * What a customer needs the coach for, the gravest first: key results that need a conversation and the early signs of a practice that is let go
 * of, in one order. Silence is one need however many are silent, and a sign is one need however many units show it. Source: domain rules,
 * Progress and pace (needs attention), Rhythm (early warning); experience, My customers.
 */
import { inAttentionOrder, type AttentionReason } from '#domain/goal/attention.ts'
import type { Warning, WarningId } from '#domain/rhythm/warnings.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'

/** A key result as the choice sees it. */
export type Attended = {
  readonly unitId: Id
  readonly standing: {
    /** The gravest first; empty where it needs nothing. */
    readonly attention: readonly AttentionReason[]
    readonly checkedOn: IsoDate | null
  }
}

export type Need<K extends Attended> =
  | { readonly about: 'key_result'; readonly reason: AttentionReason; readonly keyResult: K }
  /** Several without a check-in, the longest silence first. */
  | { readonly about: 'quiet'; readonly keyResults: readonly K[] }
  /** Units that show the same sign, in the order of the tree. */
  | { readonly about: 'warning'; readonly id: WarningId; readonly warning: Warning; readonly unitIds: readonly Id[] }

/** How many a row has room for. */
export const NEEDS_SHOWN = 3

/**
 * What stands still now comes before what may go wrong later, and before what is merely unwise. A reason that is not here needs no coach of its
 * own: a key result is told by its gravest.
 */
const GRAVITY: readonly (AttentionReason | WarningId)[] = [
  'red',
  'coverage_low',
  'outdated',
  'no_next_owner',
  'far_behind',
  'low_confidence',
  'green_flat',
  'confidence_fell',
  'no_owner',
  'coverage_falling',
  'leader_absent',
  'no_retrospective',
  'no_planning',
  'no_reflection',
  'no_evaluation',
  'not_closed',
  'no_kickoff',
  'near_copies',
  'one_giver',
  'too_many_goals',
]

type NeedName = AttentionReason | WarningId

/** What a need is called in the order of gravity: also for one that has been told to a screen. */
export function needName(
  need:
    | { readonly about: 'key_result'; readonly reason: AttentionReason }
    | { readonly about: 'quiet' }
    | { readonly about: 'warning'; readonly id: WarningId },
): NeedName {
  if (need.about === 'warning') return need.id
  return need.about === 'quiet' ? 'outdated' : need.reason
}

/** The place in the order of gravity, from 0. */
export function gravityOf(name: NeedName): number {
  return GRAVITY.indexOf(name)
}

/** Every need of a customer, the gravest first. `warnings` come in the order of the unit tree. */
export function needsOf<K extends Attended>(
  keyResults: readonly K[],
  warnings: readonly { readonly unitId: Id; readonly warning: Warning }[],
): Need<K>[] {
  // Where a whole unit has gone quiet, that is what is told, and not each of its key results as well.
  const quietUnits = new Set(warnings.filter((each) => each.warning.id === 'coverage_low').map((each) => each.unitId))
  const needing = inAttentionOrder(keyResults).flatMap((keyResult) => {
    const [reason] = keyResult.standing.attention
    if (reason === undefined || (reason === 'outdated' && quietUnits.has(keyResult.unitId))) return []
    return [{ about: 'key_result' as const, reason, keyResult }]
  })
  const quiet = needing.filter((need) => need.reason === 'outdated')
  const silence: Need<K>[] =
    quiet.length > 1 ? [{ about: 'quiet', keyResults: quiet.map((need) => need.keyResult) }] : quiet
  const signs = [...Map.groupBy(warnings, (each) => each.warning.id).values()].flatMap((alike): Need<K>[] => {
    const [first] = alike
    if (!first) return []
    return [
      { about: 'warning', id: first.warning.id, warning: first.warning, unitIds: alike.map((each) => each.unitId) },
    ]
  })
  return [...needing.filter((need) => need.reason !== 'outdated'), ...silence, ...signs].toSorted(
    (one, other) => gravityOf(needName(one)) - gravityOf(needName(other)),
  )
}
