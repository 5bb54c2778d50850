/** The course of a key result: the same figures as on the board, laid out along its period for a chart. */
import type { Course } from '#contract/course.ts'
import { goalQueries } from '#db/queries/goal.ts'
import type { Store } from '#db/store.ts'
import { courseOf } from '#domain/goal/course.ts'
import { standingCheckIns } from '#domain/goal/measurements.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { readBoard } from './board.ts'
import { failure } from './failure.ts'
import { workCalendar } from './work-calendar.ts'

/** @throws `not_found` where the cycle has no such key result */
export function readCourse(vault: Store, cycleId: Id, keyResultId: Id, today: IsoDate): Course {
  const { cycle, objectives } = readBoard(vault, cycleId, today)
  const objective = objectives.find((each) => each.keyResults.some((row) => row.id === keyResultId))
  const keyResult = objective?.keyResults.find((row) => row.id === keyResultId)
  const read = vault.queries(goalQueries)
  const [first, ...later] = read.definitionsOf.all({ keyResultId })
  if (!cycle || !objective || !keyResult || !first) throw failure('not_found', { subject: 'key_result' })
  return courseOf(
    [first, ...later],
    standingCheckIns(read.checkInsOf.all({ keyResultId })),
    keyResult.standing.forecast,
    {
      today,
      cycle: { start: cycle.startDate, end: cycle.endDate },
      calendar: workCalendar(vault, objective.unitId),
    },
  )
}
