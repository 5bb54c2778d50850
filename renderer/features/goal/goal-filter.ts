/** What of the board is shown, and in which order: filters that narrow down together, and the gravest first where that is asked for. */
import type { BoardKeyResult, BoardObjective, Contributor } from '#contract/goal.ts'
import { inAttentionOrder } from '#domain/goal/attention.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { GoalSearchPatch } from '#renderer/app/goal-search.ts'
import { helpedBy } from './helped.ts'
import { withUnitsBelow } from './unit-filter.ts'

export type Filters = Pick<GoalSearchPatch, 'level' | 'unit' | 'owner' | 'status' | 'needs' | 'order'>

type Placed = { readonly unitId: Id }
type Owned = { readonly ownerId: Id | null }

/** Those in the units that are asked for. */
export function inPlace<T extends Placed>(things: readonly T[], { level, unit }: Filters, units: readonly Unit[]): T[] {
  const below = unit === undefined ? null : withUnitsBelow(units, unit)
  const kindOf = new Map(units.map((each) => [each.id, each.kind]))
  return things.filter(
    ({ unitId }) => (below?.has(unitId) ?? true) && (level === undefined || kindOf.get(unitId) === level),
  )
}

/** Is it owned by the one asked for? */
export function isOwned({ ownerId }: Owned, owner: Filters['owner']): boolean {
  return owner === undefined || ownerId === (owner === 'none' ? null : owner)
}

/** By attention where that is asked for, or where only what needs a conversation is. */
export function byAttention({ order, needs }: Filters): boolean {
  return order === 'attention' || (order === undefined && needs !== undefined)
}

/**
 * The objectives that are left, each with the key results that are left of it. An objective whose own owner is asked for stays, whoever owns
 * its key results; asked for by status or need, it stays only with what answers to that. With `contributors`, what the units asked for only
 * contribute to comes last.
 */
export function filterBoard(
  objectives: readonly BoardObjective[],
  filters: Filters,
  units: readonly Unit[],
  contributors: readonly Contributor[] = [],
): BoardObjective[] {
  const own = inPlace(objectives, filters, units)
  const asked = filters.unit !== undefined || filters.level !== undefined
  const theirs = asked && contributors.length > 0 ? helped(objectives, filters, units, contributors) : []
  return [...narrowed(own, filters), ...narrowed(theirs, filters)]
}

/** What is others', and helped by the units that are asked for. */
function helped(
  objectives: readonly BoardObjective[],
  filters: Filters,
  units: readonly Unit[],
  contributors: readonly Contributor[],
): BoardObjective[] {
  const own = new Set(inPlace(objectives, filters, units).map((each) => each.id))
  const asked = new Set(
    inPlace(
      units.map(({ id }) => ({ unitId: id })),
      filters,
      units,
    ).map((each) => each.unitId),
  )
  return objectives.flatMap((each) =>
    own.has(each.id) ? [] : (helpedBy(each, contributors, (unitId) => asked.has(unitId)) ?? []),
  )
}

function narrowed(placed: readonly BoardObjective[], filters: Filters): BoardObjective[] {
  const { owner, status, needs } = filters
  const narrows = owner !== undefined || status !== undefined || needs !== undefined
  const left = narrows
    ? placed.flatMap((objective) => {
        const keyResults = objective.keyResults.filter((each) => answers(each, filters))
        const stays =
          keyResults.length > 0 || (status === undefined && needs === undefined && isOwned(objective, owner))
        return stays ? [{ ...objective, keyResults }] : []
      })
    : [...placed]
  return byAttention(filters) ? gravestFirst(left) : left
}

function answers({ definition, standing }: BoardKeyResult, { owner, status, needs }: Filters): boolean {
  if (!isOwned(definition, owner)) return false
  if (needs !== undefined && !standing.needsAttention) return false
  return status === undefined || (!definition.dropped && (standing.shown ?? 'none') === status)
}

/** The gravest first: within each objective, and the objectives by the gravest they hold. Those that hold none keep their order, last. */
function gravestFirst(objectives: readonly BoardObjective[]): BoardObjective[] {
  return inAttentionOrder(
    objectives.map((objective) => {
      const keyResults = inAttentionOrder(objective.keyResults)
      const [gravest] = keyResults
      return {
        objective: { ...objective, keyResults },
        // Without key results there is nothing to be grave; no day is later than this, so that it is not called the oldest.
        standing: gravest?.standing ?? { attention: [], checkedOn: LAST },
      }
    }),
  ).map(({ objective }) => objective)
}

const LAST = '9999-12-31'

/** Do the filters leave anything out? Cycle and order do not. */
export function isFiltered({ level, unit, owner, status, needs }: Filters): boolean {
  return [level, unit, owner, status, needs].some((each) => each !== undefined)
}
