/**
 * The loopback server of the browser shell: pages, downloads and the RPC socket, on 127.0.0.1 only. Every request passes the same gate (exact
 * host, own origin, a seat or its cookie); what a connection may do comes from the cookie alone.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import { WebSocketServer, type WebSocket } from 'ws'
import type { BackEnd } from '#backend/back-end.ts'
import { vaultOf } from '#backend/procedure.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import { browserSurroundings } from '#backend/surroundings/browser.ts'
import { SAFE_HEADERS, withNonce } from '#contract/page-policy.ts'
import type { Bound, Seat, ServerStart, WindowRole } from '#contract/process.ts'
import { SOCKET_CLOSED, SOCKET_PATH } from '#contract/socket.ts'
import { DatabaseProblem } from '#db/problem.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { refuse, sendPage } from './answer.ts'
import { cookieFor, sitterOf } from './cookie.ts'
import { contentDisposition, Downloads } from './downloads.ts'
import { onwardPage } from './error-page.ts'
import { LONGEST_FRAME } from './frame.ts'
import { comesFromElsewhere, isLookingAhead, isOwnOrigin, originOf, roleOfHost } from './gate.ts'
import type { Port } from './port.ts'
import { Seats, type Sitter } from './seats.ts'
import type { Serve } from './serve.ts'

const ADDRESS = '127.0.0.1'
const PORT_PATIENCE = 3000
const SOCKETS_AT_MOST = 50
const PAGES: Readonly<Record<WindowRole, string>> = {
  coach: 'index.html',
  audience: 'audience.html',
  participant: 'participant.html',
}

export type LoopbackServer = { close: () => void }

export type Loopback = {
  surroundings: Surroundings
  /** @throws DatabaseProblem `in_use` with subject `port` where the port is taken */
  listen: (backEnd: BackEnd, serve: Serve, pagesFolder: string | null) => Promise<LoopbackServer>
}

type Options = {
  /** The process that had the port has just died; the system may need a moment to free it. */
  restarted: boolean
  mirror: (seats: Seat[]) => void
}

export function loopback(start: ServerStart, { restarted, mirror }: Options): Loopback {
  const { port, secret, instance } = start
  const seats = new Seats(start.seats, mirror)
  const downloads = new Downloads()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_FRAME, perMessageDeflate: false })
  /** Connections of others than the coach. */
  const others = new Map<WebSocket, Bound>()
  /** Ends them and takes their seats away: a cookie from before does not come back. */
  const takeAway = (which: (bound: Bound) => boolean) => {
    seats.revoke(which)
    for (const [socket, bound] of others) if (which(bound)) socket.close(SOCKET_CLOSED.ended, 'ended')
  }
  const surroundings = browserSurroundings(seats, downloads, {
    addressOf: ({ token, bound }) => `${originOf(bound.role, port)}/?seat=${token}`,
    end: (role) => takeAway((bound) => bound.role === role),
  })

  /** The role of the host asked for, where the request comes from the host's own pages or from nobody's. */
  const roleAt = ({ headers }: Pick<IncomingMessage, 'headers'>, originRequired: boolean): WindowRole | null => {
    const role = roleOfHost(headers.host, port)
    return role && isOwnOrigin(headers.origin, role, port, originRequired) ? role : null
  }
  const sitterAt = (headers: IncomingMessage['headers'], role: WindowRole): Sitter | null => {
    const sitter = sitterOf(headers.cookie, instance, secret)
    return sitter?.bound.role === role && seats.isGood(sitter) ? sitter : null
  }

  const listen: Loopback['listen'] = async (backEnd, serve, pagesFolder) => {
    const { log, feed } = backEnd.services
    feed.listen(({ clientId }) => {
      // A check cannot go while others have the laptop to answer it: the coach is shut out.
      for (const { bound } of seats.lent())
        if (bound.role === 'audience' && (clientId === null || clientId === bound.clientId) && isGone(backEnd, bound))
          takeAway((other) => other.role === 'audience' && other.meetingId === bound.meetingId)
    })
    const app = fastify({
      exposeHeadRoutes: false,
      bodyLimit: 1024,
      forceCloseConnections: true,
      requestTimeout: 30_000,
    })

    app.addHook('onRequest', async (request, reply) => {
      void reply.headers(SAFE_HEADERS)
      const role = roleAt(request, false)
      if (!role) {
        log.info('refused_host')
        return refuse(reply, port, 421, 'host')
      }
      // A seat is looked at by the route that takes it; everything else needs the cookie.
      const takesSeat = request.url.startsWith('/?')
      if (!takesSeat && !sitterAt(request.headers, role)) return refuse(reply, port, 401, 'seat')
      return undefined
    })
    app.setNotFoundHandler((_request, reply) => refuse(reply, port, 404, 'not_found'))
    app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
      if (error.statusCode && error.statusCode < 500) return refuse(reply, port, error.statusCode, 'not_found')
      return refuse(reply, port, 500, 'internal', log.error('request_failed', error))
    })

    const takeSeat = (token: string, role: WindowRole, request: FastifyRequest, reply: FastifyReply) => {
      if (isLookingAhead(request.headers)) return reply.code(503).send()
      const sitter = seats.use(token, role)
      if (!sitter) {
        log.info('refused_seat', { role })
        return refuse(reply, port, 401, 'seat')
      }
      void reply.header('Set-Cookie', cookieFor(sitter, instance, secret))
      if (comesFromElsewhere(request.headers)) return sendPage(reply, port, 200, onwardPage)
      return reply.redirect('/', 303)
    }

    app.get<{ Querystring: { seat?: unknown } }>('/', async (request, reply) => {
      const role = roleAt(request, false)
      if (!role) return refuse(reply, port, 421, 'host')
      const { seat } = request.query
      if (typeof seat === 'string') return takeSeat(seat, role, request, reply)
      if (!sitterAt(request.headers, role)) return refuse(reply, port, 401, 'seat')
      const file = pagesFolder && join(pagesFolder, PAGES[role])
      if (!file || !existsSync(file)) return refuse(reply, port, 503, 'pages')
      const page = await readFile(file, 'utf8')
      return sendPage(reply, port, 200, (nonce) => withNonce(page, nonce))
    })
    // Chromium asks for one by itself; an app window shows none.
    app.get('/favicon.ico', (_request, reply) => reply.code(204).send())
    app.get<{ Params: { token: string } }>('/download/:token', (request, reply) => {
      const download = roleAt(request, false) === 'coach' ? downloads.take(request.params.token) : null
      if (!download) return refuse(reply, port, 404, 'not_found')
      return reply
        .header('Content-Disposition', contentDisposition(download.name))
        .type('application/octet-stream')
        .send(Buffer.from(download.content))
    })
    if (pagesFolder && existsSync(join(pagesFolder, 'assets')))
      await app.register(fastifyStatic, {
        root: join(pagesFolder, 'assets'),
        prefix: '/assets/',
        index: false,
        cacheControl: false,
        etag: false,
        lastModified: false,
        dotfiles: 'deny',
      })

    app.server.on('upgrade', (request, stream, head) => {
      stream.on('error', () => stream.destroy())
      const role = roleAt(request, true)
      if (!role || request.url !== SOCKET_PATH || sockets.clients.size >= SOCKETS_AT_MOST) {
        log.info('refused_socket')
        return refuseSocket(stream)
      }
      const sitter = sitterAt(request.headers, role)
      sockets.handleUpgrade(request, stream, head, (socket) => {
        // Answered on the socket, because a page cannot see why an upgrade was refused.
        if (!sitter) return socket.close(SOCKET_CLOSED.seat, 'no seat')
        if (role !== 'coach') {
          others.set(socket, sitter.bound)
          socket.on('close', () => others.delete(socket))
        }
        // At once, in this turn: after an `await` the first message would be lost.
        serve(portOf(socket), sitter.bound)
      })
    })

    await app.ready()
    await listenPatiently(() => app.listen({ host: ADDRESS, port }), restarted ? PORT_PATIENCE : 0)
    return {
      close: () => {
        for (const socket of sockets.clients) socket.terminate()
        void app.close()
      },
    }
  }
  return { surroundings, listen }
}

/** Has the meeting of a wall been deleted, or its client? Any other trouble with the file is told by the stage. */
function isGone({ services }: BackEnd, { clientId, meetingId }: Extract<Bound, { role: 'audience' }>): boolean {
  try {
    const found = vaultOf(services, clientId).queries(meetingQueries).meeting.get({ id: meetingId })
    return found === undefined
  } catch (error) {
    return error instanceof DatabaseProblem && error.code === 'not_found'
  }
}

async function listenPatiently(listen: () => Promise<string>, patience: number): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    try {
      await listen()
      return
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken) throw error
      if (Date.now() >= until) throw new DatabaseProblem('in_use', 'port', { cause: error })
      await wait(50)
    }
  }
}

function portOf(socket: WebSocket): Port {
  // Oversized frames and broken UTF-8 arrive here; ws has already begun to close the socket.
  socket.on('error', () => socket.terminate())
  return {
    send: (data) => socket.send(data, () => undefined),
    onMessage: (listener) =>
      socket.on('message', (data, isBinary) => listener(isBinary ? null : (data as Buffer).toString('utf8'))),
    onClose: (listener) => socket.on('close', listener),
    close: (reason) => (reason === 'malformed' ? socket.close(SOCKET_CLOSED.malformed, 'malformed') : socket.close()),
  }
}

function refuseSocket(stream: Duplex): void {
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}
