/** What can go wrong with a data file, in words the layers above can turn into a sentence. */
import BetterSqlite from 'better-sqlite3'

export type ProblemCode =
  | 'in_use' // another process holds the data folder
  | 'corrupt' // not a database, or one that fails its own check
  | 'from_the_future' // written by a newer Rytme
  | 'read_only' // the folder or file cannot be written
  | 'disk_full'
  | 'not_found' // no such row
  | 'conflict' // the row has changed since, or something else stands on it

export class DatabaseProblem extends Error {
  readonly code: ProblemCode
  /** File name, table or id; never a name or a text of the client's. */
  readonly subject: string

  constructor(code: ProblemCode, subject: string, options?: ErrorOptions) {
    super(`${code}: ${subject}`, options)
    this.name = 'DatabaseProblem'
    this.code = code
    this.subject = subject
  }
}

/** A row something stands on, or one that would be there twice. The other constraints are ours to keep: breaking one is a fault of the app. */
const CONFLICTS = new Set(['SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])

/** Reads SQLite's own error codes; returns null for what is not a known trouble with the file. */
export function problemOf(error: unknown, subject: string): DatabaseProblem | null {
  if (error instanceof DatabaseProblem) return error
  const code = error instanceof BetterSqlite.SqliteError ? error.code : systemCode(error)
  // drizzle wraps what SQLite says.
  if (code === null) return error instanceof Error && error.cause ? problemOf(error.cause, subject) : null
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT')
    return new DatabaseProblem('disk_full', subject, { cause: error })
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'EPERM' ||
    // A file stands where a folder should be.
    code === 'EEXIST' ||
    code === 'ENOTDIR'
  )
    return new DatabaseProblem('read_only', subject, { cause: error })
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new DatabaseProblem('corrupt', subject, { cause: error })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new DatabaseProblem('in_use', subject, { cause: error })
  if (CONFLICTS.has(code)) return new DatabaseProblem('conflict', subject, { cause: error })
  return null
}

function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
