/** The coach's eye on a goal of the board: what is still to be asked of it as it stands, and what stands so on purpose. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import type { EarlierGoal } from '#contract/wording.ts'
import { isDropped } from '#domain/goal/dropped.ts'
import { exceptionsFor, stillToAsk, type WordingException } from '#domain/wording/exception.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { CheckId, Finding } from '#domain/wording/finding.ts'
import {
  judgeStoredKeyResult,
  judgeStoredObjective,
  judgeTogether,
  type StoredObjective,
} from '#domain/wording/stored.ts'
import type { Around } from '#domain/wording/whole.ts'
import { api } from '#renderer/app/api.ts'
import { useLearned } from '#renderer/app/learning/use-learning.ts'
import { useGoal } from '../goal-context.ts'

export type Eye = {
  /** Still to be asked, the gravest first. */
  readonly findings: readonly Finding[]
  /** Those that hold for the words as they are. */
  readonly exceptions: readonly WordingException[]
  /** The question that other words would answer; undefined where none is open, or none is answered. */
  readonly answeredBy: (title: string) => CheckId | undefined
}

const NOTHING: readonly never[] = []

/** A goal that builds on something learned has said what is different this time. */
function useBuildsOn(objectiveId: Id): (found: readonly Finding[]) => readonly Finding[] {
  const { client } = useGoal()
  const learned = useLearned(client.id)
  return useMemo(() => {
    const builds = learned.some(({ changed }) => changed.includes(objectiveId))
    return (found) => (builds ? found.filter(({ id }) => id !== 'near_copy') : found)
  }, [learned, objectiveId])
}

/** What is known around the goals of the board; nothing is remarked before it has been read. */
export function useAround(): {
  around: Around | null
  /** With where each goal stands. */
  earlier: readonly EarlierGoal[] | null
  exceptions: readonly WordingException[]
} {
  const { client, cycle } = useGoal()
  const { data } = useQuery(
    api.wording.around.queryOptions({ input: { clientId: client.id, cycleId: cycle?.id ?? null } }),
  )
  return useMemo(
    () => ({
      around:
        data === undefined
          ? null
          : {
              limitObjectives: client.limitObjectives,
              limitKeyResults: client.limitKeyResults,
              earlier: data.earlier.map(({ title }) => title),
            },
      earlier: data?.earlier ?? null,
      exceptions: data?.exceptions ?? NOTHING,
    }),
    [data, client],
  )
}

export function useObjectiveEye(objective: BoardObjective): Eye {
  const { around, exceptions } = useAround()
  const stored = useStored(objective)
  const answered = useBuildsOn(objective.id)
  const { isClosed } = useGoal()
  const context = useReading()
  return useMemo(
    () =>
      eyeOf(objective, exceptions, (title) =>
        around === null || isClosed || isDropped(objective)
          ? []
          : answered(judgeStoredObjective({ ...stored, title }, around, context)),
      ),
    [objective, stored, around, exceptions, context, answered, isClosed],
  )
}

/** Of an objective's questions those that only the whole gives rise to. Its words are not read for it: the board has many of them to show at once. */
export function useTogether(objective: BoardObjective): readonly Finding[] {
  const { around, exceptions } = useAround()
  const stored = useStored(objective)
  const answered = useBuildsOn(objective.id)
  const { isClosed } = useGoal()
  return useMemo(
    () =>
      around === null || isClosed || isDropped(objective)
        ? NOTHING
        : stillToAsk(answered(judgeTogether(stored, around)), exceptionsFor(objective, exceptions)),
    [objective, stored, around, exceptions, answered, isClosed],
  )
}

function useStored(objective: BoardObjective): StoredObjective {
  const { objectives } = useGoal()
  return useMemo(() => {
    const ofUnit = objectives.filter((each) => each.unitId === objective.unitId && each.state !== 'closed')
    return { ...objective, ofUnit: { count: ofUnit.length, first: ofUnit[0]?.id === objective.id } }
  }, [objective, objectives])
}

export function useKeyResultEye(keyResult: BoardKeyResult): Eye {
  const { around, exceptions } = useAround()
  const answered = useBuildsOn(keyResult.objectiveId)
  const { isClosed } = useGoal()
  const context = useReading()
  return useMemo(
    () =>
      eyeOf(keyResult, exceptions, (title) =>
        around === null || isClosed || keyResult.definition.dropped
          ? []
          : answered(judgeStoredKeyResult({ ...keyResult, title }, around, context)),
      ),
    [keyResult, around, exceptions, context, answered, isClosed],
  )
}

function useReading() {
  const { today, cycle } = useGoal()
  return useMemo(
    () => ({ today, cycle: cycle === null ? null : { start: cycle.startDate, end: cycle.endDate } }),
    [today, cycle],
  )
}

function eyeOf(
  goal: { id: string; title: string },
  all: readonly WordingException[],
  judge: (title: string) => readonly Finding[],
): Eye {
  const exceptions = exceptionsFor(goal, all)
  const findings = stillToAsk(judge(goal.title), exceptions)
  return {
    findings,
    exceptions,
    answeredBy: (title) => {
      const after = judge(title)
      return findings.find(({ id }) => !after.some((other) => other.id === id))?.id
    },
  }
}
