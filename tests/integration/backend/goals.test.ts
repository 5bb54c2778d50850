import { describe, expect, test } from 'vitest'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'

async function sampleGoals() {
  const { coach } = startBackEnd()
  const clientId = await plantSample(coach)
  const board = () => coach.goal.board({ clientId, cycleId: null })
  const { objectives, cycle } = await board()
  const [first, second] = objectives
  const row = first?.keyResults[0]
  const change = (date: string, target: number, reason: string) =>
    coach.goal.updateKeyResult({
      clientId,
      commandId: commandId(),
      id: row?.id ?? '',
      patch: {},
      definition: { target },
      change: { date, reason, decisionId: null },
    })
  const history = () => coach.goal.history({ clientId, keyResultId: row?.id ?? '' })
  const target = async () => (await board()).objectives[0]?.keyResults[0]?.definition.target
  const updateObjective = (
    patch: object,
    contributesTo?: { objectiveId: string | null; keyResultId: string | null }[],
  ) =>
    coach.goal.updateObjective({
      clientId,
      commandId: commandId(),
      id: first?.id ?? '',
      patch,
      ...(contributesTo ? { contributesTo } : {}),
    })
  return { coach, clientId, board, first, second, row, cycle, change, history, target, updateObjective }
}

describe('a change of what a key result means', () => {
  test('dated before it began holds from the beginning, and is not overtaken by what it changes', async () => {
    const { change, history, target, cycle } = await sampleGoals()
    await change('2026-04-01', 95, 'Feil mål fra starten')
    expect(await target()).toBe(95)
    const { definitions } = await history()
    expect(definitions.map((each) => [each.validFrom, each.reason])).toEqual([
      [cycle?.startDate, 'Feil mål fra starten'],
    ])
  })

  test('made twice on one day is one step, and one dated earlier leaves the later as it is', async () => {
    const { change, history, target } = await sampleGoals()
    await change(TODAY, 95, 'Først')
    await change(TODAY, 96, 'Så')
    await change('2026-06-01', 50, 'Tilbakedatert')
    expect(await target()).toBe(96)
    expect((await history()).definitions.map((each) => [each.validFrom, each.target]).slice(1)).toEqual([
      ['2026-06-01', 50],
      [TODAY, 96],
    ])
  })

  test('that contradicts what is kept of it is refused', async () => {
    const { coach, clientId, row } = await sampleGoals()
    const set = (definition: object) =>
      coach.goal.updateKeyResult({
        clientId,
        commandId: commandId(),
        id: row?.id ?? '',
        patch: {},
        definition,
        change: null,
      })
    await set({ startDate: '2026-06-01' })
    await expect(set({ endDate: '2026-05-31' })).rejects.toMatchObject({
      code: 'invalid',
      data: { subject: 'definition.endDate' },
    })
  })
})

describe('an objective', () => {
  test('is closed with an outcome, and has none once it is taken up again', async () => {
    const { updateObjective, board } = await sampleGoals()
    await expect(updateObjective({ state: 'closed' })).rejects.toMatchObject({ code: 'invalid' })
    await updateObjective({ state: 'closed', outcome: 'partly' })
    expect((await board()).objectives[0]).toMatchObject({ state: 'closed', outcome: 'partly' })
    await updateObjective({ state: 'active' })
    expect((await board()).objectives[0]).toMatchObject({ state: 'active', outcome: null })
  })

  test('that is closed asks for no attention in the list of clients', async () => {
    const { coach, board, clientId } = await sampleGoals()
    for (const { id } of (await board()).objectives)
      await coach.goal.updateObjective({
        clientId,
        commandId: commandId(),
        id,
        patch: { state: 'closed', outcome: 'missed' },
      })
    expect((await coach.client.list({}))[0]).toMatchObject({
      figures: { keyResults: 0, needsAttention: 0, worst: null },
    })
  })

  test('contributes to others, each once, and never to itself or its own key results', async () => {
    const { updateObjective, board, first, row } = await sampleGoals()
    // Nothing contributes from there, so that no circle is closed.
    const other = (await board()).objectives.at(-1)
    const to = (objectiveId: string | undefined) => ({ objectiveId: objectiveId ?? '', keyResultId: null })
    await updateObjective({}, [to(other?.id), to(other?.id)])
    expect((await board()).objectives[0]?.contributesTo).toEqual([to(other?.id)])
    const invalid = { code: 'invalid' }
    await expect(updateObjective({}, [to(first?.id)])).rejects.toMatchObject(invalid)
    await expect(updateObjective({}, [{ objectiveId: null, keyResultId: row?.id ?? '' }])).rejects.toMatchObject(
      invalid,
    )
    await expect(updateObjective({}, [{ objectiveId: null, keyResultId: null }])).rejects.toMatchObject(invalid)
    expect((await board()).objectives[0]?.contributesTo).toEqual([to(other?.id)])
  })
})

describe('a unit', () => {
  test('with units, goals, KPIs or meetings is not removed; an empty one goes with its pauses and memberships', async () => {
    const { coach, clientId } = await sampleGoals()
    const { units, people } = await coach.organisation.get({ clientId })
    for (const unit of units.filter((each) => each.kind !== 'organisation' || each.parentId === null))
      await expect(
        coach.organisation.removeUnit({ clientId, commandId: commandId(), id: unit.id }),
      ).rejects.toMatchObject({ code: 'conflict' })
    const { id } = await coach.organisation.addUnit({
      clientId,
      commandId: commandId(),
      unit: {
        parentId: units[0]?.id ?? null,
        kind: 'team',
        name: 'Nytt team',
        leaderId: people[0]?.id ?? null,
        deputyId: null,
      },
    })
    await coach.organisation.updatePerson({
      clientId,
      commandId: commandId(),
      id: people[0]?.id ?? '',
      patch: { unitIds: [...(people[0]?.unitIds ?? []), id] },
    })
    await coach.organisation.addPause({
      clientId,
      commandId: commandId(),
      pause: { unitId: id, startDate: '2026-07-01', endDate: '2026-07-31' },
    })
    const before = await coach.organisation.get({ clientId })
    const removal = commandId()
    await coach.organisation.removeUnit({ clientId, commandId: removal, id })
    const after = await coach.organisation.get({ clientId })
    expect(after.units.some((unit) => unit.id === id)).toBe(false)
    expect(after.pauses.some((pause) => pause.unitId === id)).toBe(false)
    await coach.system.undo({ clientId, commandId: commandId(), undone: removal })
    expect(await coach.organisation.get({ clientId })).toEqual(before)
  })

  test('never comes to lie below itself', async () => {
    const { coach, clientId } = await sampleGoals()
    const { units } = await coach.organisation.get({ clientId })
    const child = units.find((unit) => unit.parentId !== null)
    for (const parentId of [child?.id ?? '', child?.parentId ?? ''])
      await expect(
        coach.organisation.updateUnit({
          clientId,
          commandId: commandId(),
          id: child?.parentId ?? '',
          patch: { parentId },
        }),
      ).rejects.toMatchObject({ code: 'conflict' })
  })
})

test('a cycle of another century is a mistyped year', async () => {
  const { coach, clientId } = await sampleGoals()
  const cycle = { name: 'Neste', kind: 'custom' as const, startDate: '2026-09-01', state: 'planned' as const }
  for (const endDate of ['2062-12-31', '2026-09-01'])
    await expect(
      coach.organisation.addCycle({ clientId, commandId: commandId(), cycle: { ...cycle, endDate } }),
    ).rejects.toMatchObject({ code: 'invalid', data: { subject: 'endDate' } })
})
