/** Where a cycle stands seen from the end of it. */
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { IsoDate } from '#domain/shared/basics.ts'

/** `over`: its last day has passed, and nobody has closed it. */
export type CycleStand = 'planned' | 'running' | 'over' | 'closed'

export function standOf(cycle: Pick<Cycle, 'state' | 'startDate' | 'endDate'>, today: IsoDate): CycleStand {
  if (cycle.state === 'closed') return 'closed'
  if (cycle.endDate < today) return 'over'
  return cycle.startDate > today ? 'planned' : 'running'
}

/** The one to speak of first: one that is over and not closed, else the one that runs, else the latest closed. */
export function cycleAtHand(cycles: readonly Cycle[], today: IsoDate): Cycle | null {
  const latest = (stand: CycleStand) =>
    cycles
      .filter((cycle) => standOf(cycle, today) === stand)
      .toSorted((one, other) => one.startDate.localeCompare(other.startDate))
      .at(-1)
  return latest('over') ?? latest('running') ?? latest('closed') ?? null
}
