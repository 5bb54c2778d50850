/** Reads a spreadsheet off the main thread: its cells, or why there are none. */
import { answerQuestions } from '#backend/answer-questions.ts'
import { sheetCells } from '#backend/importers/sheet-cells.ts'
import { NoSheet } from '#backend/importers/sheet-parts.ts'
import type { SheetRead } from '#backend/importers/read-sheet.ts'

answerQuestions(async (bytes): Promise<SheetRead> => {
  try {
    return { table: await sheetCells(bytes as Uint8Array), problem: null }
  } catch (error) {
    if (error instanceof NoSheet) return { table: null, problem: error.problem }
    throw error
  }
})
