/** Has a spreadsheet read by a worker of its own, with little memory and little time: it comes from elsewhere. */
import type { Table } from '#domain/import/table.ts'
import { askWorker, WorkerDied } from '../ask-worker.ts'
import type { SheetProblem } from './sheet-parts.ts'

export type SheetRead = { table: Table; problem: null } | { table: null; problem: SheetProblem }

const MEMORY_MB = 256
const PATIENCE = 30_000

/** Rejects with the signal's reason once it has been aborted. The worker has ended when the promise settles. */
export async function readSheet(bytes: Uint8Array, signal?: AbortSignal): Promise<SheetRead> {
  const tooLong = AbortSignal.timeout(PATIENCE)
  try {
    return await askWorker<SheetRead>({
      worker: 'sheet-worker',
      data: bytes,
      limits: { old: MEMORY_MB },
      signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong,
    })
  } catch (error) {
    // Cells scattered over a million rows: small as a file, and no sheet of ours.
    if (error instanceof WorkerDied || error === tooLong.reason) return { table: null, problem: 'unsafe' }
    throw error
  }
}
