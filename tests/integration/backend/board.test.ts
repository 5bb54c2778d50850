import { describe, expect, test } from 'vitest'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { cycle, objective } from '#db/schema/goal.ts'
import type { BoardObjective } from '#contract/goal.ts'

const flagsOf = (objectives: readonly BoardObjective[], shortName: string) =>
  objectives.flatMap((each) => each.keyResults).find((each) => each.shortName === shortName)?.standing.flags

describe('the board of the sample customer', () => {
  test('has for every key result its flags, its forecast and why it needs attention', async () => {
    const { coach } = startBackEnd()
    const { objectives } = await coach.goal.board({ clientId: await plantSample(coach), cycleId: null })
    const rows = objectives.flatMap((each) => each.keyResults)
    for (const { standing } of rows) expect(standing.needsAttention).toBe(standing.attention.length > 0)
    const standing = (name: string) => rows.find((row) => row.shortName === name)?.standing
    expect(standing('svar innen frist')).toMatchObject({
      forecast: { state: 'told', scattered: false, past: true, until: '2026-08-31' },
      workingDays: { passed: 38, of: 69 },
      period: { start: '2026-05-01', end: '2026-08-31' },
    })
    expect(standing('tildelt samme dag')).toMatchObject({
      forecast: { state: 'none', why: 'level' },
      pace: null,
      flags: [{ id: 'no_owner', level: 'high' }],
      attention: ['no_owner'],
    })
    expect(standing('startet i portalen')).toMatchObject({ freshness: 'never', missed: { due: '2026-05-04' } })
  })

  test('tells of an initiative past its date on the key result it serves, or on its objective', async () => {
    const { coach } = startBackEnd()
    const clientId = await plantSample(coach)
    const board = async () => (await coach.goal.board({ clientId, cycleId: null })).objectives
    const initiative = (await coach.operations.get({ clientId })).initiatives.find((each) => each.state === 'active')
    const served = (await board()).find((each) => each.keyResults.some((row) => row.id === initiative?.keyResultId))
    const name = served?.keyResults.find((row) => row.id === initiative?.keyResultId)?.shortName ?? ''
    const update = (patch: object) =>
      coach.operations.updateInitiative({
        clientId,
        commandId: commandId(),
        id: initiative?.id ?? '',
        patch,
        meetingId: null,
      })
    await update({ dueDate: '2026-06-28' })
    const overdue = {
      id: 'initiative_overdue',
      level: 'advice',
      params: { title: initiative?.title, due: '2026-06-28' },
    }
    expect(flagsOf(await board(), name)).toContainEqual(overdue)
    await update({ keyResultId: null, objectiveId: served?.id })
    expect(flagsOf(await board(), name)).not.toContainEqual(overdue)
    expect((await board()).find((each) => each.id === served?.id)?.flags).toContainEqual(overdue)
    await update({ state: 'done' })
    expect((await board()).flatMap((each) => each.flags)).not.toContainEqual(overdue)
  })

  test('tells of an initiative whose date has moved on two days', async () => {
    const folder = temporaryFolder()
    const first = startBackEnd({ folder })
    const clientId = await plantSample(first.coach)
    const { initiatives } = await first.coach.operations.get({ clientId })
    const initiative = initiatives.find((each) => each.state === 'active')
    const move = ({ coach }: typeof first, dueDate: string) =>
      coach.operations.updateInitiative({
        clientId,
        commandId: commandId(),
        id: initiative?.id ?? '',
        patch: { dueDate },
        meetingId: null,
      })
    const moved = async ({ coach }: typeof first) =>
      (await coach.goal.board({ clientId, cycleId: null })).objectives
        .flatMap((each) => each.keyResults)
        .flatMap((row) => row.standing.flags)
        .find((flag) => flag.id === 'initiative_moved')
    await move(first, '2026-08-03')
    await move(first, '2026-08-04')
    expect(await moved(first)).toBeUndefined()
    first.backEnd.close()
    const next = startBackEnd({ folder, today: '2026-06-30' })
    await move(next, '2026-08-10')
    expect(await moved(next)).toMatchObject({ params: { title: initiative?.title, times: 2, due: '2026-08-10' } })
  })

  test('tells of an objective that is continued for the third cycle', async () => {
    const { coach, backEnd } = startBackEnd()
    const clientId = await plantSample(coach)
    const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    const [{ keyResults: _rows, progress: _share, contributesTo: _to, flags: _flags, ...third } = never()] = objectives
    const ids = { autumn: commandId(), winter: commandId(), first: commandId(), second: commandId() }
    const command = { commandId: commandId(), procedure: 'test', at: '2026-06-29T08:00:00.000Z' }
    vault.changes.commit(command, (edit) => {
      const earlier = { kind: 'tertial', state: 'closed' } as const
      edit.insert(cycle, { id: ids.autumn, name: 'A', startDate: '2025-09-01', endDate: '2025-12-31', ...earlier })
      edit.insert(cycle, { id: ids.winter, name: 'B', startDate: '2026-01-01', endDate: '2026-04-30', ...earlier })
      edit.insert(objective, { ...third, id: ids.first, cycleId: ids.autumn })
      edit.insert(objective, { ...third, id: ids.second, cycleId: ids.winter, previousId: ids.first })
      edit.update(objective, third.id, { previousId: ids.second })
      return null
    })
    const after = await coach.goal.board({ clientId, cycleId: null })
    expect(after.objectives.find((each) => each.id === third.id)?.flags).toEqual([
      { id: 'third_cycle', level: 'advice', params: { cycles: 3 } },
    ])
    const winter = await coach.goal.board({ clientId, cycleId: ids.winter })
    expect(winter.objectives[0]?.flags).toEqual([])
  })

  test('tells who owns more than half of a unit’s key results, once a unit', async () => {
    const { coach } = startBackEnd()
    const clientId = await plantSample(coach)
    const board = async () => (await coach.goal.board({ clientId, cycleId: null })).objectives
    const [first] = await board()
    const [one, two] = first?.keyResults ?? []
    expect(first?.flags).toEqual([])
    await coach.goal.updateKeyResult({
      clientId,
      commandId: commandId(),
      id: two?.id ?? '',
      patch: {},
      definition: { ownerId: one?.definition.ownerId ?? null },
      change: { date: TODAY, reason: 'Samlet', decisionId: null },
    })
    const { ownerId } = one?.definition ?? {}
    const said = { id: 'one_owner', level: 'advice', params: { personId: ownerId, owned: 2, of: 3 } }
    expect((await board()).flatMap((each) => each.flags)).toEqual([said])
  })
})

function never(): BoardObjective {
  throw new Error('no objective')
}
