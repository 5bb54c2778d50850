import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dailyBackups } from '#backend/daily-backups.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { commandId, plantSample, startBackEnd, type Harness } from '#tests/support/back-end.ts'

const ordinary = {
  name: 'Fjellsport AS',
  sector: 'private' as const,
  documentLanguage: 'en' as const,
  goalTerms: 'objective' as const,
  cycleKind: 'quarter' as const,
  accent: null,
  fiscalYearStartMonth: 1,
  checkInWeekday: 3,
  cadenceWeeks: 1 as const,
  cadenceAnchor: null,
  limitObjectives: 3,
  limitKeyResults: 3,
}

/** Writes over everything after the first pages of a client's file, as a failing disk does. */
function damage({ backEnd, folder }: Harness, clientId: string): void {
  backEnd.services.data.closeVault(clientId)
  const file = join(folder, 'clients', `${clientId}.db`)
  const bytes = readFileSync(file)
  bytes.fill(0xff, 4096 * 2)
  writeFileSync(file, bytes)
}

/** The files of a data folder that hold a text anywhere. */
function filesHolding(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
}

describe('one damaged client', () => {
  test('is listed with what is wrong, and stops no other from being listed, opened or backed up', async () => {
    const harness = startBackEnd()
    const { coach, backEnd } = harness
    const sample = await plantSample(coach)
    const { id } = await coach.client.create({ commandId: commandId(), client: ordinary, cycle: null })
    damage(harness, sample)
    const list = await coach.client.list({})
    expect(list.map((row) => [row.name, row.problem])).toEqual([
      ['Fjellsport AS', null],
      ['Nordlys kommune', 'corrupt'],
    ])
    expect((await coach.client.get({ clientId: id })).name).toBe('Fjellsport AS')
    await expect(coach.client.get({ clientId: sample })).rejects.toMatchObject({ code: 'corrupt' })
    await dailyBackups(backEnd.services)
    expect(await coach.backup.list({ clientId: id })).toHaveLength(1)
    expect(await coach.backup.list({ clientId: sample })).toEqual([])
  })

  test('comes back from its backup inside the app, and the damaged file is kept', async () => {
    const harness = startBackEnd()
    const { coach, folder } = harness
    const clientId = await plantSample(coach)
    const before = await coach.goal.board({ clientId, cycleId: null })
    await coach.backup.now({ clientId })
    damage(harness, clientId)
    const [backup] = await coach.backup.list({ clientId })
    expect(await coach.backup.restore({ clientId, name: backup?.name ?? '' })).toEqual({ before: null })
    expect(await coach.goal.board({ clientId, cycleId: null })).toEqual(before)
    expect((await coach.client.list({}))[0]?.problem).toBeNull()
    expect(readdirSync(join(folder, 'clients')).some((name) => name.includes('.replaced-'))).toBe(true)
  })

  test('whose damage lies where the list does not look is found by the check that follows it, until a backup is put back', async () => {
    const harness = startBackEnd()
    const { coach, backEnd, folder } = harness
    const clientId = await plantSample(coach)
    await coach.backup.now({ clientId })
    backEnd.services.data.closeVault(clientId)
    const file = join(folder, 'clients', `${clientId}.db`)
    const bytes = readFileSync(file)
    bytes.fill(0xff, bytes.length - 4096)
    writeFileSync(file, bytes)
    const told: (string | null)[] = []
    backEnd.services.feed.listen((event) => told.push(event.clientId))
    expect((await coach.client.list({}))[0]?.problem).toBeNull()
    backEnd.services.checks.next()
    expect((await coach.client.list({}))[0]?.problem).toBe('corrupt')
    await expect(coach.client.get({ clientId })).rejects.toMatchObject({ code: 'corrupt' })
    await new Promise(setImmediate) // the windows are told a turn later
    expect(told).toContain(clientId)
    const [backup] = await coach.backup.list({ clientId })
    await coach.backup.restore({ clientId, name: backup?.name ?? '' })
    expect((await coach.client.list({}))[0]?.problem).toBeNull()
  })

  test('is checked before anything but the list reads or writes it', async () => {
    const harness = startBackEnd()
    const { coach, backEnd } = harness
    const clientId = await plantSample(coach)
    backEnd.services.data.closeVault(clientId)
    await coach.client.list({})
    expect(backEnd.services.data.glanced()).toEqual([clientId])
    await coach.goal.board({ clientId, cycleId: null })
    expect(backEnd.services.data.glanced()).toEqual([])
  })

  test('can be removed like any other', async () => {
    const harness = startBackEnd()
    const { coach, folder } = harness
    const clientId = await plantSample(coach)
    damage(harness, clientId)
    await coach.client.remove({ clientId, commandId: commandId() })
    expect(await coach.client.list({})).toEqual([])
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).includes(clientId))).toEqual([])
  })
})

test('the figures of the first screen are read before it asks, one customer at a time, and a damaged one stops nothing', async () => {
  const harness = startBackEnd()
  const { coach, backEnd } = harness
  const { data } = backEnd.services
  const damaged = await plantSample(coach)
  damage(harness, damaged)
  const { id: whole } = await coach.client.create({ commandId: commandId(), client: ordinary, cycle: null })
  data.closeVault(whole)
  backEnd.readAhead()
  expect(data.glanced()).toEqual([])
  while (data.glanced().length === 0) await new Promise(setImmediate) // oxlint-disable-line no-await-in-loop
  expect(data.glanced()).toEqual([whole])
})

test('the daily copy is made once a day, of every client and of the list', async () => {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  await dailyBackups(backEnd.services)
  await dailyBackups(backEnd.services)
  expect(backEnd.services.data.backupsOf(clientId)).toHaveLength(1)
  expect(backEnd.services.data.backupsOfApp()).toHaveLength(1)
})

describe('a command sent again', () => {
  test('that removed a client is answered as it was', async () => {
    const { coach } = startBackEnd()
    const clientId = await plantSample(coach)
    const removal = commandId()
    const first = await coach.client.remove({ clientId, commandId: removal })
    expect(await coach.client.remove({ clientId, commandId: removal })).toEqual(first)
  })

  test('that made a client which is gone by now does not make it again', async () => {
    const { coach, folder } = startBackEnd()
    const made = commandId()
    const create = () => coach.client.create({ commandId: made, client: ordinary, cycle: null })
    const first = await create()
    await coach.client.remove({ clientId: made, commandId: commandId() })
    expect(await create()).toEqual(first)
    expect(await coach.client.list({})).toEqual([])
    expect(readdirSync(join(folder, 'clients'))).toEqual([])
  })

  test('with the id of a removal harms no client where that id was another command’s', async () => {
    const { coach } = startBackEnd()
    const clientId = await plantSample(coach)
    await expect(coach.client.remove({ clientId, commandId: clientId })).rejects.toMatchObject({ code: 'conflict' })
    expect((await coach.client.list({})).map((row) => row.problem)).toEqual([null])
  })

  test('that removed a person, or made minutes of a meeting that is gone by now, is answered as it was', async () => {
    const { coach, backEnd } = startBackEnd()
    const clientId = await plantSample(coach)
    const { people } = await coach.organisation.get({ clientId })
    const removal = { clientId, commandId: commandId(), id: people[0]?.id ?? '' }
    const first = await coach.organisation.removePerson(removal)
    expect(await coach.organisation.removePerson(removal)).toEqual(first)

    const [meeting] = await coach.meeting.list({ clientId })
    const asked = { clientId, commandId: commandId(), meetingId: meeting?.id ?? '', language: null }
    const minutes = await coach.document.makeMinutes(asked)
    const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
    // As a restore of an older copy does; only the record is left of it.
    vault.sqlite.pragma('foreign_keys = OFF')
    vault.sqlite.prepare('DELETE FROM meeting').run()
    expect(await coach.document.makeMinutes(asked)).toEqual(minutes)
  })
})

describe('a client that is made', () => {
  test('is refused a cycle that ends before it begins, or in another century, and leaves no file', async () => {
    const { coach, folder } = startBackEnd()
    for (const endDate of ['2026-01-01', '2126-08-31'])
      await expect(
        coach.client.create({
          commandId: commandId(),
          client: ordinary,
          cycle: { name: '2. tertial', kind: 'tertial', startDate: '2026-05-01', endDate },
        }),
      ).rejects.toMatchObject({ code: 'invalid', data: { subject: 'cycle.endDate' } })
    expect(readdirSync(join(folder, 'clients'))).toEqual([])
  })

  test('is removed, not undone', async () => {
    const { coach } = startBackEnd()
    const { id: clientId } = await coach.client.create({ commandId: commandId(), client: ordinary, cycle: null })
    await expect(coach.system.undo({ clientId, commandId: commandId(), undone: clientId })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await coach.client.get({ clientId })).name).toBe('Fjellsport AS')
  })
})

describe('what is removed leaves no trace', () => {
  test('of a person: no file of the data folder holds the name, also where it led meetings', async () => {
    const { coach, folder, backEnd } = startBackEnd()
    const clientId = await plantSample(coach)
    const { people, units } = await coach.organisation.get({ clientId })
    const person = people[0]
    const name = 'Qvintus Hemmelig'
    await coach.organisation.updatePerson({ clientId, commandId: commandId(), id: person?.id ?? '', patch: { name } })
    const { id: meetingId } = await coach.meeting.create({
      clientId,
      commandId: commandId(),
      meeting: {
        kind: 'progress',
        date: '2026-06-29',
        startTime: null,
        plannedMinutes: 30,
        place: '',
        leaderName: name,
        minuteTakerName: name,
        scopes: [{ unitId: units[0]?.id ?? '', withBelow: true }],
      },
    })
    await coach.backup.now({ clientId })
    expect(filesHolding(folder, name).length).toBeGreaterThan(0)
    await coach.organisation.removePerson({ clientId, commandId: commandId(), id: person?.id ?? '' })
    expect(filesHolding(folder, name)).toEqual([])
    const { meeting } = await coach.meeting.room({ clientId, meetingId })
    expect(meeting).toMatchObject({ leaderName: '', minuteTakerName: '' })
    expect(backEnd.services.data.backupsOf(clientId)).toHaveLength(1)
    await expect(
      coach.organisation.updatePerson({ clientId, commandId: commandId(), id: person?.id ?? '', patch: { name } }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of a client: no file of the data folder holds its name', async () => {
    const { coach, folder, backEnd } = startBackEnd()
    const { id: clientId } = await coach.client.create({
      commandId: commandId(),
      client: { ...ordinary, name: 'Qvintus Hemmelig AS' },
      cycle: null,
    })
    await coach.client.update({ clientId, commandId: commandId(), patch: { name: 'Qvintus Hemmelig ASA' } })
    await dailyBackups(backEnd.services)
    await coach.client.remove({ clientId, commandId: commandId() })
    expect(filesHolding(folder, 'Qvintus')).toEqual([])
  })
})

test('minutes that are undone are no longer listed, keep their version, and come back whole', async () => {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const [meeting] = await coach.meeting.list({ clientId })
  const made = commandId()
  const make = (id = commandId()) =>
    coach.document.makeMinutes({ clientId, commandId: id, meetingId: meeting?.id ?? '', language: null })
  const { document } = await make(made)
  const undo = commandId()
  await coach.system.undo({ clientId, commandId: undo, undone: made })
  const listed = async () => (await coach.meeting.list({ clientId }))[0]?.documents.map((each) => each.version)
  expect(await listed()).toEqual([])
  expect((await make()).document.version).toBe(2)
  await coach.system.undo({ clientId, commandId: commandId(), undone: undo })
  expect((await listed())?.toSorted()).toEqual([1, 2])
  const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
  expect(vault.queries(meetingQueries).content.get({ id: document.id })?.content.byteLength).toBe(document.size)
})
