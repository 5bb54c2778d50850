/** Reads a key result's history: which definition held on a day, which check-ins stand, what was last measured and last reported. */
import type { CheckIn, KeyResultDefinition } from './goal.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'

/** The definition valid on a day: the latest that had begun, else the first. */
export function definitionAt(
  definitions: readonly KeyResultDefinition[],
  date: IsoDate,
): KeyResultDefinition | undefined {
  const ordered = definitions.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
  return ordered.findLast((definition) => definition.validFrom <= date) ?? ordered[0]
}

/**
 * Check-ins that figures use: not withdrawn, not corrected by a standing one (also through a correction that was withdrawn in between); by date,
 * then in the order they were given.
 */
export function standingCheckIns(checkIns: readonly CheckIn[]): CheckIn[] {
  const kept = checkIns.filter((checkIn) => checkIn.withdrawnAt === null)
  const corrects = new Map(checkIns.map((checkIn) => [checkIn.id, checkIn.supersedesId]))
  const corrected = new Set<Id>()
  for (const { supersedesId } of kept)
    for (let id = supersedesId; id && !corrected.has(id); id = corrects.get(id) ?? null) corrected.add(id)
  return kept
    .filter((checkIn) => !corrected.has(checkIn.id))
    .toSorted(
      (a, b) => a.date.localeCompare(b.date) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id),
    )
}

export type Measurement = { date: IsoDate; value: number }

/** The check-ins that carry a value, oldest first. */
export function measurements(standing: readonly CheckIn[]): Measurement[] {
  return standing.flatMap(({ date, value }) => (value === null ? [] : [{ date, value }]))
}
