/** The days a report may cover: the running cycle, the last whole quarter, or the coach's own. */
import type { ReportPeriod } from '#domain/report/report.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'

export type Span = 'cycle' | 'quarter' | 'own'

/** The last quarter of the year that has ended on a day. */
export function lastQuarter(today: IsoDate): ReportPeriod {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const running = Math.floor((month - 1) / 3)
  const first = (of: number): IsoDate => {
    const of4 = ((of % 4) + 4) % 4
    return `${year + Math.floor(of / 4)}-${String(of4 * 3 + 1).padStart(2, '0')}-01`
  }
  return { start: first(running - 1), end: addDays(first(running), -1) }
}

/** Which of the choices a stored period is. */
export function spanOf(period: ReportPeriod | null, today: IsoDate): Span {
  if (period === null) return 'cycle'
  const quarter = lastQuarter(today)
  return period.start === quarter.start && period.end === quarter.end ? 'quarter' : 'own'
}
