/** One open database with what is needed to read and write it: drizzle for reading, the change record for writing. */
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { ChangeRecord, type Refusal } from './change.ts'
import type { Migration } from './migrations/index.ts'
import { assureSound, openDatabase, type OpenOptions, type Sqlite } from './open.ts'

export type Reader = BetterSQLite3Database

export class Store {
  readonly file: string
  readonly sqlite: Sqlite
  readonly reader: Reader
  readonly changes: ChangeRecord
  readonly #prepared = new Map<unknown, unknown>()
  #isSound: boolean

  /** @throws DatabaseProblem as `openDatabase` */
  constructor(
    file: string,
    migrations: readonly Migration[],
    tables: Record<string, SQLiteTable>,
    options: OpenOptions & { refuse?: Refusal } = {},
  ) {
    this.file = file
    this.sqlite = openDatabase(file, migrations, options)
    this.#isSound = !options.unchecked
    this.reader = drizzle(this.sqlite)
    this.changes = new ChangeRecord(this.sqlite, tables, options.refuse)
  }

  /** Has the file been checked since it was opened? */
  get isSound(): boolean {
    return this.#isSound
  }

  /** Checks a file that was opened unchecked, once. @throws DatabaseProblem `corrupt` */
  assureSound(): void {
    if (this.#isSound) return
    assureSound(this.sqlite, this.file)
    this.#isSound = true
  }

  /** The queries a module has prepared on this database; prepared at the first use, then kept (three times faster than anew). */
  queries<T>(prepare: (reader: Reader, sqlite: Sqlite) => T): T {
    const known = this.#prepared.get(prepare)
    if (known) return known as T
    const made = prepare(this.reader, this.sqlite)
    this.#prepared.set(prepare, made)
    return made
  }

  /** Empties the write-ahead log, so that what has been deleted does not live on in it. */
  emptyLog(): void {
    this.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  }

  close(): void {
    if (!this.sqlite.open) return
    try {
      this.sqlite.pragma('optimize')
    } catch {
      // A full disk or a damaged file must not keep the file open, nor the folder held.
    }
    this.sqlite.close()
  }
}
