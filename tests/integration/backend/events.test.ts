import { describe, expect, test } from 'vitest'
import type { ClientEvent } from '#domain/organisation/organisation.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'

async function sample() {
  const { coach } = startBackEnd()
  const clientId = await plantSample(coach)
  const get = () => coach.organisation.get({ clientId })
  const { units } = await get()
  const unitId = (name: string) => units.find((unit) => unit.name === name)?.id ?? ''
  const add = async (event: Partial<Omit<ClientEvent, 'id'>> = {}) => {
    const command = commandId()
    const { id } = await coach.organisation.addEvent({
      clientId,
      commandId: command,
      event: { kind: 'training', title: '', startDate: '2026-08-24', endDate: '2026-08-24', unitIds: [], ...event },
    })
    return { id, command }
  }
  const undo = (undone: string) => coach.system.undo({ clientId, commandId: commandId(), undone })
  const warnings = async (name: string) =>
    (await coach.rhythm.get({ clientId, cycleId: null })).units
      .find((row) => row.unitId === unitId(name))
      ?.warnings.map((each) => each.id) ?? []
  const events = async () => (await get()).events
  return { coach, clientId, unitId, add, undo, warnings, events }
}

describe('events', () => {
  test('are added for the whole client or for some units, told in the order of their days, and taken back', async () => {
    const { unitId, add, undo, events } = await sample()
    const later = await add({ kind: 'other', title: 'Ledersamling', startDate: '2026-10-01', endDate: '2026-10-02' })
    const first = await add({ unitIds: [unitId('Team Mottak'), unitId('Team Behandling')] })
    expect(await events()).toEqual([
      {
        id: first.id,
        kind: 'training',
        title: '',
        startDate: '2026-08-24',
        endDate: '2026-08-24',
        unitIds: [unitId('Team Mottak'), unitId('Team Behandling')],
      },
      expect.objectContaining({ id: later.id, title: 'Ledersamling', endDate: '2026-10-02', unitIds: [] }),
    ])
    await undo(first.command)
    expect((await events()).map((event) => event.id)).toEqual([later.id])
  })

  test('change in part, and undo restores what they were, units too', async () => {
    const { coach, clientId, unitId, add, undo, events } = await sample()
    const { id } = await add({ unitIds: [unitId('Team Mottak')] })
    const before = await events()
    const command = commandId()
    await coach.organisation.updateEvent({
      clientId,
      commandId: command,
      id,
      patch: { kind: 'kickoff', unitIds: [unitId('Team Behandling')] },
    })
    expect(await events()).toEqual([{ ...before[0], kind: 'kickoff', unitIds: [unitId('Team Behandling')] }])
    await undo(command)
    expect(await events()).toEqual(before)
  })

  test('are removed with their units, and come back whole', async () => {
    const { coach, clientId, unitId, add, undo, events } = await sample()
    const { id } = await add({ unitIds: [unitId('Team Mottak')] })
    const before = await events()
    const command = commandId()
    await coach.organisation.removeEvent({ clientId, commandId: command, id })
    expect(await events()).toEqual([])
    await undo(command)
    expect(await events()).toEqual(before)
  })

  test('never end before they begin, neither new nor changed', async () => {
    const { coach, clientId, add, events } = await sample()
    await expect(add({ startDate: '2026-08-25' })).rejects.toMatchObject({ code: 'invalid' })
    const { id } = await add()
    const patch = { startDate: '2026-09-01' }
    await expect(coach.organisation.updateEvent({ clientId, commandId: commandId(), id, patch })).rejects.toMatchObject(
      { code: 'invalid' },
    )
    expect(await events()).toMatchObject([{ startDate: '2026-08-24' }])
  })

  test('of a unit that is removed go with it, and those it shared stay for the others', async () => {
    const { coach, clientId, unitId, add, undo, events } = await sample()
    const made = await coach.organisation.addUnit({
      clientId,
      commandId: commandId(),
      unit: { parentId: null, kind: 'team', name: 'Team Kart', leaderId: null, deputyId: null },
    })
    await add({ unitIds: [made.id] })
    const shared = await add({ unitIds: [made.id, unitId('Team Mottak')] })
    const before = await events()
    const command = commandId()
    await coach.organisation.removeUnit({ clientId, commandId: command, id: made.id })
    expect(await events()).toMatchObject([{ id: shared.id, unitIds: [unitId('Team Mottak')] }])
    await undo(command)
    expect(await events()).toHaveLength(before.length)
  })

  test('a training for a department counts for its teams, and a look back booked for all ends that warning', async () => {
    const { unitId, add, warnings } = await sample()
    expect(await warnings('Team Mottak')).toEqual(expect.arrayContaining(['no_kickoff', 'no_reflection']))
    await add({ unitIds: [unitId('Byggesak og plan')] })
    expect(await warnings('Team Mottak')).not.toContain('no_kickoff')
    expect(await warnings('Ny innbyggerportal')).toContain('no_kickoff')
    await add({ kind: 'review' })
    expect(await warnings('Ny innbyggerportal')).not.toContain('no_reflection')
  })
})

describe('the year of a client', () => {
  test('has 53 beats in 2026, the cycle that runs with its weeks and working days, and what ought to be booked', async () => {
    const { coach, clientId } = await sample()
    const { year, running, beats, cycles, moments, holidays } = await coach.rhythm.year({ clientId })
    expect(year).toEqual({ start: '2026-01-01', end: '2026-12-31' })
    expect(running).toMatchObject({ week: 10, of: 19, workingDays: { passed: 38, of: 69 } })
    expect(beats).toHaveLength(53)
    expect(beats.filter((beat) => beat.state === 'complete')).toHaveLength(8)
    expect(beats.filter((beat) => beat.state === 'pause')).toHaveLength(3)
    expect(cycles.map(({ start, end, state }) => [start, end, state])).toEqual([
      ['2026-05-01', '2026-08-31', 'running'],
      ['2026-09-01', '2026-12-31', 'proposed'],
    ])
    expect(moments.map(({ kind, start, state }) => [kind, start, state])).toEqual([
      // Its week has gone by: today.
      ['evaluation', '2026-06-29', 'proposed'],
      ['pause', '2026-07-06', 'coming'],
      ['retrospective', '2026-08-24', 'proposed'],
      ['kickoff', '2026-08-31', 'proposed'],
      ['next_cycle', '2026-09-01', 'proposed'],
    ])
    // Three weeks in a row are one summer.
    expect(moments[1]?.end).toBe('2026-07-26')
    expect(holidays).toContain('2026-05-14')
    expect(holidays).not.toContain('2026-05-17')
  })

  test('begins in the month the client’s does, and tells the same week the same in the strip', async () => {
    const { coach, clientId } = await sample()
    await coach.client.update({ clientId, commandId: commandId(), patch: { fiscalYearStartMonth: 8 } })
    const { year, beats } = await coach.rhythm.year({ clientId })
    expect(year).toEqual({ start: '2025-08-01', end: '2026-07-31' })
    const strip = (await coach.rhythm.strip({ clientId })).beats
    for (const beat of strip) expect(beats).toContainEqual(beat)
  })

  test('holds an event that was booked, and then no longer proposes it', async () => {
    const { coach, clientId, add } = await sample()
    const { id } = await add({ kind: 'review', startDate: '2026-08-20', endDate: '2026-08-20' })
    const { moments } = await coach.rhythm.year({ clientId })
    expect(moments.filter((each) => each.kind === 'review')).toMatchObject([{ id, source: 'event', state: 'coming' }])
    expect(moments.filter((each) => each.kind === 'retrospective')).toEqual([])
  })

  test('asks for the retrospective of those units alone that have none, and an undo asks for it again', async () => {
    const { coach, clientId, unitId } = await sample()
    const asked = async () =>
      (await coach.rhythm.year({ clientId })).moments.filter((each) => each.kind === 'retrospective')
    const [before] = await asked()
    expect(before).toMatchObject({ source: 'proposal', unitIds: [] })
    const command = commandId()
    await coach.meeting.create({
      clientId,
      commandId: command,
      meeting: {
        kind: 'retrospective',
        date: before?.start ?? '',
        startTime: null,
        plannedMinutes: 45,
        place: '',
        leaderName: '',
        minuteTakerName: '',
        scopes: [{ unitId: unitId('Byggesak og plan'), withBelow: true }],
      },
    })
    expect(await asked()).toMatchObject([
      { source: 'meeting', state: 'coming' },
      { source: 'proposal', unitIds: [unitId('Ny innbyggerportal')] },
    ])
    await coach.system.undo({ clientId, commandId: commandId(), undone: command })
    expect(await asked()).toEqual([before])
  })

  test('of a client without cycles is a year all the same', async () => {
    const { coach, clientId } = await sample()
    const { id: _id, sample: _sample, ...like } = await coach.client.get({ clientId })
    const empty = await coach.client.create({ commandId: commandId(), client: { ...like, name: 'Tom' }, cycle: null })
    const { running, beats, cycles, moments } = await coach.rhythm.year({ clientId: empty.id })
    expect(running).toBeNull()
    expect(beats.every((beat) => beat.state === 'not_due')).toBe(true)
    expect([cycles, moments]).toEqual([[], []])
  })
})
