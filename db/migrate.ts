/**
 * Runs migrations in order, each in a transaction of its own. Foreign keys are off *outside* the transaction (the pragma is a no-op inside
 * one) and checked before commit, so that a table rebuild never takes its child rows with it. A verified copy is made first.
 */
import type { Migration } from './migrations/index.ts'
import type { Sqlite } from './open.ts'
import { copyTo } from './backup.ts'
import { DatabaseProblem } from './problem.ts'

/** @throws DatabaseProblem `corrupt` where a migration leaves a broken reference; the database is then as it was before. */
export function migrate(sqlite: Sqlite, migrations: readonly Migration[], file: string): void {
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  if (version >= migrations.length) return
  if (version > 0) copyTo(sqlite, `${file}.before-${version}`)
  sqlite.pragma('foreign_keys = OFF')
  try {
    for (const [index, migration] of migrations.entries()) {
      if (index < version) continue
      sqlite.transaction(() => {
        sqlite.exec(migration.sql)
        const broken = sqlite.pragma('foreign_key_check') as unknown[]
        if (broken.length > 0)
          throw new DatabaseProblem('corrupt', `${migration.name}: ${broken.length} broken references`)
        sqlite.pragma(`user_version = ${index + 1}`)
      })()
    }
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}
