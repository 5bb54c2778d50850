/** Calendar files of a client, through the contract, read back by a strict reader. */
import { describe, expect, test } from 'vitest'
import { noSurroundings } from '#backend/surroundings-none.ts'
import type { CalendarPart } from '#contract/calendar.ts'
import { commandId, plantSample, startBackEnd, type Harness } from '#tests/support/back-end.ts'
import { eventsOf, readIcs, valueOf, type IcsComponent } from '#tests/support/ics.ts'

type Saved = { name: string; events: IcsComponent[] }

/** A back end whose shell keeps what it is handed. */
function startWithShell(today: string): Harness & { save: (clientId: string, part: CalendarPart) => Promise<Saved> } {
  let last: { name: string; content: Uint8Array } | null = null
  const harness = startBackEnd({
    today,
    surroundings: () => ({
      ...noSurroundings(),
      handOut: (name, content) => {
        last = { name, content }
        return Promise.resolve({ outcome: 'download', name, url: '/download/x' })
      },
    }),
  })
  return {
    ...harness,
    save: async (clientId, part) => {
      await harness.coach.calendar.save({ clientId, part })
      if (last === null) throw new Error('nothing was handed out')
      return { name: last.name, events: eventsOf(readIcs(last.content)) }
    },
  }
}

async function newClient(harness: Harness, patch: { cadenceWeeks?: 1 | 2; cadenceAnchor?: string } = {}) {
  const { id } = await harness.coach.client.create({
    commandId: commandId(),
    client: {
      name: 'Nordlys, plan; bygg',
      sector: 'public',
      documentLanguage: 'nb',
      goalTerms: 'goal',
      cycleKind: 'tertial',
      accent: null,
      fiscalYearStartMonth: 1,
      checkInWeekday: 1,
      cadenceWeeks: 1,
      cadenceAnchor: null,
      limitObjectives: 3,
      limitKeyResults: 3,
      ...patch,
    },
    cycle: { name: '2. tertial 2026', kind: 'tertial', startDate: '2026-05-01', endDate: '2026-08-31' },
  })
  return id
}

const daysOf = (events: readonly IcsComponent[]) => events.map((event) => valueOf(event, 'DTSTART'))

describe('the calendar file of check-ins', () => {
  test('has one entry a due date: moved off a holiday, none in a pause, none after the cycle', async () => {
    const harness = startWithShell('2026-05-04')
    const clientId = await newClient(harness)
    await harness.coach.organisation.addPause({
      clientId,
      commandId: commandId(),
      pause: { unitId: null, startDate: '2026-07-06', endDate: '2026-07-26' },
    })
    const { events, name } = await harness.save(clientId, { kind: 'check_ins' })
    expect(name).toBe('Innsjekk – Nordlys, plan; bygg.ics')
    const days = daysOf(events)
    expect(days.slice(0, 5)).toEqual(['20260504', '20260511', '20260518', '20260526', '20260601'])
    expect(days).not.toContain('20260706')
    expect(days).not.toContain('20260713')
    expect(days).not.toContain('20260720')
    expect(days).toContain('20260727')
    expect(days.at(-1)).toBe('20260831')
    const moved = events.find((event) => valueOf(event, 'DTSTART') === '20260526')
    expect(valueOf(moved, 'DESCRIPTION')).toContain('Flyttet fra 25.\u00a0mai')
    expect(valueOf(moved, 'SUMMARY')).toBe('OKR-innsjekk, Nordlys, plan; bygg')
  })

  test('keeps to the fortnight of its anchor', async () => {
    const harness = startWithShell('2026-05-04')
    const clientId = await newClient(harness, { cadenceWeeks: 2, cadenceAnchor: '2026-05-11' })
    const { events } = await harness.save(clientId, { kind: 'check_ins' })
    expect(daysOf(events).slice(0, 3)).toEqual(['20260511', '20260526', '20260608'])
  })

  test('moves in the receiver’s calendar when the client chooses another weekday', async () => {
    const harness = startWithShell('2026-06-29')
    const clientId = await newClient(harness)
    const before = (await harness.save(clientId, { kind: 'check_ins' })).events[1]
    await harness.coach.client.update({ clientId, commandId: commandId(), patch: { checkInWeekday: 4 } })
    const after = (await harness.save(clientId, { kind: 'check_ins' })).events[1]
    expect(valueOf(after, 'UID')).toBe(valueOf(before, 'UID'))
    expect([valueOf(before, 'DTSTART'), valueOf(after, 'DTSTART')]).toEqual(['20260706', '20260709'])
    expect(Number(valueOf(after, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(before, 'SEQUENCE')))
    await harness.coach.client.update({ clientId, commandId: commandId(), patch: { name: 'Nordlys' } })
    const renamed = (await harness.save(clientId, { kind: 'check_ins' })).events[1]
    expect(valueOf(renamed, 'SEQUENCE')).toBe(valueOf(after, 'SEQUENCE'))
  })

  test('says that there is nothing where the client has no cycle', async () => {
    const harness = startBackEnd()
    const id = await newClient(harness)
    const late = startBackEnd({ today: '2026-09-02', folder: (harness.backEnd.close(), harness.folder) })
    expect(await late.coach.calendar.save({ clientId: id, part: { kind: 'check_ins' } })).toEqual({
      outcome: 'nothing',
    })
  })
})

describe('the calendar file of the next review', () => {
  test('holds that day alone, in the client’s words, and moves it in the receiver’s calendar', async () => {
    const { coach, save, ...harness } = startWithShell('2026-06-29')
    const clientId = await newClient({ coach, ...harness })
    const { id } = await coach.organisation.addEvent({
      clientId,
      commandId: commandId(),
      event: { kind: 'review', title: '', startDate: '2026-08-24', endDate: '2026-08-25', unitIds: [] },
    })
    const part = { kind: 'event', eventId: id } as const
    const { name, events } = await save(clientId, part)
    expect(name).toBe('2026-08-24 Nordlys, plan; bygg – Gjennomgang.ics')
    expect(
      events.map((event) => [valueOf(event, 'SUMMARY'), valueOf(event, 'DTSTART'), valueOf(event, 'DTEND')]),
    ).toEqual([['Gjennomgang', '20260824', '20260826']])
    await coach.organisation.updateEvent({
      clientId,
      commandId: commandId(),
      id,
      patch: { startDate: '2026-08-26', endDate: '2026-08-26', title: 'Tilbake til start' },
    })
    const [moved] = (await save(clientId, part)).events
    expect(valueOf(moved, 'UID')).toBe(valueOf(events[0], 'UID'))
    expect(Number(valueOf(moved, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(events[0], 'SEQUENCE')))
    expect(valueOf(moved, 'SUMMARY')).toBe('Tilbake til start')
    await expect(
      coach.calendar.save({ clientId, part: { kind: 'event', eventId: commandId() } }),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('the calendar file of a meeting', () => {
  async function withMeeting(startTime: string | null) {
    const harness = startWithShell('2026-06-29')
    const clientId = await plantSample(harness.coach)
    const { units } = await harness.coach.organisation.get({ clientId })
    const unit = units.find((each) => each.name === 'Byggesak og plan')
    const { id: meetingId } = await harness.coach.meeting.create({
      clientId,
      commandId: commandId(),
      meeting: {
        kind: 'progress',
        date: '2026-07-01',
        startTime,
        plannedMinutes: 30,
        place: 'Rom «Ørn»; 2. etasje',
        leaderName: 'Kari Coach',
        minuteTakerName: '',
        scopes: [{ unitId: unit?.id ?? '', withBelow: true }],
      },
    })
    return { ...harness, clientId, meetingId }
  }

  test('says when, where, who leads and what is on the agenda, and no private note', async () => {
    const { coach, save, clientId, meetingId } = await withMeeting('09:00')
    await coach.meeting.writeNote({ clientId, meetingId, commandId: commandId(), text: 'KANARI-notat' })
    await coach.client.writeNote({ clientId, commandId: commandId(), text: 'KANARI-kunde' })
    const { events, name } = await save(clientId, { kind: 'meeting', meetingId })
    expect(name).toMatch(/^2026-07-01 .* – Fremdriftsmøte\.ics$/)
    const [event] = events
    expect(events).toHaveLength(1)
    expect(valueOf(event, 'DTSTART')).toBe('20260701T090000')
    expect(valueOf(event, 'DTEND')).toBe('20260701T093000')
    expect(valueOf(event, 'LOCATION')).toBe('Rom «Ørn»; 2. etasje')
    expect(valueOf(event, 'SUMMARY')).toBe('Fremdriftsmøte, Byggesak og plan')
    expect(valueOf(event, 'DESCRIPTION')).toContain('Møteleder: Kari Coach')
    expect(valueOf(event, 'DESCRIPTION')).toContain('Gode nyheter')
    expect(JSON.stringify(events)).not.toContain('KANARI')
  })

  test('is a whole day while nobody has said when', async () => {
    const { save, clientId, meetingId } = await withMeeting(null)
    const { events } = await save(clientId, { kind: 'meeting', meetingId })
    expect(daysOf(events)).toEqual(['20260701'])
  })

  test('moves the receiver’s entry when the meeting is moved, also back by undo, and not for what no calendar shows', async () => {
    const { coach, save, clientId, meetingId } = await withMeeting('09:00')
    const part = { kind: 'meeting', meetingId } as const
    const first = (await save(clientId, part)).events[0]
    expect(valueOf(first, 'SEQUENCE')).toBe('0')
    const moving = commandId()
    await coach.meeting.update({
      clientId,
      meetingId,
      commandId: moving,
      patch: { date: '2026-07-02', startTime: '10:30' },
    })
    const moved = (await save(clientId, part)).events[0]
    expect(valueOf(moved, 'UID')).toBe(valueOf(first, 'UID'))
    expect([valueOf(moved, 'DTSTART'), valueOf(moved, 'SEQUENCE')]).toEqual(['20260702T103000', '1'])
    await coach.system.undo({ clientId, commandId: commandId(), undone: moving })
    const back = (await save(clientId, part)).events[0]
    expect([valueOf(back, 'DTSTART'), valueOf(back, 'SEQUENCE')]).toEqual(['20260701T090000', '2'])
    await coach.meeting.start({ clientId, meetingId, commandId: commandId() })
    await coach.meeting.black({ clientId, meetingId, commandId: commandId(), black: true })
    expect(valueOf((await save(clientId, part)).events[0], 'SEQUENCE')).toBe('2')
  })

  test('stands in the client’s file with the check-ins, in the client’s language', async () => {
    const { coach, save, clientId, meetingId } = await withMeeting('09:00')
    await coach.client.update({ clientId, commandId: commandId(), patch: { documentLanguage: 'nn' } })
    const { events } = await save(clientId, { kind: 'client' })
    const meeting = events.find((event) => valueOf(event, 'UID') === `meeting-${meetingId}@rytme`)
    expect(valueOf(meeting, 'SUMMARY')).toMatch(/^Framdriftsmøte, /)
    expect(events.filter((event) => valueOf(event, 'UID')?.startsWith('check-in-')).length).toBeGreaterThan(3)
  })

  test('is refused for a meeting that is not there', async () => {
    const { coach, clientId } = await withMeeting(null)
    await expect(
      coach.calendar.save({ clientId, part: { kind: 'meeting', meetingId: commandId() } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})
