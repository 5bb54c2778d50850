/**
 * The link that survives its connection. While there is none, calls wait; a call that was cut off is sent again on the next one, which is safe
 * because every edit carries a `commandId`. A stream that is cut off throws: its owner opens it anew.
 */
import { ORPCError, type ClientContext, type ClientLink, type ClientOptions } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ErrorCode, ErrorData } from '#contract/base.ts'
import type { Transport } from './transport.ts'
import { Wire } from './wire.ts'

export type ConnectionState =
  | 'connecting' // not open yet
  | 'open'
  | 'down' // was open; a new connection is being made
  | 'lost' // will not come back: this window has no seat any more

type Live = { wire: Wire; link: RPCLink<ClientContext> }

/** How long a call waits for a connection before it fails with `unavailable`. */
export const PATIENCE = 10_000
/** A call that was cut off this often is not sent again: it may be what kills the back end. */
const SENDS_AT_MOST = 3

export class SurvivingLink implements ClientLink<ClientContext> {
  readonly #patience: number
  readonly #listeners = new Set<() => void>()
  readonly #waiting = new Set<() => void>()
  #live: Live | null = null
  #state: ConnectionState = 'connecting'

  constructor(transport: Transport, patience: number = PATIENCE) {
    this.#patience = patience
    transport({ onPort: (port) => this.#open(new Wire(port)), onLost: () => this.#lose() })
  }

  get state(): ConnectionState {
    return this.#state
  }

  /** Told after each change of state, and when one connection takes another's place. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const until = Date.now() + this.#patience
    for (let sent = 1; ; sent++) {
      const { wire, link } = await this.#connection(until, options.signal)
      try {
        return await wire.survive(link.call(path, input, options))
      } catch (error) {
        if (options.signal?.aborted || !wire.closed) throw error
        if (sent >= SENDS_AT_MOST) throw unavailable()
      }
    }
  }

  #open(wire: Wire): void {
    if (this.#state === 'lost') return wire.end()
    const before = this.#live
    this.#live = { wire, link: new RPCLink({ port: wire }) }
    wire.addEventListener('close', () => {
      if (this.#live?.wire !== wire) return
      this.#live = null
      this.#become('down')
    })
    before?.wire.end()
    this.#become('open')
  }

  #lose(): void {
    const before = this.#live
    this.#live = null
    this.#become('lost')
    before?.wire.end()
  }

  #become(state: ConnectionState): void {
    this.#state = state
    for (const wake of this.#waiting) wake()
    for (const listener of this.#listeners) listener()
  }

  /** The connection there is, or the next one. @throws ORPCError `unavailable` when patience ends or there will be none */
  async #connection(until: number, signal: AbortSignal | undefined): Promise<Live> {
    for (;;) {
      signal?.throwIfAborted()
      if (this.#live) return this.#live
      const left = until - Date.now()
      if (this.#state === 'lost' || left <= 0) throw unavailable()
      await this.#change(left, signal)
    }
  }

  #change(atMost: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, atMost)
      this.#waiting.add(done)
      signal?.addEventListener('abort', done)
    })
  }
}

function unavailable(): ORPCError<ErrorCode, ErrorData> {
  return new ORPCError<ErrorCode, ErrorData>('unavailable', { defined: true, data: {} })
}
