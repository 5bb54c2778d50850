/** The loopback server, asked as browsers ask and as nobody should. One back end serves all of these: nothing below may harm it. */
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { LONGEST_FRAME } from '#backend/server/frame.ts'
import { NONCE_PLACEHOLDER } from '#contract/page-policy.ts'
import type { Seat, ServerStart } from '#contract/process.ts'
import { SOCKET_CLOSED } from '#contract/socket.ts'
import {
  ask,
  connectTo,
  newServer,
  runBackEnd,
  seat,
  takeSeat,
  type RunningBackEnd,
} from '#tests/support/back-end-process.ts'

// Each back end here is a process of its own: seconds, where the machine has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const CLIENT = '01990000-0000-7000-8000-000000000001'
const MEETING = '01990000-0000-7000-8000-000000000002'
const bound = { role: 'audience', clientId: CLIENT, meetingId: MEETING } as const

let folder: string
let server: ServerStart
let running: RunningBackEnd
/** Seats for the tests, taken one after another. */
const coachSeats = Array.from({ length: 12 }, () => seat())
const audienceSeats = Array.from({ length: 8 }, () => seat(bound))
const expired: Seat = { ...seat(), expiresAt: Date.now() - 1 }

function next(seats: Seat[]): Seat {
  const taken = seats.pop()
  if (!taken) throw new Error('no seat left')
  return taken
}
const host = (role: string) => `${role}.localhost:${server.port}`
const coachCookie = () => takeSeat(server.port, next(coachSeats))
const audienceCookie = () => takeSeat(server.port, next(audienceSeats))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rytme-test-'))
  const pages = join(folder, 'pages')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  for (const [file, title] of [
    ['index.html', 'coach page'],
    ['audience.html', 'audience page'],
  ] as const)
    writeFileSync(join(pages, file), `<title>${title}</title><script nonce="${NONCE_PLACEHOLDER}"></script>`)
  writeFileSync(join(pages, 'assets', 'index.js'), 'export {}')
  writeFileSync(join(folder, 'secret.js'), 'secret')
  server = { ...(await newServer()), seats: [...coachSeats, ...audienceSeats, expired] }
  running = await runBackEnd({ dataFolder: join(folder, 'data'), server, pagesFolder: pages })
})
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a seat', () => {
  test('gives a cookie and leads to the clean address', async () => {
    const { status, headers } = await ask(server.port, `/?seat=${next(coachSeats).token}`, { host: host('coach') })
    expect(status).toBe(303)
    expect(headers.location).toBe('/')
    expect(String(headers['set-cookie'])).toMatch(/^rytme-test=\S+; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  test('is good once', async () => {
    const taken = next(coachSeats)
    await takeSeat(server.port, taken)
    const again = await ask(server.port, `/?seat=${taken.token}`, { host: host('coach') })
    expect(again.status).toBe(401)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  test.each(['', 'nonsense', 'a'.repeat(5000)])('does not exist by the name of %.20s', async (token) => {
    const reply = await ask(server.port, `/?seat=${token}`, { host: host('coach') })
    expect(reply.status).toBe(401)
    expect(reply.headers['set-cookie']).toBeUndefined()
  })

  test('is dead when its time is over', async () => {
    expect((await ask(server.port, `/?seat=${expired.token}`, { host: host('coach') })).status).toBe(401)
  })

  test('of the audience does not make a coach, and is still good at its own host', async () => {
    const taken = next(audienceSeats)
    expect((await ask(server.port, `/?seat=${taken.token}`, { host: host('coach') })).status).toBe(401)
    expect((await ask(server.port, `/?seat=${taken.token}`, { host: host('audience') })).status).toBe(303)
  })

  test('is not used up by a browser that looks ahead, nor by a question for the headers', async () => {
    const taken = next(coachSeats)
    const ahead = { host: host('coach'), 'sec-purpose': 'prefetch;prerender' }
    expect((await ask(server.port, `/?seat=${taken.token}`, ahead)).status).toBe(503)
    expect((await ask(server.port, `/?seat=${taken.token}`, { host: host('coach') }, 'HEAD')).status).toBe(404)
    expect((await ask(server.port, `/?seat=${taken.token}`, { host: host('coach') })).status).toBe(303)
  })

  test('opened from another site goes on by a page, so that the strict cookie is sent', async () => {
    const reply = await ask(server.port, `/?seat=${next(audienceSeats).token}`, {
      host: host('audience'),
      'sec-fetch-site': 'cross-site',
    })
    expect(reply.status).toBe(200)
    expect(reply.headers['set-cookie']).toBeDefined()
    expect(reply.body).toContain('url=/')
  })
})

describe('a page', () => {
  test('is the role’s own, with a fresh nonce and a policy each time', async () => {
    const cookie = await coachCookie()
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { body, headers } = await ask(server.port, '/', { host: host('coach'), cookie })
        expect(body).toContain('coach page')
        const nonce = /nonce="([^"]+)"/.exec(body)?.[1]
        expect(headers['content-security-policy']).toContain(`script-src 'nonce-${nonce}'`)
        expect(headers).toMatchObject({
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        })
        return nonce
      }),
    )
    expect(nonces[0]).not.toBe(nonces[1])
    const audience = await ask(server.port, '/', { host: host('audience'), cookie: await audienceCookie() })
    expect(audience.body).toContain('audience page')
  })

  test.each(['/', '/assets/index.js', '/download/x', '/nowhere'])('%s is not shown without a seat', async (path) => {
    const { status, body } = await ask(server.port, path, { host: host('coach') })
    expect(status).toBe(401)
    expect(body).not.toContain('coach page')
  })

  test('says what is wrong in both languages', async () => {
    const { body, headers } = await ask(server.port, '/', { host: host('coach') })
    expect(body).toContain('lang="nb"')
    expect(body).toContain('utløpt')
    expect(body).toContain('lang="en"')
    expect(body).toContain('has expired')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  test.each(['127.0.0.1', 'localhost', 'evil.example', 'coach.localhost'])(
    'is not shown under the name of %s',
    async (name) => {
      const cookie = await coachCookieOnce()
      const named = name === 'coach.localhost' ? name : `${name}:${server.port}`
      const { status, body } = await ask(server.port, '/', { host: named, cookie })
      expect(status).toBe(421)
      expect(body).toContain('Wrong address')
    },
  )

  test('is not shown to another origin', async () => {
    const cookie = await coachCookieOnce()
    for (const origin of ['http://evil.example', `http://${host('audience')}`, 'null']) {
      expect((await ask(server.port, '/', { host: host('coach'), cookie, origin })).status).toBe(421)
    }
  })

  test('of the other role is not shown to a cookie carried over', async () => {
    const cookie = await coachCookieOnce()
    expect((await ask(server.port, '/', { host: host('audience'), cookie })).status).toBe(401)
  })

  test.each([
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/..%5c..%5csecret.js',
    '/assets/',
    '/index.html',
    '/assets/%00',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await ask(server.port, path, { host: host('coach'), cookie: await coachCookieOnce() })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(body).not.toContain('secret')
  })

  test('and what belongs to it comes with its type', async () => {
    const reply = await ask(server.port, '/assets/index.js', { host: host('coach'), cookie: await coachCookieOnce() })
    expect(reply.status).toBe(200)
    expect(reply.headers['content-type']).toContain('javascript')
  })

  test('takes nothing but GET', async () => {
    const cookie = await coachCookieOnce()
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask(server.port, '/', { host: host('coach'), cookie }, method)).status).toBe(404)
  })
})

describe('a connection', () => {
  test.each([
    ['coach', 'audience'],
    ['audience', 'coach'],
  ] as const)('is what its seat says, with %s opened before %s', async (...order) => {
    const cookies = { coach: await coachCookie(), audience: await audienceCookie() }
    const windows = {
      [order[0]]: await connectTo(server.port, order[0], cookies[order[0]]),
      [order[1]]: await connectTo(server.port, order[1], cookies[order[1]]),
    } as Record<'coach' | 'audience', Awaited<ReturnType<typeof connectTo>>>
    await expect(windows.coach.client.system.about({})).resolves.toMatchObject({ shell: 'browser' })
    await expect(windows.audience.client.system.about({})).rejects.toMatchObject({ code: 'forbidden' })
    windows.coach.close()
    windows.audience.close()
  })

  test('with the audience’s cookie at the coach’s host is none', async () => {
    const socket = await open('coach', await audienceCookie())
    expect(await closeCode(socket)).toBe(SOCKET_CLOSED.seat)
  })

  test('without a seat, or with another instance’s, is told so', async () => {
    for (const cookie of ['', 'rytme-other=x.y', 'rytme-test=x.y'])
      expect(await closeCode(await open('coach', cookie))).toBe(SOCKET_CLOSED.seat)
  })

  test('is refused to another host, another origin, no origin, another path', async () => {
    const cookie = await coachCookieOnce()
    const own = { host: host('coach'), origin: `http://${host('coach')}`, cookie }
    for (const [path, headers] of [
      ['/rpc', { ...own, host: `127.0.0.1:${server.port}` }],
      ['/rpc', { ...own, origin: 'http://evil.example' }],
      ['/rpc', { ...own, origin: `http://${host('audience')}` }],
      ['/rpc', { host: own.host, cookie }],
      ['/other', own],
    ] as const) {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers })
      const [error] = (await once(socket, 'error')) as [Error]
      expect(error.message).toContain('403')
    }
  })

  test('answers a procedure that does not exist with a code of the closed list', async () => {
    const { client, close } = await connectTo(server.port, 'coach', await coachCookieOnce())
    const nowhere = client as unknown as { no: { such: (input: object) => Promise<unknown> } }
    await expect(nowhere.no.such({})).rejects.toMatchObject({ code: 'not_found', data: { subject: 'procedure' } })
    close()
  })

  test('answers an input that does not follow the contract with `invalid`', async () => {
    const { client, close } = await connectTo(server.port, 'coach', await coachCookieOnce())
    const loose = client as unknown as { client: { get: (input: unknown) => Promise<unknown> } }
    for (const input of [{}, null, 'text', { clientId: 'no id' }, { clientId: ['a'] }])
      await expect(loose.client.get(input)).rejects.toMatchObject({ code: 'invalid' })
    close()
  })

  test.each([
    ['a hint at types where there is nothing', '{"json":{"clientId":"x"},"meta":[[0,"a","b"]]}'],
    ['a hint at the roots of objects', '{"json":{"clientId":"x"},"meta":[[1,"__proto__","polluted"]]}'],
    ['hints that are no list', '{"json":{"clientId":"x"},"meta":5}'],
    ['nothing', 'null'],
    ['a text', '"text"'],
    ['lists a hundred thousand deep', `{"json":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('answers an input that cannot be read with `invalid`: %s', async (_name, body) => {
    const socket = await open('coach', await coachCookieOnce())
    const answer = once(socket, 'message')
    socket.send(`{"i":"1","p":{"u":"/client/get","b":${body}}}`)
    const [said] = (await answer) as [Buffer]
    const { p } = JSON.parse(said.toString()) as { p: { b: { json: { code: string; defined: boolean } } } }
    expect(p.b.json).toMatchObject({ code: 'invalid', defined: true })
    socket.close()
  })

  test.each(['/__proto__/constructor', '/constructor', '/'])('has no procedure at %s', async (path) => {
    const socket = await open('coach', await coachCookieOnce())
    const answer = once(socket, 'message')
    socket.send(JSON.stringify({ i: '1', p: { u: path, b: { json: {} } } }))
    expect(((await answer) as [Buffer])[0].toString()).toContain('"code":"not_found"')
    socket.close()
  })

  test.each([
    ['no JSON', 'hello', SOCKET_CLOSED.malformed],
    ['JSON that is no call', '{"i":1}', SOCKET_CLOSED.malformed],
    [
      'a form',
      '{"i":"1","p":{"u":"/system/about","h":{"content-type":"multipart/form-data"}}}',
      SOCKET_CLOSED.malformed,
    ],
    ['bytes', Buffer.from([1, 2, 255]), SOCKET_CLOSED.malformed],
  ] as const)('is ended by %s', async (_name, message, code) => {
    const socket = await open('coach', await coachCookieOnce())
    socket.send(message)
    expect(await closeCode(socket)).toBe(code)
  })

  test('is ended by a message that is too long, and no memory is spent on it', async () => {
    const socket = await open('coach', await coachCookieOnce())
    socket.send('x'.repeat(LONGEST_FRAME + 1))
    expect(await closeCode(socket)).toBe(1009)
  })
})

test('after all of this the same back end still answers, and has logged no fault', async () => {
  const { client, close } = await connectTo(server.port, 'coach', await coachCookieOnce())
  await expect(client.system.about({})).resolves.toMatchObject({ version: 'test' })
  close()
  expect(running.child.exitCode).toBeNull()
})

let shared: Promise<string> | undefined
/** One coach's cookie for all tests that only need some. */
function coachCookieOnce(): Promise<string> {
  shared ??= coachCookie()
  return shared
}

async function open(role: 'coach' | 'audience', cookie: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/rpc`, {
    headers: { host: host(role), origin: `http://${host(role)}`, cookie },
  })
  socket.on('error', () => undefined)
  await once(socket, 'open')
  return socket
}

async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number]
  return code
}
