import { describe, expect, test } from 'vitest'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { measureOf } from '#tests/support/measure.ts'

const definition = measureOf()

async function nordlys() {
  const { coach } = startBackEnd()
  const clientId = await plantSample(coach)
  const board = () => coach.goal.board({ clientId, cycleId: null })
  const { cycle } = await board()
  const around = () => coach.wording.around({ clientId, cycleId: null })
  const rewrites = async () => (await coach.wording.rewrites({ clientId })).rewrites
  const keyResult = async (start: string) => {
    const rows = (await board()).objectives.flatMap((objective) => objective.keyResults)
    const found = rows.find(({ title }) => title.startsWith(start))
    if (found === undefined) throw new Error(`no key result begins with ${start}`)
    return found
  }
  const command = () => ({ clientId, commandId: commandId() })
  const accept = async (start: string, reason: string) => {
    const { id } = await keyResult(start)
    return coach.wording.accept({ ...command(), of: { type: 'keyResult', id }, checkId: 'key_result_is_task', reason })
  }
  const rename = async (start: string, title: string, answers?: 'key_result_is_task') =>
    coach.goal.updateKeyResult({
      ...command(),
      id: (await keyResult(start)).id,
      patch: { title },
      definition: {},
      change: null,
      ...(answers ? { answers } : {}),
    })
  return { coach, clientId, cycle, board, around, rewrites, keyResult, command, accept, rename }
}

describe('a deliberate exception', () => {
  test('is kept with its reason for the words it was given for, and goes when it is taken back or undone', async () => {
    const { coach, clientId, around, command, accept } = await nordlys()
    const before = (await around()).exceptions.length
    const { id } = await accept('Utarbeide', 'Direktoratet krever den')
    expect((await around()).exceptions.find((each) => each.id === id)).toMatchObject({
      checkId: 'key_result_is_task',
      wording: 'Utarbeide brukerveiledning',
      reason: 'Direktoratet krever den',
    })
    const taken = command()
    await coach.wording.takeBack({ ...taken, id })
    expect((await around()).exceptions).toHaveLength(before)
    await coach.system.undo({ clientId, commandId: commandId(), undone: taken.commandId })
    expect((await around()).exceptions.map((each) => each.id)).toContain(id)
  })

  test('accepted again gets the new reason and no twin', async () => {
    const { around, accept } = await nordlys()
    const first = await accept('Utarbeide', 'Først')
    expect((await accept('Utarbeide', 'Så')).id).toBe(first.id)
    expect((await around()).exceptions.map(({ reason }) => reason)).toEqual(['Så'])
  })

  test('without a reason, or of a goal that is not there, is refused', async () => {
    const { coach, command, accept } = await nordlys()
    await expect(accept('Utarbeide', '  ')).rejects.toMatchObject({ code: 'invalid' })
    const of = { type: 'objective', id: commandId() } as const
    const gone = coach.wording.accept({ ...command(), of, checkId: 'no_why', reason: 'Fordi' })
    await expect(gone).rejects.toMatchObject({ code: 'not_found' })
  })

  test('does not stand in the way of removing the goal, and comes back with it', async () => {
    const { coach, clientId, around, command, accept, keyResult } = await nordlys()
    await accept('Utarbeide', 'Pålagt')
    const removal = command()
    await coach.goal.removeKeyResult({ ...removal, id: (await keyResult('Utarbeide')).id })
    expect((await around()).exceptions).toEqual([])
    await coach.system.undo({ clientId, commandId: commandId(), undone: removal.commandId })
    expect((await around()).exceptions.map(({ reason }) => reason)).toEqual(['Pålagt'])
  })
})

describe('before and after', () => {
  test('a title that answers a question is kept with what it was and the check, and one Undo takes both back', async () => {
    const { coach, clientId, rewrites, rename } = await nordlys()
    const { commandId: renamed } = await rename(
      'Utarbeide',
      'Andel innbyggere som fullfører uten hjelp fra 40 til 75 %',
      'key_result_is_task',
    )
    expect(await rewrites()).toMatchObject([
      {
        wordingBefore: 'Utarbeide brukerveiledning',
        wordingAfter: 'Andel innbyggere som fullfører uten hjelp fra 40 til 75 %',
        checkId: 'key_result_is_task',
        unitName: 'Ny innbyggerportal',
      },
    ])
    await coach.system.undo({ clientId, commandId: commandId(), undone: renamed })
    expect(await rewrites()).toEqual([])
  })

  test('a title changed for other reasons, or to the same words, leaves no example', async () => {
    const { rewrites, rename } = await nordlys()
    await rename('Utarbeide', 'Utarbeide veiledning')
    await rename('Utarbeide', 'Utarbeide veiledning', 'key_result_is_task')
    expect(await rewrites()).toEqual([])
  })

  test('outlives the goal it came from, until it is removed itself', async () => {
    const { coach, rewrites, rename, keyResult, command } = await nordlys()
    await rename('Utarbeide', 'Andel som fullfører uten hjelp fra 40 til 75 %', 'key_result_is_task')
    await coach.goal.removeKeyResult({ ...command(), id: (await keyResult('Andel som fullfører')).id })
    const [kept] = await rewrites()
    expect(kept).toMatchObject({ wordingBefore: 'Utarbeide brukerveiledning', keyResultId: null, unitName: '' })
    await coach.wording.removeRewrite({ ...command(), id: kept?.id ?? '' })
    expect(await rewrites()).toEqual([])
  })

  test('is never shown to another client', async () => {
    const { coach, rename } = await nordlys()
    await rename('Utarbeide', 'Andel som fullfører fra 40 til 75 %', 'key_result_is_task')
    const clientId = await plantSample(coach)
    expect((await coach.wording.rewrites({ clientId })).rewrites).toEqual([])
    expect((await coach.wording.around({ clientId, cycleId: null })).exceptions).toEqual([])
  })
})

describe('what goes with goals as they are put in', () => {
  test('exceptions and the first wording are kept in the same edit', async () => {
    const { coach, clientId, cycle, around, rewrites, board } = await nordlys()
    const { units } = await coach.organisation.get({ clientId })
    const put = await coach.goal.enter({
      clientId,
      commandId: commandId(),
      cycleId: cycle?.id ?? '',
      unitId: units[0]?.id ?? '',
      objectives: [
        {
          title: 'Folk skal merke at vi er én kommune',
          why: '',
          ownerId: null,
          contributesTo: [],
          notes: { accepted: [], rewritten: { before: 'Digital transformasjon', checkId: 'too_vague' } },
          keyResults: [
            {
              title: 'Flytte arkivet',
              shortName: '',
              definition,
              notes: { accepted: [{ checkId: 'key_result_is_task', reason: 'Huset rives' }], rewritten: null },
            },
          ],
        },
      ],
    })
    expect((await around()).exceptions).toMatchObject([{ wording: 'Flytte arkivet', reason: 'Huset rives' }])
    expect(await rewrites()).toMatchObject([
      { wordingBefore: 'Digital transformasjon', wordingAfter: 'Folk skal merke at vi er én kommune' },
    ])
    await coach.system.undo({ clientId, commandId: commandId(), undone: put.commandId })
    expect([(await around()).exceptions, await rewrites()]).toEqual([[], []])
    expect((await board()).objectives.map(({ title }) => title)).not.toContain('Folk skal merke at vi er én kommune')
  })
})

test('what goals of earlier cycles were called is known in a later one, and only there', async () => {
  const { coach, clientId, around } = await nordlys()
  expect((await around()).earlier).toEqual([])
  const { id } = await coach.organisation.addCycle({
    clientId,
    commandId: commandId(),
    cycle: {
      name: '3. tertial 2026',
      kind: 'tertial',
      startDate: '2026-09-01',
      endDate: '2026-12-31',
      state: 'planned',
    },
  })
  const { earlier } = await coach.wording.around({ clientId, cycleId: id })
  const { objectives, cycle } = await coach.goal.board({ clientId, cycleId: null })
  const flow = objectives.find(({ title }) => title === 'Saker skal flyte, ikke ligge')
  expect(earlier).toContainEqual({ id: flow?.id, title: flow?.title, cycleId: cycle?.id })
  expect(earlier.map(({ title }) => title)).toContain('Utarbeide brukerveiledning')
  expect(new Set(earlier.map(({ title }) => title)).size).toBe(earlier.length)
})

test('the library of patterns is the same for everybody', async () => {
  const { coach } = startBackEnd()
  const { patterns } = await coach.wording.patterns({})
  expect(patterns.length).toBeGreaterThanOrEqual(60)
})
