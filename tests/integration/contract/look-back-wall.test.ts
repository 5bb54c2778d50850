/** The wall and the minutes of a look back with private things planted in it: none of them ever reaches the room. */
import { expect, test } from 'vitest'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'
import { wallNow } from '#tests/support/wall-now.ts'

const SECRET = 'KANARI'

test('behaviour 5: a score set by the coach, why, and a comment kept off the wall are in no step and no minutes', async () => {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const meetingId = await planMeeting(coach, clientId, { kind: 'retrospective', plannedMinutes: 45 })
  const command = () => ({ clientId, commandId: commandId() })
  await coach.meeting.start({ ...command(), meetingId })
  const { steps, lookBack } = await coach.meeting.room({ clientId, meetingId })
  const goal = lookBack?.objectives.find(({ keyResults }) => keyResults.length > 0)
  const keyResultId = goal?.keyResults[0]?.id ?? ''
  await coach.closing.setScore({ ...command(), keyResultId, set: { score: 0.1234, reason: `${SECRET} grunn` } })
  await coach.goal.checkIn({
    ...command(),
    checkIn: {
      keyResultId,
      date: TODAY,
      givenById: null,
      meetingId: null,
      value: null,
      status: 'red',
      confidence: 2,
      changed: `${SECRET} endret`,
      blocks: `${SECRET} hindrer`,
      offWall: true,
    },
    supersedesId: null,
  })
  await coach.meeting.writeNote({ ...command(), meetingId, text: `${SECRET} notat` })
  const focusId = goal?.id ?? null
  let looked = 0
  for (const { id: stepId } of steps)
    for (const wallList of [true, false]) {
      await coach.meeting.go({ ...command(), meetingId, stepId, focusId, wallList })
      const sent = JSON.stringify(await wallNow(backEnd, clientId, meetingId))
      expect(sent).not.toContain(SECRET)
      expect(sent).not.toContain('0.1234')
      looked += 1
    }
  expect(looked).toBe(steps.length * 2)
  const { plain } = await coach.document.minutesTexts({ clientId, meetingId, language: 'nb' })
  expect(plain).not.toContain(SECRET)
})
