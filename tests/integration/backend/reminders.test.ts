/** The day's reminder on real data, with a clock that stands still until it is told. */
import { describe, expect, onTestFinished, test } from 'vitest'
import { createBackEnd, type BackEnd, type Client } from '#backend/back-end.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import type { DueNotice } from '#domain/rhythm/due-today.ts'
import { commandId, plantSample } from '#tests/support/back-end.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

/** Mondays and Tuesdays of week 27; the sample customer's check-in is due on the Monday. */
const MONDAY = '2026-06-29'

type Desk = {
  backEnd: BackEnd
  coach: Client
  clientId: string
  shown: DueNotice[]
  /** When the system was asked to take its notice back. */
  withdrawn: Date[]
  /** Sets the clock and wakes whatever waits for it. */
  clock: (day: string, time: string) => void
  /** How many look-agains are waiting. */
  waiting: () => number
  /** Opens a window; the answer closes it. */
  window: (drawn?: boolean) => Promise<() => void>
}

async function desk({
  folder = temporaryFolder(),
  isSystem = true,
  day = MONDAY,
  time = '07:00',
  planted = '',
} = {}): Promise<Desk> {
  const shown: DueNotice[] = []
  const withdrawn: Date[] = []
  const timers = new Set<() => void>()
  let now = new Date(`${day}T${time}:00`)
  const backEnd = createBackEnd({
    dataFolder: folder,
    version: 'test',
    today: null,
    now: () => now,
    wait: (_, run) => {
      timers.add(run)
      return () => timers.delete(run)
    },
    surroundings: () => ({
      ...noSurroundings(),
      notify: (notice) => {
        shown.push(notice)
        return Promise.resolve(isSystem)
      },
      withdrawNotice: () => {
        withdrawn.push(now)
        return Promise.resolve()
      },
    }),
  })
  onTestFinished(() => backEnd.close())
  const coach = backEnd.clientOf({ role: 'coach' })
  const clientId = planted === '' ? await plantSample(coach) : planted
  backEnd.services.reminders.start()
  return {
    backEnd,
    coach,
    clientId,
    shown,
    withdrawn,
    clock: (nextDay, nextTime) => {
      now = new Date(`${nextDay}T${nextTime}:00`)
      // Each may wait anew.
      const woken = [...timers]
      timers.clear()
      for (const run of woken) run()
    },
    waiting: () => timers.size,
    window: async (drawn = false) => {
      const connection = { role: 'coach' } as const
      const close = backEnd.services.windows.add(connection)
      await backEnd.clientOf(connection).reminder.curtain({ drawn })
      return close
    },
  }
}

/** Events of an edit are told a turn later. */
const settled = () => new Promise((resolve) => setImmediate(resolve))
async function choose(coach: Client, patch: Parameters<Client['reminder']['change']>[0]['patch']): Promise<void> {
  await coach.reminder.change({ commandId: commandId(), patch })
  await settled()
}

describe('the day’s reminder', () => {
  test('is off until it is chosen, and then no clock is looked at', async () => {
    const { coach, shown, clock, waiting, window } = await desk()
    await window()
    expect(await coach.reminder.settings({})).toEqual({ on: false, time: '08:00', days: [1, 2, 3, 4, 5], names: false })
    clock(MONDAY, '09:00')
    expect([shown.length, waiting()]).toEqual([0, 0])
  })

  test('comes once, at its time, with counts and no name', async () => {
    const { coach, shown, clock, waiting, window } = await desk()
    await window()
    await choose(coach, { on: true })
    clock(MONDAY, '07:59')
    expect(shown).toEqual([])
    clock(MONDAY, '08:00')
    expect(shown).toMatchObject([{ day: MONDAY, checkIns: 1, names: null }])
    expect(JSON.stringify(shown)).not.toContain('Nordlys')
    clock(MONDAY, '08:01')
    clock(MONDAY, '23:59')
    expect(shown).toHaveLength(1)
    // It goes on looking for the next day, one look at a time.
    expect(waiting()).toBe(1)
  })

  test('says when the meetings are', async () => {
    const { coach, clientId, shown, clock, window } = await desk()
    await window()
    await planMeeting(coach, clientId, '13:30')
    await planMeeting(coach, clientId, '09:00')
    await choose(coach, { on: true })
    clock(MONDAY, '08:00')
    expect(shown).toMatchObject([{ meetings: 2, times: ['09:00', '13:30'] }])
  })

  test('comes late when the laptop slept past it, and not on a day that is gone', async () => {
    const { coach, shown, clock, window } = await desk({ day: '2026-06-26' })
    await window()
    await choose(coach, { on: true })
    clock(MONDAY, '10:15')
    expect(shown.map((notice) => notice.day)).toEqual([MONDAY])
  })

  test('survives a restart without coming again', async () => {
    const folder = temporaryFolder()
    const first = await desk({ folder })
    await first.window()
    await choose(first.coach, { on: true })
    first.clock(MONDAY, '08:00')
    expect(first.shown).toHaveLength(1)
    first.backEnd.close()
    const second = await desk({ folder, time: '08:05', planted: first.clientId })
    await second.window()
    second.clock(MONDAY, '08:06')
    expect(second.shown).toEqual([])
    second.clock('2026-06-30', '08:00')
    expect(second.shown.map((notice) => notice.day)).toEqual(['2026-06-30'])
  })

  test('does not pop up as an answer to a setting, and comes the next day', async () => {
    const { coach, shown, clock, window } = await desk({ time: '10:00' })
    await window()
    await choose(coach, { on: true })
    clock(MONDAY, '10:01')
    expect(shown).toEqual([])
    clock('2026-06-30', '08:00')
    expect(shown).toHaveLength(1)
  })

  test('waits while a wall is up, and comes when it is taken down the same day', async () => {
    const { backEnd, coach, clientId, shown, clock, window } = await desk()
    await window()
    await choose(coach, { on: true })
    const takeDown = backEnd.services.windows.add({ role: 'audience', clientId, meetingId: commandId() })
    clock(MONDAY, '08:00')
    clock(MONDAY, '09:00')
    expect(shown).toEqual([])
    takeDown()
    expect(shown).toHaveLength(1)
  })

  test('is not kept for the next day where the wall stayed up', async () => {
    const { backEnd, coach, clientId, shown, clock, window } = await desk()
    await window()
    await choose(coach, { on: true })
    const takeDown = backEnd.services.windows.add({ role: 'audience', clientId, meetingId: commandId() })
    clock(MONDAY, '08:00')
    clock('2026-06-30', '07:00')
    takeDown()
    expect(shown).toEqual([])
  })

  test('waits while a meeting runs, and comes when it ends', async () => {
    const { coach, clientId, shown, clock, window } = await desk()
    await window()
    const meetingId = await planMeeting(coach, clientId, '07:30')
    await coach.meeting.start({ clientId, meetingId, commandId: commandId() })
    await choose(coach, { on: true })
    clock(MONDAY, '08:00')
    expect(shown).toEqual([])
    await coach.meeting.end({ clientId, meetingId, commandId: commandId(), worth: null })
    await settled()
    expect(shown).toHaveLength(1)
  })

  test('is not silenced by a meeting that somebody forgot to end', async () => {
    const { coach, clientId, shown, clock, window } = await desk({ day: '2026-06-26' })
    await window()
    const meetingId = await planMeeting(coach, clientId, '07:30', '2026-06-26')
    await coach.meeting.start({ clientId, meetingId, commandId: commandId() })
    await choose(coach, { on: true })
    clock(MONDAY, '08:00')
    expect(shown).toHaveLength(1)
  })

  test('rests at weekends and on public holidays, and says nothing of a day with nothing in it', async () => {
    const { coach, shown, clock, window } = await desk({ day: '2026-12-24' })
    await window()
    await choose(coach, { on: true })
    clock('2026-12-25', '08:00')
    clock('2026-12-26', '08:00')
    expect(shown).toEqual([])
    await coach.client.remove({ commandId: commandId(), clientId: (await coach.client.names({}))[0]?.id ?? '' })
    clock('2026-12-28', '08:00')
    expect(shown).toEqual([])
  })

  test('names customers only where that is chosen and no window has its curtain drawn', async () => {
    const { coach, shown, clock, window } = await desk()
    const close = await window(true)
    await window(false)
    await choose(coach, { on: true, names: true })
    clock(MONDAY, '08:00')
    expect(shown[0]?.names).toBeNull()
    close()
    clock('2026-06-30', '08:00')
    expect(shown[1]?.names?.checkIns).toHaveLength(1)
  })

  test('waits for a window: until one has told of its curtain there is nobody to remind', async () => {
    const { coach, shown, clock, window } = await desk()
    await choose(coach, { on: true })
    clock(MONDAY, '08:00')
    expect(shown).toEqual([])
    await window()
    expect(shown).toHaveLength(1)
  })

  test('comes in the coach’s window where the system shows none', async () => {
    const { backEnd, coach, clientId, clock, window } = await desk({ isSystem: false })
    await window()
    const stop = new AbortController()
    const events = await backEnd.clientOf({ role: 'coach' }).reminder.watch({}, { signal: stop.signal })
    const next = events.next()
    await choose(coach, { on: true })
    clock(MONDAY, '08:00')
    expect((await next).value).toMatchObject({ what: 'notice', notice: { day: MONDAY, checkIns: 1 } })
    // A projector that comes on afterwards is not to show it.
    const withdrawn = events.next()
    backEnd.services.windows.add({ role: 'audience', clientId, meetingId: commandId() })
    expect((await withdrawn).value).toEqual({ what: 'withdraw' })
    const opened = events.next()
    await backEnd.clientOf({ role: 'shell' }).shell.noticeOpened({})
    expect((await opened).value).toEqual({ what: 'open' })
    stop.abort()
  })

  test('behaviour 5: the system’s notice is taken back as soon as a meeting runs, with or without a wall, and none comes until it is over', async () => {
    const { coach, clientId, shown, withdrawn, clock, window } = await desk()
    await window()
    await choose(coach, { on: true })
    clock(MONDAY, '08:00')
    expect([shown.length, withdrawn.length]).toEqual([1, 0])
    const meetingId = await planMeeting(coach, clientId, '09:00')
    await settled()
    expect(withdrawn).toEqual([])
    await coach.meeting.start({ clientId, meetingId, commandId: commandId() })
    await settled()
    expect(withdrawn).toHaveLength(1)
    expect(await coach.reminder.try({})).toEqual({ outcome: 'projecting' })
    await coach.meeting.end({ clientId, meetingId, commandId: commandId(), worth: null })
    await settled()
    expect(await coach.reminder.try({})).toEqual({ outcome: 'system' })
    expect([shown.length, withdrawn.length]).toEqual([2, 1])
  })

  test('can be tried at any time but while something is projected, and a try is not the day’s own', async () => {
    const { backEnd, coach, clientId, shown, clock, window } = await desk({ time: '06:00' })
    await window()
    await choose(coach, { on: true })
    expect(await coach.reminder.try({})).toEqual({ outcome: 'system' })
    const takeDown = backEnd.services.windows.add({ role: 'audience', clientId, meetingId: commandId() })
    expect(await coach.reminder.try({})).toEqual({ outcome: 'projecting' })
    takeDown()
    clock(MONDAY, '08:00')
    expect(shown).toHaveLength(2)
  })

  test('leaves the fictional customer out beside real ones', async () => {
    const { coach, shown, clock, window } = await desk()
    await window()
    const sample = await coach.client.get({ clientId: (await coach.client.names({}))[0]?.id ?? '' })
    const { id: _, sample: _sample, ...like } = sample
    await coach.client.create({ commandId: commandId(), client: { ...like, name: 'Ekte kunde' }, cycle: null })
    await choose(coach, { on: true })
    clock(MONDAY, '08:00')
    expect(shown).toEqual([])
  })
})

async function planMeeting(coach: Client, clientId: string, startTime: string, date = MONDAY): Promise<string> {
  const { units } = await coach.organisation.get({ clientId })
  const { id } = await coach.meeting.create({
    clientId,
    commandId: commandId(),
    meeting: {
      kind: 'progress',
      date,
      startTime,
      plannedMinutes: 30,
      place: '',
      leaderName: '',
      minuteTakerName: '',
      scopes: [{ unitId: units[0]?.id ?? '', withBelow: true }],
    },
  })
  return id
}
