/** What was read, with what the coach has put right; questions that have been answered that way are gone. */
import type { KeyResultKind } from '#domain/goal/goal.ts'
import { decimalsOf } from '#domain/shared/decimals.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import type { ReadGoalLine, ReadQuestionId } from './goal-line.ts'

/** The parts of a line that can be put right. */
export type Parts = {
  readonly kind: KeyResultKind | null
  readonly baseline: number | null
  readonly target: number | null
  readonly unit: string | null
  readonly due: IsoDate | null
  readonly owner: string | null
}

/** What has been put right in what was read. Holds as long as the line itself says the same (`was`) about that part. */
export type Fix = { readonly [P in keyof Parts]?: { readonly value: Parts[P]; readonly was: Parts[P] } }

type Part = keyof Parts

/** Which parts answer a question once the coach has set them. */
const ANSWERED_BY: Readonly<Partial<Record<ReadQuestionId, readonly Part[]>>> = {
  no_number: ['target'],
  no_target: ['target'],
  no_baseline: ['baseline'],
  verb_disagrees: ['kind', 'baseline', 'target'],
  factor_disagrees: ['baseline', 'target'],
  reach_or_hold: ['kind'],
  direction: ['kind'],
  several_numbers: ['baseline', 'target'],
  several_measures: ['baseline', 'target'],
  relative_change: ['target'],
  range: ['target', 'baseline'],
  ambiguous_number: ['target', 'baseline'],
  number_unread: ['target', 'baseline'],
  units_differ: ['unit', 'baseline', 'target'],
  several_owners: ['owner'],
  due_unread: ['due'],
  due_ambiguous: ['due'],
  several_dates: ['due'],
}

export function applyFix(reading: ReadGoalLine, fix: Fix): ReadGoalLine {
  const parts: Part[] = ['kind', 'baseline', 'target', 'unit', 'due', 'owner']
  const set = new Set(parts.filter((part) => fix[part] !== undefined && fix[part].was === reading[part]))
  if (set.size === 0) return reading
  const put = <P extends Part>(part: P): ReadGoalLine[P] =>
    (set.has(part) ? fix[part]?.value : reading[part]) as ReadGoalLine[P]
  const baseline = put('baseline')
  const target = put('target')
  const kind = put('kind') ?? kindOf(baseline, target)
  const unit = put('unit')
  const moves = kind === 'increase' || kind === 'decrease'
  const questions = reading.questions.filter(
    ({ id }) =>
      id !== 'baseline_equals_target' &&
      !(id === 'no_baseline' && (!moves || baseline !== null)) &&
      !(ANSWERED_BY[id]?.some((part) => set.has(part)) ?? false),
  )
  if (moves && baseline !== null && baseline === target) questions.push({ id: 'baseline_equals_target' })
  if (moves && baseline === null && !questions.some(({ id }) => id === 'no_baseline')) {
    questions.push({ id: 'no_baseline' })
  }
  return {
    ...reading,
    kind,
    baseline,
    target,
    unit,
    due: put('due'),
    owner: put('owner'),
    decimals: Math.max(reading.decimals, decimalsOf(baseline), decimalsOf(target)),
    ...limits(reading, unit, baseline, target),
    questions,
  }
}

/** Two numbers say themselves which way it goes. */
function kindOf(baseline: number | null, target: number | null): ReadGoalLine['kind'] {
  if (baseline === null || target === null || baseline === target) return null
  return target > baseline ? 'increase' : 'decrease'
}

function limits(reading: ReadGoalLine, unit: string | null, baseline: number | null, target: number | null) {
  const { limitMin, limitMax } = reading
  const values = [baseline, target].filter((value) => value !== null)
  if (unit === '%' && unit !== reading.unit && values.every((value) => value >= 0 && value <= 100)) {
    return { limitMin: 0, limitMax: 100 }
  }
  return {
    limitMin: limitMin !== null && values.some((value) => value < limitMin) ? null : limitMin,
    limitMax: limitMax !== null && values.some((value) => value > limitMax) ? null : limitMax,
  }
}
