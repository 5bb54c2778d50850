/** The browser shell from its own entry: what it prints, what it survives, when it ends, and that it never leaves anything behind. */
import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { ask, connectTo, takeSeat, type Connected } from '#tests/support/back-end-process.ts'
import { built } from '#tests/support/built.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { childrenOf, isAlive } from '#tests/support/processes.ts'

// Each back end here is a process of its own: seconds, where the machine has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const entry = built('browser')
const PATIENCE = { timeout: 60_000, interval: 50 }

type Followed = { child: ChildProcess; output: () => string; ended: Promise<number | null> }
type Shell = Followed & { port: number; token: string }

const ENGLISH = { LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' }
const NORWEGIAN = { LANG: 'nb_NO.UTF-8', LC_ALL: 'nb_NO.UTF-8' }

async function startShell(folder: string, ...more: string[]): Promise<Shell> {
  const args = [entry, '--no-open', '--data', folder, ...more]
  const shell = followed(spawn(process.execPath, args, { env: { ...process.env, ...ENGLISH } }))
  const address = await vi.waitFor(() => {
    const found = /http:\/\/coach\.localhost:(\d+)\/\?seat=(\S+)/.exec(shell.output())
    if (!found) throw new Error(shell.output())
    return found
  }, PATIENCE)
  return { ...shell, port: Number(address[1]), token: address[2] ?? '' }
}

/** What it says, and its end; ended with the test. */
function followed(child: ChildProcessWithoutNullStreams): Followed {
  let output = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  child.stderr.on('data', (part: Buffer) => (output += part.toString()))
  // `close` comes when all that was said has been read.
  const ended = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  })
  return { child, output: () => output, ended }
}

/** The back end of a shell: its only child. */
function backEndOf({ child }: Followed): number {
  const [pid] = childrenOf(child.pid)
  if (pid === undefined) throw new Error('no back end')
  return pid
}

const gone = (pid: number) => vi.waitFor(() => expect(isAlive(pid)).toBe(false), PATIENCE)

async function sit(shell: Shell): Promise<{ cookie: string; window: Connected }> {
  const cookie = await takeSeat(shell.port, {
    token: shell.token,
    bound: { role: 'coach' },
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

  test('a restart before the first window does not end it', async () => {
    const shell = await startShell(temporaryFolder(), '--linger-ms', '1')
    const first = backEndOf(shell)
    process.kill(first, 'SIGKILL')
    await gone(first)
    const { window } = await vi.waitFor(() => sit(shell), PATIENCE)
    await expect(window.client.system.about({})).resolves.toMatchObject({ shell: 'browser' })
  })

  test('keeps data in a folder with spaces and letters of its own, and listens on this computer alone', async () => {
    const folder = join(temporaryFolder(), 'Mine data æøå')
    const shell = await startShell(folder)
    expect(readdirSync(folder)).toContain('app.db')
    const port = shell.port.toString(16).toUpperCase().padStart(4, '0')
    const listening = ['tcp', 'tcp6']
      .filter((table) => existsSync(`/proc/net/${table}`))
      .flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').split('\n'))
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = '', , state]) => local.endsWith(`:${port}`) && state === '0A')
    // 127.0.0.1, as the table writes it.
    expect(listening.map(([, local]) => local)).toEqual([`0100007F:${port}`])
  })

  test('refuses a date that is none', async () => {
    const shell = spawn(process.execPath, [entry, '--today', 'soon'])
    const [code] = (await once(shell, 'exit')) as [number]
    expect(code).toBe(2)
  })

  test('opens a window of its own, which ends with the shell, even where that is killed', async () => {
    const folder = temporaryFolder()
    const { shell, browser } = await withBrowser(folder)
    const address = browser.args[0]?.replace('--app=', '') ?? ''
    expect(address).toMatch(/^http:\/\/coach\.localhost:\d+\/\?seat=\S+$/)
    expect(browser.args).toContain(`--user-data-dir=${join(folder, 'browser')}`)
    // In the terminal there is no address: it is in use.
    expect(shell.output()).toContain('own in pretend-browser')
    expect(shell.output()).not.toContain('seat=')
    expect(isAlive(browser.pid)).toBe(true)
    shell.child.kill('SIGKILL')
    await gone(browser.pid)
  })

  test('ends the browser with itself', async () => {
    const { shell, browser } = await withBrowser(temporaryFolder())
    shell.child.kill('SIGTERM')
    expect(await shell.ended).toBe(0)
    await gone(browser.pid)
  })

  test('prints the address where the browser does not work', async () => {
    const { shell } = await withBrowser(temporaryFolder(), { RYTME_TEST_BROKEN: '1' })
    await vi.waitFor(() => expect(shell.output()).toContain('Found no browser'), PATIENCE)
    expect(shell.output()).toMatch(/http:\/\/coach\.localhost:\d+\/\?seat=\S+/)
    expect(shell.child.exitCode).toBeNull()
  })

  describe('that cannot start says why in the language of the computer, and harms nothing:', () => {
    test('another one has the data', async () => {
      const folder = temporaryFolder()
      const first = await startShell(folder)
      expect(await failed(folder, NORWEGIAN)).toBe(
        `Dataene er i bruk av en annen Rytme eller en kommando, og er ikke rørt. Lukk den først. Mappen er:\n${folder}\nEller velg en annen mappe med --data.\n`,
      )
      expect(await failed(folder, ENGLISH)).toContain('The data is in use by another Rytme or a command')
      const { window } = await sit(first)
      await expect(window.client.system.about({})).resolves.toBeDefined()
    })

    test.each([
      ['damaged', 'Filen app.db i datamappen er skadet. Den er ikke rørt.', 'The file app.db in the data folder is'],
      [
        'from the future',
        'Dataene er laget av en nyere Rytme. De er ikke rørt.',
        'The data was made by a newer Rytme.',
      ],
    ])('the data is %s', async (how, nb, en) => {
      const folder = temporaryFolder()
      const shell = await startShell(folder)
      shell.child.kill('SIGTERM')
      await shell.ended
      const file = join(folder, 'app.db')
      const sound = readFileSync(file)
      // The version of the schema is a number of four bytes at a place of its own in the file's head.
      if (how === 'from the future') sound.writeUInt32BE(999, 60)
      else sound.fill(0x58, 0, 2000)
      writeFileSync(file, sound)
      expect(await failed(folder, NORWEGIAN)).toContain(nb)
      expect(await failed(folder, ENGLISH)).toContain(en)
      expect(readFileSync(file).equals(sound)).toBe(true)
      expect(readdirSync(folder).filter((name) => name.startsWith('app.db'))).toEqual(['app.db'])
    })
  })
})

/** Stands in for a browser of the Chromium family: writes down how it was started, and ends when its debugging pipe does, as those do. */
const PRETEND_BROWSER = `#!${process.execPath}
const { createReadStream, writeFileSync } = require('node:fs')
writeFileSync(process.env.RYTME_TEST_BROWSER, JSON.stringify({ pid: process.pid, args: process.argv.slice(2) }))
if (process.env.RYTME_TEST_BROKEN) process.exit(1)
const end = () => process.exit(0)
createReadStream('', { fd: 3 }).on('error', end).on('close', end).resume()
`

/** Starts the shell on a display nobody looks at, with a stand-in for the browser. */
async function withBrowser(folder: string, more: NodeJS.ProcessEnv = {}) {
  const place = temporaryFolder()
  const executable = join(place, 'pretend-browser')
  writeFileSync(executable, PRETEND_BROWSER, { mode: 0o755 })
  const file = join(place, 'browser.json')
  const child = spawn(process.execPath, [entry, '--data', folder], {
    env: {
      ...process.env,
      ...ENGLISH,
      DISPLAY: ':none',
      RYTME_BROWSER: executable,
      RYTME_TEST_BROWSER: file,
      ...more,
    },
  })
  const shell = followed(child)
  const browser = await vi.waitFor(
    () => JSON.parse(readFileSync(file, 'utf8')) as { pid: number; args: string[] },
    PATIENCE,
  )
  await vi.waitFor(() => expect(shell.output()).toContain('has opened'), PATIENCE)
  return { shell, browser }
}

/** What a shell says that ends with a failure. */
async function failed(folder: string, language: NodeJS.ProcessEnv): Promise<string> {
  const shell = followed(
    spawn(process.execPath, [entry, '--no-open', '--data', folder], { env: { ...process.env, ...language } }),
  )
  expect(await shell.ended).toBe(1)
  return shell.output()
}
