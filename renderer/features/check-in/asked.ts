/** Whom a check-in can be sent to, and of which day it is asked. */
import type { AskedOf } from '#contract/check-in.ts'
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'

/** Key results that are asked about: what is decided and runs; a draft is the coach's and the unit's own matter. */
export function askable(objectives: readonly BoardObjective[]): { keyResult: BoardKeyResult; unitId: Id }[] {
  return objectives
    .filter((objective) => objective.state === 'active')
    .flatMap(({ unitId, keyResults }) => keyResults.map((keyResult) => ({ keyResult, unitId })))
    .filter(({ keyResult }) => !keyResult.definition.dropped)
}

/** «all», «unit:…», «owner:…»: what a list can hold. */
export function askedOf(choice: string): AskedOf {
  const [kind, id = ''] = choice.split(':')
  if (kind === 'unit') return { kind, unitId: id }
  return kind === 'owner' ? { kind, ownerId: id } : { kind: 'all' }
}

export const choiceOf = (kind: 'unit' | 'owner', id: Id): string => `${kind}:${id}`

/**
 * The day to ask for: today where most wait for a check-in that did not come, else the next that is due. An answer in the week before its day would be
 * refused as not having been yet.
 */
export function dayToAsk(keyResults: readonly Pick<BoardKeyResult, 'standing'>[], today: IsoDate): IsoDate {
  const waiting = keyResults.filter(({ standing }) => standing.missed !== null).length
  if (waiting * 2 >= keyResults.length) return today
  const next = keyResults.flatMap(({ standing }) => standing.nextDue ?? []).toSorted()
  return next.find((day) => day >= today) ?? today
}
