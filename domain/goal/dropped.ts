/**
 * When and why an objective was dropped. Its day and reason are those of the key results that were dropped with it: dropping is a fact about what
 * is followed up, and those have dated meanings to keep it in.
 */
import type { KeyResultDefinition, Objective } from './goal.ts'
import { chronological, type IsoDate } from '#domain/shared/basics.ts'

type Meaning = Pick<KeyResultDefinition, 'dropped' | 'validFrom' | 'reason'>

/** The latest day on which key results were dropped, and why; null where none is. */
export function lastDrop(valid: readonly Meaning[]): { date: IsoDate; reason: string } | null {
  const latest = valid
    .filter((each) => each.dropped)
    .toSorted((a, b) => chronological(a.validFrom, b.validFrom))
    .at(-1)
  return latest === undefined ? null : { date: latest.validFrom, reason: latest.reason }
}

/** Was the whole objective dropped? */
export function isDropped({ state, outcome }: Pick<Objective, 'state' | 'outcome'>): boolean {
  return state === 'closed' && outcome === 'dropped'
}
