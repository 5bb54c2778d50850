/** What a kick-off agrees on, on a real file: the goals being set with their owners, the rhythm, the evaluation; and what the room sees of it. */
import { describe, expect, test } from 'vitest'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { kickOff } from '#tests/support/kick-off.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'
import { wallNow } from '#tests/support/wall-now.ts'

const OBJECTIVE = 'Be the obvious choice'
const RETURNS = 'Reduce return rate from 12% to 8%'

async function running() {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const scene = await kickOff(coach, clientId, OBJECTIVE, [RETURNS])
  const { people } = await coach.organisation.get({ clientId })
  return { ...scene, coach, backEnd, people, wall: () => wallNow(backEnd, clientId, scene.meetingId) }
}

describe('what a kick-off agrees on', () => {
  test('is the owner of the objective it has written on and of each of its key results, seen by the room as they are chosen', async () => {
    const { coach, command, agree, reword, room, to, objectiveId, people, wall, clientId } = await running()
    await agree('owner_confidence')
    // Nothing written yet: whatever goals the unit has.
    const all = (await room()).owned
    expect(all.map(({ title }) => title)).toContain(OBJECTIVE)
    expect(all.length).toBeGreaterThan(2)
    await to('key_results')
    await reword(RETURNS, 'Reduce return rate from 12% to 7%')
    // Nobody asks outside the step.
    expect((await room()).owned).toEqual([])
    await agree('owner_confidence')
    expect((await room()).owned).toMatchObject([
      { id: objectiveId, role: 'objective', title: OBJECTIVE, ownerId: null },
      { role: 'key_result', title: RETURNS, ownerId: null },
    ])
    const [kari, per] = people
    await coach.goal.updateObjective({ ...command(), id: objectiveId, patch: { ownerId: kari?.id ?? '' } })
    const id = (await room()).owned[1]?.id ?? ''
    const chosen = commandId()
    await coach.goal.updateKeyResult({
      clientId,
      commandId: chosen,
      id,
      patch: {},
      definition: { ownerId: per?.id ?? '' },
      change: null,
    })
    const goals = (owner: string) => [
      { role: 'objective', title: OBJECTIVE, owner: kari?.name },
      { role: 'key_result', title: RETURNS, owner },
    ]
    expect((await wall()).content).toEqual({
      kind: 'talk',
      agreed: { what: 'owners', goals: goals(per?.name ?? ''), at: null },
      intake: null,
    })
    await coach.system.undo({ ...command(), undone: chosen })
    expect((await wall()).content).toMatchObject({ agreed: { goals: goals('') } })
  })

  test('is the day of the check-ins, who holds the rhythm, and the evaluation that is booked for the same unit', async () => {
    const { coach, command, agree, people, wall, clientId, meetingId, room } = await running()
    await agree('rhythm')
    for (const { id, ambassador } of people)
      if (ambassador) await coach.organisation.updatePerson({ ...command(), id, patch: { ambassador: false } })
    await coach.client.update({ ...command(), patch: { checkInWeekday: 2 } })
    const nothing = { what: 'rhythm', weekday: 2, cadenceWeeks: 1, ambassadors: [], evaluation: null }
    expect((await wall()).content).toEqual({ kind: 'talk', agreed: nothing, intake: null })
    const [kari] = people
    await coach.organisation.updatePerson({ ...command(), id: kari?.id ?? '', patch: { ambassador: true } })
    const booked = await planMeeting(coach, clientId, { kind: 'evaluation', date: '2026-08-05', startTime: '10:00' })
    const evaluation = { date: '2026-08-05', startTime: '10:00' }
    expect((await wall()).content).toEqual({
      kind: 'talk',
      agreed: { ...nothing, ambassadors: [kari?.name], evaluation },
      intake: null,
    })
    expect((await room()).evaluation).toEqual(evaluation)
    await coach.meeting.remove({ ...command(), meetingId: booked })
    expect((await room()).evaluation).toBeNull()
    // Another conversation agrees on nothing of its own.
    const talk = (await room()).steps.find(({ topic }) => topic === 'why_now')
    await coach.meeting.go({ ...command(), meetingId, stepId: talk?.id ?? '' })
    expect((await wall()).content).toEqual({ kind: 'talk', agreed: null, intake: null })
  })
})
