/** What the minutes of a retrospective say of the goals, on a real file: what was said and decided in it, and no score the room has not seen. */
import { expect, test } from 'vitest'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'

test('tell what the room said and decided of a goal in three languages, its score and what lay behind first after the reveal', async () => {
  const { coach } = startBackEnd()
  const clientId = await plantSample(coach)
  const meetingId = await planMeeting(coach, clientId, { kind: 'retrospective', plannedMinutes: 45 })
  const command = () => ({ clientId, commandId: commandId() })
  const minutes = async (language: 'nb' | 'nn' | 'en') =>
    (await coach.document.minutesTexts({ clientId, meetingId, language })).plain
  await coach.meeting.start({ ...command(), meetingId })
  expect(await minutes('nb')).not.toContain('Tilbakeblikk på')
  const { lookBack } = await coach.meeting.room({ clientId, meetingId })
  const goal = lookBack?.objectives.find(({ score: { score } }) => score !== null && score < 0.7)
  const objectiveId = goal?.id ?? ''
  const patch = {
    status: 'yellow' as const,
    why: 'Sent i gang',
    learned: 'Mål tidlig',
    causes: ['no_capacity' as const],
  }
  await coach.closing.review({ ...command(), objectiveId, meetingId, patch })
  await coach.closing.decide({ ...command(), objectiveId, meetingId, decision: 'drop', reason: 'Feil mål for oss' })
  await coach.retrospective.setHabit({ ...command(), meetingId, habit: 'habit' })
  const before = await minutes('nb')
  for (const text of [goal?.title ?? '', 'gul', 'Sent i gang', 'Mål tidlig', 'Droppes', 'Feil mål for oss', 'Vane'])
    expect(before).toContain(text)
  expect(before).not.toContain('Score')
  expect(before).not.toContain('For lite tid og folk')
  await coach.closing.reveal({ ...command(), objectiveId, meetingId })
  expect(await minutes('nb')).toContain('Score')
  expect(await minutes('nb')).toContain('For lite tid og folk')
  expect(await minutes('nn')).toContain('Blir lagt bort, og fortalt som læring. Feil mål for oss')
  expect(await minutes('en')).toContain('Too little time and people')
})
