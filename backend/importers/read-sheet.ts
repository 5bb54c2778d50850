/** Has a spreadsheet read by a worker of its own, with little memory and little time: it comes from elsewhere. */
import { Worker } from 'node:worker_threads'
import type { Table } from '#domain/import/table.ts'
import type { SheetProblem } from './sheet-parts.ts'

export type SheetRead = { table: Table; problem: null } | { table: null; problem: SheetProblem }

const MEMORY_MB = 256
const PATIENCE = 30_000

/** Rejects with the signal's reason once it has been aborted. The worker has ended when the promise settles. */
export async function readSheet(bytes: Uint8Array, signal?: AbortSignal): Promise<SheetRead> {
  signal?.throwIfAborted()
  const worker = new Worker(workerFile(), {
    workerData: bytes,
    name: 'sheet',
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const settled = new AbortController()
  const tooLong = AbortSignal.timeout(PATIENCE)
  try {
    return await new Promise<SheetRead>((resolve, reject) => {
      const onEnd = { once: true, signal: settled.signal }
      worker.once('message', resolve)
      worker.once('error', (error: Error & { code?: string }) => {
        // Cells scattered over a million rows: small as a file, and no sheet of ours.
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ table: null, problem: 'unsafe' })
        else reject(error)
      })
      worker.once('exit', (code) => reject(new Error(`The sheet worker ended (${code}) without an answer`)))
      tooLong.addEventListener('abort', () => resolve({ table: null, problem: 'unsafe' }), onEnd)
      signal?.addEventListener('abort', () => reject(new DOMException('Reading was cancelled', 'AbortError')), onEnd)
    })
  } finally {
    settled.abort()
    await worker.terminate()
  }
}

/** Bundled, the worker lies beside the file that starts it; run from source, in the folder of workers. */
function workerFile(): URL {
  const file = import.meta.url.endsWith('.ts') ? '../workers/sheet-worker.ts' : './sheet-worker.js'
  return new URL(file, import.meta.url)
}
