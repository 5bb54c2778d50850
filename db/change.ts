/**
 * The only way a row is written. An edit is one transaction that writes the rows and, with them, what changed: so every edit can be told,
 * answered again when a window repeats it, and undone exactly.
 */
import { getTableColumns, getTableName, type InferInsertModel, type InferSelectModel } from 'drizzle-orm'
import type { Statement } from 'better-sqlite3'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Id } from '#domain/shared/basics.ts'
import type { RowChange } from './schema/change.ts'
import type { Sqlite } from './open.ts'
import { DatabaseProblem, problemOf } from './problem.ts'

/** A table with the `id` every table of ours has. */
type RowTable = SQLiteTable & { id: SQLiteColumn }
type Row = Record<string, unknown>

/** What an edit may do. Handed to the work inside the transaction and dead after it. */
export type Edit = {
  insert: <T extends RowTable>(table: T, row: InferInsertModel<T>) => void
  /** @throws DatabaseProblem `not_found` */
  update: <T extends RowTable>(table: T, id: Id, patch: Partial<InferInsertModel<T>>) => void
  /** @throws DatabaseProblem `not_found`, or `conflict` where something still refers to it */
  remove: (table: RowTable, id: Id) => void
  /** Writes a row of bytes with the edit, outside the record: large, never changed, and found again from the row it belongs to. */
  attach: <T extends RowTable>(table: T, row: InferInsertModel<T>) => void
  /** The row as it is inside this edit. @throws DatabaseProblem `not_found` */
  read: <T extends RowTable>(table: T, id: Id) => InferSelectModel<T>
}

export type Command = { commandId: string; procedure: string; at: string }

/** `forget`: rows whose earlier edits are to leave no trace, see `purge`. */
type CommitOptions = { undoes?: string; forget?: ReadonlySet<Id> }

/** Sees what an edit or an undo has written, and refuses it all by throwing. Not asked where rows are to leave no trace: that is a right. */
export type Refusal = (sqlite: Sqlite, rows: readonly RowChange[]) => void

/** What a committed edit did: the sequence number events carry, and the tables it touched. */
export type Committed<R> = { seq: number; topics: string[]; result: R; repeated: boolean }

/** Tables whose rows are never taken away: undo of an insert marks them withdrawn instead. */
const APPEND_ONLY = new Set(['check_in', 'kpi_reading', 'capture', 'document'])

type TableStatements = {
  columns: ReadonlyArray<readonly [field: string, column: SQLiteColumn]>
  byId: Statement<[Id], Row>
  insert: Statement<unknown[]>
  update: Statement<unknown[]>
  remove: Statement<[Id]>
}

/** The change record of one database, with its statements prepared once. */
export class ChangeRecord {
  readonly #sqlite: Sqlite
  readonly #refuse: Refusal
  readonly #tables = new Map<string, RowTable>()
  readonly #statements = new Map<string, TableStatements>()
  readonly #byCommand: Statement<[string], { seq: number; procedure: string; rows: string; result: string | null }>
  readonly #add

  /** `tables` are all tables an undo may have to touch. */
  constructor(sqlite: Sqlite, tables: Record<string, SQLiteTable>, refuse: Refusal = () => undefined) {
    this.#sqlite = sqlite
    this.#refuse = refuse
    for (const table of Object.values(tables))
      if ('id' in table) this.#tables.set(getTableName(table), table as RowTable)
    this.#byCommand = sqlite.prepare<[string], { seq: number; procedure: string; rows: string; result: string | null }>(
      'SELECT seq, procedure, rows, result FROM change_record WHERE command_id = ?',
    )
    this.#add = sqlite.prepare<[string, string, string, string, string | null, string | null]>(
      'INSERT INTO change_record (command_id, procedure, at, rows, result, undoes) VALUES (?, ?, ?, ?, ?, ?)',
    )
  }

  /**
   * Runs an edit, or answers with what it said the first time where the command has been seen before.
   * @throws DatabaseProblem `conflict` where the same command id comes from another procedure; what the work throws (nothing is then written)
   */
  commit<R>(command: Command, work: (edit: Edit) => R, { undoes, forget }: CommitOptions = {}): Committed<R> {
    const rows: RowChange[] = []
    try {
      return this.#sqlite
        .transaction((): Committed<R> => {
          const seen = this.recall<R>(command)
          if (seen) return seen
          // Rows of one edit may refer to each other in any order; the check comes at commit.
          this.#sqlite.pragma('defer_foreign_keys = ON')
          const result = work(this.#editor(rows))
          if (!forget) this.#refuse(this.#sqlite, rows)
          const stored = result === undefined ? null : JSON.stringify(result)
          const { lastInsertRowid } = this.#add.run(
            command.commandId,
            command.procedure,
            command.at,
            JSON.stringify(rows),
            stored,
            undoes ?? null,
          )
          // In the same transaction, and with this edit's own record: a process that dies here has either removed and forgotten, or neither.
          if (forget) this.purge(forget)
          return { seq: Number(lastInsertRowid), topics: topicsOf(rows), result, repeated: false }
        })
        .immediate()
    } catch (error) {
      throw problemOf(error, command.procedure) ?? error
    }
  }

  /**
   * What a command was answered the first time it came; null where it has not been seen. For work that must not be done twice before it
   * comes to `commit`.
   * @throws DatabaseProblem `conflict` where the command id comes from another procedure
   */
  recall<R>({ commandId, procedure }: Pick<Command, 'commandId' | 'procedure'>): Committed<R> | null {
    const seen = this.#byCommand.get(commandId)
    if (!seen) return null
    if (seen.procedure !== procedure) throw new DatabaseProblem('conflict', commandId)
    return { seq: seen.seq, topics: [], result: JSON.parse(seen.result ?? 'null') as R, repeated: true }
  }

  /**
   * Takes an edit back: the fields it changed return to what they were, and what others have changed since in the same row stays; rows it
   * made are removed, or withdrawn where they are append-only. `guard` sees the rows first and `check` what has become of them; both may refuse
   * by throwing.
   * @throws DatabaseProblem `not_found` where there is no such edit, `conflict` where a field it changed, or a row it made, has changed since
   */
  undo(
    command: Command,
    undone: string,
    guard: (edit: Edit, rows: readonly RowChange[]) => void = () => undefined,
    check: (rows: readonly RowChange[]) => void = () => undefined,
  ): Committed<null> {
    return this.commit(
      command,
      (edit) => {
        const record = this.#byCommand.get(undone)
        // No rows: the edit touched nothing, or what it touched has been purged.
        if (!record || record.rows === '[]') throw new DatabaseProblem('not_found', undone)
        const rows = JSON.parse(record.rows) as RowChange[]
        guard(edit, rows)
        for (const row of rows.toReversed()) this.#revert(edit, row, command.at)
        check(rows)
        return null
      },
      { undoes: undone },
    )
  }

  #revert(edit: Edit, row: RowChange, at: string): void {
    const table = this.#tables.get(row.table)
    if (!table) throw new DatabaseProblem('conflict', row.table)
    const now = this.#read(table, row.id)
    if (row.before !== null && row.after !== null) {
      const changed = changedFields(row.before, row.after)
      if (now === null || changed.some((field) => !sameValue(now[field], row.after?.[field])))
        throw new DatabaseProblem('conflict', row.table)
      return edit.update(
        table,
        row.id,
        Object.fromEntries(changed.map((field) => [field, row.before?.[field] ?? null])),
      )
    }
    if (!sameRow(now, row.after)) throw new DatabaseProblem('conflict', row.table)
    if (row.before === null) {
      if (APPEND_ONLY.has(row.table)) edit.update(table, row.id, { withdrawnAt: at })
      else edit.remove(table, row.id)
    } else edit.insert(table, row.before)
  }

  /** Takes attached bytes away for good, outside the record, as they came. For what no row points to any more. */
  detach(table: RowTable, ids: readonly Id[]): void {
    for (const id of ids) this.#of(table).remove.run(id)
  }

  #editor(rows: RowChange[]): Edit {
    return {
      read: (table, id) => {
        const row = this.#read(table, id)
        if (!row) throw new DatabaseProblem('not_found', getTableName(table))
        return row as InferSelectModel<typeof table>
      },
      insert: (table, row) => {
        const full = this.#insert(table, row)
        rows.push({ table: getTableName(table), id: full['id'] as string, before: null, after: full })
      },
      attach: (table, row) => void this.#insert(table, row),
      update: (table, id, patch) => {
        const before = this.#read(table, id)
        if (!before) throw new DatabaseProblem('not_found', getTableName(table))
        const after: Row = { ...before, ...patch }
        if (sameRow(before, after)) return
        const { columns, update } = this.#of(table)
        update.run(...columns.map(([field, column]) => toDriver(column, after[field])), id)
        rows.push({ table: getTableName(table), id, before, after })
      },
      remove: (table, id) => {
        const before = this.#read(table, id)
        if (!before) throw new DatabaseProblem('not_found', getTableName(table))
        this.#of(table).remove.run(id)
        rows.push({ table: getTableName(table), id, before, after: null })
      },
    }
  }

  #insert(table: RowTable, row: Row): Row {
    const { columns, insert } = this.#of(table)
    // A row that an undo brings back may be older than a column: it gets what the column means where nothing was said.
    const full: Row = Object.fromEntries(
      columns.map(([field, column]) => [field, row[field] === undefined ? (column.default ?? null) : row[field]]),
    )
    insert.run(...columns.map(([field, column]) => toDriver(column, full[field])))
    return full
  }

  #read(table: RowTable, id: Id): Row | null {
    const { columns, byId } = this.#of(table)
    const raw = byId.get(id)
    if (!raw) return null
    return Object.fromEntries(columns.map(([field, column]) => [field, fromDriver(column, raw[column.name])]))
  }

  #of(table: RowTable): TableStatements {
    const name = getTableName(table)
    const known = this.#statements.get(name)
    if (known) return known
    const columns = Object.entries(getTableColumns(table))
    const names = columns.map(([, column]) => `"${column.name}"`)
    const made: TableStatements = {
      columns,
      byId: this.#sqlite.prepare(`SELECT * FROM "${name}" WHERE id = ?`),
      insert: this.#sqlite.prepare(
        `INSERT INTO "${name}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ),
      update: this.#sqlite.prepare(
        `UPDATE "${name}" SET ${names.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
      ),
      remove: this.#sqlite.prepare(`DELETE FROM "${name}" WHERE id = ?`),
    }
    this.#statements.set(name, made)
    return made
  }

  /**
   * Forgets what was written about rows that are to leave no trace (a removed person). Undo of those edits is given up with them; what they
   * answered stays, because it is ids only and a window may ask again.
   */
  purge(ids: ReadonlySet<Id>): void {
    const all = this.#sqlite.prepare<[], { seq: number; rows: string }>('SELECT seq, rows FROM change_record').all()
    const forget = this.#sqlite.prepare<[number]>(`UPDATE change_record SET rows = '[]' WHERE seq = ?`)
    for (const record of all) {
      if ((JSON.parse(record.rows) as RowChange[]).some((row) => ids.has(row.id))) forget.run(record.seq)
    }
  }

  /** Every recorded change of rows of these tables, oldest first. */
  rowsOf(tables: readonly string[]): RowChange[] {
    const find = this.#sqlite
      .prepare<string[], string>(
        `SELECT rows FROM change_record WHERE ${tables.map(() => 'rows LIKE ?').join(' OR ')} ORDER BY seq`,
      )
      .pluck()
    // The text narrows it down; what is in it decides.
    return find
      .all(...tables.map((table) => `%"table":"${table}"%`))
      .flatMap((rows) => JSON.parse(rows) as RowChange[])
      .filter((row) => tables.includes(row.table))
  }

  /** When a row that has this id in it was last written, by another procedure than those; null where it never was. */
  lastAt(id: Id, butBy: readonly string[]): string | null {
    const find = this.#sqlite
      .prepare<string[], string>(
        `SELECT at FROM change_record WHERE rows LIKE ? AND procedure NOT IN (${butBy.map(() => '?').join(', ')})
         ORDER BY seq DESC LIMIT 1`,
      )
      .pluck()
    return find.get(`%"${id}"%`, ...butBy) ?? null
  }

  /** The newest sequence number; 0 before the first edit. */
  latestSeq(): number {
    return Number(this.#sqlite.prepare('SELECT coalesce(max(seq), 0) FROM change_record').pluck().get())
  }
}

function topicsOf(rows: readonly RowChange[]): string[] {
  return [...new Set(rows.map((row) => row.table))]
}

function toDriver(column: SQLiteColumn, value: unknown): unknown {
  return value === null || value === undefined ? null : column.mapToDriverValue(value)
}

function fromDriver(column: SQLiteColumn, value: unknown): unknown {
  return value === null ? null : column.mapFromDriverValue(value)
}

/** A column that an update of the app has added since the row was recorded counts as empty. */
function sameRow(a: Row | null, b: Row | null): boolean {
  return a === null || b === null ? a === b : changedFields(a, b).length === 0
}

function changedFields(a: Row, b: Row): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !sameValue(a[field], b[field]))
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
