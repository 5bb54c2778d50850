/** Reads one spreadsheet off the main thread, posts its cells or why there are none, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { sheetCells } from '#backend/importers/sheet-cells.ts'
import { NoSheet } from '#backend/importers/sheet-parts.ts'
import type { SheetRead } from '#backend/importers/read-sheet.ts'

async function read(): Promise<SheetRead> {
  try {
    return { table: await sheetCells(workerData as Uint8Array), problem: null }
  } catch (error) {
    if (error instanceof NoSheet) return { table: null, problem: error.problem }
    throw error
  }
}

const answer = await read()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
parentPort?.postMessage(answer)
