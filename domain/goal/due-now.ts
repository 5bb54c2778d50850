/** Which key results a check-in is due of now: one was missed and has not been made up for, or one falls due before this week is over. */
import type { IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { mondayOf } from '#domain/time/weeks.ts'
import type { Standing } from './standing.ts'

/** A week with no working day is not due, and neither is what has been dropped: see `standingOf`. */
export function isDueNow({ missed, nextDue }: Pick<Standing, 'missed' | 'nextDue'>, today: IsoDate): boolean {
  return missed !== null || (nextDue !== null && nextDue <= addDays(mondayOf(today), 6))
}
