/**
 * The check of vaults that were only looked at for the list of clients. It goes through every page of a file, so it waits until the list has been
 * answered and then takes one file at a time, with room for other calls in between. What fails is told to the windows, and the list says so.
 */
import type { DataFolder } from '#db/data-folder.ts'
import { appQueries } from '#db/queries/app.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { Log } from './log.ts'

/** The first screen is drawn first. */
const PAUSE_MS = 100

export class VaultChecks {
  readonly #data: DataFolder
  readonly #feed: ChangeFeed
  readonly #log: Log
  #timer: NodeJS.Timeout | null = null

  constructor(data: DataFolder, feed: ChangeFeed, log: Log) {
    this.#data = data
    this.#feed = feed
    this.#log = log
  }

  /** Goes on until every vault that is open has been checked. */
  begin(): void {
    if (this.#timer !== null || this.#data.glanced().length === 0) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.next()
      this.begin()
    }, PAUSE_MS)
    this.#timer.unref()
  }

  /** Checks one. */
  next(): void {
    const [id] = this.#data.glanced()
    if (id === undefined) return
    const entry = this.#data.app.queries(appQueries).clientById.get({ id })
    if (!entry) return this.#data.closeVault(id)
    try {
      this.#data.vault(entry.id, entry.file)
    } catch (error) {
      this.#log.error('vault_unsound', error, { id: entry.id })
      // No edit, and so no number of one.
      this.#feed.tell({ seq: 0, clientId: entry.id, topics: ['client'] })
    }
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
