/** The story of a key result: its check-ins and the changes of what it means, newest first, nothing left out. */
import type { CheckIn, KeyResultDefinition } from '#domain/goal/goal.ts'

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
  return [...told, ...changes].toSorted((a, b) => order(b).localeCompare(order(a)))
}
