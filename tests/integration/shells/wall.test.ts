/** The wall taken down: an audience's cookie from before is no way back, whatever has been started again since. */
import { once } from 'node:events'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { Client } from '#backend/back-end.ts'
import type { ServerStart } from '#contract/process.ts'
import { SOCKET_CLOSED } from '#contract/socket.ts'
import {
  ask,
  connectTo,
  newServer,
  runBackEnd,
  seat,
  takeSeat,
  type Connected,
} from '#tests/support/back-end-process.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

// Each back end here is a process of its own: seconds, where the machine has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

type Meeting = { clientId: string; meetingId: string }

/** A back end with the sample client and a coach, that can be killed and started again as a supervisor does. */
async function scene() {
  const coachSeat = seat()
  const server: ServerStart = { ...(await newServer()), seats: [coachSeat] }
  const options = { dataFolder: join(temporaryFolder(), 'data'), server, sample: true, today: '2026-06-29' }
  let running = await runBackEnd(options)
  onTestFinished(() => running.stop())
  const cookie = await takeSeat(server.port, coachSeat)
  const coach = async () => (await connectTo(server.port, 'coach', cookie)).client
  const again = async () => {
    await running.kill()
    running = await runBackEnd({ ...options, restarted: true })
    return coach()
  }
  return { server, coach: await coach(), again }
}

async function plan(coach: Client): Promise<Meeting> {
  const clients = await coach.client.list({})
  const clientId = clients[0]?.id ?? ''
  const { units } = await coach.organisation.get({ clientId })
  const { id } = await coach.meeting.create({
    clientId,
    commandId: uuid(),
    meeting: {
      kind: 'progress',
      date: '2026-06-29',
      startTime: '09:00',
      plannedMinutes: 30,
      place: '',
      leaderName: '',
      minuteTakerName: '',
      scopes: [{ unitId: units[0]?.id ?? '', withBelow: true }],
    },
  })
  return { clientId, meetingId: id }
}

async function addressOf(coach: Client, meeting: Meeting): Promise<string> {
  const wall = await coach.wall.open(meeting)
  if (wall.how !== 'address') throw new Error(wall.how)
  return new URL(wall.url).searchParams.get('seat') ?? ''
}

async function sit({ port }: ServerStart, coach: Client, meeting: Meeting) {
  const cookie = await takeSeat(port, {
    ...seat({ role: 'audience', ...meeting }),
    token: await addressOf(coach, meeting),
  })
  return { cookie, window: await connectTo(port, 'audience', cookie) }
}

const closed = async ({ socket }: Connected) => ((await once(socket, 'close')) as [number])[0]

/** What becomes of a window that comes back with its cookie: its page, and its connection. */
async function comingBack({ port }: ServerStart, cookie: string) {
  const host = `audience.localhost:${port}`
  const { status } = await ask(port, '/', { host, cookie })
  const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`, { headers: { host, origin: `http://${host}`, cookie } })
  await once(socket, 'open')
  const [code] = (await once(socket, 'close')) as [number]
  return { status, code }
}
const turnedAway = { status: 401, code: SOCKET_CLOSED.seat }

test('a cookie from before the wall was taken down does not come back, nor after a restart', async () => {
  const { server, coach, again } = await scene()
  const meeting = await plan(coach)
  const { cookie, window } = await sit(server, coach, meeting)
  const unopened = await addressOf(coach, meeting)
  const end = closed(window)
  await coach.wall.close({})
  expect(await end).toBe(SOCKET_CLOSED.ended)
  expect(await comingBack(server, cookie)).toEqual(turnedAway)
  const restarted = await again()
  expect(await comingBack(server, cookie)).toEqual(turnedAway)
  // Nor is an address good that nobody had opened yet.
  const host = `audience.localhost:${server.port}`
  expect((await ask(server.port, `/?seat=${unopened}`, { host })).status).toBe(401)
  // Put up anew, the wall has a seat of its own.
  const next = await sit(server, restarted, meeting)
  await expect.poll(() => restarted.wall.connected({ meetingId: meeting.meetingId })).toEqual({ windows: 1 })
  next.window.close()
})

test('a wall that stands is found again after a restart, with the cookie it had', async () => {
  const { server, coach, again } = await scene()
  const meeting = await plan(coach)
  const { cookie } = await sit(server, coach, meeting)
  const restarted = await again()
  const back = await connectTo(server.port, 'audience', cookie)
  await expect.poll(() => restarted.wall.connected({ meetingId: meeting.meetingId })).toEqual({ windows: 1 })
  back.close()
})

test('a deleted meeting takes its wall along, and no other', async () => {
  const { server, coach, again } = await scene()
  const [deleted, kept] = [await plan(coach), await plan(coach)]
  const gone = await sit(server, coach, deleted)
  const stays = await sit(server, coach, kept)
  const end = closed(gone.window)
  await coach.meeting.remove({ ...deleted, commandId: uuid() })
  expect(await end).toBe(SOCKET_CLOSED.ended)
  expect(await comingBack(server, gone.cookie)).toEqual(turnedAway)
  await expect(coach.wall.connected({ meetingId: kept.meetingId })).resolves.toEqual({ windows: 1 })
  await again()
  expect(await comingBack(server, gone.cookie)).toEqual(turnedAway)
  const back = await connectTo(server.port, 'audience', stays.cookie)
  const view = await back.client.stage.watch({})
  await expect(view.next()).resolves.toMatchObject({ done: false })
  back.close()
})

test('a deleted client takes its walls along', async () => {
  const { server, coach } = await scene()
  const meeting = await plan(coach)
  const { cookie, window } = await sit(server, coach, meeting)
  const end = closed(window)
  await coach.client.remove({ clientId: meeting.clientId, commandId: uuid() })
  expect(await end).toBe(SOCKET_CLOSED.ended)
  expect(await comingBack(server, cookie)).toEqual(turnedAway)
})
