/** Tells every listener of each committed edit. Streams of a connection listen here; nothing is kept. */
import type { ChangeEvent } from '#contract/system.ts'

export class ChangeFeed {
  readonly #listeners = new Set<(event: ChangeEvent) => void>()

  tell(event: ChangeEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  listen(listener: (event: ChangeEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The events from now on as an async stream, until the signal says stop. Slow readers get every event; none is dropped. */
  async *events(signal: AbortSignal | undefined): AsyncGenerator<ChangeEvent, void, void> {
    const waiting: ChangeEvent[] = []
    let wake: () => void = () => undefined
    const stop = this.listen((event) => {
      waiting.push(event)
      wake()
    })
    const aborted = () => wake()
    signal?.addEventListener('abort', aborted)
    try {
      while (!signal?.aborted) {
        const next = waiting.shift()
        if (next) yield next
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    } finally {
      stop()
      signal?.removeEventListener('abort', aborted)
    }
  }
}
