/**
 * The browser shell: starts the back end with a loopback server, opens the coach window in a browser of the Chromium family or prints its
 * address, and ends when the coach is done.
 */
import { randomBytes } from 'node:crypto'
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import type { ServerStart } from '#contract/process.ts'
import { failureSentence, languageOf, shellWords, type Failure } from '#texts/shell.ts'
import { findChromium, openChromium } from './chromium.ts'
import { readOptions, type ShellOptions } from './options.ts'
import { Supervisor } from './supervisor.ts'

/** An address that a browser opens at once lives briefly; one that a person copies lives until it is used. */
const SEAT_LIVES = 60_000
const PORT_ATTEMPTS = 5

// Built, this file lies in out/app.
const root = resolve(import.meta.dirname, '../..')
const backEndEntry = join(import.meta.dirname, 'backend.js')

const say = shellWords(languageOf([Intl.DateTimeFormat().resolvedOptions().locale]))
const tell = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

class BrowserShell {
  readonly #options: ShellOptions
  readonly #canOpen: boolean
  #supervisor: Supervisor | null = null
  #browser: ChildProcess | null = null
  #attempts = 0
  #isOpen = false
  #coachSeen = false
  #linger: NodeJS.Timeout | null = null
  #ending = false

  constructor(options: ShellOptions) {
    this.#options = options
    this.#canOpen = options.open && hasDisplay()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.#end(0))
  }

  async start(): Promise<void> {
    this.#attempts++
    const server = await newServer(this.#canOpen ? Date.now() + SEAT_LIVES : null)
    const { dataFolder, sample, today } = this.#options
    this.#supervisor = new Supervisor(
      backEndEntry,
      {
        dataFolder,
        pagesFolder: join(root, 'out/pages'),
        today,
        version: versionOf(root),
        shell: 'browser',
        server,
        sample,
        handedOver: null,
      },
      {
        onReady: () => this.#ready(server),
        onWindows: (coach) => this.#count(coach),
        onFailure: (failure) => void this.#fail(failure),
      },
    )
    this.#supervisor.start()
  }

  #ready(server: ServerStart): void {
    // After a restart the windows come back by themselves; one that was closed meanwhile does not.
    if (this.#isOpen) return this.#count(0)
    this.#isOpen = true
    const address = `http://coach.localhost:${server.port}/?seat=${server.seats[0]?.token ?? ''}`
    if (!this.#canOpen) {
      tell(say('terminal.address', { address }))
      return
    }
    void this.#openWindow(address)
  }

  async #openWindow(address: string): Promise<void> {
    const browser = findChromium()
    const opened = browser && (await openChromium(browser, address, this.#options.dataFolder))
    if (opened) {
      this.#browser = opened.process
      // One that ends before its window was there has not worked (a broken install, no access to the display).
      opened.process.once('exit', () => {
        if (!this.#coachSeen && !this.#ending) tell(say('terminal.none_found', { address }))
      })
      tell(say('terminal.opened', { browser: opened.name }))
    } else if (await openDefault(address)) tell(say('terminal.opened_default'))
    else tell(say('terminal.none_found', { address }))
  }

  /** Ends the shell some time after the last coach window; before the first there is nothing to end for. */
  #count(coach: number): void {
    if (coach > 0) this.#coachSeen = true
    if (this.#linger) clearTimeout(this.#linger)
    this.#linger = null
    if (coach === 0 && this.#coachSeen) this.#linger = setTimeout(() => void this.#end(0), this.#options.lingerMs)
  }

  async #fail(failure: Failure): Promise<void> {
    const isPort = failure.code === 'in_use' && failure.subject === 'port'
    // The port was free when it was picked and taken when it was used. Once there is a window, it knows no other.
    if (isPort && !this.#isOpen && this.#attempts < PORT_ATTEMPTS) return this.start()
    const folder = this.#options.dataFolder
    const code = isPort ? 'internal' : failure.code
    const sentence = failureSentence(say, { ...failure, code }, { folder, log: join(folder, 'rytme.log') })
    const advice = ELSEWHERE_HELPS.includes(code) ? `\n${say('terminal.other_folder')}` : ''
    process.stderr.write(`${sentence}${advice}\n`)
    await this.#end(1)
  }

  async #end(code: number): Promise<void> {
    if (this.#ending) return
    this.#ending = true
    if (this.#linger) clearTimeout(this.#linger)
    this.#browser?.kill()
    await this.#supervisor?.stop()
    if (code === 0) tell(say('terminal.ended'))
    process.exit(code)
  }
}

/** Troubles that another data folder does not have. */
const ELSEWHERE_HELPS: readonly string[] = ['in_use', 'read_only', 'corrupt', 'from_the_future']

async function newServer(expiresAt: number | null): Promise<ServerStart> {
  const token = randomBytes(32).toString('base64url')
  return {
    port: await freePort(),
    secret: randomBytes(32).toString('base64url'),
    instance: randomBytes(4).toString('hex'),
    seats: [{ token, bound: { role: 'coach' }, expiresAt }],
  }
}

/** A port nobody listens on. It belongs to this shell for its whole life, so that windows find the back end again. */
function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolvePort(port))
    })
  })
}

/** Opens an address in whatever browser the person uses; false where that is not possible. */
function openDefault(address: string): Promise<boolean> {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['explorer', address]
        : ['xdg-open', address]
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true })
  child.unref()
  return new Promise((done) => {
    child.once('spawn', () => done(true))
    child.once('error', () => done(false))
  })
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

function versionOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}

const options = readOptions(process.argv.slice(2))
if (options) await new BrowserShell(options).start()
else {
  process.stderr.write(`${say('launcher.bad_today')}\n`)
  process.exitCode = 2
}
