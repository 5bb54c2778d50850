/** A look back on a cycle as a meeting: which cycle, what both windows see, and what the room does not see before it is shown. */
import { describe, expect, test } from 'vitest'
import { readStage } from '#backend/stage.ts'
import type { StepKind } from '#domain/meeting/meeting.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { meetingOf } from '#tests/support/plan-meeting.ts'

/** The second tertial is nearly over. */
const DAY = '2026-08-24'

async function scene(date = DAY) {
  const { coach, backEnd } = startBackEnd({ today: DAY })
  const clientId = await plantSample(coach)
  const command = () => ({ clientId, commandId: commandId() })
  const { units, cycles, people } = await coach.organisation.get({ clientId })
  const unitId = units.find(({ name }) => name === 'Byggesak og plan')?.id ?? ''
  const planned = { ...meetingOf(unitId), date, scopes: [{ unitId, withBelow: true }] }
  const { id: meetingId } = await coach.meeting.create({
    ...command(),
    meeting: { ...planned, kind: 'retrospective', plannedMinutes: 45 },
  })
  const room = () => coach.meeting.room({ clientId, meetingId })
  const stage = () => readStage(backEnd.services, clientId, meetingId)
  const start = () => coach.meeting.start({ ...command(), meetingId })
  const to = async (kind: StepKind, focusId: string | null = null) => {
    const step = (await room()).steps.find((each) => each.kind === kind)
    await coach.meeting.go({ ...command(), meetingId, stepId: step?.id ?? '', focusId, wallList: focusId === null })
    return stage().content
  }
  return { coach, clientId, command, units, cycles, people, unitId, meetingId, room, stage, start, to }
}

test('a retrospective takes 45 minutes and looks back on the cycle that ends, with the goals of its units', async () => {
  const { room, cycles, units } = await scene()
  const { steps, lookBack, meeting } = await room()
  expect(steps.reduce((sum, { plannedSeconds }) => sum + plannedSeconds, 0)).toBe(45 * 60)
  expect(meeting.cycleId).toBe(cycles[0]?.id)
  const covered = new Set(units.filter(({ name }) => name !== 'Ny innbyggerportal').map(({ id }) => id))
  expect(lookBack?.objectives.length).toBeGreaterThan(1)
  for (const { unitId } of lookBack?.objectives ?? []) expect(covered.has(unitId)).toBe(true)
  expect(lookBack?.isFirst).toBe(true)
})

test('in the first fortnight of the next cycle it still looks back on the one before, and may be set to another', async () => {
  const { coach, clientId, command, unitId, cycles } = await scene()
  const next = { name: '3. tertial 2026', kind: 'tertial' as const, startDate: '2026-09-01', endDate: '2026-12-31' }
  const { id: cycleId } = await coach.organisation.addCycle({ ...command(), cycle: { ...next, state: 'planned' } })
  const on = async (date: string) => {
    const meeting = { ...meetingOf(unitId), date, kind: 'retrospective' as const }
    const { id: meetingId } = await coach.meeting.create({ ...command(), meeting })
    return { meetingId, cycle: (await coach.meeting.room({ clientId, meetingId })).lookBack?.cycle.id }
  }
  const late = await on('2026-09-10')
  expect(late.cycle).toBe(cycles[0]?.id)
  expect((await on('2026-10-20')).cycle).toBe(cycleId)
  await coach.retrospective.setCycle({ ...command(), meetingId: late.meetingId, cycleId })
  expect((await coach.meeting.room({ clientId, meetingId: late.meetingId })).lookBack?.cycle.id).toBe(cycleId)
})

describe('what the room sees', () => {
  test('the story: from where it began to where it ended, and nothing of what was said off the wall', async () => {
    const { coach, command, room, start, to, stage } = await scene()
    const row = (await room()).lookBack?.objectives[0]?.keyResults[0]
    await coach.goal.checkIn({
      ...command(),
      supersedesId: null,
      checkIn: {
        keyResultId: row?.id ?? '', date: DAY, status: 'yellow', confidence: 4, value: row?.value ?? 1,
        changed: 'HEMMELIG sykmelding', blocks: '', givenById: null, meetingId: null, offWall: true,
      },
    }) // prettier-ignore
    await start()
    const content = await to('cycle_story', row?.id)
    if (content?.kind !== 'cycle_story') throw new Error('another step')
    expect(content.at).toBe(0)
    expect(content.results[0]).toMatchObject({
      baseline: row?.definition.baseline,
      value: row?.value,
      status: 'yellow',
    })
    expect(JSON.stringify(stage())).not.toContain('HEMMELIG')
  })

  test('a score is not sent before it is shown; what the room says itself is', async () => {
    const { coach, command, room, start, to, stage, meetingId } = await scene()
    await start()
    const goal = (await room()).lookBack?.objectives[0]
    const objectiveId = goal?.id ?? ''
    const patch = { status: 'yellow' as const, why: 'SMS kom sent' }
    await coach.closing.review({ ...command(), objectiveId, meetingId, patch })
    const seen = (content: Awaited<ReturnType<typeof to>>) =>
      content?.kind === 'goal_review' || content?.kind === 'decide_goals' ? content.goals[0] : undefined
    expect(goal?.score.score).not.toBeNull()
    for (const kind of ['goal_review', 'decide_goals'] as const)
      expect(seen(await to(kind, objectiveId))).toMatchObject({ ...patch, revealed: false, score: null })
    expect(JSON.stringify(stage())).not.toContain(String(goal?.score.score))
    const shown = { ...command(), objectiveId, meetingId }
    await coach.closing.reveal(shown)
    for (const kind of ['goal_review', 'decide_goals'] as const)
      expect(seen(await to(kind, objectiveId))).toMatchObject({ revealed: true, score: goal?.score.score })
    await expect(coach.system.undo({ ...command(), undone: shown.commandId })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('a decision, who owns what comes, habit or stunt, and the next review', async () => {
    const { coach, command, room, start, to, meetingId, people, unitId } = await scene()
    await start()
    const { lookBack } = await room()
    const objectiveId = lookBack?.objectives[0]?.id ?? ''
    const decided = { decision: 'adjust' as const, reason: 'Smalere' }
    await coach.closing.decide({ ...command(), objectiveId, meetingId, ...decided })
    const content = await to('decide_goals', objectiveId)
    expect(content).toMatchObject({ kind: 'decide_goals', at: 0, alone: true })
    if (content?.kind === 'decide_goals') expect(content.goals[0]).toMatchObject(decided)

    const personId = people[0]?.id ?? null
    await coach.closing.setNextOwner({ ...command(), cycleId: lookBack?.cycle.id ?? '', unitId, personId })
    await coach.retrospective.setHabit({ ...command(), meetingId, habit: 'habit' })
    const review = { ...meetingOf(unitId), kind: 'evaluation' as const, date: '2026-10-05', startTime: '09:00' }
    await coach.meeting.create({ ...command(), meeting: review })
    const next = await to('next_cycle')
    expect(next).toMatchObject({
      habit: 'habit',
      asksForHabit: true,
      nextReview: { date: '2026-10-05', startTime: '09:00' },
    })
    if (next?.kind === 'next_cycle')
      expect(next.owners).toContainEqual({ unit: 'Byggesak og plan', owner: people[0]?.name })
  })
})

test('going back, skipping and coming again changes nothing of what was said', async () => {
  const { coach, command, room, start, to, meetingId } = await scene()
  await start()
  const objectiveId = (await room()).lookBack?.objectives[0]?.id ?? ''
  await to('goal_review', objectiveId)
  await coach.closing.review({ ...command(), objectiveId, meetingId, patch: { status: 'red', learned: 'Mål oftere' } })
  await coach.closing.reveal({ ...command(), objectiveId, meetingId })
  await to('decide_goals', objectiveId)
  await coach.closing.decide({ ...command(), objectiveId, meetingId, decision: 'drop', reason: 'Ingen eide det' })
  const before = (await room()).lookBack
  for (const kind of ['cycle_story', 'next_cycle', 'goal_review', 'decide_goals', 'close', 'goal_review'] as const)
    await to(kind)
  const stepId = (await room()).steps.find(({ kind }) => kind === 'goal_review')?.id ?? ''
  await coach.agenda.skip({ ...command(), meetingId, stepId, skipped: true })
  await coach.agenda.skip({ ...command(), meetingId, stepId, skipped: false })
  expect((await room()).lookBack).toEqual(before)
})

test('what is said in a retrospective is refused where it does not run, and in a cycle that is closed', async () => {
  const { coach, command, room, meetingId, start, cycles } = await scene()
  const objectiveId = (await room()).lookBack?.objectives[0]?.id ?? ''
  const say = (why: string) => coach.closing.review({ ...command(), objectiveId, meetingId, patch: { why } })
  await expect(say('for tidlig')).rejects.toMatchObject({ data: { subject: 'meeting' } })
  await start()
  await say('x')
  await coach.closing.close({ ...command(), cycleId: cycles[0]?.id ?? '' })
  await expect(say('for sent')).rejects.toMatchObject({ data: { subject: 'cycle_closed' } })
  expect((await room()).lookBack?.objectives[0]?.review?.why).toBe('x')
})
