/** One process at a time holds a data folder. The operating system drops the hold when the process dies, however it dies. */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { problemOf } from './problem.ts'

export type FolderLock = { release: () => void }

/** @throws DatabaseProblem `in_use` where another process holds it, `read_only` where the folder cannot be written */
export function lockFolder(folder: string): FolderLock {
  try {
    const file = join(folder, 'lock.db')
    const sqlite = new BetterSqlite(file, { timeout: 0 })
    try {
      sqlite.pragma('journal_mode = DELETE')
      sqlite.exec('BEGIN EXCLUSIVE')
      chmodSync(file, 0o600)
    } catch (error) {
      sqlite.close()
      throw error
    }
    return { release: () => sqlite.close() }
  } catch (error) {
    throw problemOf(error, 'lock.db') ?? error
  }
}
