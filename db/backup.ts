/** Whole copies of a database: made beside the running one, checked, then renamed into place. A process may die between any two steps. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { chronological } from '#domain/shared/basics.ts'
import { basename, dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Sqlite } from './open.ts'
import { DatabaseProblem, problemOf } from './problem.ts'

/** How many copies of the running day are kept, and how many in all (one for each earlier day). */
const KEEP_TODAY = 3
const KEEP_IN_ALL = 14

/** What SQLite keeps beside a database in use. */
const SIDE_FILES = ['-wal', '-shm'] as const

const DRAFT = '.part'

export type Backup = { name: string; at: string }

/**
 * A checked copy at `target`. `VACUUM INTO` is used because copying a live WAL file is no copy, and `backup()` fails on encrypted files.
 * @throws DatabaseProblem `disk_full`, `read_only`, `corrupt`
 */
export function copyTo(sqlite: Sqlite, target: string): void {
  const draft = `${target}${DRAFT}`
  try {
    writeCopy(sqlite, draft)
    verify(draft)
    renameSync(draft, target)
    flushFolder(dirname(target))
  } catch (error) {
    rmSync(draft, { force: true })
    throw problemOf(error, basename(target)) ?? error
  }
}

/** Writes a copy, for its owner's eyes from the first byte, and down to the disk: SQLite does not flush what `VACUUM INTO` writes. */
function writeCopy(sqlite: Sqlite, target: string): void {
  rmSync(target, { force: true })
  closeSync(openSync(target, 'wx', 0o600))
  sqlite.prepare('VACUUM INTO ?').run(target)
  const file = openSync(target, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a rename last. Windows cannot open a folder, and does not need it. */
function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r')
    try {
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
  } catch {
    // The copy itself is whole either way.
  }
}

/**
 * Opens a copy and lets SQLite check all of it; with `known`, also that it is of a version this Rytme understands.
 * @throws DatabaseProblem `corrupt`, `from_the_future`
 */
export function verify(file: string, known: number | null = null): void {
  try {
    const copy = new BetterSqlite(file, { readonly: true, fileMustExist: true })
    try {
      if (known !== null && Number(copy.pragma('user_version', { simple: true })) > known)
        throw new DatabaseProblem('from_the_future', basename(file))
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
  const name = addBackup(sqlite, folder, now)
  prune(folder, now)
  return name
}

/** Makes a backup and drops none. A name that is taken already is never written over. */
export function addBackup(sqlite: Sqlite, folder: string, now: Date): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // What a copy that was cut off has left.
  for (const name of readdirSync(folder)) if (name.endsWith(DRAFT)) rmSync(join(folder, name), { force: true })
  let at = now
  while (existsSync(join(folder, backupName(at)))) at = new Date(at.getTime() + 1)
  const name = backupName(at)
  copyTo(sqlite, join(folder, name))
  return name
}

/** Makes a new backup and drops every other: what was removed must not live on in older copies. */
export function renewBackups(sqlite: Sqlite, folder: string, now: Date): void {
  // The new one first: a full disk must not leave us without any.
  const name = addBackup(sqlite, folder, now)
  for (const other of readdirSync(folder)) if (other !== name) rmSync(join(folder, other), { force: true })
}

/** The backups in a folder, newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => ({ name, at: momentOf(name) }))
    .filter((backup): backup is Backup => backup.at !== null)
    .toSorted((a, b) => chronological(b.name, a.name))
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
 * Puts a checked copy in the place of a closed database. There is a whole file in that place at every moment. With `aside`, the replaced file
 * and its side files are kept under that name: for one that could not be read, and so not be backed up.
 * @param known the newest schema version this Rytme understands
 * @throws DatabaseProblem `corrupt`, `from_the_future`, `disk_full`; the present file is then untouched
 */
export function restoreInto(file: string, backup: string, known: number, aside: string | null): void {
  const incoming = `${file}.incoming`
  try {
    verify(backup, known)
    const source = new BetterSqlite(backup, { readonly: true, fileMustExist: true })
    try {
      writeCopy(source, incoming)
    } finally {
      source.close()
    }
    verify(incoming)
    if (aside !== null && existsSync(file)) keepAs(file, aside)
    // A log left by the replaced file would be played into the new one. A file that could be closed has none.
    for (const side of SIDE_FILES) rmSync(`${file}${side}`, { force: true })
    renameSync(incoming, file)
    flushFolder(dirname(file))
  } catch (error) {
    rmSync(incoming, { force: true })
    throw problemOf(error, basename(backup)) ?? error
  }
}

/** A second name for the file, so that it never leaves its place; a copy where the file system has no second names. */
function keepAs(file: string, aside: string): void {
  for (const side of ['', ...SIDE_FILES]) {
    if (!existsSync(`${file}${side}`)) continue
    rmSync(`${aside}${side}`, { force: true })
    try {
      linkSync(`${file}${side}`, `${aside}${side}`)
    } catch {
      copyFileSync(`${file}${side}`, `${aside}${side}`)
    }
  }
}
