import { describe, expect, test } from 'vitest'
import type { ClientFigures } from '#contract/client.ts'
import { checkIn, keyResultDefinition } from '#db/schema/progress.ts'
import { pause } from '#db/schema/organisation.ts'
import { worstShown } from '#domain/goal/attention.ts'
import { needsOf } from '#domain/portfolio/needs.ts'
import { commandId, plantSample, startBackEnd, TODAY, type Harness } from '#tests/support/back-end.ts'
import { plantCustomer, plantCustomers, type GeneratedCustomer } from '#tests/support/generated.ts'

async function figuresOf({ coach }: Pick<Harness, 'coach'>, clientId: string): Promise<ClientFigures> {
  const row = (await coach.client.list({})).find((each) => each.id === clientId)
  if (!row?.figures) throw new Error(`no figures: ${row?.problem}`)
  return row.figures
}

/** The same figures by way of the board and the rhythm of the customer. */
async function theLongWay({ coach }: Harness, clientId: string) {
  const board = await coach.goal.board({ clientId, cycleId: null })
  const rhythm = await coach.rhythm.get({ clientId, cycleId: null })
  const strip = await coach.rhythm.strip({ clientId })
  const keyResults = board.objectives
    .filter((objective) => objective.state !== 'closed')
    .flatMap((objective) => objective.keyResults.map((row) => ({ ...row, unitId: objective.unitId })))
    .filter((row) => !row.definition.dropped)
  const warnings = rhythm.units.flatMap(({ unitId, warnings: all }) => all.map((warning) => ({ unitId, warning })))
  const needs = needsOf(keyResults, warnings)
  return {
    cycle: board.cycle,
    beats: strip.beats,
    keyResults: keyResults.length,
    needsAttention: keyResults.filter((row) => row.standing.needsAttention).length,
    worst: worstShown(keyResults.map((row) => row.standing.shown)),
    needsInAll: needs.length,
    needs: needs.slice(0, 3).map((need) => {
      if (need.about === 'key_result') {
        const { weeksSince, shown, confidence } = need.keyResult.standing
        return { id: need.keyResult.id, reason: need.reason, weeks: weeksSince, shown, confidence }
      }
      if (need.about === 'quiet') return { count: need.keyResults.length }
      return { id: need.id, evidence: need.warning.evidence, unitId: need.unitIds[0], units: need.unitIds.length }
    }),
  }
}

async function expectTheSame(harness: Harness, clientId: string): Promise<void> {
  expect(await figuresOf(harness, clientId)).toMatchObject(await theLongWay(harness, clientId))
}

describe('a row of the portfolio', () => {
  test('has the figures of the board and the rhythm of the sample customer', async () => {
    const harness = startBackEnd()
    await expectTheSame(harness, await plantSample(harness.coach))
  })

  // Early in a cycle the weeks looked at reach into earlier ones; with a pause between, further still.
  test.each<[string, Partial<GeneratedCustomer>]>([
    ['in the middle of a cycle', { today: '2026-06-29' }],
    ['in the first week of a cycle', { today: '2026-09-02' }],
    ['just after the summer', { today: '2026-08-10', fades: true }],
    ['at the turn of the year, where it fades', { today: '2027-01-13', fades: true }],
    ['where few check in', { today: '2026-10-19', coverage: 0.3 }],
    ['with more units than goals', { today: '2026-05-11', units: 5, keyResults: 9 }],
    ['in its first cycle', { today: '2026-06-08', years: 0 }],
  ])('has those of a customer with years of history %s', async (_, about) => {
    const customer = { seed: 7, years: 2, today: TODAY, ...about }
    const harness = startBackEnd({ today: customer.today })
    const clientId = plantCustomer(harness.backEnd.services.data, customer)
    await expectTheSame(harness, clientId)
  })

  test('has those of a customer who checks in every other week, pauses a unit, corrects and drops', async () => {
    const harness = startBackEnd({ today: '2026-09-16' })
    const { data } = harness.backEnd.services
    const clientId = plantCustomer(data, { seed: 3, years: 1, today: '2026-09-16' })
    await harness.coach.client.update({
      clientId,
      commandId: commandId(),
      patch: { cadenceWeeks: 2, cadenceAnchor: '2026-05-04' },
    })
    const [objective] = (await harness.coach.goal.board({ clientId, cycleId: null })).objectives
    const [first, second] = objective?.keyResults ?? []
    const vault = data.vault(clientId, data.fileFor(clientId))
    vault.changes.commit(
      { commandId: commandId(), procedure: 'test', at: '2026-09-16T08:00:00.000Z' },
      (edit) => {
        const unitId = objective?.unitId ?? null
        edit.insert(pause, { id: commandId(), unitId, startDate: '2026-06-08', endDate: '2026-06-21' })
        const rows = vault.reader.select().from(checkIn).all()
        const corrected = rows.filter((row) => row.date > '2026-06-01').slice(0, 3)
        for (const row of corrected)
          edit.insert(checkIn, { ...row, id: commandId(), date: '2026-05-18', status: 'red', supersedesId: row.id })
        const definition = vault.reader
          .select()
          .from(keyResultDefinition)
          .all()
          .find((row) => row.keyResultId === second?.id)
        if (definition)
          edit.insert(keyResultDefinition, { ...definition, id: commandId(), validFrom: '2026-09-14', dropped: true })
        return null
        // What was corrected in a cycle that is closed was corrected before that.
      },
      { forget: new Set() },
    )
    await harness.coach.goal.checkIn({
      clientId,
      commandId: commandId(),
      supersedesId: null,
      checkIn: {
        keyResultId: first?.id ?? '', date: '2026-09-14', status: 'red', confidence: 2, value: 40, changed: '', blocks: '',
        givenById: null, meetingId: null, offWall: false,
      },
    }) // prettier-ignore
    await expectTheSame(harness, clientId)
  })

  test('has those of a customer with an archived objective and an archived key result: the weeks behind stay what they were', async () => {
    const harness = startBackEnd({ today: '2026-06-29' })
    const { coach } = harness
    const clientId = plantCustomer(harness.backEnd.services.data, { seed: 7, years: 1, today: '2026-06-29' })
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    const [first, second] = objectives
    const before = (await figuresOf(harness, clientId)).beats
    await coach.goal.updateObjective({
      clientId,
      commandId: commandId(),
      id: first?.id ?? '',
      patch: { archived: true },
    })
    await coach.goal.updateKeyResult({
      clientId,
      commandId: commandId(),
      id: second?.keyResults[0]?.id ?? '',
      patch: { archived: true },
      definition: {},
      change: null,
    })
    await expectTheSame(harness, clientId)
    const after = (await figuresOf(harness, clientId)).beats
    expect(after.slice(0, 5).map((beat) => beat.checked)).toEqual(before.slice(0, 5).map((beat) => beat.checked))
    expect(before.slice(0, 5).some((beat) => beat.checked > 0)).toBe(true)
  })

  test('has those of a customer who drops an objective with key results and one without, and takes one up again', async () => {
    const harness = startBackEnd()
    const { coach } = harness
    const clientId = await plantSample(coach)
    const { cycle, objectives } = await coach.goal.board({ clientId, cycleId: null })
    const [first, second] = objectives
    const { objectiveIds } = await coach.goal.enter({
      clientId,
      commandId: commandId(),
      cycleId: cycle?.id ?? '',
      unitId: first?.unitId ?? '',
      objectives: [{ title: 'Alene', why: '', ownerId: null, contributesTo: [], keyResults: [] }],
    })
    const command = (id = '') => ({
      clientId,
      commandId: commandId(),
      id,
      change: { date: TODAY, reason: 'Ikke nå', decisionId: null },
    })
    const before = await figuresOf(harness, clientId)
    for (const id of [...objectiveIds, first?.id, second?.id]) await coach.goal.dropObjective(command(id)) // oxlint-disable-line no-await-in-loop
    await expectTheSame(harness, clientId)
    expect((await figuresOf(harness, clientId)).keyResults).toBeLessThan(before.keyResults)
    for (const id of [first?.id, second?.id]) await coach.goal.takeUpObjective(command(id)) // oxlint-disable-line no-await-in-loop
    await expectTheSame(harness, clientId)
    expect((await figuresOf(harness, clientId)).keyResults).toBe(before.keyResults)
  })

  test('has today’s meetings by the clock, the one that runs first, and else the next', async () => {
    const harness = startBackEnd()
    const { data } = harness.backEnd.services
    const today = plantCustomer(data, { seed: 1, years: 0, today: TODAY, meetsToday: ['13:00', '09:00'] })
    const later = plantCustomer(data, { seed: 2, years: 0, today: TODAY })
    const meetings = (await figuresOf(harness, today)).meetings
    expect(meetings.map(({ date, startTime }) => [date, startTime])).toEqual([
      [TODAY, '09:00'],
      [TODAY, '13:00'],
    ])
    expect((await figuresOf(harness, later)).meetings.map((each) => each.date)).toEqual(['2026-07-06'])
    await harness.coach.meeting.start({ clientId: today, meetingId: meetings[1]?.id ?? '', commandId: commandId() })
    expect((await figuresOf(harness, today)).meetings.map(({ startTime, running }) => [startTime, running])).toEqual([
      ['13:00', true],
      ['09:00', false],
    ])
  })
})

describe('a row that has been read before', () => {
  test('is read again after an edit and after its undo, and not the others', async () => {
    const harness = startBackEnd()
    const [clientId = '', other = ''] = plantCustomers(harness.backEnd.services.data, {
      customers: 2,
      years: 0.5,
      today: TODAY,
    })
    const before = await figuresOf(harness, clientId)
    const untouched = await figuresOf(harness, other)
    const [keyResult] = (await harness.coach.goal.board({ clientId, cycleId: null })).objectives[0]?.keyResults ?? []
    const command = commandId()
    await harness.coach.goal.updateKeyResult({
      clientId,
      id: keyResult?.id ?? '',
      commandId: command,
      patch: {},
      definition: { dropped: true },
      change: { date: TODAY, reason: 'Ikke viktig lenger', decisionId: null },
    })
    const after = await figuresOf(harness, clientId)
    expect(after.keyResults).toBe(before.keyResults - 1)
    await expectTheSame(harness, clientId)
    await harness.coach.system.undo({ clientId, commandId: commandId(), undone: command })
    expect(await figuresOf(harness, clientId)).toEqual(before)
    expect(await figuresOf(harness, other)).toEqual(untouched)
  })

  test('is read again when a backup has been put in its place', async () => {
    const harness = startBackEnd()
    const clientId = await plantSample(harness.coach)
    const { name } = await harness.coach.backup.now({ clientId })
    const before = await figuresOf(harness, clientId)
    const [objective] = (await harness.coach.goal.board({ clientId, cycleId: null })).objectives
    await harness.coach.goal.dropObjective({
      clientId,
      id: objective?.id ?? '',
      commandId: commandId(),
      change: { date: TODAY, reason: 'Feil mål', decisionId: null },
    })
    expect((await figuresOf(harness, clientId)).keyResults).toBeLessThan(before.keyResults)
    await harness.coach.backup.restore({ clientId, name })
    expect(await figuresOf(harness, clientId)).toEqual(before)
  })

  test('is read again on another day', async () => {
    let today = TODAY
    const harness = startBackEnd()
    const { services } = harness.backEnd
    services.today = () => today
    const clientId = await plantSample(harness.coach)
    const before = await figuresOf(harness, clientId)
    today = '2026-07-27'
    const after = await figuresOf(harness, clientId)
    expect(after.beats).not.toEqual(before.beats)
    await expectTheSame(harness, clientId)
    today = TODAY
    expect(await figuresOf(harness, clientId)).toEqual(before)
  })
})
