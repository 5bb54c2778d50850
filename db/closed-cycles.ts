/**
 * A closed cycle is read-only: no edit, and no undo of one, changes a goal, check-in, score or review in it. The one way out is an edit that also
 * writes the closing itself. Asked of every edit where its rows are recorded, so that no procedure can forget it.
 */
import type { Sqlite } from './open.ts'
import { DatabaseProblem } from './problem.ts'
import type { RowChange } from './schema/change.ts'

type Row = Readonly<Record<string, unknown>>

/** By which field rows of a table belong to an objective or a key result. */
const OF_OBJECTIVE: Record<string, string> = {
  objective_review: 'objectiveId',
  objective_change: 'objectiveId',
  contribution: 'objectiveId',
}
const OF_KEY_RESULT: Record<string, string> = {
  key_result_definition: 'keyResultId',
  check_in: 'keyResultId',
  key_result_score: 'keyResultId',
}

/** @throws DatabaseProblem `conflict` (`cycle_closed`) */
export function refuseClosedCycles(sqlite: Sqlite, rows: readonly RowChange[]): void {
  const closing = new Set(
    rows.flatMap(({ table, before, after }) => (table === 'cycle_closing' ? (after ?? before)?.['cycleId'] : [])),
  )
  const closed = closedCycles(sqlite, rows, closing)
  if (closed.size === 0) return
  const cyclesOf = finder(sqlite, rows)
  for (const row of rows)
    for (const cycleId of cyclesOf(row)) if (closed.has(cycleId)) throw new DatabaseProblem('conflict', 'cycle_closed')
}

/** Those that were closed before this edit, but for those it closes or opens on record. */
function closedCycles(sqlite: Sqlite, rows: readonly RowChange[], closing: ReadonlySet<unknown>): Set<unknown> {
  const found = sqlite.prepare<[], string>(`SELECT id FROM cycle WHERE state = 'closed'`).pluck().all()
  const closed = new Set<unknown>(found)
  for (const { table, id, before, after } of rows)
    if (table === 'cycle') {
      if (before?.['state'] === 'closed') closed.add(id)
      else if (after?.['state'] === 'closed') closed.delete(id)
    }
  for (const id of closing) closed.delete(id)
  return closed
}

function finder(sqlite: Sqlite, rows: readonly RowChange[]): (row: RowChange) => unknown[] {
  const ofObjective = sqlite.prepare<[unknown], string>('SELECT cycle_id FROM objective WHERE id = ?').pluck()
  const ofKeyResult = sqlite.prepare<[unknown], string>('SELECT objective_id FROM key_result WHERE id = ?').pluck()
  // What the same edit has taken away is found where it was recorded.
  const removed = new Map(
    rows.flatMap(({ id, before, after }) => (after === null && before ? [[id, before] as const] : [])),
  )
  const cycleOf = (objectiveId: unknown) =>
    ofObjective.get(objectiveId) ?? removed.get(String(objectiveId))?.['cycleId']
  const objectiveOf = (keyResultId: unknown) =>
    ofKeyResult.get(keyResultId) ?? removed.get(String(keyResultId))?.['objectiveId']
  return ({ table, id, before, after }) => {
    if (table === 'cycle') return [id]
    const versions = [before, after].filter((each): each is Row => each !== null)
    if (table === 'objective') return versions.map((each) => each['cycleId'])
    if (table === 'key_result') return versions.map((each) => cycleOf(each['objectiveId']))
    const [objective, keyResult] = [OF_OBJECTIVE[table], OF_KEY_RESULT[table]]
    if (objective !== undefined) return versions.map((each) => cycleOf(each[objective]))
    if (keyResult !== undefined) return versions.map((each) => cycleOf(objectiveOf(each[keyResult])))
    return []
  }
}
