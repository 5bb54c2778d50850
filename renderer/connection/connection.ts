/**
 * The one way a window talks to the back end: a typed client, a state to show, and streams that come back after the back end has died.
 * Only types of the contract are used here, so that no schema gets into a window's code through it.
 */
import { createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { ErrorCode } from '#contract/base.ts'
import type { Contract } from '#contract/contract.ts'
import { SurvivingLink, type ConnectionState } from './link.ts'
import { shellTransport, socketTransport, type Transport } from './transport.ts'

export type { ConnectionState } from './link.ts'
export type Client = ContractRouterClient<Contract>

export type Connection = {
  /** Calls wait for up to 10 s while the back end is away and then fail with `unavailable`; cut-off calls are sent again. */
  readonly client: Client
  /** With `subscribe`, made for `useSyncExternalStore`. */
  readonly state: () => ConnectionState
  readonly subscribe: (listener: () => void) => () => void
  /** Called after every reconnect: what was read before may be old, so everything is read again. */
  readonly onReopen: (listener: () => void) => () => void
  /**
   * Listens to a stream for as long as wanted: it is opened again after each reconnect. `onRefused` is called, once, where the back end says
   * that there is nothing to listen to.
   */
  readonly listen: <T>(
    open: (client: Client, signal: AbortSignal) => Promise<AsyncIterable<T>>,
    onValue: (value: T) => void,
    onRefused?: (error: unknown) => void,
  ) => () => void
}

/** Connects this window, by the way the shell it runs in provides. */
export function connect(): Connection {
  return connectOver(location.protocol === 'app:' ? shellTransport : socketTransport)
}

/** The same over a given transport, for tests. */
export function connectOver(transport: Transport, patience?: number): Connection {
  const link = new SurvivingLink(transport, patience)
  const client: Client = createORPCClient(link)
  return {
    client,
    state: () => link.state,
    subscribe: (listener) => link.subscribe(listener),
    onReopen: (listener) => {
      let wasOpen = link.state === 'open'
      return link.subscribe(() => {
        if (link.state !== 'open') return
        if (wasOpen) listener()
        wasOpen = true
      })
    },
    listen: (open, onValue, onRefused) => {
      const stop = new AbortController()
      const { signal } = stop
      const follow = async () => {
        while (await isOpen(link, signal)) {
          const round = new AbortController()
          const changed = nextChange(link, round.signal)
          try {
            for await (const value of await open(client, signal)) {
              if (signal.aborted) return
              onValue(value)
            }
          } catch (error) {
            if (signal.aborted) return
            if (isRefusal(error)) return onRefused?.(error)
          }
          // Cut off: on to the next connection. Ended over a living one: not at once, so that it cannot spin.
          await Promise.race([changed, pause(PAUSE)])
          round.abort()
        }
      }
      void follow()
      return () => stop.abort()
    },
  }
}

const PAUSE = 500

/** Waits until there is a connection; false when listening has been stopped or there will be none. */
async function isOpen(link: SurvivingLink, signal: AbortSignal): Promise<boolean> {
  while (link.state !== 'open' && link.state !== 'lost' && !signal.aborted) await nextChange(link, signal)
  return link.state === 'open' && !signal.aborted
}

function nextChange(link: SurvivingLink, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stop()
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const stop = link.subscribe(done)
    signal?.addEventListener('abort', done)
  })
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

const REFUSALS: ReadonlySet<string> = new Set<ErrorCode>(['invalid', 'not_found', 'forbidden'])

/** Asking again would be answered the same. */
function isRefusal(error: unknown): boolean {
  return error instanceof ORPCError && REFUSALS.has(error.code)
}
