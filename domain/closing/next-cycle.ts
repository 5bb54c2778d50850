/** What a goal that goes on brings with it into the next cycle: how it is measured, and where it stands. Nothing else. Source: domain rules, Closing a cycle. */
import type { KeyResultDefinition } from '#domain/goal/goal.ts'
import { withoutOwnDates, type CopyDefinition } from '#domain/goal/copy.ts'
import type { IsoDate } from '#domain/shared/basics.ts'

/**
 * The first definition of a key result that continues: it begins where the last one ended (`value`; where nothing was measured, where that began), and
 * its target and owner are to be agreed on. A milestone's stages are its target: they are set anew too.
 */
export function definitionOfDraft(of: KeyResultDefinition, value: number | null, validFrom: IsoDate): CopyDefinition {
  const { id: _id, keyResultId: _of, ...meaning } = of
  const isMilestone = of.kind === 'milestone'
  return {
    ...meaning,
    ...withoutOwnDates(meaning),
    baseline: isMilestone ? null : (value ?? of.baseline),
    target: null,
    stages: [],
    ownerId: null,
    validFrom,
    dropped: false,
    reason: '',
    decisionId: null,
  }
}

/** The cycle that comes after: the first that begins later; null where none is made. */
export function cycleAfter<Cycle extends { readonly startDate: IsoDate }>(
  cycles: readonly Cycle[],
  { startDate }: { readonly startDate: IsoDate },
): Cycle | null {
  const later = cycles.filter((each) => each.startDate > startDate)
  return later.toSorted((one, other) => (one.startDate < other.startDate ? -1 : 1))[0] ?? null
}
