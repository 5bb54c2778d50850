/**
 * Starts the back end as a child, starts it again when it dies, and holds what must survive it: port, secret, instance, seats and whether the
 * laptop is handed over. Never leaves one behind: the child ends when this process does, however it does.
 */
import type { ChildProcess } from 'node:child_process'
import type { BackEndStart, FromBackEnd, HandedOver, Seat, ServerStart, ToBackEnd } from '#contract/process.ts'
import { afterDeath } from '#contract/restart-policy.ts'
import type { Failure } from '#texts/shell.ts'
import { forkBackEnd } from './fork-back-end.ts'

/** How long a back end may take to close its data before it is made to end. */
const STOP_PATIENCE = 3000

export type SupervisorEvents = {
  /** The back end serves; again after each restart. */
  onReady: () => void
  onWindows: (coach: number) => void
  /** It could not start, or died too often (`gave_up`). It is not started again. */
  onFailure: (failure: Failure) => void
}

export class Supervisor {
  readonly #entry: string
  readonly #start: BackEndStart
  readonly #events: SupervisorEvents
  #server: ServerStart
  #handedOver: HandedOver | null = null
  #child: ChildProcess | null = null
  #deaths: readonly number[] = []
  #restart: NodeJS.Timeout | null = null
  #hasBeenReady = false
  #stopping = false

  /** @param entry the back end's file; a source file is run as it is */
  constructor(entry: string, start: BackEndStart & { server: ServerStart }, events: SupervisorEvents) {
    this.#entry = entry
    this.#start = start
    this.#server = start.server
    this.#events = events
  }

  start(): void {
    const restarted = this.#hasBeenReady
    const child = forkBackEnd(this.#entry, { restarted })
    this.#child = child
    let failure: Failure | null = null
    child.on('message', (message) => {
      const said = message as FromBackEnd
      if (said.type === 'failed') failure = said
      this.#hear(said)
    })
    const ended = () => {
      if (this.#child !== child) return
      this.#child = null
      if (!this.#stopping) this.#afterExit(failure)
    }
    child.on('exit', ended)
    // One that could not even be started has no exit; any other error here leaves the child as it is.
    child.on('error', () => child.pid === undefined && ended())
    this.#say({
      type: 'start',
      // Once the sample is there, a restart in the middle of a meeting need not look for it.
      start: {
        ...this.#start,
        server: this.#server,
        handedOver: this.#handedOver,
        sample: this.#start.sample && !restarted,
      },
    })
  }

  /** The back end's process id while there is one, for tests and the log. */
  get pid(): number | null {
    return this.#child?.pid ?? null
  }

  /** Lets the back end close its data and end; resolves when it is gone. */
  stop(): Promise<void> {
    this.#stopping = true
    if (this.#restart) clearTimeout(this.#restart)
    const child = this.#child
    if (!child) return Promise.resolve()
    return new Promise((resolve) => {
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE)
      child.once('exit', () => {
        clearTimeout(force)
        resolve()
      })
      this.#say({ type: 'stop' })
    })
  }

  #say(message: ToBackEnd): void {
    // The callback keeps a child that has just died from becoming an exception here.
    if (this.#child?.connected) this.#child.send(message, () => undefined)
  }

  #hear(message: FromBackEnd): void {
    switch (message.type) {
      case 'ready':
        this.#hasBeenReady = true
        return this.#events.onReady()
      case 'windows':
        return this.#events.onWindows(message.coach)
      case 'seats':
        this.#keep(message.seats)
        return
      case 'handed_over':
        this.#handedOver = message.handedOver
        return
      case 'failed': // told when it has exited
      case 'rpc': // this shell asks nothing of its back end
        return
    }
  }

  #keep(seats: Seat[]): void {
    this.#server = { ...this.#server, seats }
  }

  #afterExit(failure: Failure | null): void {
    // What cannot start the first time will not the second; a back end that has served is worth trying again.
    if (!this.#hasBeenReady) return this.#events.onFailure(failure ?? { code: 'internal', subject: '', reference: '' })
    const { deaths, restartIn } = afterDeath(this.#deaths, performance.now())
    this.#deaths = deaths
    if (restartIn === null) return this.#events.onFailure(failure ?? { code: 'gave_up', subject: '', reference: '' })
    this.#restart = setTimeout(() => this.start(), restartIn)
  }
}
