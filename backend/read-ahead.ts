/**
 * Reads the customers' figures while the coach window is still being loaded, one customer at a time with room for calls in between, so that the
 * list is there when it is asked for. What cannot be read is left to the list, which says so.
 */
import { appQueries } from '#db/queries/app.ts'
import type { DataFolder } from '#db/data-folder.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { readFigures } from './portfolio.ts'

export class ReadAhead {
  readonly #data: DataFolder
  readonly #today: () => IsoDate
  #next: NodeJS.Immediate | null = null

  constructor(data: DataFolder, today: () => IsoDate) {
    this.#data = data
    this.#today = today
  }

  /** Goes through the customers there are now. */
  begin(): void {
    this.#read(
      this.#data.app
        .queries(appQueries)
        .clients.all()
        .map(({ id }) => id),
    )
  }

  stop(): void {
    if (this.#next !== null) clearImmediate(this.#next)
    this.#next = null
  }

  #read([id, ...rest]: Id[]): void {
    if (id === undefined) return
    this.#next = setImmediate(() => {
      // Asked for anew: a customer can be removed between one and the next.
      const entry = this.#data.app.queries(appQueries).clientById.get({ id })
      try {
        if (entry) readFigures(this.#data.glance(id, entry.file), this.#today())
      } catch {
        // The list meets the same fault, and has a sentence for it.
      }
      this.#read(rest)
    })
  }
}
