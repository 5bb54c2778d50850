/** Key results and check-ins to judge, in the sample customer's second tertial of 2026. */
import no from '#resources/holidays/no.json' with { type: 'json' }
import type { CheckIn, KeyResultDefinition } from '#domain/goal/goal.ts'
import { standingOf, type StandingContext } from '#domain/goal/standing.ts'
import { weeksToRange } from '#domain/time/weeks.ts'
import { measureOf } from '#tests/support/measure.ts'

export const calendar = { holidays: new Set(no), pauses: [weeksToRange(2026, 28, 30)] }
export const cycle = { start: '2026-05-01', end: '2026-08-31' }
export const rhythm = { weekday: 1, cadenceWeeks: 1 as const, anchor: null }
export const contextOf = (today: string): StandingContext => ({ today, cycle, calendar, rhythm })

export function definition(given: Partial<KeyResultDefinition>): KeyResultDefinition {
  return {
    id: 'd',
    keyResultId: 'k',
    validFrom: '2026-05-01',
    ...measureOf({ ownerId: 'someone', kind: 'increase', baseline: 0, target: 100 }),
    dropped: false,
    reason: '',
    decisionId: null,
    ...given,
  }
}

export function checkIn(given: Partial<CheckIn>): CheckIn {
  return {
    id: 'c',
    keyResultId: 'k',
    date: '2026-06-01',
    status: 'green',
    confidence: 7,
    value: null,
    changed: '',
    blocks: '',
    givenById: null,
    meetingId: null,
    offWall: false,
    supersedesId: null,
    withdrawnAt: null,
    createdAt: '2026-06-01T07:00:00.000Z',
    ...given,
  }
}

/** Mondays of May and June 2026 without the holiday, the days values are given on unless another is named. */
export const MONDAYS = [
  '2026-05-04',
  '2026-05-11',
  '2026-05-18',
  '2026-06-01',
  '2026-06-08',
  '2026-06-15',
  '2026-06-22',
]

/** A key result with a value a week, seen on the day of the last one unless another is named. */
export function withValues(
  values: readonly number[],
  given: Partial<KeyResultDefinition> = {},
  { today = MONDAYS[values.length - 1] ?? '', ...said }: Partial<CheckIn> & { today?: string } = {},
) {
  const checkIns = values.map((value, index) =>
    checkIn({ id: `c${index}`, date: MONDAYS[index] ?? '', value, ...said }),
  )
  return standingOf([definition(given)], checkIns, contextOf(today))
}
