/** Reads a key result's history: which definition held on a day, which check-ins stand, what was last measured and last reported. */
import type { CheckIn, KeyResultDefinition } from './goal.ts'
import { chronological, type IsoDate } from '#domain/shared/basics.ts'
import { standingInOrder } from '#domain/shared/corrections.ts'

/** The definition valid on a day: the latest that had begun, else the first. */
export function definitionAt(
  definitions: readonly KeyResultDefinition[],
  date: IsoDate,
): KeyResultDefinition | undefined {
  const ordered = definitions.toSorted((a, b) => chronological(a.validFrom, b.validFrom))
  return ordered.findLast((definition) => definition.validFrom <= date) ?? ordered[0]
}

/** Check-ins that figures use: those that stand, by date, then in the order they were given. */
export function standingCheckIns(checkIns: readonly CheckIn[]): CheckIn[] {
  return standingInOrder(checkIns)
}

export type Measurement = { date: IsoDate; value: number }

/** The check-ins that carry a value, oldest first. */
export function measurements(standing: readonly Pick<CheckIn, 'date' | 'value'>[]): Measurement[] {
  return standing.flatMap(({ date, value }) => (value === null ? [] : [{ date, value }]))
}

/**
 * Those that can be compared with today's: since it was last decided to measure in another unit, or to count stages instead. A new target or
 * baseline leaves the measurements what they are.
 */
export function comparable(
  measured: readonly Measurement[],
  definitions: readonly KeyResultDefinition[],
  today: IsoDate,
): readonly Measurement[] {
  const since = comparableSince(definitions, today)
  return since === null ? measured : measured.filter((each) => each.date >= since)
}

/** The day it was last decided to measure in another unit, or to count stages instead; null where that never happened. */
export function comparableSince(definitions: readonly KeyResultDefinition[], today: IsoDate): IsoDate | null {
  if (definitions.length < 2) return null
  const held = definitions
    .filter((definition) => definition.validFrom <= today)
    .toSorted((a, b) => chronological(a.validFrom, b.validFrom))
  const changed = held.findLast((definition, index) => {
    const before = held[index - 1]
    return before !== undefined && scaleOf(before) !== scaleOf(definition)
  })
  return changed?.validFrom ?? null
}

const scaleOf = ({ kind, unitLabel }: KeyResultDefinition) => (kind === 'milestone' ? 'stages' : `in ${unitLabel}`)
