import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import BetterSqlite from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { backUp, listBackups } from '#db/backup.ts'
import { DataFolder } from '#db/data-folder.ts'
import { appMigrations, vaultMigrations, type Migration } from '#db/migrations/index.ts'
import { openDatabase } from '#db/open.ts'
import * as appSchema from '#db/schema/app.ts'
import { person } from '#db/schema/organisation.ts'
import { vaultSchema } from '#db/schema/vault.ts'
import { Store } from '#db/store.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const at = '2026-06-01T07:00:00.000Z'
const problem = (code: string) => expect.objectContaining({ name: 'DatabaseProblem', code })

function addPerson(store: Store, name: string): void {
  store.changes.commit({ commandId: uuid(), procedure: 'test', at }, (edit) =>
    edit.insert(person, { id: uuid(), name, title: '', ambassador: false, removed: false }),
  )
}
const names = (store: Store) =>
  store.reader
    .select({ name: person.name })
    .from(person)
    .all()
    .map((row) => row.name)

describe('opening a database', () => {
  test('sets every pragma and reads it back, also at a reopen', () => {
    const file = join(temporaryFolder(), 'vault.db')
    openDatabase(file, vaultMigrations).close()
    const again = openDatabase(file, vaultMigrations)
    const read = (name: string) => again.pragma(name, { simple: true })
    expect({ journal: read('journal_mode'), synchronous: read('synchronous'), keys: read('foreign_keys') }).toEqual({
      journal: 'wal',
      synchronous: 2,
      keys: 1,
    })
    expect(read('secure_delete')).toBe(1)
    expect(read('trusted_schema')).toBe(0)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    again.close()
  })

  test('makes every table STRICT, with the columns the schema names', () => {
    for (const [migrations, schema] of [
      [vaultMigrations, vaultSchema],
      [appMigrations, appSchema],
    ] as const) {
      const sqlite = openDatabase(join(temporaryFolder(), 'x.db'), migrations)
      const tables = sqlite.pragma('table_list') as { name: string; schema: string; strict: number; type: string }[]
      const own = tables.filter((table) => table.schema === 'main' && !table.name.startsWith('sqlite_'))
      expect(own.filter((table) => table.strict !== 1)).toEqual([])
      const wanted = Object.values(schema).map((table) => getTableConfig(table as SQLiteTable))
      expect(own.map((table) => table.name).toSorted()).toEqual(wanted.map((table) => table.name).toSorted())
      for (const table of wanted) {
        const columns = sqlite.pragma(`table_info("${table.name}")`) as {
          name: string
          type: string
          notnull: number
        }[]
        expect(
          columns.map((column) => [column.name, column.type.toLowerCase(), column.notnull === 1]).toSorted(),
        ).toEqual(table.columns.map((column) => [column.name, column.getSQLType(), column.notNull]).toSorted())
      }
      sqlite.close()
    }
  })

  test('refuses a database from a newer Rytme and leaves it byte for byte', () => {
    const file = join(temporaryFolder(), 'vault.db')
    const made = new BetterSqlite(file)
    made.pragma('user_version = 99')
    made.close()
    const before = readFileSync(file)
    expect(() => openDatabase(file, vaultMigrations)).toThrowError(problem('from_the_future'))
    expect(readFileSync(file)).toEqual(before)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  test('refuses a file that is not a database, and one that is damaged, and leaves them as they are', () => {
    const folder = temporaryFolder()
    const text = join(folder, 'text.db')
    writeFileSync(text, 'dette er ikke en database, men en tekst som er lang nok til å bli lest som et hode '.repeat(3))
    expect(() => openDatabase(text, vaultMigrations)).toThrowError(problem('corrupt'))
    const damaged = join(folder, 'damaged.db')
    const store = new Store(damaged, vaultMigrations, vaultSchema)
    for (let i = 0; i < 400; i += 1) addPerson(store, `Person ${i} ${'x'.repeat(200)}`)
    store.close()
    const bytes = readFileSync(damaged)
    bytes.fill(0xff, 4096 * 3, 4096 * 30)
    writeFileSync(damaged, bytes)
    expect(() => openDatabase(damaged, vaultMigrations)).toThrowError(problem('corrupt'))
    expect(readFileSync(damaged)).toEqual(bytes)
  })
})

describe('migrating', () => {
  const first: Migration = {
    name: 'one',
    sql: 'CREATE TABLE parent (id text PRIMARY KEY) STRICT; CREATE TABLE child (id text PRIMARY KEY, parent text REFERENCES parent(id)) STRICT;',
  }
  const rebuild: Migration = {
    name: 'rebuild',
    sql: 'CREATE TABLE parent2 (id text PRIMARY KEY, extra text) STRICT; INSERT INTO parent2 (id) SELECT id FROM parent; DROP TABLE parent; ALTER TABLE parent2 RENAME TO parent;',
  }

  test('rebuilds a table without taking its child rows, and keeps a copy from before', () => {
    const file = join(temporaryFolder(), 'a.db')
    const one = openDatabase(file, [first])
    one.exec(`INSERT INTO parent VALUES ('p'); INSERT INTO child VALUES ('c', 'p')`)
    one.close()
    const two = openDatabase(file, [first, rebuild])
    expect(two.prepare('SELECT * FROM child').all()).toEqual([{ id: 'c', parent: 'p' }])
    expect(two.pragma('foreign_keys', { simple: true })).toBe(1)
    two.close()
    const copy = openDatabase(`${file}.before-1`, [first])
    expect(copy.prepare('SELECT * FROM parent').all()).toEqual([{ id: 'p' }])
    copy.close()
  })

  test('undoes a migration that leaves a broken reference', () => {
    const file = join(temporaryFolder(), 'a.db')
    const one = openDatabase(file, [first])
    one.exec(`INSERT INTO parent VALUES ('p'); INSERT INTO child VALUES ('c', 'p')`)
    one.close()
    const breaking: Migration = { name: 'breaking', sql: 'DELETE FROM parent' }
    expect(() => openDatabase(file, [first, breaking])).toThrowError(problem('corrupt'))
    const again = openDatabase(file, [first])
    expect(again.prepare('SELECT count(*) AS n FROM parent').get()).toEqual({ n: 1 })
    again.close()
  })
})

test('an objective that was dropped before it could say so itself takes over day and reason from its key results', () => {
  const file = join(temporaryFolder(), 'a.db')
  const older = openDatabase(file, vaultMigrations.slice(0, 4))
  older.exec(`
    INSERT INTO unit VALUES ('u', NULL, 'team', 'Mottak', NULL, NULL, 1);
    INSERT INTO cycle VALUES ('c', '2. tertial', 'tertial', '2026-05-01', '2026-08-31', 'active');
  `)
  const plant = (id: string, state: string, outcome: string | null, drops: [date: string, reason: string][]) => {
    older
      .prepare(
        `INSERT INTO objective (id, unit_id, cycle_id, title, why, hypothesis, state, outcome, position) VALUES (?, 'u', 'c', ?, '', '', ?, ?, 1)`,
      )
      .run(id, id, state, outcome)
    for (const [index, [date, reason]] of drops.entries()) {
      older
        .prepare(
          `INSERT INTO key_result (id, objective_id, title, short_name, weight, position) VALUES (?, ?, '', '', 1, 1)`,
        )
        .run(`${id}-${index}`, id)
      older
        .prepare(
          `INSERT INTO key_result_definition (id, key_result_id, valid_from, unit_label, decimals, measured, measured_on, curve, curve_points,
            stages, dropped, reason) VALUES (?, ?, ?, '', 0, 'week', '[]', 'linear', '[]', '[]', 1, ?)`,
        )
        .run(`${id}-${index}-d`, `${id}-${index}`, date, reason)
    }
  }
  plant('dropped', 'closed', 'dropped', [
    ['2026-06-01', 'Ikke målbart'],
    ['2026-06-22', 'Vi valgte feil'],
    ['2026-06-22', 'Vi valgte feil'],
  ])
  plant('running', 'active', null, [['2026-06-01', 'Ikke målbart']])
  plant('missed', 'closed', 'missed', [['2026-06-01', 'Ikke målbart']])
  older.close()
  const now = openDatabase(file, vaultMigrations)
  expect(now.prepare('SELECT objective_id, date, dropped, reason, decision_id FROM objective_change').all()).toEqual([
    { objective_id: 'dropped', date: '2026-06-22', dropped: 1, reason: 'Vi valgte feil', decision_id: null },
  ])
  now.close()
})

describe('the data folder', () => {
  test('is held by one at a time, and free again when it is let go', () => {
    const path = temporaryFolder()
    const one = new DataFolder(path)
    expect(() => new DataFolder(path)).toThrowError(problem('in_use'))
    one.close()
    new DataFolder(path).close()
  })

  test('is for its owner only', () => {
    const path = join(temporaryFolder(), 'data')
    const data = new DataFolder(path)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(statSync(join(path, 'clients')).mode & 0o777).toBe(0o700)
    data.close()
  })

  test.skipIf(process.getuid?.() === 0)('says so when it cannot be written', () => {
    const path = join(temporaryFolder(), 'locked')
    mkdirSync(path)
    chmodSync(path, 0o500)
    expect(() => new DataFolder(path)).toThrowError(problem('read_only'))
  })

  test('says so when a file stands where it should be', () => {
    const path = join(temporaryFolder(), 'file')
    writeFileSync(path, '')
    expect(() => new DataFolder(join(path, 'data'))).toThrowError()
  })

  test('goes back to a backup, and back again to what was there before', () => {
    vi.useFakeTimers({ now: new Date('2026-06-01T10:00:00Z'), toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const data = new DataFolder(temporaryFolder())
    const id = uuid()
    const file = data.fileFor(id)
    addPerson(data.createVault(id), 'Før')
    const backup = data.backUpVault(id, file, new Date())
    addPerson(data.vault(id, file), 'Etter')
    const before = data.restoreVault(id, file, backup, new Date('2026-06-01T11:00:00Z'))
    expect(names(data.vault(id, file))).toEqual(['Før'])
    data.restoreVault(id, file, before ?? '', new Date('2026-06-01T12:00:00Z'))
    expect(names(data.vault(id, file)).toSorted()).toEqual(['Etter', 'Før'])
    data.close()
  })

  test('does not touch the present file when the backup is damaged', () => {
    const data = new DataFolder(temporaryFolder())
    const id = uuid()
    const file = data.fileFor(id)
    addPerson(data.createVault(id), 'Trygg')
    const backup = data.backUpVault(id, file, new Date())
    writeFileSync(join(data.path, 'backups', id, backup), 'ødelagt')
    expect(() => data.restoreVault(id, file, backup, new Date())).toThrowError(problem('corrupt'))
    expect(names(data.vault(id, file))).toEqual(['Trygg'])
    data.close()
  })

  test('deletes a client with its file and every copy', () => {
    const data = new DataFolder(temporaryFolder())
    const id = uuid()
    addPerson(data.createVault(id), 'Noen')
    data.backUpVault(id, data.fileFor(id), new Date())
    data.deleteVault(id, data.fileFor(id))
    const left = readdirSync(data.path, { recursive: true }).filter((name) => String(name).includes(id))
    expect(left).toEqual([])
    data.close()
  })
})

describe('backups', () => {
  test('three of today are kept, one of each earlier day, fourteen in all', () => {
    const folder = temporaryFolder()
    const sqlite = openDatabase(join(folder, 'v.db'), vaultMigrations)
    const copies = join(folder, 'copies')
    for (let day = 1; day <= 20; day += 1)
      for (const hour of ['08', '12'])
        backUp(sqlite, copies, new Date(`2026-06-${String(day).padStart(2, '0')}T${hour}:00:00Z`))
    for (const hour of ['13', '14', '15', '16']) backUp(sqlite, copies, new Date(`2026-06-21T${hour}:00:00Z`))
    const kept = listBackups(copies).map((backup) => backup.at)
    expect(kept).toHaveLength(14)
    expect(kept.filter((at) => at.startsWith('2026-06-21'))).toHaveLength(3)
    expect(kept.slice(3).map((at) => at.slice(8, 13))).toEqual([
      '20T12',
      '19T12',
      '18T12',
      '17T12',
      '16T12',
      '15T12',
      '14T12',
      '13T12',
      '12T12',
      '11T12',
      '10T12',
    ])
    sqlite.close()
  })
})
