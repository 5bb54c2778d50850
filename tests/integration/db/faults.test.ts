import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import { describe, expect, onTestFinished, test } from 'vitest'
import { addBackup, backUp, copyTo, listBackups } from '#db/backup.ts'
import { DataFolder } from '#db/data-folder.ts'
import { appMigrations, vaultMigrations } from '#db/migrations/index.ts'
import { openDatabase } from '#db/open.ts'
import { appQueries } from '#db/queries/app.ts'
import { capture } from '#db/schema/capture.ts'
import { client } from '#db/schema/client.ts'
import { meeting } from '#db/schema/meeting.ts'
import { person } from '#db/schema/organisation.ts'
import { vaultSchema } from '#db/schema/vault.ts'
import { Store } from '#db/store.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const at = '2026-06-01T07:00:00.000Z'
const now = new Date(at)
const problem = (code: string) => expect.objectContaining({ name: 'DatabaseProblem', code })
const command = () => ({ commandId: uuid(), procedure: 'test', at })

function addPerson(store: Store, name: string, sent = command()): void {
  store.changes.commit(sent, (edit) =>
    edit.insert(person, { id: uuid(), name, title: '', ambassador: false, removed: false }),
  )
}
const names = (store: Store) =>
  store.reader
    .select({ name: person.name })
    .from(person)
    .all()
    .map((row) => row.name)

function openFolder(path = temporaryFolder()): DataFolder {
  const data = new DataFolder(path)
  onTestFinished(() => data.close())
  return data
}

function clientWith(data: DataFolder, name: string): { id: string; file: string; path: string } {
  const id = uuid()
  addPerson(data.createVault(id), name)
  return { id, file: data.fileFor(id), path: join(data.path, 'clients', data.fileFor(id)) }
}

/** Damages a database's pages after the first few, as a failing disk does. */
function damage(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xff, 4096 * 2)
  writeFileSync(path, bytes)
}

describe('a full disk', () => {
  test('in the middle of an edit stores none of it, leaves the rest readable, and takes the same edit once there is room', () => {
    const store = new Store(join(temporaryFolder(), 'v.db'), vaultMigrations, vaultSchema)
    addPerson(store, 'Ida')
    const pages = Number(store.sqlite.pragma('page_count', { simple: true }))
    store.sqlite.pragma(`max_page_count = ${pages}`)
    const sent = command()
    const long = 'x'.repeat(200_000)
    expect(() => addPerson(store, long, sent)).toThrowError(problem('disk_full'))
    expect(names(store)).toEqual(['Ida'])
    expect(store.changes.latestSeq()).toBe(1)
    store.sqlite.pragma('max_page_count = 100000')
    addPerson(store, long, sent)
    addPerson(store, long, sent)
    expect(names(store)).toHaveLength(2)
    store.close()
  })

  test('or folder that a copy cannot be written to leaves the copies there were', () => {
    const folder = temporaryFolder()
    const sqlite = openDatabase(join(folder, 'v.db'), vaultMigrations)
    const copies = join(folder, 'copies')
    backUp(sqlite, copies, now)
    const before = readdirSync(copies)
    expect(() => copyTo(sqlite, join(folder, 'no such folder', 'copy.db'))).toThrowError()
    sqlite.close()
    expect(readdirSync(copies)).toEqual(before)
  })
})

describe('files of a client', () => {
  test('are for their owner only while they are in use, also what SQLite keeps beside them', () => {
    const usual = process.umask(0o022)
    onTestFinished(() => void process.umask(usual))
    const data = openFolder()
    const { id, file } = clientWith(data, 'Ida')
    const backup = data.backUpVault(id, file, now)
    const modes = (folder: string) =>
      readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])
    expect(modes(join(data.path, 'clients')).map(([, mode]) => mode)).toEqual(['600', '600', '600'])
    expect(modes(join(data.path, 'backups', id))).toEqual([[backup, '600']])
  })

  test('leave nothing behind when the client goes, however it has been migrated, restored and cut off', () => {
    const data = openFolder()
    const { id, file, path } = clientWith(data, 'Ida')
    const backup = data.backUpVault(id, file, now)
    data.closeVault(id)
    damage(path)
    expect(data.restoreVault(id, file, backup, now)).toBeNull()
    writeFileSync(`${path}.before-1`, '')
    writeFileSync(`${path}.incoming`, '')
    expect(readdirSync(join(data.path, 'clients')).filter((name) => name.includes('.replaced-'))).toHaveLength(1)
    data.deleteVault(id, file)
    expect(readdirSync(data.path, { recursive: true }).filter((name) => String(name).includes(id))).toEqual([])
  })

  test('that have lost everything are not taken for a new client', () => {
    const data = openFolder()
    const { id, file, path } = clientWith(data, 'Ida')
    const backup = data.backUpVault(id, file, now)
    data.closeVault(id)
    truncateSync(path)
    expect(() => data.vault(id, file)).toThrowError(problem('corrupt'))
    expect(statSync(path).size).toBe(0)
    data.restoreVault(id, file, backup, now)
    expect(names(data.vault(id, file))).toEqual(['Ida'])
  })

  test('that are damaged are kept beside the restored ones; those that could be read are among the backups instead', () => {
    const data = openFolder()
    const { id, file, path } = clientWith(data, 'Ida')
    const backup = data.backUpVault(id, file, now)
    expect(data.restoreVault(id, file, backup, now)).not.toBeNull()
    const kept = () => readdirSync(join(data.path, 'clients')).filter((name) => name.includes('.replaced-'))
    expect(kept()).toEqual([])
    data.closeVault(id)
    damage(path)
    const damaged = readFileSync(path)
    expect(data.restoreVault(id, file, backup, now)).toBeNull()
    expect(names(data.vault(id, file))).toEqual(['Ida'])
    expect(readFileSync(join(data.path, 'clients', kept()[0] ?? ''))).toEqual(damaged)
  })
})

describe('going back to a backup', () => {
  test('never plays the log of the replaced file into the new one', () => {
    const data = openFolder()
    const { id, file, path } = clientWith(data, 'Før')
    const backup = data.backUpVault(id, file, now)
    addPerson(data.vault(id, file), 'Etter')
    // As after a restore that was cut off: the log is still there, the file itself is gone.
    copyFileSync(`${path}-wal`, `${path}.kept`)
    data.closeVault(id)
    rmSync(path)
    copyFileSync(`${path}.kept`, `${path}-wal`)
    data.restoreVault(id, file, backup, now)
    expect(existsSync(`${path}-wal`)).toBe(false)
    expect(names(data.vault(id, file))).toEqual(['Før'])
  })

  test('that was made by a newer Rytme is refused before anything is touched', () => {
    const data = openFolder()
    const { id, file } = clientWith(data, 'Ida')
    const backup = data.backUpVault(id, file, now)
    const copy = new BetterSqlite(join(data.path, 'backups', id, backup))
    copy.pragma('user_version = 99')
    copy.close()
    expect(() => data.restoreVault(id, file, backup, now)).toThrowError(problem('from_the_future'))
    expect(names(data.vault(id, file))).toEqual(['Ida'])
  })

  test('made in the same instant as another never writes over it', () => {
    const data = openFolder()
    const { id, file } = clientWith(data, 'Før')
    const backup = data.backUpVault(id, file, now)
    addPerson(data.vault(id, file), 'Etter')
    const before = data.restoreVault(id, file, backup, now)
    expect(before).not.toBe(backup)
    expect(names(data.vault(id, file))).toEqual(['Før'])
    data.restoreVault(id, file, before ?? '', now)
    expect(names(data.vault(id, file)).toSorted()).toEqual(['Etter', 'Før'])
  })

  test('works after one that was cut off, and a copy that was cut off is cleared away', () => {
    const data = openFolder()
    const { id, file, path } = clientWith(data, 'Ida')
    const backup = data.backUpVault(id, file, now)
    writeFileSync(`${path}.incoming`, 'half')
    const copies = join(data.path, 'backups', id)
    writeFileSync(join(copies, `${backup}.part`), 'half')
    data.restoreVault(id, file, backup, now)
    data.backUpVault(id, file, now)
    expect(existsSync(`${path}.incoming`)).toBe(false)
    expect(readdirSync(copies).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(names(data.vault(id, file))).toEqual(['Ida'])
  })

  test('of a file from before an update brings it up to date', () => {
    const data = openFolder()
    const { id, file } = clientWith(data, 'Ida')
    const old = openDatabase(join(data.path, 'old.db'), vaultMigrations.slice(0, 1))
    old.exec(`INSERT INTO person VALUES ('${uuid()}', 'Fra før', '', 0, 0)`)
    const backup = addBackup(old, join(data.path, 'backups', id), now)
    old.close()
    data.restoreVault(id, file, backup, now)
    expect(names(data.vault(id, file))).toEqual(['Fra før'])
    expect(data.vault(id, file).sqlite.pragma('user_version', { simple: true })).toBe(vaultMigrations.length)
  })
})

describe('what was removed', () => {
  test('is in no byte of the file, its log or its copies afterwards', () => {
    const data = openFolder()
    const { id, file } = clientWith(data, 'Hemmelig Navn')
    const vault = data.vault(id, file)
    data.backUpVault(id, file, now)
    writeFileSync(join(data.path, 'clients', `${file}.before-1`), 'Hemmelig Navn')
    const personId = vault.reader.select().from(person).get()?.id ?? ''
    vault.changes.commit(command(), (edit) => edit.update(person, personId, { name: '', removed: true }), {
      forget: new Set([personId]),
    })
    data.renewBackups(id, vault, now)
    const holding = readdirSync(data.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => readFileSync(path).includes('Hemmelig Navn'))
    expect(holding).toEqual([])
    expect(data.backupsOf(id)).toHaveLength(1)
  })
})

describe('the list of clients', () => {
  test('that was lost is made again from the clients’ own files, also from one that cannot be read', () => {
    const path = temporaryFolder()
    const first = new DataFolder(path)
    const [whole, damaged, cutOff] = [uuid(), uuid(), uuid()]
    for (const id of [whole, damaged])
      first.createVault(id).changes.commit(command(), (edit) =>
        edit.insert(client, {
          id,
          name: `Kunde ${id}`,
          sector: 'public',
          documentLanguage: 'nb',
          goalTerms: 'goal',
          cycleKind: 'tertial',
          fiscalYearStartMonth: 1,
          checkInWeekday: 1,
          cadenceWeeks: 1,
          limitObjectives: 3,
          limitKeyResults: 3,
          sample: false,
        }),
      )
    first.createVault(cutOff)
    first.close()
    damage(join(path, 'clients', `${damaged}.db`))
    for (const name of ['app.db', 'app.db-wal', 'app.db-shm'])
      if (existsSync(join(path, name))) truncateSync(join(path, name))
    const again = openFolder(path)
    const listed = again.app.queries(appQueries).clients.all()
    expect(listed.map((row) => [row.id, row.name]).toSorted()).toEqual(
      [
        [whole, `Kunde ${whole}`],
        [damaged, `${damaged}.db`],
      ].toSorted(),
    )
  })

  test('that is damaged is told and left as it is', () => {
    const path = temporaryFolder()
    new DataFolder(path).close()
    const file = join(path, 'app.db')
    writeFileSync(file, 'ikke en database, men en tekst som er lang nok til å bli lest som et hode. '.repeat(20))
    const before = readFileSync(file)
    expect(() => new DataFolder(path)).toThrowError(problem('corrupt'))
    expect(readFileSync(file)).toEqual(before)
    // The folder is free again: the one that failed does not hold it.
    copyFileSync(makeApp(), file)
    openFolder(path)
  })

  test('is refused with a reason where a file stands in the folder’s place', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(() => new DataFolder(file)).toThrowError(problem('read_only'))
    expect(() => new DataFolder(join(file, 'data'))).toThrowError(problem('read_only'))
  })
})

function makeApp(): string {
  const file = join(temporaryFolder(), 'app.db')
  openDatabase(file, appMigrations).close()
  return file
}

describe('a folder', () => {
  test('is let go although a file in it can no longer be written to', () => {
    const path = temporaryFolder()
    const data = new DataFolder(path)
    const { path: file } = clientWith(data, 'Ida')
    chmodSync(file, 0o400)
    data.close()
    chmodSync(file, 0o600)
    expect(() => openFolder(path)).not.toThrow()
  })
})

describe('decision numbers', () => {
  test('are held apart by the database itself', () => {
    const store = new Store(join(temporaryFolder(), 'v.db'), vaultMigrations, vaultSchema)
    const meetingId = uuid()
    const decide = (number: number, withdrawnAt: string | null) =>
      store.changes.commit(command(), (edit) =>
        edit.insert(capture, {
          id: uuid(),
          meetingId,
          kind: 'decision',
          text: 'Vi venter',
          number,
          raisedOn: '2026-06-01',
          state: 'open',
          withdrawnAt,
          createdAt: at,
          position: 1,
        }),
      )
    store.changes.commit(command(), (edit) =>
      edit.insert(meeting, {
        id: meetingId,
        kind: 'progress',
        state: 'running',
        date: '2026-06-01',
        plannedMinutes: 30,
        place: '',
        leaderName: '',
        minuteTakerName: '',
        black: false,
      }),
    )
    decide(1, at)
    decide(1, null)
    expect(() => decide(1, null)).toThrowError(problem('conflict'))
    store.close()
  })
})

test('copies in a folder are listed newest first, and nothing else is', () => {
  const folder = temporaryFolder()
  const sqlite = openDatabase(join(folder, 'v.db'), vaultMigrations)
  const copies = join(folder, 'copies')
  const names = [0, 1, 2].map((hour) => addBackup(sqlite, copies, new Date(now.getTime() + hour * 3_600_000)))
  writeFileSync(join(copies, 'notat.txt'), '')
  expect(listBackups(copies).map((backup) => backup.name)).toEqual(names.toReversed())
  sqlite.close()
})
