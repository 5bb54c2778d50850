/**
 * Starts the back end as a utility process and starts it again when it dies. Gives each window that asks a port to the back end there is, and a
 * new one after every restart; serves the shell's own connection beside them.
 */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import type { Contract } from '#contract/contract.ts'
import type { BackEndStart, Bound, FromBackEnd, HandedOver, ToBackEnd } from '#contract/process.ts'
import { afterDeath } from '#contract/restart-policy.ts'
import type { Failure } from '#texts/shell.ts'

/** How long a back end may take to close its data before it is made to end. */
const STOP_PATIENCE = 3000

export type ShellClient = ContractRouterClient<Contract>
export type SupervisorEvents = {
  /** The back end serves, with a fresh connection for the shell; again after each restart. `signal` ends with this back end. */
  onReady: (client: ShellClient, signal: AbortSignal) => void
  /** It could not start, or died too often (`gave_up`). It is not started again. */
  onFailure: (failure: Failure) => void
}

export class Supervisor {
  readonly #entry: string
  readonly #start: BackEndStart
  readonly #events: SupervisorEvents
  #child: UtilityProcess | null = null
  #handedOver: HandedOver | null = null
  #deaths: readonly number[] = []
  #hasBeenReady = false
  #stopping = false

  constructor(entry: string, start: BackEndStart, events: SupervisorEvents) {
    this.#entry = entry
    this.#start = start
    this.#events = events
  }

  start(): void {
    const restarted = this.#hasBeenReady
    const child = utilityProcess.fork(this.#entry, restarted ? ['--restarted'] : [], { serviceName: 'Rytme back end' })
    this.#child = child
    const gone = new AbortController()
    const rpc = new RpcChannel((data) => this.#say({ type: 'rpc', data }))
    let failure: Failure | null = null
    child.on('message', (message: FromBackEnd) => {
      if (message.type === 'failed') failure = message
      else if (message.type === 'handed_over') this.#handedOver = message.handedOver
      else if (message.type === 'rpc') rpc.receive(message.data)
      else if (message.type === 'ready') {
        this.#hasBeenReady = true
        this.#events.onReady(createORPCClient(new RPCLink({ port: rpc })), gone.signal)
      }
    })
    child.once('exit', () => {
      gone.abort()
      rpc.end()
      this.#child = null
      if (!this.#stopping) this.#afterExit(failure)
    })
    this.#say({
      type: 'start',
      // Once the sample is there, a restart in the middle of a meeting need not look for it.
      start: { ...this.#start, handedOver: this.#handedOver, sample: this.#start.sample && !restarted },
    })
  }

  /** The window's end of a new connection; the back end gets the other, with the role it is bound to. */
  newPort(bound: Bound): MessagePortMain | null {
    if (!this.#child) return null
    const { port1, port2 } = new MessageChannelMain()
    this.#say({ type: 'port', bound }, port2)
    return port1
  }

  /** Lets the back end close its data and end; resolves when it is gone. */
  stop(): Promise<void> {
    this.#stopping = true
    const child = this.#child
    if (!child) return Promise.resolve()
    return new Promise((resolve) => {
      const force = setTimeout(() => child.kill(), STOP_PATIENCE)
      child.once('exit', () => {
        clearTimeout(force)
        resolve()
      })
      this.#say({ type: 'stop' })
    })
  }

  #say(message: ToBackEnd, ...ports: MessagePortMain[]): void {
    this.#child?.postMessage(message, ports)
  }

  #afterExit(failure: Failure | null): void {
    // What cannot start the first time will not the second; a back end that has served is worth trying again.
    if (!this.#hasBeenReady) return this.#events.onFailure(failure ?? { code: 'internal', subject: '', reference: '' })
    const { deaths, restartIn } = afterDeath(this.#deaths, performance.now())
    this.#deaths = deaths
    if (restartIn === null) return this.#events.onFailure(failure ?? { code: 'gave_up', subject: '', reference: '' })
    setTimeout(() => {
      if (!this.#stopping) this.start()
    }, restartIn)
  }
}

type Listener = (event?: { data: unknown }) => void

/** The `rpc` messages between shell and back end, as the port oRPC wants. */
class RpcChannel {
  readonly #send: (data: unknown) => void
  readonly #onMessage: Listener[] = []
  readonly #onClose: Listener[] = []

  constructor(send: (data: unknown) => void) {
    this.#send = send
  }

  on(event: string, listener: Listener): void {
    if (event === 'close') this.#onClose.push(listener)
    else this.#onMessage.push(listener)
  }

  postMessage(data: unknown): void {
    this.#send(data)
  }

  receive(data: unknown): void {
    for (const listener of this.#onMessage) listener({ data })
  }

  end(): void {
    for (const listener of this.#onClose) listener()
  }
}
