/** Maturity checks on a real file: answered, revealed, frozen, compared and acted on; a confidential one below its threshold says nothing anywhere. */
import { describe, expect, test } from 'vitest'
import type { SetUp } from '#domain/maturity/check.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'
import { walkContract } from '#tests/support/contract-walk.ts'

async function scene() {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const command = () => ({ clientId, commandId: commandId() })
  const { units, people } = await coach.organisation.get({ clientId })
  const unitId = units.find((unit) => unit.name === 'Byggesak og plan')?.id ?? ''
  const setUp = async (given: Partial<SetUp> = {}, setId: string | null = null) => {
    const usual = { kind: 'maturity', unitId, date: '2026-06-29', mode: 'open', length: 'short', threshold: 5 } as const
    const check = { ...usual, ...given }
    return (await coach.maturity.setUp({ ...command(), check, setId, language: 'nb', meetingId: null })).id
  }
  const statementsOf = async (checkId: string) => (await coach.maturity.check({ clientId, checkId })).statements
  const sheet = { personId: null, unitId: null as string | null, leader: false }
  /** Sheets of paper, each with the same answer to everything. */
  const handIn = async (checkId: string, scores: readonly (number | null)[], of: string | null = null) => {
    const statements = await statementsOf(checkId)
    for (const score of scores) {
      const answers = Object.fromEntries(statements.map(({ id }) => [id, score]))
      await coach.maturity.handIn({ ...command(), checkId, by: 'paper', sheet: { ...sheet, unitId: of }, answers })
    }
  }
  const freeze = (checkId: string) => coach.maturity.freeze({ ...command(), checkId })
  const result = (checkId: string) => coach.maturity.result({ clientId, checkId })
  return {
    coach,
    backEnd,
    clientId,
    command,
    units,
    people,
    unitId,
    setUp,
    statementsOf,
    handIn,
    freeze,
    result,
    sheet,
  }
}

describe('a maturity check', () => {
  test('is answered digit by digit, revealed statement by statement, and says nothing new after that', async () => {
    const { coach, clientId, command, people, setUp, statementsOf, result, freeze } = await scene()
    const checkId = await setUp()
    const sheets = people.slice(0, 3).map(({ id }, nth) => ({ personId: id, unitId: null, leader: nth === 0 }))
    const { ids } = await coach.maturity.addSheets({ ...command(), checkId, by: 'hands', sheets })
    // Leaders answer last.
    const inTurn = await coach.maturity.sheets({ clientId, checkId })
    expect(inTurn.map(({ personId }) => personId)).toEqual([people[1]?.id, people[2]?.id, people[0]?.id])
    const [first, second] = (await statementsOf(checkId)).map(({ id }) => id)
    const answer = (statementId = '', ...scores: (number | null)[]) =>
      coach.maturity.answer({
        ...command(),
        checkId,
        statementId,
        answers: scores.map((score, nth) => ({ sheetId: ids[nth] ?? '', score })),
      })
    await answer(first, 1, 5, null)
    await answer(first, 2, 4, null)
    await expect(result(checkId)).rejects.toMatchObject({ code: 'conflict' })
    await coach.maturity.reveal({ ...command(), checkId, statementId: first ?? '' })
    await expect(answer(first, 3, 3, 3)).rejects.toMatchObject({ code: 'conflict' })
    await answer(second, 4, 4, 4)
    await freeze(checkId)
    await expect(answer(second, 1)).rejects.toMatchObject({ code: 'conflict' })
    const { whole, talkAbout } = await result(checkId)
    expect(whole.dimensions[0]?.statements.map(({ figures }) => figures?.distribution)).toEqual([
      [0, 1, 0, 1, 0],
      [0, 0, 0, 3, 0],
    ])
    expect(whole.dimensions[0]?.statements[0]?.figures).toMatchObject({ dontKnow: 1, answered: 2, divided: true })
    expect(talkAbout).toEqual([first])
  })

  test('takes no late sheet, by hand-in, by undo or by taking one away', async () => {
    const { coach, clientId, command, setUp, statementsOf, handIn, freeze, sheet } = await scene()
    const checkId = await setUp()
    await handIn(checkId, [1, 2, 3])
    const answers = Object.fromEntries((await statementsOf(checkId)).map(({ id }) => [id, 4]))
    const late = { ...command(), checkId, by: 'laptop' as const, sheet, answers }
    const { id: sheetId } = await coach.maturity.handIn(late)
    await freeze(checkId)
    for (const refused of [
      coach.maturity.handIn({ ...late, commandId: commandId() }),
      coach.maturity.removeSheet({ ...command(), sheetId }),
      coach.maturity.remove({ ...command(), checkId }),
      coach.system.undo({ clientId, commandId: commandId(), undone: late.commandId }),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'conflict' })
  })

  test('cannot be unseen: neither what the room saw nor the freeze is undone', async () => {
    const { coach, clientId, command, setUp, statementsOf, handIn } = await scene()
    const checkId = await setUp()
    await handIn(checkId, [1, 2])
    const statementId = (await statementsOf(checkId))[0]?.id ?? ''
    const [seen, frozen] = [command(), command()]
    await coach.maturity.reveal({ ...seen, checkId, statementId })
    await coach.maturity.freeze({ ...frozen, checkId })
    for (const { commandId: undone } of [frozen, seen])
      await expect(coach.system.undo({ clientId, commandId: commandId(), undone })).rejects.toMatchObject({
        code: 'conflict',
      })
  })

  test('keeps the way it is answered from its first answer on, also against undo', async () => {
    const { coach, clientId, command, setUp, handIn } = await scene()
    const checkId = await setUp()
    const chosen = command()
    await coach.maturity.change({ ...chosen, checkId, patch: { mode: 'confidential' } })
    await handIn(checkId, [3])
    for (const patch of [{ mode: 'open' as const }, { threshold: 3 }, { length: 'full' as const }])
      await expect(coach.maturity.change({ ...command(), checkId, patch })).rejects.toMatchObject({
        code: 'conflict',
        data: { subject: Object.keys(patch)[0] },
      })
    await expect(
      coach.system.undo({ clientId, commandId: commandId(), undone: chosen.commandId }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await coach.maturity.change({ ...command(), checkId, patch: { date: '2026-06-30' } })
  })

  test('counts as answers those that answered, not the chairs that were set out', async () => {
    const { coach, clientId, command, setUp, statementsOf, freeze, result, sheet } = await scene()
    const checkId = await setUp()
    const sheets = [sheet, sheet, sheet]
    const { ids } = await coach.maturity.addSheets({ ...command(), checkId, by: 'hands', sheets })
    const statementId = (await statementsOf(checkId))[0]?.id ?? ''
    const answers = ids.slice(0, 2).map((sheetId) => ({ sheetId, score: 3 }))
    await coach.maturity.answer({ ...command(), checkId, statementId, answers })
    await freeze(checkId)
    expect((await result(checkId)).whole.sheets).toBe(2)
    expect((await coach.maturity.check({ clientId, checkId })).sheets).toBe(2)
  })

  test('by consensus is one digit of the room’s', async () => {
    const { coach, command, setUp, sheet } = await scene()
    const checkId = await setUp({ mode: 'consensus' })
    await coach.maturity.addSheets({ ...command(), checkId, by: 'hands', sheets: [sheet] })
    await expect(
      coach.maturity.addSheets({ ...command(), checkId, by: 'hands', sheets: [sheet] }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a confidential check', () => {
  test('below its threshold tells how many answered and no figure, to nobody', async () => {
    const { coach, clientId, command, setUp, handIn, freeze, result, people } = await scene()
    const checkId = await setUp({ mode: 'confidential' })
    await handIn(checkId, [1, 1, 5, 5, null])
    await expect(
      coach.maturity.addSheets({
        ...command(),
        checkId,
        by: 'hands',
        sheets: [{ personId: people[0]?.id ?? '', unitId: null, leader: false }],
      }),
    ).rejects.toMatchObject({ code: 'conflict' })
    // Not read back while it is open either, and no statement of it is revealed alone.
    await expect(coach.maturity.sheets({ clientId, checkId })).rejects.toMatchObject({ code: 'conflict' })
    await freeze(checkId)
    const told = await result(checkId)
    expect(told.whole.sheets).toBe(5)
    // Five sheets; four answers to each, as one does not know.
    expect(told.whole.dimensions.flatMap(({ statements }) => statements)).toHaveLength(16)
    for (const { level, statements } of told.whole.dimensions) {
      expect(level).toBeNull()
      for (const statement of statements) expect(statement).toEqual({ id: statement.id, answered: 4, figures: null })
    }
    expect(told).toMatchObject({ talkAbout: [], recommendations: [], comparisons: [] })
    expect(told.readiness).toEqual({ ready: null, lacking: [] })
    expect(JSON.stringify(told)).not.toMatch(/distribution|deviation|median/)
  })

  test('gives no sheet back to a check that has become another since, by undo of an undo either', async () => {
    const { coach, clientId, command, setUp, statementsOf } = await scene()
    const checkId = await setUp({ mode: 'confidential' })
    const answers = Object.fromEntries((await statementsOf(checkId)).map(({ id }) => [id, 2]))
    const [made, taken, again] = [command(), command(), command()]
    const who = { personId: null, unitId: null, leader: false }
    await coach.maturity.handIn({ ...made, checkId, by: 'paper', sheet: who, answers })
    await coach.system.undo({ ...taken, undone: made.commandId })
    for (const patch of [{ mode: 'open' as const }, { threshold: 3 }]) {
      await coach.maturity.change({ ...command(), checkId, patch })
      await expect(coach.system.undo({ ...command(), undone: taken.commandId })).rejects.toMatchObject({
        code: 'conflict',
        data: { subject: 'maturity_sheet' },
      })
      await coach.maturity.change({ ...command(), checkId, patch: { mode: 'confidential', threshold: 5 } })
    }
    // As it was answered it takes the sheet again, and keeps it to itself.
    await coach.system.undo({ ...again, undone: taken.commandId })
    expect((await coach.maturity.check({ clientId, checkId })).sheets).toBe(1)
    await expect(coach.maturity.sheets({ clientId, checkId })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('keeps no name and no rank of who answered', async () => {
    const { coach, backEnd, clientId, command, setUp, statementsOf, people } = await scene()
    const checkId = await setUp({ mode: 'confidential' })
    const answers = Object.fromEntries((await statementsOf(checkId)).map(({ id }) => [id, 2]))
    const who = { personId: people[0]?.id ?? '', unitId: null, leader: true }
    const { id } = await coach.maturity.handIn({ ...command(), checkId, by: 'laptop', sheet: who, answers })
    const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
    const { maturityQueries } = await import('#db/queries/maturity.ts')
    expect(vault.queries(maturityQueries).sheetsOf.all({ checkId })).toMatchObject([
      { id, personId: null, leader: false },
    ])
  })

  test('does not tell a small unit by what is left when another is taken from the whole', async () => {
    const { units, unitId, setUp, handIn, freeze, result } = await scene()
    const [one, two] = units.filter((unit) => unit.parentId === unitId)
    const checkId = await setUp({ mode: 'confidential' })
    await handIn(checkId, [4, 4, 4, 4, 4, 4], one?.id)
    await handIn(checkId, [1, 1, 1], two?.id)
    await freeze(checkId)
    const told = await result(checkId)
    expect(told.whole.dimensions[0]?.level).toBe(4)
    expect(told.units.map(({ unitId: id, result: { sheets } }) => [id, sheets])).toEqual([
      [one?.id, 6],
      [two?.id, 3],
    ])
    // Nine less six would be three people.
    for (const { result: of } of told.units)
      expect(of.dimensions.flatMap(({ statements }) => statements).every(({ figures }) => figures === null)).toBe(true)
  })
})

test('a confidential result stands by the organisation as it was: moving a unit tells nothing new', async () => {
  const { coach, command, units, setUp, handIn, freeze, result } = await scene()
  const at = (name: string) => units.find((unit) => unit.name === name)?.id ?? ''
  const [whole, moved, project] = [at('Byggesak og plan'), at('Team Mottak'), at('Ny innbyggerportal')]
  const checkId = await setUp({ mode: 'confidential', unitId: null })
  await handIn(checkId, [1, 1, 1], moved)
  await handIn(checkId, [4, 4, 4, 4, 4, 4], at('Team Behandling'))
  await handIn(checkId, [3, 3, 3, 3, 3], project)
  await freeze(checkId)
  const told = await result(checkId)
  const shownOf = ({ units: parts }: typeof told) =>
    parts.filter(({ result: of }) => of.dimensions.some(({ level }) => level !== null)).map(({ unitId }) => unitId)
  expect(shownOf(told)).toEqual(expect.arrayContaining([whole, project]))
  await coach.organisation.updateUnit({ ...command(), id: moved, patch: { parentId: project } })
  expect(await result(checkId)).toEqual(told)
  // One that was made since is not in it.
  const unit = { name: 'Team Ny', kind: 'team' as const, parentId: whole, leaderId: null, deputyId: null }
  await coach.organisation.addUnit({ ...command(), unit })
  expect(await result(checkId)).toEqual(told)
})

describe('two checks', () => {
  test('are compared on identical wording only, and what was reworded is told', async () => {
    const { coach, clientId, command, setUp, handIn, freeze, result } = await scene()
    const { id: setId } = await coach.maturity.copySet({ ...command(), name: 'Våre ord', language: 'nb', from: null })
    const earlier = await setUp({ date: '2026-03-30' }, setId)
    await handIn(earlier, [2, 2, 2])
    await freeze(earlier)
    const [statement] = (await coach.maturity.sets({ clientId }))[0]?.statements ?? []
    const statementId = statement?.id ?? ''
    const patch = { text: 'Alle hos oss vet hva som er viktigst akkurat nå.' }
    await coach.maturity.changeStatement({ ...command(), setId, statementId, patch })
    expect((await coach.maturity.sets({ clientId }))[0]?.statements[0]).toMatchObject({ ...patch, version: 2 })
    const later = await setUp({}, setId)
    await handIn(later, [4, 4, 4])
    await freeze(later)
    const [comparison] = (await result(later)).comparisons
    expect(comparison).toMatchObject({ checkId: earlier, date: '2026-03-30', reworded: [statementId], added: [] })
    const direction = comparison?.dimensions.find(({ dimension }) => dimension === statement?.dimension)
    expect(direction).toEqual({ dimension: statement?.dimension, before: 2, now: 4, statements: 1 })
    expect(comparison?.dimensions.filter(({ statements }) => statements === 2)).toHaveLength(7)
    // The earlier was asked in its own words, and still is.
    expect((await coach.maturity.check({ clientId, checkId: earlier })).statements[0]?.text).toBe(statement?.text)
  })

  test('early after the start, one statement of each dimension is asked, and compared with the first', async () => {
    const { setUp, statementsOf, handIn, freeze, result } = await scene()
    const first = await setUp({ date: '2026-05-04' })
    await handIn(first, [2, 2])
    await freeze(first)
    const early = await setUp({ kind: 'early' })
    expect((await statementsOf(early)).map(({ dimension }) => dimension)).toHaveLength(8)
    await handIn(early, [3, 3])
    await freeze(early)
    const [comparison] = (await result(early)).comparisons
    expect(comparison?.dimensions).toHaveLength(8)
    expect(comparison?.dimensions.every(({ before, now }) => before === 2 && now === 3)).toBe(true)
    // The next quarter's check is read against the first, which asked as much, not against the evaluation between them.
    const next = await setUp({ date: '2026-08-20' })
    await handIn(next, [4, 4])
    await freeze(next)
    const { comparisons } = await result(next)
    expect(comparisons.map(({ checkId, kind }) => [checkId, kind])).toEqual([
      [first, 'maturity'],
      [early, 'early'],
    ])
    expect(comparisons[0]?.dimensions.every(({ before, now }) => before === 2 && now === 4)).toBe(true)
    expect(comparisons[0]?.added).toEqual([])
  })

  test('early after the start, what works and what must be adjusted is kept in the room’s own words', async () => {
    const { coach, clientId, command, setUp, handIn, freeze } = await scene()
    const checkId = await setUp({ kind: 'early' })
    const reflection = { works: ['Mandagsmøtet er kort'], adjust: ['Tallene kommer for sent', 'For mange mål'] }
    await coach.maturity.change({ ...command(), checkId, patch: { reflection } })
    await handIn(checkId, [3])
    await freeze(checkId)
    expect((await coach.maturity.check({ clientId, checkId })).reflection).toEqual(reflection)
    // The talk goes on after the figures are there.
    const more = { ...reflection, works: [...reflection.works, 'Vi sier fra tidligere'] }
    await coach.maturity.change({ ...command(), checkId, patch: { reflection: more } })
    expect((await coach.maturity.check({ clientId, checkId })).reflection).toEqual(more)
    // Of a confidential one with too few answers not even that is shown.
    const few = await setUp({ kind: 'early', mode: 'confidential' })
    await coach.maturity.change({ ...command(), checkId: few, patch: { reflection } })
    await handIn(few, [3, 3])
    await freeze(few)
    expect((await coach.maturity.check({ clientId, checkId: few })).reflection).toEqual({ works: [], adjust: [] })
    // Nor where enough handed in, and so many do not know that no figure is shown.
    const unsure = await setUp({ kind: 'early', mode: 'confidential' })
    await coach.maturity.change({ ...command(), checkId: unsure, patch: { reflection } })
    await handIn(unsure, [3, 3, null, null, null])
    await freeze(unsure)
    expect((await coach.maturity.check({ clientId, checkId: unsure })).reflection).toEqual({ works: [], adjust: [] })
    // The day of a result stays what it was.
    const patch = { date: '2026-01-05' }
    await expect(coach.maturity.change({ ...command(), checkId, patch })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a customer’s own copy of the statements', () => {
  test('keeps two versions apart, and knows the old words when they come back', async () => {
    const { coach, clientId, command, setUp } = await scene()
    const { id: setId } = await coach.maturity.copySet({ ...command(), name: 'Egne ord', language: 'nn', from: null })
    const [before] = (await coach.maturity.sets({ clientId }))[0]?.statements ?? []
    const statementId = before?.id ?? ''
    const say = async (text: string) => {
      await coach.maturity.changeStatement({ ...command(), setId, statementId, patch: { text } })
      return (await coach.maturity.sets({ clientId }))[0]?.statements[0]
    }
    await setUp({}, setId)
    expect(await say('Vi veit kva som hastar.')).toMatchObject({ version: 2 })
    expect(await say(before?.text ?? '')).toEqual(before)
  })

  test('leaves at least one statement of each dimension in the short set', async () => {
    const { coach, clientId, command, setUp, statementsOf } = await scene()
    const { id: setId } = await coach.maturity.copySet({ ...command(), name: 'Egne ord', language: 'nb', from: null })
    const [one, two] = (await coach.maturity.sets({ clientId }))[0]?.statements ?? []
    const leave = (statementId = '') =>
      coach.maturity.changeStatement({ ...command(), setId, statementId, patch: { short: false } })
    await leave(one?.id)
    await expect(leave(two?.id)).rejects.toMatchObject({ code: 'conflict', data: { subject: 'short' } })
    expect(await statementsOf(await setUp({}, setId))).toHaveLength(15)
  })

  test('is not deleted once a check has asked it', async () => {
    const { coach, clientId, command, setUp } = await scene()
    const { id: setId } = await coach.maturity.copySet({ ...command(), name: 'Egne ord', language: 'nb', from: null })
    await setUp({}, setId)
    await expect(coach.maturity.removeSet({ ...command(), setId })).rejects.toMatchObject({ code: 'conflict' })
    expect(await coach.maturity.sets({ clientId })).toHaveLength(1)
  })
})

test('a result stays as it was frozen when units are moved', async () => {
  const { coach, command, setUp, handIn, freeze, result, units } = await scene()
  const top = units.find(({ parentId }) => parentId === null)
  const [one, other] = units.filter(({ parentId }) => parentId !== null)
  if (!top || !one || !other) throw new Error('too few units')
  const checkId = await setUp({ unitId: null, mode: 'confidential', threshold: 3 })
  await handIn(checkId, [2, 2, 2, 3], one.id)
  await handIn(checkId, [4, 4, 4, 5, 5, 5], other.id)
  await freeze(checkId)
  const before = await result(checkId)
  const parentId = one.parentId === other.id ? top.id : one.id
  await coach.organisation.updateUnit({ ...command(), id: other.id, patch: { parentId } })
  expect(await result(checkId)).toEqual(before)
})

describe('next steps', () => {
  test('are at most three, cite their numbers, and are initiatives with owner and date', async () => {
    const { coach, clientId, command, setUp, handIn, freeze, result, people } = await scene()
    const checkId = await setUp()
    await handIn(checkId, [1, 1, 1, 2, 2])
    await freeze(checkId)
    const { recommendations } = await result(checkId)
    expect(recommendations).toHaveLength(3)
    expect(recommendations[0]).toMatchObject({ because: { rule: 'not_ready', level: 1 } })
    const ownerId = people[0]?.id ?? ''
    for (const { dimension, because } of recommendations)
      await coach.maturity.addStep({
        ...command(),
        checkId,
        step: { dimension, because, title: `Steg for ${dimension}`, ownerId, dueDate: '2026-08-14' },
      })
    const { steps } = await result(checkId)
    const { initiatives } = await coach.operations.get({ clientId })
    for (const step of steps)
      expect(initiatives.find(({ id }) => id === step.initiativeId)).toMatchObject({ title: step.title, ownerId })
    const [first] = recommendations
    if (!first) throw new Error('no recommendation')
    const fourth = { dimension: first.dimension, because: first.because, title: 'Et fjerde', ownerId, dueDate: null }
    await expect(coach.maturity.addStep({ ...command(), checkId, step: fourth })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

test('a next step goes with its initiative, also one that has been worked on, and comes back with it', async () => {
  const { coach, clientId, command, setUp, handIn, freeze, result } = await scene()
  const checkId = await setUp()
  await handIn(checkId, [1, 1, 1])
  await freeze(checkId)
  const [one, two] = (await result(checkId)).recommendations
  if (!one || !two) throw new Error('no recommendations')
  for (const { dimension, because } of [one, two]) {
    const step = { dimension, because, title: `Steg for ${dimension}`, ownerId: null, dueDate: '2026-08-14' }
    await coach.maturity.addStep({ ...command(), checkId, step })
  }
  const stepsNow = async () => (await result(checkId)).steps.map(({ dimension }) => dimension)
  const [first, second] = (await result(checkId)).steps
  if (!first || !second) throw new Error('no steps')
  for (const { initiativeId: id } of [first, second])
    await coach.operations.updateInitiative({ ...command(), id, patch: { state: 'active' }, meetingId: null })
  const removal = command()
  await coach.operations.removeInitiative({ ...removal, id: first.initiativeId })
  expect(await stepsNow()).toEqual([two.dimension])
  await coach.system.undo({ ...command(), undone: removal.commandId })
  expect(await stepsNow()).toEqual([one.dimension, two.dimension])
  await coach.maturity.removeStep({ ...command(), stepId: second.id })
  expect(await stepsNow()).toEqual([one.dimension])
  const { initiatives } = await coach.operations.get({ clientId })
  expect(initiatives.some(({ id }) => id === second.initiativeId)).toBe(false)
})

test('next steps of the whole client come up in the next meeting of a unit of it', async () => {
  const { coach, clientId, command, setUp, handIn, freeze, result } = await scene()
  const checkId = await setUp({ unitId: null })
  await handIn(checkId, [2, 2])
  await freeze(checkId)
  const [one] = (await result(checkId)).recommendations
  if (!one) throw new Error('no recommendation')
  const step = { dimension: one.dimension, because: one.because, title: 'Ett navn på hvert mål', ownerId: null }
  await coach.maturity.addStep({ ...command(), checkId, step: { ...step, dueDate: '2026-08-10' } })
  const meetingId = await planMeeting(coach, clientId)
  const { initiatives } = await coach.meeting.room({ clientId, meetingId })
  const taken = initiatives.find(({ title }) => title === step.title)
  expect(taken?.reasons.map(({ id }) => id)).toContain('from_maturity_check')
  // Begun, it is an initiative like any other.
  const patch = { state: 'active' } as const
  await coach.operations.updateInitiative({ ...command(), id: taken?.id ?? '', patch, meetingId: null })
  const later = await coach.meeting.room({ clientId, meetingId })
  const begun = later.initiatives.find(({ id }) => id === taken?.id)
  expect(begun?.state).toBe('active')
  expect(begun?.reasons.map(({ id }) => id)).not.toContain('from_maturity_check')
})

describe('where to start', () => {
  test('takes leadership and capacity from the latest check that shows them, until the coach says otherwise', async () => {
    const { coach, clientId, command, setUp, handIn, freeze, units } = await scene()
    const [one, other] = units.filter(({ name }) => name !== 'Nordlys kommune' && name !== 'Byggesak og plan')
    if (!one || !other) throw new Error('too few units')
    const of = async (unitId: string) => (await coach.maturity.start({ clientId })).find((row) => row.unitId === unitId)
    const nothing = { pressure: null, willingness: null, leadership: null, capacity: null }
    expect(await of(one.id)).toEqual({ unitId: one.id, given: nothing, measured: null })

    const checkId = await setUp({ unitId: null, date: '2026-05-04' })
    await handIn(checkId, [4, 4], one.id)
    await handIn(checkId, [2, 2], other.id)
    expect((await of(one.id))?.measured).toBeNull()
    await freeze(checkId)
    expect((await of(one.id))?.measured).toEqual({ leadership: 4, capacity: 4, date: '2026-05-04' })
    expect((await of(other.id))?.measured).toEqual({ leadership: 2, capacity: 2, date: '2026-05-04' })

    // A later one that may not show it says nothing, and takes nothing away.
    const few = await setUp({ unitId: null, mode: 'confidential' })
    await handIn(few, [1, 1], one.id)
    await freeze(few)
    expect((await of(one.id))?.measured?.date).toBe('2026-05-04')

    await coach.maturity.markUnit({ ...command(), unitId: one.id, mark: 'leadership', value: 2 })
    await coach.maturity.markUnit({ ...command(), unitId: one.id, mark: 'pressure', value: 5 })
    expect(await of(one.id)).toMatchObject({
      given: { ...nothing, leadership: 2, pressure: 5 },
      measured: { leadership: 4 },
    })
  })

  test('forgets a unit that is removed', async () => {
    const { coach, clientId, command, units } = await scene()
    const top = units.find(({ parentId }) => parentId === null)
    if (!top) throw new Error('no top unit')
    const { id: _id, position: _position, ...shape } = top
    const unit = { ...shape, name: 'Prøveteam', parentId: top.id, kind: 'team' } as const
    const { id: unitId } = await coach.organisation.addUnit({ ...command(), unit })
    await coach.maturity.markUnit({ ...command(), unitId, mark: 'willingness', value: 3 })
    const removal = command()
    await coach.organisation.removeUnit({ ...removal, id: unitId })
    const rows = async () => (await coach.maturity.start({ clientId })).filter((row) => row.unitId === unitId)
    expect(await rows()).toEqual([])
    await coach.system.undo({ ...command(), undone: removal.commandId })
    expect((await rows())[0]?.given.willingness).toBe(3)
  })
})

test('nothing of a maturity check can be called by anybody but the coach', () => {
  const ours = walkContract().filter(({ path }) => path[0] === 'maturity')
  expect(ours.length).toBeGreaterThan(10)
  for (const { path, meta } of ours) expect(meta.roles, path.join('.')).toEqual(['coach'])
})
