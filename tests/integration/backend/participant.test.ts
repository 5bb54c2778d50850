/** The laptop handed over: what those who answer in turn are told and may do, what is kept of them, and that the coach's screens are closed meanwhile. */
import { call } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import type { Connection } from '#backend/context.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import type { SetUp } from '#domain/maturity/check.ts'
import { WHILE_LENT } from '#contract/hand-over.ts'
import type { Collection } from '#contract/participant.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { walkContract } from '#tests/support/contract-walk.ts'

async function scene(given: Partial<SetUp> = {}) {
  const surroundings = {
    ...noSurroundings(),
    shell: 'browser' as const,
    lend: () => Promise.resolve({ how: 'opened' as const }),
  }
  const { coach, backEnd } = startBackEnd({ surroundings: () => surroundings })
  const clientId = await plantSample(coach)
  const { units, people } = await coach.organisation.get({ clientId })
  const unitId = units.find((unit) => unit.name === 'Byggesak og plan')?.id ?? ''
  const command = () => ({ clientId, commandId: commandId() })
  const setUp = async (part: Partial<SetUp> = given) => {
    const usual = { kind: 'maturity', unitId, date: '2026-06-29', mode: 'open', length: 'short', threshold: 5 } as const
    const check = { ...usual, ...part }
    return (await coach.maturity.setUp({ ...command(), check, setId: null, language: 'nn', meetingId: null })).id
  }
  const checkId = await setUp()
  const lend = () => coach.handOver.begin({ clientId, checkId, code: null })
  const bound = (to = checkId): Connection => ({ role: 'participant', clientId, checkId: to })
  const participant = backEnd.clientOf(bound())
  const asked = async (): Promise<Collection> => {
    const stop = new AbortController()
    const first = await (await participant.participant.collection({}, { signal: stop.signal })).next()
    stop.abort()
    if (first.done) throw new Error('nothing is asked')
    return first.value
  }
  const nobody = { personId: null as string | null, unitId: null as string | null, leader: false }
  const handIn = async (who: Partial<typeof nobody> = {}, score = 4) => {
    const { statements } = await coach.maturity.check({ clientId, checkId }).catch(() => asked())
    const answers = Object.fromEntries(statements.map(({ id }) => [id, score]))
    return participant.participant.handIn({ commandId: commandId(), ...nobody, ...who, answers })
  }
  const back = () => coach.handOver.takeBack({ code: '' })
  return {
    coach,
    backEnd,
    clientId,
    command,
    units,
    unitId,
    people,
    setUp,
    checkId,
    lend,
    back,
    bound,
    participant,
    asked,
    handIn,
  }
}

describe('those who answer at the laptop', () => {
  test('are told what is asked in the check’s own language, and who they may be by name alone', async () => {
    const { lend, asked, people, units, unitId } = await scene()
    await lend()
    const told = await asked()
    expect(told).toMatchObject({
      mode: 'open',
      kind: 'maturity',
      language: 'nn',
      unitName: 'Byggesak og plan',
      units: [],
    })
    expect(told.statements).toHaveLength(16)
    expect(Object.keys(told.statements[0] ?? {}).toSorted()).toEqual(['at1', 'at3', 'at5', 'id', 'text'])
    const below = units.filter((unit) => unit.id === unitId || unit.parentId === unitId).map(({ id }) => id)
    const there = people.filter(({ unitIds, removed }) => !removed && unitIds.some((id) => below.includes(id)))
    expect(told.people).toEqual(there.map(({ id, name }) => ({ id, name })))
    expect(there.length).toBeGreaterThan(0)
  })

  test('hand in a sheet once each under their own name and unit, and are no longer asked for', async () => {
    const { lend, asked, handIn, back, coach, clientId, checkId, people } = await scene()
    await lend()
    const [who] = (await asked()).people
    await handIn({ personId: who?.id ?? '', leader: true, unitId: people[0]?.id ?? '' })
    expect((await asked()).people.map(({ id }) => id)).not.toContain(who?.id)
    await expect(handIn({ personId: who?.id ?? '' })).rejects.toMatchObject({
      code: 'conflict',
      data: { subject: 'personId' },
    })
    await handIn()
    await back()
    const sheets = await coach.maturity.sheets({ clientId, checkId })
    const person = people.find(({ id }) => id === who?.id)
    expect(sheets).toHaveLength(2)
    const named = sheets.find(({ personId }) => personId === who?.id)
    expect(named).toMatchObject({ by: 'laptop', leader: true })
    // Their own, whatever the window sent.
    expect(person?.unitIds).toContain(named?.unitId)
  })

  test('are given nothing back: no answer, no count and not who has answered', async () => {
    const { lend, asked, handIn } = await scene()
    await lend()
    const before = await asked()
    const said = await handIn({ personId: before.people[0]?.id ?? '' }, 1)
    expect(Object.keys(said)).toEqual(['commandId'])
    const after = await asked()
    expect({ ...after, people: [] }).toEqual({ ...before, people: [] })
    expect(after.people).toEqual(before.people.slice(1))
  })

  test('of a confidential check are named by nobody: neither name nor rank is stored, nor offered', async () => {
    const { lend, asked, handIn, backEnd, clientId, checkId, people, units } = await scene({
      mode: 'confidential',
      unitId: null,
    })
    await lend()
    const told = await asked()
    expect(told.people).toEqual([])
    expect(told.units).toEqual(units.map(({ id, name }) => ({ id, name })))
    await handIn({ personId: people[0]?.id ?? '', unitId: units[1]?.id ?? '', leader: true })
    await expect(handIn({ unitId: people[0]?.id ?? '' })).rejects.toMatchObject({ code: 'invalid' })
    const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
    const rows = vault.sqlite.prepare<[string], object>('SELECT * FROM maturity_sheet WHERE check_id = ?').all(checkId)
    expect(rows).toEqual([
      expect.objectContaining({ person_id: null, leader: 0, unit_id: units[1]?.id, answered_by: 'laptop' }),
    ])
    const record = vault.sqlite
      .prepare<[], object>("SELECT * FROM change_record WHERE procedure = 'participant.handIn'")
      .all()
    expect(record).toHaveLength(1)
    expect(JSON.stringify(record)).not.toContain(people[0]?.id)
  })

  test('sent twice, a sheet is one sheet', async () => {
    const { lend, back, participant, asked, coach, clientId, checkId } = await scene()
    await lend()
    const answers = { [(await asked()).statements[0]?.id ?? '']: 3 }
    const sheet = { commandId: commandId(), personId: null, unitId: null, leader: false, answers }
    await participant.participant.handIn(sheet)
    await participant.participant.handIn(sheet)
    await back()
    expect((await coach.maturity.check({ clientId, checkId })).sheets).toBe(1)
  })

  test('come too late after the freeze', async () => {
    const { lend, back, handIn, asked, coach, backEnd, command, clientId, checkId } = await scene()
    const again = () => backEnd.services.handOver.begin(clientId, checkId, null)
    await lend()
    await handIn()
    await back()
    await coach.maturity.freeze({ ...command(), checkId })
    await again()
    expect((await asked()).takesAnswers).toBe(false)
    await expect(handIn()).rejects.toMatchObject({ code: 'conflict', data: { subject: 'maturity_check' } })
    await back()
  })

  test('come too late where the check has been deleted', async () => {
    const { back, participant, asked, coach, backEnd, command, clientId, checkId } = await scene()
    await coach.maturity.remove({ ...command(), checkId })
    await backEnd.services.handOver.begin(clientId, checkId, null)
    await expect(asked()).rejects.toMatchObject({ code: 'not_found' })
    const sheet = { commandId: commandId(), personId: null, unitId: null, leader: false, answers: { a: 3 } }
    await expect(participant.participant.handIn(sheet)).rejects.toMatchObject({ code: 'not_found' })
    await back()
  })

  test('of another check, and when the coach has the laptop again, are refused', async () => {
    const { lend, back, handIn, backEnd, setUp, bound, coach, clientId, checkId } = await scene()
    const other = await setUp()
    await lend()
    const elsewhere = backEnd.clientOf(bound(other)).participant
    const sheet = { commandId: commandId(), personId: null, unitId: null, leader: false, answers: { a: 3 } }
    await expect(elsewhere.handIn(sheet)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(elsewhere.giveBack({ code: '' })).rejects.toMatchObject({ code: 'forbidden' })
    await back()
    await expect(handIn()).rejects.toMatchObject({ code: 'forbidden' })
    expect((await coach.maturity.check({ clientId, checkId })).sheets).toBe(0)
  })
})

describe('while others have the laptop', () => {
  test('a wall that is up is told nothing of a sheet that is handed in', async () => {
    const { lend, handIn, asked, coach, backEnd, clientId, command } = await scene()
    const meetingId = await planMeeting(coach, clientId)
    await coach.meeting.start({ ...command(), meetingId })
    const stop = new AbortController()
    const audience = backEnd.clientOf({ role: 'audience', clientId, meetingId })
    const stage = await audience.stage.watch({}, { signal: stop.signal })
    await stage.next()
    await lend()
    const [who] = (await asked()).people
    await handIn({ personId: who?.id ?? '' }, 1)
    await coach.handOver.takeBack({ code: '' })
    await coach.meeting.black({ ...command(), meetingId, black: true })
    const next = await stage.next()
    stop.abort()
    // What it hears next is the coach's own word: nothing came between.
    expect(next).toMatchObject({ done: false, value: { black: true } })
  })

  test('a coach connection is refused all but what says nothing of a client', async () => {
    const { lend, back, backEnd, clientId, checkId } = await scene()
    await lend()
    const bait = { clientId, checkId, id: checkId, commandId: commandId(), patch: {}, code: '1234' }
    const closed = walkContract().filter(
      ({ meta, path }) => meta.roles.includes('coach') && !WHILE_LENT.has(path.join('.')),
    )
    expect(closed.length).toBeGreaterThan(50)
    for (const { path } of closed) {
      let node: unknown = backEnd.router
      for (const name of path) node = (node as Record<string, unknown>)[name]
      const context = backEnd.contextOf({ role: 'coach' })
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a failure is named
      await expect(
        call(node as Parameters<typeof call>[0], bait, { context, path }),
        path.join('.'),
      ).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    await back()
  })

  test('the sheets handed in can be taken back whole afterwards', async () => {
    const { lend, handIn, coach, backEnd, command, clientId, checkId } = await scene({ mode: 'confidential' })
    await lend()
    await handIn()
    const stop = new AbortController()
    const loans = await backEnd.clientOf({ role: 'coach' }).handOver.watch({}, { signal: stop.signal })
    expect((await loans.next()).value).toEqual({ lent: { hasCode: false }, returned: null })
    await coach.handOver.takeBack({ code: '' })
    const returned = await loans.next()
    stop.abort()
    const undone = returned.done ? '' : (returned.value.returned?.handedIn[0] ?? '')
    await coach.system.undo({ ...command(), undone })
    expect((await coach.maturity.check({ clientId, checkId })).sheets).toBe(0)
  })

  test('it is not handed over for a check that is frozen, or that is the room’s one answer', async () => {
    const { coach, clientId, command, setUp, checkId, handIn, lend, back } = await scene()
    const room = await setUp({ mode: 'consensus' })
    await expect(coach.handOver.begin({ clientId, checkId: room, code: null })).rejects.toMatchObject({
      code: 'conflict',
    })
    await lend()
    await handIn()
    await back()
    await coach.maturity.freeze({ ...command(), checkId })
    await expect(lend()).rejects.toMatchObject({ code: 'conflict', data: { subject: 'maturity_check' } })
    await expect(coach.handOver.begin({ clientId, checkId, code: '12' })).rejects.toMatchObject({ code: 'invalid' })
  })
})
