/** Which cycle a look back is at. */
import type { IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { REFLECTION_SHIFT_DAYS } from '#domain/rhythm/reviews.ts'

type Span = { readonly startDate: IsoDate; readonly endDate: IsoDate }

/**
 * The cycle a meeting of that day looks back on: in the first fortnight of a cycle still the one before, as `isReflectionOf` counts it; else the one
 * that runs, else the latest that has begun. Null where none has.
 */
export function cycleLookedBackOn<Cycle extends Span>(cycles: readonly Cycle[], date: IsoDate): Cycle | null {
  const begun = cycles
    .filter(({ startDate }) => startDate <= date)
    .toSorted((one, other) => (one.startDate < other.startDate ? -1 : 1))
  const latest = begun.at(-1)
  const before = begun.at(-2)
  if (!latest) return null
  const isYoung = date < addDays(latest.startDate, REFLECTION_SHIFT_DAYS)
  return isYoung && before && date <= addDays(before.endDate, REFLECTION_SHIFT_DAYS) ? before : latest
}
