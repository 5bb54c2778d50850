/** When the evaluation of a start is due, and which earlier check a result is read against. Source: product, The method (after 4–6 weeks: evaluate). */
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { daysBetween } from '#domain/time/calendar.ts'
import type { MaturityCheck } from './check.ts'

/** Four weeks after the check; half a week early is not too early to book it. */
const FROM_DAYS = 25
/** After this it is time for the next quarter's check instead. */
const TO_DAYS = 70

type Held = Pick<MaturityCheck, 'id' | 'kind' | 'unitId' | 'date' | 'frozenAt'>

/**
 * The check an early evaluation should follow now; null where none is due. Due is one of a unit whose latest check has a result, is about four to ten
 * weeks old, and has no early evaluation after it, not even one that is being answered.
 * @param checks newest first
 */
export function awaitingEvaluation<Check extends Held>(checks: readonly Check[], today: IsoDate): Check | null {
  const latest = checks.filter(
    (check, index) => checks.findIndex((other) => other.unitId === check.unitId) === index && check.kind === 'maturity',
  )
  const due = latest.find(({ date, frozenAt }) => {
    const age = daysBetween(date, today)
    return frozenAt !== null && age >= FROM_DAYS && age <= TO_DAYS
  })
  return due ?? null
}

/**
 * Earlier checks in the order a result is read against them: a whole check before an early evaluation, which asked less, and the newest first.
 * @param earlier newest first
 */
export function inComparingOrder<Check extends { id: Id; kind: MaturityCheck['kind'] }>(
  earlier: readonly Check[],
): Check[] {
  return earlier.toSorted((one, other) => Number(one.kind === 'early') - Number(other.kind === 'early'))
}
