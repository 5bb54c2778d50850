/** The story of a key result: its check-ins and the changes of what it means, newest first, nothing left out. */
import type { CheckIn, KeyResultDefinition, ObjectiveChange } from '#domain/goal/goal.ts'
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

/** What was decided about an objective: dropped or taken up again with so many key results, or one of them changed. */
export type DecisionEntry =
  | Extract<HistoryEntry, { type: 'change' }>
  | {
      readonly type: 'dropped' | 'takenUp'
      readonly id: string
      readonly date: string
      readonly reason: string
      readonly count: number
    }

/**
 * Newest first. What its key results say of the same day and reason belongs to the decision about the whole. Corrections in place leave no trace
 * here, as nowhere.
 */
export function decisionsOf(
  changes: readonly ObjectiveChange[],
  definitions: readonly KeyResultDefinition[],
): DecisionEntry[] {
  const lines = [...Map.groupBy(definitions, (each) => each.keyResultId).values()]
    .flatMap((each) => historyLines(each, []))
    .filter((line) => line.type === 'change')
  const belongs = ({ to }: (typeof lines)[number], { date, dropped, reason }: ObjectiveChange) =>
    to.validFrom === date && to.dropped === dropped && to.reason === reason
  const decided: DecisionEntry[] = changes.map((change) => ({
    type: change.dropped ? 'dropped' : 'takenUp',
    id: change.id,
    date: change.date,
    reason: change.reason,
    count: lines.filter((line) => belongs(line, change)).length,
  }))
  const others = lines.filter((line) => !changes.some((change) => belongs(line, change)))
  // Of the same day, the last to be decided stands first.
  return [...decided.toReversed(), ...others].toSorted((a, b) => chronological(b.date, a.date))
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
