/** A transport and a back end that a test works by hand. */
import { RPCHandler } from '@orpc/server/message-port'
import { os } from '@orpc/server'
import type { Transport } from '#renderer/connection/transport.ts'
import type { WirePort } from '#renderer/connection/wire.ts'

type Call = { path: string; input: unknown; answer: (value: unknown) => void; fail: (error: unknown) => void }

export class FakeBackEnd {
  /** Calls that have arrived and wait for an answer. */
  readonly calls: Call[] = []
  #onPort: ((port: WirePort) => void) | null = null
  #onLost: (() => void) | null = null
  #kill: Array<() => void> = []

  readonly transport: Transport = ({ onPort, onLost }) => {
    this.#onPort = onPort
    this.#onLost = onLost
  }

  /** A new connection to a fresh back end; the one before is dead, whether it says so or not. */
  open(): void {
    const { port1, port2 } = new MessageChannel()
    const calls = this.calls
    const slow = (path: string) =>
      os.handler(({ input }) => new Promise((answer, fail) => calls.push({ path, input, answer, fail })))
    const ticks = os.handler(async function* () {
      for (let tick = 1; ; tick++) {
        const answered = await new Promise((answer, fail) => calls.push({ path: 'ticks', input: tick, answer, fail }))
        yield answered
      }
    })
    new RPCHandler({ system: { about: slow('about'), changeSettings: slow('changeSettings'), events: ticks } }).upgrade(
      port1,
    )
    port1.start()
    const onClose: Array<() => void> = []
    this.#kill.push(() => {
      port1.close()
      for (const listener of onClose) listener()
    })
    this.#onPort?.({
      send: (data) => port2.postMessage(data),
      onMessage: (listener) => {
        port2.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data))
        port2.start()
      },
      onClose: (listener) => onClose.push(listener),
      close: () => port2.close(),
    })
  }

  /** The back end dies; what it was asked is never answered. */
  die(): void {
    this.calls.length = 0
    for (const kill of this.#kill.splice(0)) kill()
  }

  lose(): void {
    this.#onLost?.()
  }
}
