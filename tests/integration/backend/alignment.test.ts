/** Strategic directions and contributions, through the contract on a real file. */
import { describe, expect, test } from 'vitest'
import { contributor } from '#db/schema/goal.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'

async function sample() {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const command = () => ({ clientId, commandId: commandId() })
  const map = (cycleId: string | null = null) => coach.alignment.map({ clientId, cycleId })
  const directions = () => coach.alignment.directions({ clientId })
  const add = async (...titles: string[]) =>
    (
      await coach.alignment.addDirections({
        ...command(),
        directions: titles.map((title) => ({ title, source: 'plan' as const, reference: '' })),
      })
    ).ids
  const contribute = (id: string, to: { objectiveId?: string; keyResultId?: string }[], command_ = command()) =>
    coach.goal.updateObjective({
      ...command_,
      id,
      patch: {},
      contributesTo: to.map(({ objectiveId = null, keyResultId = null }) => ({ objectiveId, keyResultId })),
    })
  const undo = (undone: string) => coach.system.undo({ ...command(), undone })
  return { coach, backEnd, clientId, command, map, directions, add, contribute, undo }
}

describe('strategic directions', () => {
  test('come in the order they were written, and can be changed and moved', async () => {
    const { coach, command, directions, add } = await sample()
    const before = (await directions()).length
    const [first = '', second = ''] = await add('Trygg by', 'Grønn by')
    expect((await directions()).slice(before).map((each) => each.title)).toEqual(['Trygg by', 'Grønn by'])
    await coach.alignment.updateDirection({
      ...command(),
      id: first,
      patch: { source: 'allocation_letter', reference: 'Punkt 3', position: 99 },
    })
    expect((await directions()).slice(before)).toMatchObject([
      { id: second, title: 'Grønn by', objectives: 0 },
      { id: first, source: 'allocation_letter', reference: 'Punkt 3' },
    ])
  })

  test('that objectives serve are not removed before somebody says so; then the objectives stand without one, until undo', async () => {
    const { coach, clientId, command, map, directions, add, undo } = await sample()
    const [id = ''] = await add('Trygg by')
    const { objectives } = await map()
    const served = objectives.slice(0, 2).map((each) => each.id)
    for (const each of served) await coach.goal.updateObjective({ ...command(), id: each, patch: { directionId: id } })
    const serving = async () =>
      (await map()).objectives.filter((each) => each.directionId === id).map((each) => each.id)
    expect((await directions()).find((each) => each.id === id)?.objectives).toBe(2)
    const remove = (unlink: boolean, by = commandId()) =>
      coach.alignment.removeDirection({ clientId, commandId: by, id, unlink })
    await expect(remove(false)).rejects.toMatchObject({ code: 'conflict', data: { subject: 'direction' } })
    expect(await serving()).toEqual(served)
    const by = commandId()
    await remove(true, by)
    expect(await serving()).toEqual([])
    expect((await directions()).some((each) => each.id === id)).toBe(false)
    await undo(by)
    expect(await serving()).toEqual(served)
  })
})

describe('a contribution', () => {
  test('that would close a circle is refused, at once or the long way round, and nothing is changed', async () => {
    const { map, contribute } = await sample()
    const { objectives } = await map()
    const [top, mottak, , portal] = objectives
    // Team Mottak contributes to the department already.
    const back = contribute(top?.id ?? '', [{ objectiveId: mottak?.id ?? '' }])
    await expect(back).rejects.toMatchObject({ code: 'conflict', data: { subject: 'contributesTo' } })
    await contribute(portal?.id ?? '', [{ keyResultId: mottak?.keyResults[0]?.id ?? '' }])
    const around = contribute(top?.id ?? '', [{ keyResultId: portal?.keyResults[1]?.id ?? '' }])
    await expect(around).rejects.toMatchObject({ code: 'conflict' })
    expect((await map()).objectives[0]?.contributesTo).toEqual([])
  })

  test('that comes along with a key result to another objective is watched too', async () => {
    const { coach, command, map, contribute } = await sample()
    const { objectives } = await map()
    const [top, mottak] = objectives
    const moved = top?.keyResults[0]?.id ?? ''
    await contribute(mottak?.id ?? '', [{ keyResultId: moved }])
    const move = coach.goal.updateKeyResult({
      ...command(),
      id: moved,
      patch: { objectiveId: mottak?.id ?? '' },
      definition: {},
      change: null,
    })
    await expect(move).rejects.toMatchObject({ code: 'conflict', data: { subject: 'contributesTo' } })
  })

  test('is not brought back by undo where the way has been taken the other way since', async () => {
    const { clientId, map, contribute, undo } = await sample()
    const [top, mottak] = (await map()).objectives
    const by = commandId()
    await contribute(mottak?.id ?? '', [], { clientId, commandId: by })
    await contribute(top?.id ?? '', [{ objectiveId: mottak?.id ?? '' }])
    await expect(undo(by)).rejects.toMatchObject({ code: 'conflict', data: { subject: 'contributesTo' } })
    expect((await map()).objectives.map((each) => each.contributesTo.length)).toEqual([1, 0, 1, 0])
  })
})

describe('the map', () => {
  test('has the goal of another cycle that something here contributes to, and no more of that cycle', async () => {
    const { coach, clientId, command, map, contribute } = await sample()
    const { id: cycleId } = await coach.organisation.addCycle({
      ...command(),
      cycle: { name: 'Året', kind: 'custom', startDate: '2026-01-01', endDate: '2026-04-30', state: 'planned' },
    })
    const { objectives } = await map()
    const goal = { title: 'Årets mål', why: '', ownerId: null, contributesTo: [], keyResults: [] }
    const { objectiveIds } = await coach.goal.enter({
      clientId,
      commandId: commandId(),
      cycleId,
      unitId: objectives[0]?.unitId ?? '',
      objectives: [goal, { ...goal, title: 'Et annet' }],
    })
    await contribute(objectives[0]?.id ?? '', [{ objectiveId: objectiveIds[0] ?? '' }])
    const after = await map()
    expect(after.objectives.map((each) => each.id)).toEqual([...objectives.map((each) => each.id), objectiveIds[0]])
    expect(after.objectives.at(-1)).toMatchObject({ title: 'Årets mål', cycleId })
  })

  test('has those who only contribute, to what it shows', async () => {
    const { coach, backEnd, clientId, map } = await sample()
    const { units, people } = await coach.organisation.get({ clientId })
    const { objectives } = await map()
    const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
    const before = (await map()).contributors.length
    vault.changes.commit({ commandId: commandId(), procedure: 'test', at: '2026-06-29T08:00:00.000Z' }, (edit) => {
      const unit = { id: commandId(), unitId: units[0]?.id ?? '', personId: null, note: 'Svarer på telefonen' }
      edit.insert(contributor, { ...unit, objectiveId: objectives[0]?.id ?? '', keyResultId: null })
      const person = { id: commandId(), unitId: null, personId: people[0]?.id ?? '', note: '' }
      edit.insert(contributor, { ...person, objectiveId: null, keyResultId: objectives[1]?.keyResults[0]?.id ?? '' })
      return null
    })
    expect((await map()).contributors.slice(before)).toMatchObject([
      { unitId: units[0]?.id, note: 'Svarer på telefonen' },
      { personId: people[0]?.id, keyResultId: objectives[1]?.keyResults[0]?.id },
    ])
  })

  test('says the worst status of each objective, and how many of its key results need a conversation', async () => {
    const { coach, clientId, map } = await sample()
    const board = await coach.goal.board({ clientId, cycleId: null })
    for (const objective of (await map()).objectives) {
      const same = board.objectives.find((each) => each.id === objective.id)
      const standings = (same?.keyResults ?? []).map((row) => row.standing)
      expect(objective.needAttention).toBe(standings.filter((each) => each.needsAttention).length)
      expect(objective.share).toBe(same?.progress.share)
      expect(objective.keyResults.map((row) => row.shown)).toEqual(standings.map((each) => each.shown))
    }
  })
})
