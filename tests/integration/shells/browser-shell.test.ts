/** The browser shell from its own entry: what it prints, what it survives, when it ends, and that it never leaves anything behind. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { ask, connectTo, takeSeat, type Connected } from '#tests/support/back-end-process.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

// Each back end here is a process started from the sources: seconds, where the machine has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const entry = join(import.meta.dirname, '../../../browser/main.ts')
const PATIENCE = { timeout: 60_000, interval: 50 }

type Shell = { child: ChildProcess; port: number; token: string; output: () => string; ended: Promise<number | null> }

async function startShell(folder: string, ...more: string[]): Promise<Shell> {
  const env = { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' }
  const child = spawn(process.execPath, [entry, '--no-open', '--data', folder, ...more], { env })
  let output = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  child.stderr.on('data', (part: Buffer) => (output += part.toString()))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  })
  const address = await vi.waitFor(() => {
    const found = /http:\/\/coach\.localhost:(\d+)\/\?seat=(\S+)/.exec(output)
    if (!found) throw new Error(output)
    return found
  }, PATIENCE)
  return { child, port: Number(address[1]), token: address[2] ?? '', output: () => output, ended }
}

/** The back end of a shell: its only child. */
function backEndOf({ child }: Shell): number {
  const [pid] = childrenOf(child.pid ?? 0)
  if (pid === undefined) throw new Error('no back end')
  return pid
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => statusOf(pid)?.parent === parent)
}

function statusOf(pid: number): { parent: number; isZombie: boolean } | null {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return { parent: Number(parent), isZombie: state === 'Z' }
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  const status = statusOf(pid)
  return status !== null && !status.isZombie
}

const gone = (pid: number) => vi.waitFor(() => expect(isAlive(pid)).toBe(false), PATIENCE)

async function sit(shell: Shell): Promise<{ cookie: string; window: Connected }> {
  const cookie = await takeSeat(shell.port, {
    token: shell.token,
    role: 'coach',
    clientId: null,
    meetingId: null,
    expiresAt: null,
  })
  return { cookie, window: await connectTo(shell.port, 'coach', cookie) }
}

// The process table is read from /proc.
describe.runIf(existsSync('/proc/self/stat'))('the browser shell', () => {
  test('prints an address that works, and ends when told, with its back end', async () => {
    const shell = await startShell(temporaryFolder())
    const backEnd = backEndOf(shell)
    const { window } = await sit(shell)
    await expect(window.client.system.about({})).resolves.toMatchObject({ shell: 'browser' })
    shell.child.kill('SIGTERM')
    expect(await shell.ended).toBe(0)
    await gone(backEnd)
  })

  test('starts a killed back end again; cookies, seats and the address are still good', async () => {
    const shell = await startShell(temporaryFolder())
    const { cookie, window } = await sit(shell)
    const ids = { clientId: '01990000-0000-7000-8000-000000000001', meetingId: '01990000-0000-7000-8000-000000000002' }
    const wall = await window.client.wall.open(ids)
    if (wall.how !== 'address') throw new Error(wall.how)
    const first = backEndOf(shell)
    process.kill(first, 'SIGKILL')
    await gone(first)
    const again = await vi.waitFor(() => connectTo(shell.port, 'coach', cookie), PATIENCE)
    await expect(again.client.system.about({})).resolves.toMatchObject({ shell: 'browser' })
    expect(backEndOf(shell)).not.toBe(first)
    // Used before the kill, and not used: each as it was.
    const coach = { host: `coach.localhost:${shell.port}` }
    expect((await ask(shell.port, `/?seat=${shell.token}`, coach)).status).toBe(401)
    const audience = { host: `audience.localhost:${shell.port}` }
    expect((await ask(shell.port, new URL(wall.url).pathname + new URL(wall.url).search, audience)).status).toBe(303)
  })

  test('gives up a back end that dies five times in a minute, and says where the log is', async () => {
    const folder = temporaryFolder()
    const shell = await startShell(folder)
    let last = 0
    for (let death = 1; death <= 5; death++) {
      const next = await vi.waitFor(() => {
        const pid = backEndOf(shell)
        if (pid === last || !isAlive(pid)) throw new Error('not yet')
        return pid
      }, PATIENCE)
      process.kill(next, 'SIGKILL')
      last = next
    }
    expect(await shell.ended).toBe(1)
    expect(shell.output()).toContain(join(folder, 'rytme.log'))
  })

  test('leaves no back end behind when it is killed itself', async () => {
    const shell = await startShell(temporaryFolder())
    const backEnd = backEndOf(shell)
    expect(isAlive(backEnd)).toBe(true)
    shell.child.kill('SIGKILL')
    await gone(backEnd)
  })

  test('ends after the last coach window, never before the first', async () => {
    const shell = await startShell(temporaryFolder(), '--linger-ms', '200')
    const { cookie, window } = await sit(shell)
    const second = await connectTo(shell.port, 'coach', cookie)
    window.close()
    await expect(second.client.system.about({})).resolves.toBeDefined()
    second.close()
    expect(await shell.ended).toBe(0)
  })

  test('stays when the window comes back, as it does on a reload', async () => {
    const shell = await startShell(temporaryFolder(), '--linger-ms', '2000')
    const { cookie, window } = await sit(shell)
    window.close()
    const back = await connectTo(shell.port, 'coach', cookie)
    await expect(back.client.system.about({})).resolves.toBeDefined()
    expect(shell.child.exitCode).toBeNull()
  })

  test('says so, and fails, where another one has the data', async () => {
    const folder = temporaryFolder()
    await startShell(folder)
    const second = spawn(process.execPath, [entry, '--no-open', '--data', folder], {
      env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
    })
    let said = ''
    second.stderr.on('data', (part: Buffer) => (said += part.toString()))
    const [code] = (await once(second, 'exit')) as [number]
    expect(code).toBe(1)
    expect(said).toContain('already open')
  })

  test('refuses a date that is none', async () => {
    const shell = spawn(process.execPath, [entry, '--today', 'soon'])
    const [code] = (await once(shell, 'exit')) as [number]
    expect(code).toBe(2)
  })
})
