/** What is archived is out of sight and of every figure, and everything it was stays; a check-in that cannot be is refused. */
import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'

async function sampleGoals() {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
  const board = (archived?: boolean) =>
    coach.goal.board({ clientId, cycleId: null, ...(archived === undefined ? {} : { archived }) })
  const { objectives } = await board()
  const objective = objectives.find((each) => each.keyResults.length > 1)
  const row = objective?.keyResults.find((each) => each.standing.checkedOn !== null)
  const archiveKeyResult = (archived: boolean) =>
    coach.goal.updateKeyResult({
      clientId,
      commandId: commandId(),
      id: row?.id ?? '',
      patch: { archived },
      definition: {},
      change: null,
    })
  const archiveObjective = (archived: boolean) =>
    coach.goal.updateObjective({ clientId, commandId: commandId(), id: objective?.id ?? '', patch: { archived } })
  const checkIn = (keyResultId: string, fields: { date?: string; value?: number | null }) =>
    coach.goal.checkIn({
      clientId,
      commandId: commandId(),
      checkIn: {
        keyResultId,
        date: TODAY,
        status: 'green',
        confidence: 7,
        value: null,
        changed: '',
        blocks: '',
        givenById: null,
        meetingId: null,
        offWall: false,
        ...fields,
      },
      supersedesId: null,
    })
  return { coach, clientId, vault, board, objective, row, archiveKeyResult, archiveObjective, checkIn }
}

const idsOf = ({ objectives }: { objectives: { id: string; keyResults: { id: string }[] }[] }) =>
  objectives.flatMap((each) => each.keyResults.map((row) => row.id))

describe('an archived key result', () => {
  test('is out of the board and its figures, stands by itself where it is asked for, and comes back as it was', async () => {
    const { board, objective, row, archiveKeyResult } = await sampleGoals()
    const before = await board()
    expect(before.archivedCount).toBe(0)
    await archiveKeyResult(true)
    const after = await board()
    expect(idsOf(after)).toEqual(idsOf(before).filter((id) => id !== row?.id))
    expect(after.objectives.find((each) => each.id === objective?.id)?.progress.of).toBe(
      (objective?.progress.of ?? 0) - 1,
    )
    expect(after.archivedCount).toBe(1)
    expect(idsOf(await board(true))).toEqual([row?.id])
    await archiveKeyResult(false)
    expect(await board()).toEqual(before)
  })

  test('changes no week of the rhythm that is behind', async () => {
    const { coach, clientId, objective, archiveKeyResult } = await sampleGoals()
    const beats = async () =>
      (await coach.rhythm.get({ clientId, cycleId: null })).units.find((each) => each.unitId === objective?.unitId)
        ?.beats
    const before = await beats()
    await archiveKeyResult(true)
    const after = await beats()
    const kept = (all: typeof before) => all?.map((beat) => [beat.due, beat.checked])
    expect(kept(after)?.slice(0, 7)).toEqual(kept(before)?.slice(0, 7))
  })
})

describe('an archived objective', () => {
  test('takes its key results with it, to where it is asked for', async () => {
    const { board, objective, archiveObjective } = await sampleGoals()
    await archiveObjective(true)
    const after = await board()
    expect(after.objectives.some((each) => each.id === objective?.id)).toBe(false)
    expect(after.archivedCount).toBe(1)
    expect(idsOf(await board(true))).toEqual(objective?.keyResults.map((each) => each.id))
  })
})

describe('a check-in', () => {
  test('dated ahead of today is refused', async () => {
    const { row, checkIn } = await sampleGoals()
    await expect(checkIn(row?.id ?? '', { date: '2026-06-30' })).rejects.toMatchObject({
      code: 'invalid',
      data: { subject: 'checkIn.date' },
    })
  })

  test('at a stage that is not there is refused, at the last one it is taken', async () => {
    const { coach, clientId, row, checkIn } = await sampleGoals()
    await coach.goal.updateKeyResult({
      clientId,
      commandId: commandId(),
      id: row?.id ?? '',
      patch: {},
      definition: { kind: 'milestone', stages: ['Kartlagt', 'Prøvd', 'I drift'] },
      change: null,
    })
    await expect(checkIn(row?.id ?? '', { value: 7 })).rejects.toMatchObject({
      code: 'invalid',
      data: { subject: 'checkIn.value' },
    })
    await checkIn(row?.id ?? '', { value: 3 })
  })

  test('beyond what it can be is refused, at the limit and where there is none it is taken', async () => {
    const { coach, clientId, row, checkIn } = await sampleGoals()
    const limits = (limitMin: number | null, limitMax: number | null) =>
      coach.goal.updateKeyResult({
        clientId,
        commandId: commandId(),
        id: row?.id ?? '',
        patch: {},
        definition: { limitMin, limitMax },
        change: null,
      })
    await limits(0, 100)
    for (const value of [640, -1])
      // One after the other: each is refused by itself.
      // oxlint-disable-next-line no-await-in-loop
      await expect(checkIn(row?.id ?? '', { value })).rejects.toMatchObject({
        code: 'invalid',
        data: { subject: 'checkIn.value' },
      })
    await checkIn(row?.id ?? '', { value: 100 })
    await limits(0, null)
    await checkIn(row?.id ?? '', { value: 640 })
  })
})

test('a goal is removed with those who contribute to it and what was said of its wording, and undo brings all of it back', async () => {
  const { coach, clientId, vault, objective, board } = await sampleGoals()
  const made = await coach.goal.enter({
    clientId,
    commandId: commandId(),
    cycleId: objective?.cycleId ?? '',
    unitId: objective?.unitId ?? '',
    objectives: [{ title: 'Nytt', why: '', ownerId: null, contributesTo: [], keyResults: [] }],
  })
  const [id] = made.objectiveIds
  vault.sqlite
    .prepare('INSERT INTO contributor (id, unit_id, objective_id, note) VALUES (?, ?, ?, ?)')
    .run(uuid(), objective?.unitId, id, '')
  vault.sqlite
    .prepare(
      'INSERT INTO wording_exception (id, objective_id, check_id, wording, reason, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(uuid(), id, 'x', 'Nytt', '', '2026-06-29T07:00:00.000Z')
  const removal = commandId()
  await coach.goal.removeObjective({ clientId, commandId: removal, id: id ?? '' })
  const count = (table: string) => vault.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect([count('contributor'), count('wording_exception')]).toEqual([0, 0])
  await coach.system.undo({ clientId, commandId: commandId(), undone: removal })
  expect([count('contributor'), count('wording_exception')]).toEqual([1, 1])
  expect((await board()).objectives.some((each) => each.id === id)).toBe(true)
})
