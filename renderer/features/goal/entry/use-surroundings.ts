/** What is known around the lines that are typed: the client's limits, and the goals it has now and has had. */
import { useMemo } from 'react'
import { useGoal } from '../goal-context.ts'
import { useAround } from '../wording/use-eye.ts'
import type { Surroundings } from './asked.ts'

/** Null before it has been read: then nothing is remarked. */
export function useSurroundings(): Surroundings | null {
  const { client, objectives, cycle } = useGoal()
  const { earlier } = useAround()
  return useMemo(() => {
    if (earlier === null) return null
    const cycleId = cycle?.id ?? ''
    const now = objectives.flatMap((objective) => [
      { id: objective.id, title: objective.title, cycleId },
      ...objective.keyResults
        .filter(({ definition }) => !definition.dropped)
        .map(({ id, title }) => ({ id, title, cycleId })),
    ])
    const { limitObjectives, limitKeyResults } = client
    const open = objectives.filter((each) => each.state !== 'closed')
    return { limitObjectives, limitKeyResults, now, earlier, objectives: open }
  }, [client, objectives, cycle, earlier])
}
