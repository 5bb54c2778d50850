/** Goals that move, are copied, dropped and taken up again, and who contributes to them: through the contract, on a real file. */
import { describe, expect, test } from 'vitest'
import { collectUnitPage } from '#backend/unit-page.ts'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'
import { measureOf } from '#tests/support/measure.ts'

const EVERYTHING = { keyResults: true, initiatives: true, links: true, owner: true, targets: true }
const NOTHING = { keyResults: false, initiatives: false, links: false, owner: false, targets: false }

const ENTERED = {
  title: 'Fra 0 til 10',
  shortName: '',
  definition: measureOf({ kind: 'increase', baseline: 0, target: 10 }),
}

async function scene() {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const command = () => ({ clientId, commandId: commandId() })
  const board = (cycleId: string | null = null) => coach.goal.board({ clientId, cycleId })
  const { objectives, cycle } = await board()
  const { units, people } = await coach.organisation.get({ clientId })
  const [first, second] = objectives
  if (!first || !second || !cycle) throw new Error('the sample has two objectives')
  const [row] = first.keyResults
  if (!row) throw new Error('the first has a key result')
  const addCycle = (state: 'planned' | 'closed', startDate = '2026-09-01', endDate = '2026-12-31') =>
    coach.organisation
      .addCycle({ ...command(), cycle: { name: 'En annen', kind: 'tertial', startDate, endDate, state } })
      .then((made) => made.id)
  const find = async (id: string, cycleId: string | null = null) =>
    (await board(cycleId)).objectives.find((each) => each.id === id)
  const moveObjective = (patch: { unitId?: string; cycleId?: string }, id = first.id) =>
    coach.goal.updateObjective({ ...command(), id, patch })
  const moveKeyResult = (objectiveId: string, id = row.id) =>
    coach.goal.updateKeyResult({ ...command(), id, patch: { objectiveId }, definition: {}, change: null })
  const otherUnit = units.find((unit) => unit.id !== first.unitId && unit.id !== second.unitId) ?? units[0]
  const initiatives = () => coach.operations.get({ clientId }).then((all) => all.initiatives)
  const addInitiative = (serves: { objectiveId: string | null; keyResultId: string | null }) =>
    coach.operations.addInitiative({
      ...command(),
      initiative: {
        title: 'Prøve ut i to team',
        unitId: first.unitId,
        ...serves,
        ownerId: people[0]?.id ?? null,
        dueDate: '2026-07-01',
        state: 'active',
        expectedEffect: 'Færre spørsmål',
      },
    })
  const empty = () =>
    coach.goal
      .enter({
        ...command(),
        cycleId: cycle.id,
        unitId: first.unitId,
        objectives: [{ title: 'Uten innsjekk', why: '', ownerId: null, contributesTo: [], keyResults: [] }],
      })
      .then((made) => made.objectiveIds[0] ?? '')
  return {
    coach,
    backEnd,
    clientId,
    command,
    board,
    find,
    cycle,
    units,
    people,
    first,
    second,
    row,
    addCycle,
    moveObjective,
    moveKeyResult,
    otherUnit: otherUnit?.id ?? '',
    initiatives,
    addInitiative,
    empty,
  }
}

describe('a move', () => {
  test('of a key result to another objective puts it last there, with its check-ins and the work that serves it', async () => {
    const { coach, clientId, find, first, second, row, moveKeyResult, addInitiative, initiatives } = await scene()
    const { id } = await addInitiative({ objectiveId: null, keyResultId: row.id })
    const before = await coach.goal.history({ clientId, keyResultId: row.id })
    await moveKeyResult(second.id)
    expect((await find(first.id))?.keyResults.map((each) => each.id)).not.toContain(row.id)
    expect((await find(second.id))?.keyResults.at(-1)?.id).toBe(row.id)
    expect(await coach.goal.history({ clientId, keyResultId: row.id })).toEqual(before)
    expect((await initiatives()).find((each) => each.id === id)?.unitId).toBe(second.unitId)
  })

  test('of an objective to another unit brings its key results, and the work that serves them', async () => {
    const { find, first, row, otherUnit, moveObjective, addInitiative, initiatives } = await scene()
    const ids = [
      (await addInitiative({ objectiveId: first.id, keyResultId: null })).id,
      (await addInitiative({ objectiveId: null, keyResultId: row.id })).id,
    ]
    await moveObjective({ unitId: otherUnit })
    const moved = await find(first.id)
    expect(moved?.unitId).toBe(otherUnit)
    expect(moved?.keyResults.map((each) => each.id)).toEqual(first.keyResults.map((each) => each.id))
    for (const each of (await initiatives()).filter(({ id }) => ids.includes(id))) expect(each.unitId).toBe(otherUnit)
  })

  test('to another cycle is refused where check-ins would lie outside it, and done where there are none', async () => {
    const { find, first, addCycle, moveObjective, moveKeyResult, row, coach, command, empty } = await scene()
    const next = await addCycle('planned')
    await expect(moveObjective({ cycleId: next })).rejects.toMatchObject({
      code: 'conflict',
      data: { subject: 'check_ins_outside' },
    })
    expect((await find(first.id))?.cycleId).toBe(first.cycleId)
    const free = await empty()
    await moveObjective({ cycleId: next }, free)
    expect((await find(free, next))?.title).toBe('Uten innsjekk')
    await expect(moveKeyResult(free)).rejects.toMatchObject({ data: { subject: 'check_ins_outside' } })
    await coach.goal.removeObjective({ ...command(), id: free })
    expect((await find(first.id))?.keyResults[0]?.id).toBe(row.id)
  })

  test('to a longer cycle that holds all the check-ins is done', async () => {
    const { find, first, addCycle, moveObjective } = await scene()
    const year = await addCycle('planned', '2026-01-01', '2026-12-31')
    await moveObjective({ cycleId: year })
    expect((await find(first.id, year))?.keyResults.map((each) => each.standing.value)).toEqual(
      first.keyResults.map((each) => each.standing.value),
    )
  })

  test('into or out of a cycle that is closed, or under an objective that is, is refused', async () => {
    const { addCycle, moveObjective, moveKeyResult, empty, coach, command, cycle, second } = await scene()
    const closed = await addCycle('closed')
    const free = await empty()
    await expect(moveObjective({ cycleId: closed }, free)).rejects.toMatchObject({ data: { subject: 'cycle_closed' } })
    await coach.goal.updateObjective({
      ...command(),
      id: second.id,
      patch: { state: 'closed', outcome: 'achieved' },
    })
    await expect(moveKeyResult(second.id)).rejects.toMatchObject({
      code: 'conflict',
      data: { subject: 'objective_closed' },
    })
    const open = await addCycle('planned')
    await coach.closing.close({ ...command(), cycleId: cycle.id })
    await expect(moveObjective({ cycleId: open }, free)).rejects.toMatchObject({ data: { subject: 'cycle_closed' } })
  })

  test('out of an objective that is over is refused: what stands there has been decided about', async () => {
    const { coach, command, first, second, moveKeyResult } = await scene()
    await coach.goal.dropObjective({
      ...command(),
      id: first.id,
      change: { date: TODAY, reason: 'Feil mål', decisionId: null },
    })
    await expect(moveKeyResult(second.id)).rejects.toMatchObject({
      code: 'conflict',
      data: { subject: 'objective_closed' },
    })
  })

  test('to a unit that only contributed makes the goal its own, and leaves the other contributors', async () => {
    const { coach, clientId, command, board, first, row, otherUnit, people, moveObjective, moveKeyResult, second } =
      await scene()
    const add = (unitId: string | null, objectiveId: string | null, keyResultId: string | null) =>
      coach.goal.addContributor({
        ...command(),
        contributor: {
          unitId,
          personId: unitId === null ? (people[0]?.id ?? null) : null,
          objectiveId,
          keyResultId,
          note: '',
        },
      })
    const kept = [await add(null, first.id, null)]
    await add(otherUnit, first.id, null)
    await add(otherUnit, null, row.id)
    const before = (await board()).contributors.length
    await moveObjective({ unitId: otherUnit })
    const after = (await board()).contributors
    expect(after.length).toBe(before - 2)
    expect(after.map((each) => each.id)).toContain(kept[0]?.id)
    const { id } = await add(second.unitId, null, row.id)
    await moveKeyResult(second.id)
    expect((await coach.goal.board({ clientId, cycleId: null })).contributors.map((each) => each.id)).not.toContain(id)
  })

  test('to another cycle leaves behind the days that lie outside it, and only those', async () => {
    const { coach, clientId, command, find, cycle, first, addCycle, moveObjective } = await scene()
    const { objectiveIds } = await coach.goal.enter({
      ...command(),
      cycleId: cycle.id,
      unitId: first.unitId,
      objectives: [
        {
          title: 'Uten innsjekk',
          why: '',
          ownerId: null,
          contributesTo: [],
          keyResults: [
            {
              ...ENTERED,
              definition: {
                ...ENTERED.definition,
                startDate: '2026-06-01',
                measured: 'dates',
                measuredOn: ['2026-06-15'],
              },
            },
          ],
        },
      ],
    })
    const [id = ''] = objectiveIds
    const meaning = async (cycleId: string) => (await find(id, cycleId))?.keyResults[0]?.definition
    const year = await addCycle('planned', '2026-01-01', '2026-12-31')
    await moveObjective({ cycleId: year }, id)
    expect(await meaning(year)).toMatchObject({ startDate: '2026-06-01', measuredOn: ['2026-06-15'] })
    const next = await addCycle('planned')
    await moveObjective({ cycleId: next }, id)
    expect(await meaning(next)).toMatchObject({ startDate: null, measured: 'week', measuredOn: [], target: 10 })
    expect((await coach.goal.board({ clientId, cycleId: next })).objectives[0]?.keyResults[0]?.standing.period).toEqual(
      {
        start: '2026-09-01',
        end: '2026-12-31',
      },
    )
  })

  test('of a key result under the objective that contributes to it is refused: it would contribute to itself', async () => {
    const { coach, command, second, row, moveKeyResult } = await scene()
    await coach.goal.updateObjective({
      ...command(),
      id: second.id,
      patch: {},
      contributesTo: [{ objectiveId: null, keyResultId: row.id }],
    })
    await expect(moveKeyResult(second.id)).rejects.toMatchObject({
      code: 'conflict',
      data: { subject: 'contributesTo' },
    })
  })
})

describe('a copy of an objective', () => {
  test('with everything has the same key results and targets, and no check-ins', async () => {
    const { coach, clientId, command, find, first, addInitiative, initiatives, cycle } = await scene()
    await addInitiative({ objectiveId: first.id, keyResultId: null })
    const { id } = await coach.goal.duplicateObjective({
      ...command(),
      id: first.id,
      unitId: first.unitId,
      cycleId: cycle.id,
      title: 'Et mål til',
      follow: EVERYTHING,
    })
    const copy = await find(id)
    expect(copy).toMatchObject({ title: 'Et mål til', ownerId: first.ownerId, contributesTo: first.contributesTo })
    expect(copy?.why).toBe(first.why)
    const facts = ({ title, definition }: (typeof first.keyResults)[number]) => [
      title,
      definition.kind,
      definition.baseline,
      definition.target,
      definition.ownerId,
    ]
    expect(copy?.keyResults.map(facts)).toEqual(first.keyResults.map(facts))
    for (const each of copy?.keyResults ?? []) {
      expect(each.standing.checkedOn).toBeNull()
      expect((await coach.goal.history({ clientId, keyResultId: each.id })).checkIns).toEqual([])
    }
    const copied = (await initiatives()).filter((each) => each.objectiveId === id)
    expect(copied).toMatchObject([{ title: 'Prøve ut i to team', state: 'planned', dueDate: '2026-07-01' }])
  })

  test('with nothing has the words alone, in the unit and cycle that were chosen', async () => {
    const { coach, command, find, first, addCycle, otherUnit, initiatives } = await scene()
    const [next, before] = [await addCycle('planned'), (await initiatives()).length]
    const { id } = await coach.goal.duplicateObjective({
      ...command(),
      id: first.id,
      unitId: otherUnit,
      cycleId: next,
      title: first.title,
      follow: NOTHING,
    })
    expect(await find(id, next)).toMatchObject({
      unitId: otherUnit,
      ownerId: null,
      directionId: null,
      keyResults: [],
      contributesTo: [],
      previousId: null,
    })
    expect(await initiatives()).toHaveLength(before)
  })

  test('in another cycle without its targets keeps how it is measured, not the days of the old one', async () => {
    const { coach, command, find, first, row, addCycle } = await scene()
    await coach.goal.updateKeyResult({
      ...command(),
      id: row.id,
      patch: {},
      definition: { startDate: '2026-05-11', curve: 'from_date', curveFrom: '2026-05-20' },
      change: null,
    })
    const next = await addCycle('planned')
    const { id } = await coach.goal.duplicateObjective({
      ...command(),
      id: first.id,
      unitId: first.unitId,
      cycleId: next,
      title: first.title,
      follow: { ...EVERYTHING, targets: false, initiatives: false },
    })
    expect((await find(id, next))?.keyResults[0]?.definition).toMatchObject({
      kind: row.definition.kind,
      unitLabel: row.definition.unitLabel,
      baseline: null,
      target: null,
      startDate: null,
      curve: 'linear',
      curveFrom: null,
      validFrom: '2026-09-01',
    })
  })

  test('leaves behind what is dropped or archived, is open where the original is closed, and is refused in a closed cycle', async () => {
    const { coach, command, find, first, cycle, addCycle } = await scene()
    await coach.goal.dropObjective({
      ...command(),
      id: first.id,
      change: { date: TODAY, reason: 'Feil mål', decisionId: null },
    })
    const copy = (cycleId: string) =>
      coach.goal.duplicateObjective({
        ...command(),
        id: first.id,
        unitId: first.unitId,
        cycleId,
        title: first.title,
        follow: EVERYTHING,
      })
    const { id } = await copy(cycle.id)
    expect(await find(id)).toMatchObject({ state: 'active', outcome: null, keyResults: [] })
    await expect(copy(await addCycle('closed'))).rejects.toMatchObject({ data: { subject: 'cycle_closed' } })
  })
})

test('a copy of a key result stands last under the objective that was chosen, and shares no short name in its cycle', async () => {
  const { coach, command, find, second, row } = await scene()
  const { id } = await coach.goal.duplicateKeyResult({
    ...command(),
    id: row.id,
    objectiveId: second.id,
    title: 'En til',
    follow: { initiatives: false, links: false, owner: false, targets: true },
  })
  const copy = (await find(second.id))?.keyResults.at(-1)
  expect(copy).toMatchObject({ id, title: 'En til', shortName: '' })
  expect(copy?.definition).toMatchObject({ ownerId: null, target: row.definition.target })
  expect(copy?.standing.checkedOn).toBeNull()
})

describe('an objective that is dropped', () => {
  const change = (date: string, reason: string) => ({ date, reason, decisionId: null })

  test('is closed with the key results that ran, each with the day and the reason; taken up again, they are', async () => {
    const { coach, clientId, command, find, first } = await scene()
    await coach.goal.dropObjective({ ...command(), id: first.id, change: change('2026-06-22', 'Vi valgte feil') })
    const dropped = await find(first.id)
    expect(dropped).toMatchObject({ state: 'closed', outcome: 'dropped' })
    for (const { definition, standing } of dropped?.keyResults ?? []) {
      expect(definition).toMatchObject({ dropped: true, validFrom: '2026-06-22', reason: 'Vi valgte feil' })
      expect(standing.needsAttention).toBe(false)
    }
    await coach.goal.takeUpObjective({ ...command(), id: first.id, change: change(TODAY, 'Likevel') })
    const again = await find(first.id)
    expect(again).toMatchObject({ state: 'active', outcome: null })
    expect(again?.keyResults.map((each) => each.definition.dropped)).toEqual(first.keyResults.map(() => false))
    const { definitions } = await coach.goal.meanings({ clientId, objectiveId: first.id })
    expect(
      definitions
        .filter((each) => each.keyResultId === first.keyResults[0]?.id)
        .map((each) => [each.validFrom, each.dropped, each.reason])
        .slice(-2),
    ).toEqual([
      ['2026-06-22', true, 'Vi valgte feil'],
      [TODAY, false, 'Likevel'],
    ])
  })

  test('leaves what was dropped before it as it was, also when it is taken up again', async () => {
    const { coach, command, find, first, row } = await scene()
    await coach.goal.updateKeyResult({
      ...command(),
      id: row.id,
      patch: {},
      definition: { dropped: true },
      change: change('2026-06-01', 'Ikke målbart'),
    })
    await coach.goal.dropObjective({ ...command(), id: first.id, change: change('2026-06-22', 'Vi valgte feil') })
    await coach.goal.takeUpObjective({ ...command(), id: first.id, change: change(TODAY, 'Likevel') })
    const kept = (await find(first.id))?.keyResults.find((each) => each.id === row.id)
    expect(kept?.definition).toMatchObject({ dropped: true, validFrom: '2026-06-01', reason: 'Ikke målbart' })
  })

  test('without key results keeps the day and the reason itself, in a history that both stay in when it is taken up again', async () => {
    const { coach, clientId, command, find, empty } = await scene()
    const id = await empty()
    await coach.goal.dropObjective({ ...command(), id, change: change('2026-06-22', 'Ikke nå') })
    expect(await find(id)).toMatchObject({
      state: 'closed',
      outcome: 'dropped',
      drop: { date: '2026-06-22', reason: 'Ikke nå' },
      flags: [],
    })
    await coach.goal.takeUpObjective({ ...command(), id, change: change(TODAY, 'Nå') })
    expect(await find(id)).toMatchObject({ state: 'active', outcome: null, drop: null })
    await coach.goal.dropObjective({ ...command(), id, change: change(TODAY, 'Likevel ikke') })
    expect((await find(id))?.drop).toEqual({ date: TODAY, reason: 'Likevel ikke' })
    expect((await coach.goal.meanings({ clientId, objectiveId: id })).changes).toMatchObject([
      { dropped: true, date: '2026-06-22', reason: 'Ikke nå' },
      { dropped: false, date: TODAY, reason: 'Nå' },
      { dropped: true, date: TODAY, reason: 'Likevel ikke' },
    ])
    await coach.goal.removeObjective({ ...command(), id })
    expect(await find(id)).toBeUndefined()
  })

  test('in a cycle that has not begun is taken up again the same day, with its key results', async () => {
    const { coach, command, find, first, addCycle } = await scene()
    const next = await addCycle('planned')
    const { id } = await coach.goal.duplicateObjective({
      ...command(),
      id: first.id,
      unitId: first.unitId,
      cycleId: next,
      title: 'Til høsten',
      follow: EVERYTHING,
    })
    const dropped = async () => (await find(id, next))?.keyResults.map((each) => each.definition.dropped)
    await coach.goal.dropObjective({ ...command(), id, change: change(TODAY, 'Ikke nå') })
    expect((await find(id, next))?.drop).toEqual({ date: TODAY, reason: 'Ikke nå' })
    expect(await dropped()).toEqual(first.keyResults.map(() => true))
    await coach.goal.takeUpObjective({ ...command(), id, change: change(TODAY, 'Nå') })
    expect(await dropped()).toEqual(first.keyResults.map(() => false))
  })

  test('stays dropped whatever was decided to be measured from a later day on, and so does one of its key results', async () => {
    const { coach, clientId, command, find, first, second, row } = await scene()
    const decide = (id: string, date: string, target: number) =>
      coach.goal.updateKeyResult({
        ...command(),
        id,
        patch: {},
        definition: { target },
        change: change(date, 'Mer'),
      })
    await decide(row.id, '2026-06-24', 1)
    await decide(row.id, '2026-08-01', 2)
    await coach.goal.dropObjective({ ...command(), id: first.id, change: change('2026-06-22', 'Vi valgte feil') })
    const meant = async (keyResultId: string) =>
      (await coach.goal.history({ clientId, keyResultId })).definitions
        .filter((each) => each.validFrom >= '2026-06-22')
        .map((each) => each.dropped)
    expect(await meant(row.id)).toEqual([true, true, true])
    expect((await find(first.id))?.keyResults.map((each) => each.drop)).toEqual(
      first.keyResults.map(() => ({ date: '2026-06-22', reason: 'Vi valgte feil' })),
    )
    await coach.goal.takeUpObjective({ ...command(), id: first.id, change: change(TODAY, 'Likevel') })
    expect((await meant(row.id)).slice(-2)).toEqual([false, false])

    const alone = second.keyResults[0]?.id ?? ''
    const drop = (dropped: boolean, date: string) =>
      coach.goal.updateKeyResult({
        ...command(),
        id: alone,
        patch: {},
        definition: { dropped },
        change: change(date, 'x'),
      })
    await drop(true, '2026-06-22')
    await expect(drop(true, TODAY)).rejects.toMatchObject({ code: 'invalid', data: { subject: 'date' } })
    await expect(drop(false, '2026-06-15')).rejects.toMatchObject({ code: 'invalid', data: { subject: 'date' } })
    await drop(false, TODAY)
    await expect(drop(true, '2026-06-24')).rejects.toMatchObject({ code: 'invalid', data: { subject: 'date' } })
  })

  test('takes no more key results, is opened only by being taken up, and is on neither the page to send nor among what asks for something', async () => {
    const { coach, clientId, command, empty, first, backEnd } = await scene()
    const id = await empty()
    await coach.goal.dropObjective({ ...command(), id, change: change(TODAY, 'Ikke nå') })
    await expect(
      coach.goal.addKeyResults({ ...command(), objectiveId: id, keyResults: [ENTERED] }),
    ).rejects.toMatchObject({ code: 'conflict', data: { subject: 'objective_closed' } })
    await expect(coach.goal.updateObjective({ ...command(), id, patch: { state: 'active' } })).rejects.toMatchObject({
      code: 'conflict',
      data: { subject: 'objective_closed' },
    })
    const page = collectUnitPage(backEnd.services, { clientId, unitId: first.unitId, cycleId: null, language: null })
    expect(page.objectives.map((each) => each.title)).toContain(first.title)
    expect(page.objectives.map((each) => each.title)).not.toContain('Uten innsjekk')
    const map = await coach.alignment.map({ clientId, cycleId: null })
    expect(map.objectives.filter((each) => each.dropped).map((each) => each.id)).toEqual([id])
  })

  test('is not dropped ahead of today, twice, or before it was taken up; nor taken up before it was dropped', async () => {
    const { coach, command, first, empty } = await scene()
    const drop = (id: string, date = TODAY) => coach.goal.dropObjective({ ...command(), id, change: change(date, 'x') })
    const takeUp = (id: string, date: string) =>
      coach.goal.takeUpObjective({ ...command(), id, change: change(date, 'x') })
    const ofDate = { code: 'invalid', data: { subject: 'date' } }
    await expect(takeUp(first.id, TODAY)).rejects.toMatchObject({ data: { subject: 'objective_not_dropped' } })
    for (const id of [first.id, await empty()]) {
      await expect(drop(id, '2026-12-01')).rejects.toMatchObject(ofDate)
      await drop(id, '2026-06-22')
      await expect(drop(id)).rejects.toMatchObject({ data: { subject: 'objective_closed' } })
      await expect(takeUp(id, '2026-06-01')).rejects.toMatchObject(ofDate)
      await takeUp(id, '2026-06-25')
      await expect(drop(id, '2026-06-24')).rejects.toMatchObject(ofDate)
    }
  })
})

describe('who only contributes', () => {
  test('is added to a goal and taken away, and seen on the board and the map', async () => {
    const { coach, clientId, command, board, first, row, otherUnit, people } = await scene()
    const before = (await board()).contributors
    const unit = { unitId: otherUnit, personId: null, objectiveId: first.id, keyResultId: null, note: 'Skjema' }
    const person = { unitId: null, personId: people[0]?.id ?? '', objectiveId: null, keyResultId: row.id, note: '' }
    const { id } = await coach.goal.addContributor({ ...command(), contributor: unit })
    await coach.goal.addContributor({ ...command(), contributor: person })
    const after = (await board()).contributors
    expect(after.slice(before.length)).toMatchObject([unit, person])
    expect((await coach.alignment.map({ clientId, cycleId: null })).contributors).toEqual(after)
    await coach.goal.updateContributor({ ...command(), id, note: 'Skjema og veiledning' })
    expect((await board()).contributors.find((each) => each.id === id)?.note).toBe('Skjema og veiledning')
    await coach.goal.removeContributor({ ...command(), id })
    expect((await board()).contributors).toHaveLength(before.length + 1)
  })

  test('is not the unit whose goal it is, and is there once', async () => {
    const { coach, command, first, row, otherUnit } = await scene()
    const add = (unitId: string, objectiveId: string | null, keyResultId: string | null) =>
      coach.goal.addContributor({
        ...command(),
        contributor: { unitId, personId: null, objectiveId, keyResultId, note: '' },
      })
    await expect(add(first.unitId, first.id, null)).rejects.toMatchObject({
      code: 'invalid',
      data: { subject: 'unitId' },
    })
    await expect(add(first.unitId, null, row.id)).rejects.toMatchObject({ code: 'invalid' })
    await add(otherUnit, first.id, null)
    await expect(add(otherUnit, first.id, null)).rejects.toMatchObject({
      code: 'conflict',
      data: { subject: 'contributor' },
    })
  })
})
