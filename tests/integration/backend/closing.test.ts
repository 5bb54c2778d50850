/** The end of a cycle through the contract, on a real file: scores, decisions, what a closed cycle refuses, and what goes on. */
import { describe, expect, test } from 'vitest'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'

const NEXT = { name: '3. tertial 2026', kind: 'tertial' as const, startDate: '2026-09-01', endDate: '2026-12-31' }
const LATER = { name: '1. tertial 2027', kind: 'tertial' as const, startDate: '2027-01-01', endDate: '2027-04-30' }

async function scene() {
  const { coach } = startBackEnd()
  const clientId = await plantSample(coach)
  const command = () => ({ clientId, commandId: commandId() })
  const view = async (cycleId: string | null = null) => {
    const { closing } = await coach.closing.view({ clientId, cycleId })
    if (!closing) throw new Error('there is a cycle')
    return closing
  }
  const { cycle, objectives } = await view()
  const [first, second, third, fourth] = objectives
  if (!first || !second || !third || !fourth) throw new Error('the sample has four objectives')
  const decide = (objectiveId: string, decision: 'continue' | 'adjust' | 'drop' | 'achieved', reason = '') =>
    coach.closing.decide({ ...command(), objectiveId, meetingId: null, decision, reason })
  const close = () => coach.closing.close({ ...command(), cycleId: cycle.id })
  const draft = (next: typeof NEXT = NEXT, cycleId = cycle.id) =>
    coach.closing.draftNext({ ...command(), cycleId, next: { is: 'new', cycle: next } })
  return { coach, clientId, command, view, cycle, objectives, first, second, third, fourth, decide, close, draft }
}

const closed = { code: 'conflict', data: { subject: 'cycle_closed' } }

describe('what came of a cycle', () => {
  test('each key result from where it began to where it ended, scored as the board measures it', async () => {
    const { coach, clientId, objectives, view } = await scene()
    const board = await coach.goal.board({ clientId, cycleId: null })
    expect(objectives.map(({ id }) => id)).toEqual(board.objectives.map(({ id }) => id))
    const rows = board.objectives.flatMap(({ keyResults }) => keyResults)
    for (const row of objectives.flatMap(({ keyResults }) => keyResults)) {
      const shown = rows.find(({ id }) => id === row.id)
      expect(row.value).toBe(shown?.standing.value)
      if (row.definition.kind === 'increase' || row.definition.kind === 'decrease') {
        const ratio = shown?.standing.ratio ?? null
        expect(row.score).toBe(ratio === null ? null : Math.min(1, Math.max(0, ratio)))
      }
    }
    const { undecided, isFirst, next, proposedNext } = await view()
    expect({ undecided, isFirst, next }).toEqual({ undecided: objectives.length, isFirst: true, next: null })
    expect(proposedNext).toMatchObject({ start: '2026-09-01', end: '2026-12-31', number: 3 })
  })

  test('a reason that is given alone keeps the decision, and a decision the reason', async () => {
    const { coach, command, first, decide, view } = await scene()
    const say = (said: { decision?: 'drop' | null; reason?: string }) =>
      coach.closing.decide({ ...command(), objectiveId: first.id, meetingId: null, ...said })
    const said = async () => {
      const { review } = (await view()).objectives[0] ?? {}
      return [review?.decision, review?.reason]
    }
    await decide(first.id, 'adjust')
    await say({ reason: 'Vi måler heller hele veien' })
    expect(await said()).toEqual(['adjust', 'Vi måler heller hele veien'])
    await say({ decision: 'drop' })
    expect(await said()).toEqual(['drop', 'Vi måler heller hele veien'])
    await say({ decision: null })
    expect(await said()).toEqual([null, 'Vi måler heller hele veien'])
  })

  test('a score of the coach’s counts instead, with its reason, and is taken back', async () => {
    const { coach, command, first, view } = await scene()
    const keyResultId = first.keyResults[0]?.id ?? ''
    const set = { score: 0.9, reason: 'Målingen kom for sent' }
    await coach.closing.setScore({ ...command(), keyResultId, set })
    const row = (await view()).objectives[0]?.keyResults[0]
    expect(row).toMatchObject({ set, score: 0.9, computed: first.keyResults[0]?.computed })
    await expect(
      coach.closing.setScore({ ...command(), keyResultId, set: { score: 0.9, reason: ' ' } }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await coach.closing.setScore({ ...command(), keyResultId, set: null })
    expect((await view()).objectives[0]?.keyResults[0]).toEqual(first.keyResults[0])
  })

  test('a goal dropped on the way waits for no decision and refuses one', async () => {
    const { coach, command, first, view, decide, objectives } = await scene()
    const change = { date: TODAY, reason: 'Flyttet til etaten', decisionId: null }
    await coach.goal.dropObjective({ ...command(), id: first.id, change })
    const now = await view()
    expect(now.undecided).toBe(objectives.length - 1)
    expect(now.objectives[0]).toMatchObject({ droppedOn: { reason: 'Flyttet til etaten' }, keyResults: [] })
    await expect(decide(first.id, 'continue')).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('closing', () => {
  test('gives each goal its outcome: the coach’s, the room’s decision, the score’s, else missed', async () => {
    const { coach, command, first, second, third, fourth, decide, close, view, clientId } = await scene()
    await coach.closing.setOutcome({ ...command(), objectiveId: first.id, outcome: 'partly' })
    await decide(second.id, 'drop', 'Ingen eide det')
    await decide(third.id, 'achieved')
    await close()
    const { cycle, closings, objectives } = await view()
    expect(cycle.state).toBe('closed')
    expect(closings).toMatchObject([{ closedOn: TODAY, reopenedAt: null }])
    const outcomes = new Map(objectives.map(({ id, outcome }) => [id, outcome]))
    expect([first, second, third].map(({ id }) => outcomes.get(id))).toEqual(['partly', 'dropped', 'achieved'])
    expect(outcomes.get(fourth.id)).toBe(fourth.proposedOutcome ?? 'missed')
    const board = await coach.goal.board({ clientId, cycleId: cycle.id })
    expect(board.objectives.find(({ id }) => id === second.id)?.drop).toEqual({ date: TODAY, reason: 'Ingen eide det' })
    // What was measured of a goal that is let go of at the end still stands.
    expect(objectives.find(({ id }) => id === second.id)).toMatchObject({ score: second.score, droppedOn: null })
  })

  test('leaves nothing of it to be changed, also not by undo, until it is opened again on record', async () => {
    const { coach, command, clientId, cycle, first, second, close, view, decide } = await scene()
    const keyResultId = first.keyResults[0]?.id ?? ''
    const checkIn = {
      keyResultId,
      date: TODAY,
      status: 'green' as const,
      confidence: 8,
      value: 80,
      changed: '',
      blocks: '',
      givenById: null,
      meetingId: null,
      offWall: false,
    }
    const renamed = commandId()
    await coach.goal.updateObjective({ clientId, commandId: renamed, id: first.id, patch: { title: 'Et annet navn' } })
    await close()
    const before = await view()
    const definition = { target: 99 }
    const refused = [
      coach.goal.updateObjective({ ...command(), id: first.id, patch: { why: 'Nå' } }),
      coach.goal.updateObjective({ ...command(), id: first.id, patch: { archived: true } }),
      coach.goal.updateKeyResult({
        ...command(),
        id: keyResultId,
        patch: { title: 'Nytt' },
        definition: {},
        change: null,
      }),
      coach.goal.updateKeyResult({ ...command(), id: keyResultId, patch: {}, definition, change: null }),
      coach.goal.checkIn({ ...command(), checkIn, supersedesId: null }),
      coach.closing.review({ ...command(), objectiveId: first.id, meetingId: null, patch: { why: 'Etterpå' } }),
      decide(second.id, 'continue'),
      coach.closing.setScore({ ...command(), keyResultId, set: { score: 1, reason: 'Pynt' } }),
      coach.closing.summarise({ ...command(), cycleId: cycle.id, text: 'Nytt' }),
      coach.organisation.updateCycle({ ...command(), id: cycle.id, patch: { name: 'Annet' } }),
      coach.organisation.updateCycle({ ...command(), id: cycle.id, patch: { state: 'active' } }),
      coach.closing.close({ ...command(), cycleId: cycle.id }),
      coach.system.undo({ ...command(), undone: renamed }),
      coach.goal.enter({
        ...command(),
        cycleId: cycle.id,
        unitId: first.unitId,
        objectives: [{ title: 'For sent', why: '', ownerId: null, contributesTo: [], keyResults: [] }],
      }),
    ]
    for (const one of refused) await expect(one).rejects.toMatchObject(closed)
    expect(await view()).toEqual(before)

    await expect(coach.closing.reopen({ ...command(), cycleId: cycle.id, reason: '' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await coach.closing.reopen({ ...command(), cycleId: cycle.id, reason: 'Et tall var feil' })
    await expect(coach.closing.reopen({ ...command(), cycleId: cycle.id, reason: 'Igjen' })).rejects.toMatchObject({
      data: { subject: 'cycle_open' },
    })
    await coach.goal.checkIn({ ...command(), checkIn, supersedesId: null })
    const after = await view()
    expect(after.objectives.map(({ state, outcome }) => [state, outcome])).toEqual(
      after.objectives.map(() => ['active', null]),
    )
    await close()
    expect((await view()).closings).toMatchObject([
      { reopenedAt: expect.any(String) as unknown, reason: 'Et tall var feil' },
      { reopenedAt: null, reason: '' },
    ])
  })

  test('refuses a person nothing: who is removed leaves a closed cycle too', async () => {
    const { coach, command, clientId, cycle, close, view } = await scene()
    const { people } = await coach.organisation.get({ clientId })
    const unitId = (await view()).objectives[0]?.unitId ?? ''
    const personId = people.find(({ removed }) => !removed)?.id ?? ''
    await coach.closing.setNextOwner({ ...command(), cycleId: cycle.id, unitId, personId })
    await close()
    await coach.organisation.removePerson({ ...command(), id: personId })
    expect((await view()).nextOwners).toEqual([])
  })

  test('is not done before the first day, nor by the settings', async () => {
    const { coach, command, cycle } = await scene()
    const { id } = await coach.organisation.addCycle({ ...command(), cycle: { ...NEXT, state: 'planned' } })
    await expect(coach.closing.close({ ...command(), cycleId: id })).rejects.toMatchObject({
      data: { subject: 'cycle_not_begun' },
    })
    await expect(
      coach.organisation.updateCycle({ ...command(), id: cycle.id, patch: { state: 'closed' } }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('the next cycle', () => {
  test('holds drafts of what goes on and of nothing else, each key result where it ended, its target to be set', async () => {
    const { coach, command, clientId, cycle, first, second, third, decide, draft, view } = await scene()
    const personId = (await coach.organisation.get({ clientId })).people[0]?.id ?? ''
    await coach.closing.setNextOwner({ ...command(), cycleId: cycle.id, unitId: first.unitId, personId })
    await decide(first.id, 'continue')
    await decide(second.id, 'adjust', 'Mål liggetid i stedet')
    await decide(third.id, 'drop', 'Ikke lenger viktig')
    const made = await draft()
    const board = await coach.goal.board({ clientId, cycleId: made.cycleId })
    expect(board.objectives.map(({ previousId, state, title }) => [previousId, state, title])).toEqual([
      [first.id, 'draft', first.title],
      [second.id, 'draft', second.title],
    ])
    expect(board.objectives[0]?.ownerId).toBe(personId)
    const { drafts, objectives } = await view()
    const old = new Map(objectives.flatMap(({ keyResults }) => keyResults).map((row) => [row.id, row]))
    const rows = drafts.flatMap(({ keyResults }) => keyResults)
    expect(rows).toHaveLength(first.keyResults.length + second.keyResults.length)
    for (const { previousId, definition, title } of rows) {
      const from = old.get(previousId ?? '')
      expect(title).toBe(from?.title)
      expect(definition).toMatchObject({ target: null, ownerId: null, unitLabel: from?.definition.unitLabel })
      if (definition.kind !== 'milestone') expect(definition.baseline).toBe(from?.value ?? from?.definition.baseline)
    }
    // Words alone: nothing has been said of what is different.
    expect(drafts.map(({ likeness, isNearCopy, difference }) => [likeness, isNearCopy, difference])).toEqual([
      [1, true, ''],
      [1, true, ''],
    ])
    await coach.wording.accept({
      ...command(),
      of: { type: 'objective', id: drafts[0]?.id ?? '' },
      checkId: 'near_copy',
      reason: 'Nå gjelder det alle sakstyper',
    })
    expect((await view()).drafts[0]?.difference).toBe('Nå gjelder det alle sakstyper')
  })

  test('takes more drafts later, never the same goal twice, and none where nothing goes on', async () => {
    const { coach, command, cycle, first, second, decide, draft, view } = await scene()
    await expect(draft()).rejects.toMatchObject({ data: { subject: 'nothing_goes_on' } })
    await decide(first.id, 'continue')
    const { cycleId, objectiveIds } = await draft()
    expect(objectiveIds).toHaveLength(1)
    await decide(second.id, 'continue')
    const next = { is: 'made' as const, cycleId }
    const again = await coach.closing.draftNext({ ...command(), cycleId: cycle.id, next })
    expect(again.objectiveIds).toHaveLength(1)
    await expect(coach.closing.draftNext({ ...command(), cycleId: cycle.id, next })).rejects.toMatchObject({
      data: { subject: 'nothing_goes_on' },
    })
    expect((await view()).objectives.map(({ draft: made }) => made?.cycleId ?? null).slice(0, 3)).toEqual([
      cycleId,
      cycleId,
      null,
    ])
  })

  test('comes after the one that ends, and is not closed', async () => {
    const { coach, command, cycle, first, decide } = await scene()
    await decide(first.id, 'continue')
    const before = { ...NEXT, startDate: '2026-01-01', endDate: '2026-04-30' }
    const draft = (next: Parameters<typeof coach.closing.draftNext>[0]['next']) =>
      coach.closing.draftNext({ ...command(), cycleId: cycle.id, next })
    await expect(draft({ is: 'new', cycle: before })).rejects.toMatchObject({ code: 'invalid' })
    await expect(draft({ is: 'new', cycle: { ...NEXT, endDate: NEXT.startDate } })).rejects.toMatchObject({
      code: 'invalid',
    })
    const { id } = await coach.organisation.addCycle({ ...command(), cycle: { ...LATER, state: 'closed' } })
    await expect(draft({ is: 'made', cycleId: id })).rejects.toMatchObject(closed)
  })

  test('a goal is followed through three cycles, with what was decided and learned in each', async () => {
    const { coach, command, clientId, cycle, first, decide, close, draft, view } = await scene()
    const learned = 'Vi målte for sjelden'
    await coach.closing.review({ ...command(), objectiveId: first.id, meetingId: null, patch: { learned } })
    await decide(first.id, 'continue', 'Vi er halvveis')
    const second = await draft()
    await close()
    const secondId = second.objectiveIds[0] ?? ''
    await decide(secondId, 'adjust', 'Smalere')
    const third = await draft(LATER, second.cycleId)
    const lineage = async (objectiveId: string) =>
      (await coach.closing.lineage({ clientId, objectiveId })).ancestors.map((each) => each.objectiveId)
    const expected = [first.id, secondId, third.objectiveIds[0]]
    for (const id of expected) expect(await lineage(id ?? '')).toEqual(expected)
    const { ancestors } = await coach.closing.lineage({ clientId, objectiveId: secondId })
    const score = (await view(cycle.id)).objectives[0]?.score.score
    expect(ancestors[0]).toMatchObject({ cycle: { state: 'closed' }, score, decision: 'continue', learned })
    expect(ancestors[1]).toMatchObject({ decision: 'adjust', reason: 'Smalere', score: null })
    expect(await lineage((await view(cycle.id)).objectives[1]?.id ?? '')).toHaveLength(1)
  })

  test('a goal that is removed takes what was said of it along, and what continued it continues nothing', async () => {
    const { coach, command, clientId, first, decide, draft } = await scene()
    await decide(first.id, 'continue')
    const { objectiveIds, cycleId } = await draft()
    const id = objectiveIds[0] ?? ''
    await decide(id, 'continue')
    const later = await draft(LATER, cycleId)
    await coach.goal.removeObjective({ ...command(), id })
    const [left] = (await coach.goal.board({ clientId, cycleId: later.cycleId })).objectives
    expect(left).toMatchObject({ id: later.objectiveIds[0], previousId: null })
  })
})
