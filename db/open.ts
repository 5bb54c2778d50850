/** Opens one database file the only way it is ever opened: checked, migrated, and with every pragma set and read back. */
import { closeSync, existsSync, openSync } from 'node:fs'
import { basename } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Migration } from './migrations/index.ts'
import { migrate } from './migrate.ts'
import { DatabaseProblem, problemOf } from './problem.ts'

export type Sqlite = BetterSqlite.Database

/** Set at every open, because most of them are forgotten at close; `synchronous` drifts to NORMAL in WAL otherwise. */
const PRAGMAS: ReadonlyArray<readonly [name: string, set: string, expected: string | number]> = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['busy_timeout', '3000', 3000],
]

export type OpenOptions = {
  /** A file that holds nothing is `corrupt`: it has lost what was in it, and must not come up as new. */
  mustHold?: boolean
  /** Puts `assureSound` off to whoever opens it: for a file that is only read. One that has to be migrated is checked all the same. */
  unchecked?: boolean
}

/**
 * Opens, checks and migrates a file; makes it where it is missing.
 * @throws DatabaseProblem `corrupt`, `from_the_future`, `read_only`, `disk_full`, `in_use`
 */
export function openDatabase(
  file: string,
  migrations: readonly Migration[],
  { mustHold = false, unchecked = false }: OpenOptions = {},
): Sqlite {
  const isNew = !existsSync(file)
  return guarded(file, () => {
    // Private from its first byte: SQLite gives the side files (which hold what was last written) the permissions of the file itself.
    if (isNew) closeSync(openSync(file, 'a', 0o600))
    const sqlite = new BetterSqlite(file)
    try {
      if (!isNew) check(sqlite, file, migrations.length, { mustHold, unchecked })
      for (const [name, set, expected] of PRAGMAS) {
        sqlite.pragma(`${name} = ${set}`)
        const read = sqlite.pragma(name, { simple: true })
        if (read !== expected) throw new DatabaseProblem('read_only', `${basename(file)}: ${name} is ${String(read)}`)
      }
      migrate(sqlite, migrations, file)
      return sqlite
    } catch (error) {
      sqlite.close()
      throw error
    }
  })
}

/** The schema version and soundness, read before anything is written: a file we do not understand is never touched. */
function check(sqlite: Sqlite, file: string, known: number, { mustHold, unchecked }: Required<OpenOptions>): void {
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  if (version > known) throw new DatabaseProblem('from_the_future', basename(file))
  if (mustHold && version === 0) throw new DatabaseProblem('corrupt', basename(file))
  if (!unchecked || version < known) assureSound(sqlite, file)
}

/** Lets SQLite go through every page. Takes about a millisecond a megabyte. @throws DatabaseProblem `corrupt` */
export function assureSound(sqlite: Sqlite, file: string): void {
  const answer = guarded(file, () => sqlite.pragma('quick_check(1)', { simple: true }))
  if (answer !== 'ok') throw new DatabaseProblem('corrupt', basename(file))
}

function guarded<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw problemOf(error, basename(file)) ?? error
  }
}
