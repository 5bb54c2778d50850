/** A file on its way to the coach in the browser shell: once, by its own name, to a coach alone. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { createBackEnd } from '#backend/back-end.ts'
import { loopback } from '#backend/server/loopback.ts'
import { serving } from '#backend/server/serve.ts'
import { ask, newServer, seat, takeSeat } from '#tests/support/back-end-process.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

// Each back end here is a process of its own: seconds, where the machine has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const NAME = '2026-06-01 Nordlys kommune – Referat fremdriftsmøte.docx'

test('a file is fetched once, by the coach', async () => {
  const seats = [seat(), seat({ role: 'audience', clientId: 'c', meetingId: 'm' })] as const
  const server = { ...(await newServer()), seats: [...seats] }
  const seating = loopback(server, { restarted: false, mirror: () => undefined })
  const backEnd = createBackEnd({
    dataFolder: temporaryFolder(),
    version: 'test',
    today: null,
    surroundings: () => seating.surroundings,
  })
  const listening = await seating.listen(backEnd, serving(backEnd), null)
  onTestFinished(() => {
    listening.close()
    backEnd.close()
  })
  const handed = await seating.surroundings.handOut(NAME, Buffer.from('content'))
  if (handed.outcome !== 'download') throw new Error(handed.outcome)
  const cookies = { coach: await takeSeat(server.port, seats[0]), audience: await takeSeat(server.port, seats[1]) }
  const as = (role: 'coach' | 'audience') => ({ host: `${role}.localhost:${server.port}`, cookie: cookies[role] })

  expect((await ask(server.port, handed.url, { host: as('coach').host })).status).toBe(401)
  expect((await ask(server.port, handed.url, as('audience'))).status).toBe(404)
  const reply = await ask(server.port, handed.url, as('coach'))
  expect(reply).toMatchObject({ status: 200, body: 'content' })
  expect(reply.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  })
  expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain(`filename*=UTF-8''${NAME}`)
  expect((await ask(server.port, handed.url, as('coach'))).status).toBe(404)
})
