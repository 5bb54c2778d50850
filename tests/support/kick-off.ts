/** A kick-off of the sample customer that has begun, with faulty lines among its goals: for tests about the writing of goals. */
import { v7 as uuid } from 'uuid'
import type { Client } from '#backend/back-end.ts'
import type { EnteredKeyResult } from '#contract/goal.ts'
import { asDefinition } from '#domain/reading/as-definition.ts'
import { readGoalLine } from '#domain/reading/goal-line.ts'
import { planMeeting } from './plan-meeting.ts'
import { TODAY } from './today.ts'

/** As it was read when it was typed. */
function entered(line: string): EnteredKeyResult {
  return {
    title: line,
    shortName: '',
    definition: asDefinition(readGoalLine(line, { today: TODAY, cycle: null }), null),
  }
}

/** `lines`: the key results of an objective that says no why, in «Byggesak og plan». */
export async function kickOff(coach: Client, clientId: string, objective: string, lines: readonly string[]) {
  const command = () => ({ clientId, commandId: uuid() })
  const { units } = await coach.organisation.get({ clientId })
  const unitId = units.find((unit) => unit.name === 'Byggesak og plan')?.id ?? ''
  const { cycle } = await coach.goal.board({ clientId, cycleId: null })
  const goal = { title: objective, why: '', ownerId: null, contributesTo: [], keyResults: lines.map(entered) }
  const { objectiveIds } = await coach.goal.enter({
    ...command(),
    cycleId: cycle?.id ?? '',
    unitId,
    objectives: [goal],
  })
  const meetingId = await planMeeting(coach, clientId, {
    kind: 'kickoff',
    plannedMinutes: 180,
    scopes: [{ unitId, withBelow: false }],
  })
  await coach.meeting.start({ ...command(), meetingId })
  const room = () => coach.meeting.room({ clientId, meetingId })
  const goalOf = async (before: string) => {
    const found = (await room()).goals.find((each) => each.before === before)
    if (found === undefined) throw new Error(`no «${before}»`)
    return found
  }
  return {
    clientId,
    meetingId,
    unitId,
    objectiveId: objectiveIds[0] ?? '',
    command,
    room,
    goal: goalOf,
    /** To the step that writes the one or the other. */
    to: async (topic: 'objective_why' | 'key_results') => {
      const step = (await room()).steps.find((each) => each.kind === 'write_goals' && each.topic === topic)
      await coach.meeting.go({ ...command(), meetingId, stepId: step?.id ?? '' })
    },
    /** To the step that agrees on owners, or on the rhythm. */
    agree: async (topic: 'owner_confidence' | 'rhythm') => {
      const step = (await room()).steps.find((each) => each.topic === topic)
      await coach.meeting.go({ ...command(), meetingId, stepId: step?.id ?? '' })
    },
    reword: async (before: string, text: string, why = '') => {
      const { id, role } = await goalOf(before)
      return (await coach.writing.reword({ ...command(), meetingId, role, id, text, why })).id
    },
    accept: (lineId: string) => coach.writing.accept({ ...command(), lineId }),
    /** Puts a line on the wall. */
    show: async (before: string) =>
      coach.meeting.focus({ ...command(), meetingId, focusId: (await goalOf(before)).id, wallList: false }),
  }
}
