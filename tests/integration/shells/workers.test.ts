/** Workers are processes of the back end's: whatever ends them ends nothing else, and whatever ends it ends them. */
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { connectTo, newServer, runBackEnd, seat, takeSeat } from '#tests/support/back-end-process.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { childrenOf, isAlive } from '#tests/support/processes.ts'

// Each back end here is a process of its own: seconds, where the machine has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
const PATIENCE = { timeout: 60_000 }

/** A back end whose coach looks at a preview: its worker gets ready. */
async function scene() {
  const desk = seat()
  const server = { ...(await newServer()), seats: [desk] }
  const options = { dataFolder: join(temporaryFolder(), 'data'), server, sample: true, today: '2026-06-29' }
  const running = await runBackEnd(options)
  onTestFinished(() => running.stop())
  const connected = await connectTo(server.port, 'coach', await takeSeat(server.port, desk))
  onTestFinished(() => connected.close())
  const coach = connected.client
  const clientId = (await coach.client.list({}))[0]?.id ?? ''
  await coach.report.preview({ clientId, kind: 'client_report' })
  const workers = () => childrenOf(running.child.pid)
  await vi.waitFor(() => expect(workers()).toHaveLength(1), PATIENCE)
  const make = () => coach.report.make({ clientId, commandId: uuid(), kind: 'client_report', draft: true })
  return { running, coach, workers, make }
}

// Whose child a process is, is read where only Linux has it.
describe.skipIf(process.platform !== 'linux')('a worker', () => {
  test('may be killed while it makes a document: the document is made, and the back end goes on', async () => {
    const { running, coach, workers, make } = await scene()
    const [first = 0] = workers()
    const making = make()
    process.kill(first, 'SIGKILL')
    expect((await making).document).toMatchObject({ kind: 'client_report' })
    expect(isAlive(first)).toBe(false)
    expect(await coach.client.list({})).toHaveLength(1)
    expect(running.child.exitCode).toBeNull()
  })

  test.each(['stop', 'kill'] as const)('ends with its back end, by %s', async (how) => {
    const { running, workers } = await scene()
    const [worker = 0] = workers()
    expect(isAlive(worker)).toBe(true)
    await running[how]()
    await vi.waitFor(() => expect(isAlive(worker)).toBe(false), PATIENCE)
  })
})
