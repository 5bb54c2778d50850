/** What is due of a board, in its own order, and which comes after which. */
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import { isDueNow } from '#domain/goal/due-now.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { mondayOf } from '#domain/time/weeks.ts'

/** Key results that can be checked in at all: of objectives that are not closed, and not dropped themselves. */
export function running(objectives: readonly BoardObjective[]): BoardKeyResult[] {
  return objectives
    .filter((objective) => objective.state !== 'closed')
    .flatMap((objective) => objective.keyResults)
    .filter((keyResult) => !keyResult.definition.dropped)
}

export function dueNow(objectives: readonly BoardObjective[], today: IsoDate): BoardKeyResult[] {
  return running(objectives).filter((keyResult) => isDueNow(keyResult.standing, today))
}

/** What this week is about: what is due, and what has been checked in since Monday and can be corrected. */
export function ofThisWeek(objectives: readonly BoardObjective[], today: IsoDate): BoardKeyResult[] {
  const monday = mondayOf(today)
  return running(objectives).filter(
    ({ standing }) => isDueNow(standing, today) || (standing.checkedOn !== null && standing.checkedOn >= monday),
  )
}

/** The next that is due after one, around to the beginning; null where nothing else is. */
export function dueAfter(objectives: readonly BoardObjective[], from: Id, today: IsoDate): Id | null {
  const all = running(objectives)
  const at = all.findIndex(({ id }) => id === from)
  const open = (each: BoardKeyResult) => each.id !== from && isDueNow(each.standing, today)
  return (all.slice(at + 1).find(open) ?? all.find(open))?.id ?? null
}
