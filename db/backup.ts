/** Whole copies of a database: made beside the running one, checked, then renamed into place. */
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Sqlite } from './open.ts'
import { DatabaseProblem, problemOf } from './problem.ts'

/** How many copies of the running day are kept, and how many in all (one for each earlier day). */
const KEEP_TODAY = 3
const KEEP_IN_ALL = 14

export type Backup = { name: string; at: string }

/**
 * A checked copy at `target`. `VACUUM INTO` is used because copying a live WAL file is no copy, and `backup()` fails on encrypted files.
 * @throws DatabaseProblem `disk_full`, `read_only`, `corrupt`
 */
export function copyTo(sqlite: Sqlite, target: string): void {
  const draft = `${target}.part`
  rmSync(draft, { force: true })
  try {
    sqlite.prepare('VACUUM INTO ?').run(draft)
    verify(draft)
    chmodSync(draft, 0o600)
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw problemOf(error, basename(target)) ?? error
  }
}

/** Opens a copy and lets SQLite check all of it. @throws DatabaseProblem `corrupt` */
export function verify(file: string): void {
  try {
    const copy = new BetterSqlite(file, { readonly: true, fileMustExist: true })
    try {
      if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok')
        throw new DatabaseProblem('corrupt', basename(file))
    } finally {
      copy.close()
    }
  } catch (error) {
    throw problemOf(error, basename(file)) ?? error
  }
}

/** Backups are named by the moment, in a form every file system takes. */
export function backupName(now: Date): string {
  return `${now.toISOString().replaceAll(':', '-')}.db`
}

/** Makes a backup named by the moment in `folder` and drops those that are no longer kept. Returns its name. */
export function backUp(sqlite: Sqlite, folder: string, now: Date): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = backupName(now)
  copyTo(sqlite, join(folder, name))
  prune(folder, now)
  return name
}

/** The backups in a folder, newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => ({ name, at: momentOf(name) }))
    .filter((backup): backup is Backup => backup.at !== null)
    .toSorted((a, b) => b.name.localeCompare(a.name))
}

function momentOf(name: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}\.\d{3}Z)\.db$/.exec(name)
  return parts ? `${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}` : null
}

/** Three of today, then the newest of each earlier day, fourteen at most. */
function prune(folder: string, now: Date): void {
  const today = now.toISOString().slice(0, 10)
  const days = new Set<string>()
  let kept = 0
  let keptToday = 0
  for (const backup of listBackups(folder)) {
    const day = backup.at.slice(0, 10)
    const keep = kept < KEEP_IN_ALL && (day === today ? keptToday < KEEP_TODAY : !days.has(day))
    if (!keep) {
      rmSync(join(folder, backup.name))
      continue
    }
    kept += 1
    if (day === today) keptToday += 1
    days.add(day)
  }
}

/**
 * Puts a checked copy in the place of a closed database. The replaced file is kept beside it as `….replaced-<moment>`, so that a restore can
 * itself be taken back.
 */
export function restoreInto(file: string, backup: string, now: Date): void {
  verify(backup)
  const incoming = `${file}.incoming`
  rmSync(incoming, { force: true })
  const source = new BetterSqlite(backup, { readonly: true, fileMustExist: true })
  try {
    source.prepare('VACUUM INTO ?').run(incoming)
  } finally {
    source.close()
  }
  verify(incoming)
  chmodSync(incoming, 0o600)
  if (existsSync(file)) {
    const aside = join(dirname(file), `${basename(file)}.replaced-${now.toISOString().replaceAll(':', '-')}`)
    renameSync(file, aside)
    for (const companion of ['-wal', '-shm']) rmSync(`${file}${companion}`, { force: true })
  }
  renameSync(incoming, file)
}
