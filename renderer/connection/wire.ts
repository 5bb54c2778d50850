/** One connection while it lives: a port that can be told that it is dead, so that whatever waits on it learns so. */

/** What a transport hands over: a MessagePort, or a WebSocket made to look like one. */
export type WirePort = {
  send: (data: string) => void
  onMessage: (listener: (data: unknown) => void) => void
  onClose: (listener: () => void) => void
  close: () => void
}

type Listener = (event: { data: unknown }) => void

/** The face oRPC's link wants (`postMessage`, `addEventListener`), with an end that we decide as well as the transport. */
export class Wire {
  readonly #port: WirePort
  readonly #onMessage: Listener[] = []
  readonly #onClose = new Set<() => void>()
  #closed = false

  constructor(port: WirePort) {
    this.#port = port
    port.onMessage((data) => {
      if (!this.#closed) for (const listener of this.#onMessage) listener({ data })
    })
    port.onClose(() => this.end())
  }

  get closed(): boolean {
    return this.#closed
  }

  postMessage(data: string): void {
    // To nobody: whoever waits for an answer has been told by `survive`.
    if (!this.#closed) this.#port.send(data)
  }

  addEventListener(event: 'message' | 'close', listener: Listener & (() => void)): void {
    if (event === 'close') this.#onClose.add(listener)
    else this.#onMessage.push(listener)
  }

  /** The work, or its end when the connection ends: a call on a dead MessagePort would otherwise wait for ever. */
  survive<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const cut = () => reject(new Error('The connection was cut'))
      if (this.#closed) cut()
      this.#onClose.add(cut)
      void work.then(resolve, reject).finally(() => this.#onClose.delete(cut))
    })
  }

  /** Ends it from this side, once; everything that waits on it is cut off. */
  end(): void {
    if (this.#closed) return
    this.#closed = true
    this.#port.close()
    for (const listener of this.#onClose) listener()
  }
}
