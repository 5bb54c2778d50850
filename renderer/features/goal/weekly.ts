/** The last weeks of measurements, one a week, for the small trend line. */
import type { IsoDate } from '#domain/shared/basics.ts'
import { daysBetween } from '#domain/time/calendar.ts'
import { mondayOf } from '#domain/time/weeks.ts'

/**
 * The latest measurement of each of the last `weeks` ISO weeks up to `today`, oldest first; null where there is none. A week that is still
 * running and has none yet is left out, so that Monday morning does not look like silence.
 */
export function weekly(
  trend: readonly { readonly date: IsoDate; readonly value: number }[],
  today: IsoDate,
  weeks: number,
): (number | null)[] {
  const thisWeek = mondayOf(today)
  const values = Array.from<number | null>({ length: weeks + 1 }).fill(null)
  for (const { date, value } of trend) {
    const ago = daysBetween(mondayOf(date), thisWeek) / 7
    if (ago >= 0 && ago <= weeks) values[weeks - ago] = value
  }
  return values.at(-1) === null ? values.slice(0, -1) : values.slice(1)
}
