/** Tells every listener of each committed edit. Streams of a connection listen here; nothing is kept. */
import { streamOf } from './stream.ts'
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

  /** The events from now on, until the signal says stop. None is dropped, however slow the reader. */
  events(signal: AbortSignal | undefined): AsyncGenerator<ChangeEvent, void, void> {
    return streamOf((tell) => this.listen(tell), signal)
  }
}
