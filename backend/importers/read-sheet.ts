/** Has a spreadsheet read. */
import type { Table } from '#domain/import/table.ts'
import { readFromElsewhere } from '../read-from-elsewhere.ts'
import type { SheetProblem } from './sheet-parts.ts'

export type SheetRead = { table: Table; problem: null } | { table: null; problem: SheetProblem }

const MEMORY_MB = 256

/** Rejects with the signal's reason once it has been aborted. */
export async function readSheet(bytes: Uint8Array, signal?: AbortSignal): Promise<SheetRead> {
  const read = await readFromElsewhere<SheetRead>(bytes, { worker: 'sheet-worker', memory: MEMORY_MB, signal })
  // Cells scattered over a million rows: small as a file, and no sheet of ours.
  return read ?? { table: null, problem: 'unsafe' }
}
