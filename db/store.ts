/** One open database with what is needed to read and write it: drizzle for reading, the change record for writing. */
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { ChangeRecord } from './change.ts'
import type { Migration } from './migrations/index.ts'
import { openDatabase, type Sqlite } from './open.ts'

export type Reader = BetterSQLite3Database

export class Store {
  readonly file: string
  readonly sqlite: Sqlite
  readonly reader: Reader
  readonly changes: ChangeRecord
  readonly #prepared = new Map<unknown, unknown>()

  /** @throws DatabaseProblem as `openDatabase` */
  constructor(
    file: string,
    migrations: readonly Migration[],
    tables: Record<string, SQLiteTable>,
    { mustHold = false }: { mustHold?: boolean } = {},
  ) {
    this.file = file
    this.sqlite = openDatabase(file, migrations, mustHold)
    this.reader = drizzle(this.sqlite)
    this.changes = new ChangeRecord(this.sqlite, tables)
  }

  /** The queries a module has prepared on this database; prepared at the first use, then kept (three times faster than anew). */
  queries<T>(prepare: (reader: Reader) => T): T {
    const known = this.#prepared.get(prepare)
    if (known) return known as T
    const made = prepare(this.reader)
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
