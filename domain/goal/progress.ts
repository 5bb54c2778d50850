/** How far a key result and an objective have come. Source: domain rules, Progress and pace. */
import type { KeyResultDefinition } from './goal.ts'

type Way = Pick<KeyResultDefinition, 'kind' | 'baseline' | 'target' | 'stages'>

/**
 * Share of the way, unclamped; null where it cannot be said (not measured, no target, target equal to baseline).
 * Increase and decrease: `(value − baseline) / (target − baseline)`. Milestone: stages reached / stages. Hold-level: 1 when met, else how close.
 */
export function ratio(definition: Way, value: number | null): number | null {
  const share = value === null ? null : shareOf(definition, value)
  // A way so short that the share has no number («from 0 to 5e-324»).
  return share !== null && Number.isFinite(share) ? share : null
}

function shareOf(definition: Way, value: number): number | null {
  const { kind, baseline, target } = definition
  switch (kind) {
    case 'increase':
    case 'decrease':
      return baseline === null || target === null || baseline === target
        ? null
        : (value - baseline) / (target - baseline)
    case 'milestone':
      return definition.stages.length === 0 ? null : value / definition.stages.length
    case 'at_least':
    case 'at_most':
      return isHeld(definition, value) ? 1 : closeness(definition, value)
    case null:
      return null
  }
}

/** Is the level held? Exactly on target is. Null for other kinds and where there is no target. */
export function isHeld({ kind, target }: Pick<Way, 'kind' | 'target'>, value: number): boolean | null {
  if (target === null) return null
  if (kind === 'at_least') return value >= target
  if (kind === 'at_most') return value <= target
  return null
}

/**
 * How close an unmet level is, always below 1: from the baseline where there was a way to go from it, else value/target (at least, positive
 * target) or target/value (at most, positive value, target not below zero); null where no quotient says it. A baseline on the held side («at
 * most 100, today 80») has no way to measure: from there a broken level would come out as more than all of it.
 */
function closeness({ kind, baseline, target }: Way, value: number): number | null {
  if (target === null) return null
  if (baseline !== null && isHeld({ kind, target }, baseline) === false) return (value - baseline) / (target - baseline)
  if (kind === 'at_least') return target > 0 ? value / target : null
  return value > 0 && target >= 0 ? target / value : null
}

export type Weighted = { ratio: number | null; weight: number }

/** Weighted mean of the ratios clamped to 0–1; unmeasured ones are left out, and counted. `share` null while nothing is measured. */
export function objectiveProgress(keyResults: readonly Weighted[]): {
  share: number | null
  measured: number
  of: number
} {
  const measured = keyResults.flatMap(({ ratio: share, weight }) =>
    share === null ? [] : [{ share: clamp(share), weight }],
  )
  const weight = measured.reduce((sum, each) => sum + each.weight, 0)
  return {
    share: weight === 0 ? null : measured.reduce((sum, each) => sum + each.share * each.weight, 0) / weight,
    measured: measured.length,
    of: keyResults.length,
  }
}

/** To 0–1. */
export function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
