/** What a line that was read says about how a key result is measured: as its first definition, and as a change of one that stands. */
import type { KeyResultDefinition } from '#domain/goal/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { ReadGoalLine } from './goal-line.ts'

export type FirstDefinition = Omit<
  KeyResultDefinition,
  'id' | 'keyResultId' | 'validFrom' | 'decisionId' | 'dropped' | 'reason'
>

/** A key result as it was understood, measured every week until somebody says otherwise. */
export function asDefinition(reading: ReadGoalLine, ownerId: Id | null): FirstDefinition {
  const { kind, stages, title } = reading
  return {
    ownerId,
    kind,
    baseline: reading.baseline,
    target: reading.target,
    unitLabel: reading.unit ?? '',
    decimals: reading.decimals,
    limitMin: reading.limitMin,
    limitMax: reading.limitMax,
    startDate: null,
    endDate: reading.due,
    measured: 'week',
    measuredOn: [],
    curve: 'linear',
    curveFrom: null,
    curvePoints: [],
    stages: kind === 'milestone' && stages.length === 0 ? [title] : [...stages],
  }
}

type Measured = Pick<
  KeyResultDefinition,
  'kind' | 'baseline' | 'target' | 'unitLabel' | 'decimals' | 'limitMin' | 'limitMax' | 'endDate' | 'stages'
>

/**
 * What new words change in how a key result is measured; empty where they say nothing about it. A baseline they leave out stays while the unit
 * is the same: «from 12 % to 8 %» said as «to 8 %» starts where it started.
 */
export function definitionSaid(reading: ReadGoalLine, before: Measured): Partial<Measured> {
  const due = reading.due === null ? {} : { endDate: reading.due }
  const milestone = reading.kind === 'milestone'
  if (!milestone && reading.baseline === null && reading.target === null) return onlyChanged(due, before)
  const said = asDefinition(reading, null)
  const unitLabel = reading.unit ?? (milestone ? '' : before.unitLabel)
  const keeps = !milestone && reading.baseline === null && unitLabel === before.unitLabel && before.kind !== 'milestone'
  const baseline = keeps ? before.baseline : said.baseline
  const kind = said.kind ?? directionOf(baseline, said.target)
  const { target, stages, limitMin, limitMax } = said
  const decimals = keeps ? Math.max(said.decimals, before.decimals) : said.decimals
  return onlyChanged({ kind, baseline, target, unitLabel, decimals, limitMin, limitMax, stages, ...due }, before)
}

/** Two numbers say themselves which way it goes. */
function directionOf(baseline: number | null, target: number | null): Measured['kind'] {
  if (baseline === null || target === null || baseline === target) return null
  return target > baseline ? 'increase' : 'decrease'
}

function onlyChanged(said: Partial<Measured>, before: Measured): Partial<Measured> {
  return Object.fromEntries(
    Object.entries(said).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Measured]),
    ),
  )
}
