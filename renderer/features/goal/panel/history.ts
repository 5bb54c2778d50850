/** The story of a key result: its check-ins and the changes of what it means, newest first, nothing left out. */
import type { CheckIn, KeyResultDefinition } from '#domain/goal/goal.ts'
import { chronological } from '#domain/shared/basics.ts'

export type HistoryEntry =
  | {
      readonly type: 'checkIn'
      readonly date: string
      readonly checkIn: CheckIn
      /** `corrected`: another stands in its place. `withdrawn`: taken back by undo. */
      readonly state: 'standing' | 'corrected' | 'withdrawn'
    }
  | {
      readonly type: 'change'
      readonly date: string
      readonly from: KeyResultDefinition
      readonly to: KeyResultDefinition
    }

/** What was decided about an objective: all its key results dropped or taken up on a day for one reason, or one of them changed. */
export type DecisionEntry =
  | Extract<HistoryEntry, { type: 'change' }>
  | { readonly type: 'dropped' | 'takenUp'; readonly date: string; readonly reason: string; readonly count: number }

/** Of the key results of an objective, newest first. Corrections in place leave no trace here, as nowhere. */
export function decisionsOf(definitions: readonly KeyResultDefinition[]): DecisionEntry[] {
  const changes = [...Map.groupBy(definitions, (each) => each.keyResultId).values()]
    .flatMap((each) => historyLines(each, []))
    .filter((line) => line.type === 'change')
  const told = (line: (typeof changes)[number]) =>
    line.from.dropped === line.to.dropped ? null : line.to.dropped ? ('dropped' as const) : ('takenUp' as const)
  const together = Map.groupBy(
    changes.filter((line) => told(line) !== null),
    (line) => JSON.stringify([line.date, told(line), line.to.reason]),
  )
  const decided: DecisionEntry[] = [...together.values()].flatMap(([first, ...others]) => {
    const type = first === undefined ? null : told(first)
    return first === undefined || type === null
      ? []
      : [{ type, date: first.date, reason: first.to.reason, count: others.length + 1 }]
  })
  return [...decided, ...changes.filter((line) => told(line) === null)].toSorted((a, b) =>
    chronological(b.date, a.date),
  )
}

export function historyLines(
  definitions: readonly KeyResultDefinition[],
  checkIns: readonly CheckIn[],
): HistoryEntry[] {
  const replaced = new Set(
    checkIns.filter((each) => each.withdrawnAt === null).flatMap((each) => each.supersedesId ?? []),
  )
  const told: HistoryEntry[] = checkIns.map((checkIn) => ({
    type: 'checkIn',
    date: checkIn.date,
    checkIn,
    state: checkIn.withdrawnAt !== null ? 'withdrawn' : replaced.has(checkIn.id) ? 'corrected' : 'standing',
  }))
  const changes: HistoryEntry[] = definitions.flatMap((to, index) => {
    const from = definitions[index - 1]
    return from === undefined ? [] : [{ type: 'change', date: to.validFrom, from, to }]
  })
  const order = (entry: HistoryEntry) => entry.date + (entry.type === 'checkIn' ? entry.checkIn.createdAt : '')
  return [...told, ...changes].toSorted((a, b) => chronological(order(b), order(a)))
}
