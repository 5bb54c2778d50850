/** Goals written in a meeting on a real file: asked about, said anew, shown when the coach shows them, accepted into the OKR picture, and taken back. */
import { describe, expect, test } from 'vitest'
import type { StageView } from '#contract/stage.ts'
import { collectMinutes } from '#backend/minutes.ts'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'
import { kickOff } from '#tests/support/kick-off.ts'
import { wallNow } from '#tests/support/wall-now.ts'

const CRM = 'Implement new CRM'
const RETURNS = 'Reduce return rate from 12% to 12%'
const BETTER = 'Share of customers answered within a day from 40% to 80%'

/** A kick-off that has begun, with an objective that has two faulty key results, at the step that writes key results. */
async function running() {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const scene = await kickOff(coach, clientId, 'Be the obvious choice', [CRM, RETURNS])
  await scene.to('key_results')
  const stored = async (title: string) => {
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    return objectives.flatMap((each) => each.keyResults).find((row) => row.title === title)
  }
  return { ...scene, coach, backEnd, stored }
}
type Scene = Awaited<ReturnType<typeof running>>

/** What the wall has now. */
async function onWall({
  backEnd,
  clientId,
  meetingId,
}: Scene): Promise<Extract<StageView['content'], { kind: 'write_goals' }>> {
  const { content } = await wallNow(backEnd, clientId, meetingId)
  if (content?.kind !== 'write_goals') throw new Error('not writing')
  return content
}

describe('goals written in a meeting', () => {
  test('are asked one question, the gravest that other words can answer', async () => {
    const { goal, coach, command, objectiveId, to } = await running()
    expect((await goal(CRM)).question?.id).toBe('key_result_is_task')
    expect((await goal(RETURNS)).question?.id).toBe('baseline_equals_target')
    await coach.wording.accept({
      ...command(),
      of: { type: 'keyResult', id: (await goal(CRM)).id },
      checkId: 'key_result_is_task',
      reason: 'the board wants it so',
    })
    // What stands so on purpose is not asked about; that nobody owns it is asked in a step of its own.
    expect((await goal(CRM)).question).toBeNull()
    await to('objective_why')
    expect((await goal('Be the obvious choice')).question?.id).toBe('no_why')
    expect((await goal('Be the obvious choice')).objectiveId).toBe(objectiveId)
  })

  test('stand on the wall when the coach shows them, in finished words, with what they were beside them', async () => {
    const scene = await running()
    const { reword, show, accept } = scene
    const lineId = await reword(CRM, 'Customers answered faster')
    expect(await onWall(scene)).toEqual({ kind: 'write_goals', accepted: [], line: null })
    await show(CRM)
    expect((await onWall(scene)).line).toMatchObject({
      before: CRM,
      after: 'Customers answered faster',
      accepted: false,
      question: { id: 'no_number', params: [] },
    })
    await reword(CRM, BETTER)
    expect((await onWall(scene)).line).toMatchObject({ before: CRM, after: BETTER, question: null })
    await accept(lineId)
    const { line, accepted } = await onWall(scene)
    expect(line).toMatchObject({ before: CRM, after: BETTER, accepted: true })
    expect(accepted).toEqual([{ text: BETTER, unitName: 'Byggesak og plan' }])
  })

  test('are the goal’s own words once accepted, with its measure read anew and the first words kept; undo takes all of it back', async () => {
    const { coach, clientId, command, reword, accept, stored, goal } = await running()
    const before = await stored(CRM)
    await reword(CRM, 'We answer customers faster')
    const lineId = await reword(CRM, `${BETTER} (Samir Haddad)`)
    const acceptance = command()
    await coach.writing.accept({ ...acceptance, lineId })
    const { people } = await coach.organisation.get({ clientId })
    const samir = people.find((person) => person.name === 'Samir Haddad')?.id
    expect(await stored(BETTER)).toMatchObject({
      id: before?.id,
      definition: { kind: 'increase', baseline: 40, target: 80, unitLabel: '%', ownerId: samir },
    })
    const { rewrites } = await coach.wording.rewrites({ clientId })
    expect(rewrites[0]).toMatchObject({ wordingBefore: CRM, wordingAfter: BETTER, checkId: 'key_result_is_task' })
    await expect(accept(lineId)).rejects.toMatchObject({ code: 'conflict' })
    await coach.system.undo({ ...command(), undone: acceptance.commandId })
    expect(await stored(CRM)).toEqual(before)
    expect((await goal(CRM)).line?.acceptedAt).toBeNull()
    expect((await coach.wording.rewrites({ clientId })).rewrites).toEqual(rewrites.slice(1))
  })

  test('keep a baseline that new words leave out, where they count in the same', async () => {
    const { reword, accept, stored } = await running()
    await accept(await reword(RETURNS, 'Reduce return rate to 8%'))
    expect(await stored('Reduce return rate to 8%')).toMatchObject({
      definition: { kind: 'decrease', baseline: 12, target: 8, unitLabel: '%' },
    })
  })

  test('leave figures that were given by the old words readable: from today on it means something else', async () => {
    const { coach, clientId, command, reword, accept, goal } = await running()
    const { id } = await goal(RETURNS)
    await coach.goal.checkIn({
      ...command(),
      supersedesId: null,
      checkIn: {
        keyResultId: id,
        date: TODAY,
        status: 'green',
        confidence: 7,
        value: 12,
        changed: '',
        blocks: '',
        givenById: null,
        meetingId: null,
        offWall: false,
      },
    })
    await accept(await reword(RETURNS, 'Reduce return rate from 12% to 8%'))
    const { definitions } = await coach.goal.history({ clientId, keyResultId: id })
    expect(definitions.map(({ target, validFrom, reason }) => [target, validFrom === TODAY, reason])).toEqual([
      [12, false, ''],
      [8, true, 'Skrevet om i et møte'],
    ])
  })

  test('become new goals with the id their line had, under the objective they were said under', async () => {
    const scene = await running()
    const { coach, command, meetingId, unitId, objectiveId, room, stored, accept, to, clientId } = scene
    const add = { ...command(), meetingId, role: 'key_result' as const, unitId, objectiveId, text: BETTER, why: '' }
    const { id } = await coach.writing.add(add)
    expect((await room()).goals.find((each) => each.id === id)).toMatchObject({
      before: BETTER,
      objectiveId,
      question: null,
    })
    await accept(id)
    expect(await stored(BETTER)).toMatchObject({ id, objectiveId })
    await to('objective_why')
    const objective = {
      role: 'objective' as const,
      objectiveId: null,
      text: 'Mål: Folk kommer tilbake',
      why: 'De blir borte',
    }
    const made = await coach.writing.add({ ...command(), meetingId, unitId, ...objective })
    await accept(made.id)
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    expect(objectives.find((each) => each.id === made.id)).toMatchObject({
      title: 'Folk kommer tilbake',
      why: 'De blir borte',
    })
    // A key result is under an objective of its own unit, and nothing else.
    for (const wrong of [{ objectiveId: null }, { unitId: commandId() }])
      await expect(coach.writing.add({ ...add, ...command(), ...wrong })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('stand in the minutes as they were and as they became, once each, and only those the room said yes to', async () => {
    const { backEnd, clientId, meetingId, reword, accept, coach, command, unitId, objectiveId } = await running()
    await accept(await reword(CRM, 'Customers answered within a day from 40% to 60%'))
    await accept(await reword(CRM, BETTER))
    await reword(RETURNS, 'Fewer returns')
    const add = {
      meetingId,
      role: 'key_result' as const,
      unitId,
      objectiveId,
      text: 'Repeat purchases from 20% to 34%',
      why: '',
    }
    await accept((await coach.writing.add({ ...command(), ...add })).id)
    const { goalsWritten } = collectMinutes(backEnd.services, clientId, meetingId, 'en')
    expect(goalsWritten).toEqual([
      { unitName: 'Byggesak og plan', before: CRM, after: BETTER, why: '' },
      { unitName: 'Byggesak og plan', before: null, after: 'Repeat purchases from 20% to 34%', why: '' },
    ])
    await coach.goal.removeKeyResult({
      ...command(),
      id: (await coach.meeting.room({ clientId, meetingId })).goals.find((each) => each.after === BETTER)?.id ?? '',
    })
    expect(collectMinutes(backEnd.services, clientId, meetingId, 'en').goalsWritten).toHaveLength(2)
  })

  test('are given up before they are accepted and never after, and not at all in a meeting that does not run', async () => {
    const { coach, command, meetingId, reword, goal, accept } = await running()
    const lineId = await reword(CRM, BETTER)
    await coach.writing.remove({ ...command(), lineId })
    expect(await goal(CRM)).toMatchObject({ line: null, after: '' })
    const again = await reword(CRM, BETTER)
    await coach.meeting.end({ ...command(), meetingId, worth: null })
    await expect(accept(again)).rejects.toMatchObject({ code: 'conflict' })
    await expect(coach.writing.remove({ ...command(), lineId: again })).rejects.toMatchObject({ code: 'conflict' })
    await expect(reword(CRM, 'x')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('make a draft a goal that counts when the room says yes to its words, and a draft again by undo', async () => {
    const { coach, clientId, command, objectiveId, reword, to } = await running()
    await coach.goal.updateObjective({ ...command(), id: objectiveId, patch: { state: 'draft' } })
    await to('objective_why')
    const lineId = await reword('Be the obvious choice', 'Be the natural choice', 'Half of them never come back')
    const stateOf = async () => {
      const { objectives } = await coach.goal.board({ clientId, cycleId: null })
      return objectives.find(({ id }) => id === objectiveId)?.state
    }
    expect(await stateOf()).toBe('draft')
    const accepted = commandId()
    await coach.writing.accept({ clientId, commandId: accepted, lineId })
    expect(await stateOf()).toBe('active')
    await coach.system.undo({ ...command(), undone: accepted })
    expect(await stateOf()).toBe('draft')
  })
})
