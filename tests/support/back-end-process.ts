/** The back end as the process it is, with its loopback server, to be driven over the wire and killed. */
import type { ChildProcess } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import WebSocket from 'ws'
import type { Client } from '#backend/back-end.ts'
import { forkBackEnd } from '#browser/fork-back-end.ts'
import type { BackEndStart, Bound, FromBackEnd, HandedOver, Seat, ServerStart, WindowRole } from '#contract/process.ts'
import { built } from './built.ts'

/**
 * A port nobody listens on. Taken below the range the system hands out for outgoing connections: a port from that range can be given to a
 * browser's connection between here and the back end's own start, and two tests at once would now and then find theirs in use.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000)
    const server = createServer()
    try {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    } catch {
      continue
    }
    server.close()
    await once(server, 'close')
    return port
  }
}

/** What a supervisor keeps across restarts. */
export async function newServer(): Promise<ServerStart> {
  return { port: await freePort(), secret: randomBytes(32).toString('base64url'), instance: 'test', seats: [] }
}

export const seat = (bound: Bound = { role: 'coach' }): Seat => ({
  token: randomBytes(16).toString('base64url'),
  bound,
  expiresAt: null,
})

/** Looked at once a process: nothing is built while tests run. */
let entry: string | null = null
const backEndEntry = (): string => (entry ??= built('backend'))

export type RunningBackEnd = {
  child: ChildProcess
  said: FromBackEnd[]
  /** `kill -9`, and waits until it is gone. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

/** What a supervisor holds of the laptop's whereabouts, beside the server. */
export type Kept = { handedOver: HandedOver | null }

/** @throws Error with what it said where it does not become ready */
export async function runBackEnd(
  options: { dataFolder: string; server: ServerStart; today?: string; restarted?: boolean; kept?: Kept } & Partial<
    Pick<BackEndStart, 'sample' | 'pagesFolder'>
  >,
): Promise<RunningBackEnd> {
  const child = forkBackEnd(backEndEntry(), { restarted: options.restarted ?? false })
  const said: FromBackEnd[] = []
  const start: BackEndStart = {
    dataFolder: options.dataFolder,
    pagesFolder: options.pagesFolder ?? null,
    today: options.today ?? null,
    version: 'test',
    shell: 'browser',
    server: options.server,
    sample: options.sample ?? false,
    handedOver: options.kept?.handedOver ?? null,
  }
  const gone = once(child, 'exit')
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message) => {
      const heard = message as FromBackEnd
      said.push(heard)
      if (heard.type === 'seats') options.server.seats = heard.seats
      if (heard.type === 'handed_over' && options.kept) options.kept.handedOver = heard.handedOver
      if (heard.type === 'ready') resolve()
      if (heard.type === 'failed') reject(new Error(`the back end failed: ${heard.code}`))
    })
    child.on('exit', () => reject(new Error('the back end ended before it was ready')))
  })
  child.send({ type: 'start', start })
  await ready
  return {
    child,
    said,
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.send({ type: 'stop' })
      await gone
    },
  }
}

export type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** One request to the loopback server, with the headers a browser would send, or others. */
export function ask(port: number, path: string, headers: Record<string, string>, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (body += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Takes a seat and answers with its cookie. */
export async function takeSeat(port: number, taken: Seat): Promise<string> {
  const reply = await ask(port, `/?seat=${taken.token}`, { host: `${taken.bound.role}.localhost:${port}` })
  const cookie = [reply.headers['set-cookie']].flat()[0]?.split(';')[0]
  if (!cookie) throw new Error(`no cookie: ${reply.status}`)
  return cookie
}

export type Connected = { client: Client; socket: WebSocket; close: () => void }

/** Opens a window's connection. @throws Error where the server refuses it */
export async function connectTo(port: number, role: WindowRole, cookie: string): Promise<Connected> {
  const host = `${role}.localhost:${port}`
  const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`, { headers: { host, origin: `http://${host}`, cookie } })
  await once(socket, 'open')
  const client: Client = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
  return { client, socket, close: () => socket.close() }
}
