/** The laptop handed over, over the wire: the address works once, the cookie is good until the coach has it back, and a back end that dies changes nothing. */
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
  type Kept,
} from '#tests/support/back-end-process.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

// Each back end here is a process of its own: seconds, where the machine has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

type Check = { clientId: string; checkId: string }

async function scene() {
  const coachSeat = seat()
  const server: ServerStart = { ...(await newServer()), seats: [coachSeat] }
  const kept: Kept = { handedOver: null }
  const options = { dataFolder: join(temporaryFolder(), 'data'), server, kept, sample: true, today: '2026-06-29' }
  let running = await runBackEnd(options)
  onTestFinished(() => running.stop())
  const cookie = await takeSeat(server.port, coachSeat)
  const connect = async () => (await connectTo(server.port, 'coach', cookie)).client
  const coach = await connect()
  const clientId = (await coach.client.list({}))[0]?.id ?? ''
  const usual = { kind: 'maturity', unitId: null, date: '2026-06-29', length: 'short', threshold: 5 } as const
  const made = { check: { ...usual, mode: 'open' as const }, setId: null, language: 'nb' as const, meetingId: null }
  const { id: checkId } = await coach.maturity.setUp({ clientId, commandId: uuid(), ...made })
  return {
    server,
    coach,
    check: { clientId, checkId },
    again: async () => {
      await running.kill()
      running = await runBackEnd({ ...options, sample: false, restarted: true })
      return connect()
    },
    /** The app ended, and was started by a person. */
    anew: async () => {
      await running.stop()
      server.seats = [seat()]
      running = await runBackEnd({ ...options, kept: { handedOver: null } })
      const [first] = server.seats
      if (!first) throw new Error('no seat')
      return (await connectTo(server.port, 'coach', await takeSeat(server.port, first))).client
    },
  }
}

async function lend(coach: Client, check: Check, code: string | null = null): Promise<string> {
  const opened = await coach.handOver.begin({ ...check, code })
  if (opened.how !== 'address') throw new Error(opened.how)
  expect(new URL(opened.url).hostname).toBe('participant.localhost')
  return new URL(opened.url).searchParams.get('seat') ?? ''
}

async function sit({ port }: ServerStart, token: string, check: Check) {
  const cookie = await takeSeat(port, { ...seat({ role: 'participant', ...check }), token })
  return { cookie, window: await connectTo(port, 'participant', cookie) }
}

const closed = async ({ socket }: Connected) => ((await once(socket, 'close')) as [number])[0]

/** What becomes of a window that comes back with its cookie: its page, and its connection. */
async function comingBack({ port }: ServerStart, cookie: string) {
  const host = `participant.localhost:${port}`
  const { status } = await ask(port, '/', { host, cookie })
  const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`, { headers: { host, origin: `http://${host}`, cookie } })
  await once(socket, 'open')
  const [code] = (await once(socket, 'close')) as [number]
  return { status, code }
}
const turnedAway = { status: 401, code: SOCKET_CLOSED.seat }

test('the address works once, and is worth nothing when the coach has the laptop again', async () => {
  const { server, coach, check } = await scene()
  const token = await lend(coach, check)
  const { cookie, window } = await sit(server, token, check)
  const host = `participant.localhost:${server.port}`
  expect((await ask(server.port, `/?seat=${token}`, { host })).status).toBe(401)
  // At the coach's host the cookie is nobody's.
  expect((await ask(server.port, '/', { host: `coach.localhost:${server.port}`, cookie })).status).toBe(401)
  await expect(window.client.client.list({})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(coach.client.list({})).rejects.toMatchObject({ code: 'forbidden' })
  const end = closed(window)
  await coach.handOver.takeBack({ code: '' })
  expect(await end).toBe(SOCKET_CLOSED.ended)
  expect(await comingBack(server, cookie)).toEqual(turnedAway)
  await expect(coach.client.list({})).resolves.toHaveLength(1)
})

test('opened anew it is one window: the one before goes', async () => {
  const { server, coach, check } = await scene()
  const first = await sit(server, await lend(coach, check), check)
  const end = closed(first.window)
  const opened = await coach.handOver.reopen({})
  expect(await end).toBe(SOCKET_CLOSED.ended)
  const token = opened.how === 'address' ? (new URL(opened.url).searchParams.get('seat') ?? '') : ''
  const { window } = await sit(server, token, check)
  const asked = await window.client.participant.collection({})
  await expect(asked.next()).resolves.toMatchObject({ done: false, value: { takesAnswers: true } })
})

test('a back end that dies changes nothing: it is handed over still, with its code and its window; started anew it is over', async () => {
  const { server, coach, check, again, anew } = await scene()
  const { cookie } = await sit(server, await lend(coach, check, '0412'), check)
  const restarted = await again()
  await expect(restarted.client.list({})).rejects.toMatchObject({ code: 'forbidden' })
  const back = await connectTo(server.port, 'participant', cookie)
  await expect(back.client.participant.giveBack({ code: '1111' })).rejects.toMatchObject({
    code: 'conflict',
    data: { subject: 'code' },
  })
  const asked = await back.client.participant.collection({})
  await expect(asked.next()).resolves.toMatchObject({ value: { hasCode: true } })
  const fresh = await anew()
  await expect(fresh.client.list({})).resolves.toHaveLength(1)
  await expect(fresh.handOver.reopen({})).rejects.toMatchObject({ code: 'conflict' })
})
