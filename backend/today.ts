/** Today as a calendar day where the coach is. */
import { format } from 'date-fns'
import type { IsoDate } from '#domain/shared/basics.ts'

export function localToday(now: Date = new Date()): IsoDate {
  return format(now, 'yyyy-MM-dd')
}
