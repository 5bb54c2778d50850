/**
 * Entry of the back end process, in either shell: waits for `start`, opens the data, serves ports and, where asked, the loopback server; ends
 * with its supervisor, however that ends. See `contract/process.ts` for what is said.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import type { BackEndStart, ToBackEnd } from '#contract/process.ts'
import { DatabaseProblem } from '#db/problem.ts'
import { createBackEnd, type BackEnd, type BackEndOptions } from './back-end.ts'
import { dailyBackups } from './daily-backups.ts'
import { openLog, type Log } from './log.ts'
import { findParent, type Parent } from './parent.ts'
import type { LoopbackServer } from './server/loopback.ts'
import type { Port } from './server/port.ts'
import { serving, type Serve } from './server/serve.ts'
import { electronSurroundings } from './surroundings/electron.ts'
import { noSurroundings } from './surroundings-none.ts'

/** The supervisor says that it has started this process before: a lock may then take the system a moment to let go. */
const RESTARTED = process.argv.includes('--restarted')
const LOCK_PATIENCE = 3000
/** SQLite makes its side files by itself, so that they are nobody else's to read is said here, for the whole process. */
const usualMask = process.umask(0o077)
const BACKUP_CHECK = 3_600_000

class BackEndProcess {
  readonly #parent: Parent
  #log: Log | null = null
  #backEnd: BackEnd | null = null
  #server: LoopbackServer | null = null
  #serve: Serve | null = null
  #shell: ((data: unknown) => void) | null = null
  /** What arrived before the data was open. */
  readonly #early: Array<() => void> = []
  #ending = false

  constructor(parent: Parent) {
    this.#parent = parent
    parent.onMessage((message, port) => this.#hear(message, port))
    parent.onGone(() => this.end(0))
    // Ctrl+C reaches the whole process group; the supervisor decides what ends when.
    process.on('SIGINT', () => undefined)
    process.on('SIGHUP', () => undefined)
    process.on('SIGTERM', () => this.end(0))
    process.on('uncaughtException', (error) => {
      // Nobody knows what state this leaves; the data is safe in committed transactions, so a fresh process carries on.
      this.#log?.error('uncaught_exception', error)
      this.end(1)
    })
    process.on('unhandledRejection', (reason) => this.#log?.error('unhandled_rejection', reason))
  }

  #hear(message: ToBackEnd, port: Port | null): void {
    if (message.type === 'stop') return this.end(0)
    if (message.type === 'start') {
      if (this.#log) return
      this.#log = openLog(message.start.dataFolder)
      void this.#begin(message.start, this.#log)
      return
    }
    if (!this.#serve) {
      this.#early.push(() => this.#hear(message, port))
      return
    }
    if (message.type === 'rpc') this.#shell?.(message.data)
    else if (port) this.#serve(port, message.bound)
  }

  async #begin(start: BackEndStart, log: Log): Promise<void> {
    try {
      const seating = start.server ? await this.#seating(start.server, start.shell) : null
      const backEnd = await openPatiently({
        dataFolder: start.dataFolder,
        version: start.version,
        today: start.today,
        surroundings: (host) => {
          if (start.shell === 'electron') return electronSurroundings(host, 0o666 & ~usualMask)
          return seating ? seating.surroundings : noSurroundings()
        },
        log,
        handedOver: start.handedOver,
        onHandedOver: (handedOver) => this.#parent.send({ type: 'handed_over', handedOver }),
      })
      this.#backEnd = backEnd
      this.#serve = serving(backEnd)
      this.#shell = this.#serveShell(this.#serve)
      const { windows } = backEnd.services
      windows.onChange(() =>
        this.#parent.send({ type: 'windows', coach: windows.coaches(), audience: windows.audiences() }),
      )
      if (start.sample) await addSample(backEnd)
      if (seating) this.#server = await seating.listen(backEnd, this.#serve, start.pagesFolder)
      log.info('ready', { shell: start.shell, version: start.version })
      this.#parent.send({ type: 'ready' })
      for (const hear of this.#early.splice(0)) hear()
      backEnd.readAhead()
      backUpOnceSeen(backEnd)
      backEnd.services.reminders.start()
    } catch (error) {
      const reference = log.error('start_failed', error)
      const known = error instanceof DatabaseProblem ? error : null
      this.#parent.send({ type: 'failed', code: known?.code ?? 'internal', subject: known?.subject ?? '', reference })
      this.end(1)
    }
  }

  async #seating(server: NonNullable<BackEndStart['server']>, shell: BackEndStart['shell']) {
    if (shell === 'electron') throw new Error('The desktop shell has no loopback server')
    const { loopback } = await import('./server/loopback.ts')
    return loopback(server, { restarted: RESTARTED, mirror: (seats) => this.#parent.send({ type: 'seats', seats }) })
  }

  /** The shell's own connection: its messages travel beside the others, as `rpc`. */
  #serveShell(serve: Serve): (data: unknown) => void {
    const listeners: Array<(data: unknown) => void> = []
    serve(
      {
        send: (data) => this.#parent.send({ type: 'rpc', data }),
        onMessage: (listener) => void listeners.push(listener),
        // Ends with the process only.
        onClose: () => undefined,
        close: () => undefined,
      },
      { role: 'shell' },
    )
    return (data) => {
      for (const listener of listeners) listener(data)
    }
  }

  /** Closes the data and exits; what has been acknowledged is on disk either way. */
  end(code: number): void {
    if (this.#ending) return
    this.#ending = true
    this.#server?.close()
    try {
      this.#backEnd?.close()
    } catch (error) {
      this.#log?.error('close_failed', error)
    }
    // Leaves the last message a moment to reach the supervisor.
    setTimeout(() => process.exit(code), 50)
  }
}

async function openPatiently(options: BackEndOptions): Promise<BackEnd> {
  const until = Date.now() + (RESTARTED ? LOCK_PATIENCE : 0)
  for (;;) {
    try {
      return createBackEnd(options)
    } catch (error) {
      if (!(error instanceof DatabaseProblem && error.code === 'in_use') || Date.now() >= until) throw error
      await wait(50)
    }
  }
}

async function addSample(backEnd: BackEnd): Promise<void> {
  const coach = backEnd.clientOf({ role: 'coach' })
  const clients = await coach.client.names({})
  if (!clients.some((client) => client.sample)) await coach.client.addSample({ commandId: uuid() })
}

/** The daily copies wait until a window is up, and are looked after for as long as the app runs over midnight. */
function backUpOnceSeen({ services }: BackEnd): void {
  const backUp = () =>
    void dailyBackups(services).catch((error: unknown) => services.log.error('backups_failed', error))
  const stop = services.windows.onChange(() => {
    stop()
    setTimeout(backUp, 5000).unref()
    setInterval(backUp, BACKUP_CHECK).unref()
  })
}

const parent = findParent()
if (parent) void new BackEndProcess(parent)
else {
  process.stderr.write('The back end is started by a shell: use `npm start`.\n')
  process.exitCode = 2
}
