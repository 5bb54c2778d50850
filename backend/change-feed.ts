/** Tells every listener of each committed edit. Streams of a connection listen here; nothing is kept. */
import { streamOf } from './stream.ts'
import type { ChangeEvent } from '#contract/system.ts'

export class ChangeFeed {
  readonly #listeners = new Set<(event: ChangeEvent) => void>()

  /** Each is told in its order, a turn later: whoever made the edit gets the answer before the wall is read anew. */
  tell(event: ChangeEvent): void {
    setImmediate(() => {
      for (const listener of this.#listeners) listener(event)
    })
  }

  listen(listener: (event: ChangeEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The events from now on, until the signal says stop. None is dropped, however slow the reader. */
  events(signal: AbortSignal | undefined): AsyncGenerator<ChangeEvent, void, void> {
    return streamOf((tell) => this.listen(tell), signal)
  }
}
