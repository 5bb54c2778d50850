/** Judges the wording of one line by itself, whichever it is: an objective where it says so, else a key result. */
import type { ReadingContext } from '#domain/reading/calendar.ts'
import type { Finding } from './finding.ts'
import { judgeKeyResult } from './key-result.ts'
import { judgeObjective } from './objective.ts'
import { isObjectiveLine } from './said.ts'

export function reviewLine(line: string, context: ReadingContext): Finding[] {
  return isObjectiveLine(line) ? judgeObjective(line, context) : judgeKeyResult(line, context)
}
