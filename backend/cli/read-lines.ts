/** Reads goal lines from a stream and says what was understood of each. */
import { localToday } from '#backend/today.ts'
import { isoDateSchema } from '#domain/shared/basics.ts'
import { readGoalLine } from '#domain/reading/goal-line.ts'
import { textLines } from './text-lines.ts'

/** `cycle` is `START..END`; without it a time limit is read as the next such day after today. Blank lines are passed over. */
export async function readLines(
  source: AsyncIterable<Buffer | string>,
  tell: (line: unknown) => void,
  { today, cycle }: { today: string | null; cycle: string | null },
): Promise<void> {
  const [start, end] = cycle?.split('..').map((day) => isoDateSchema.parse(day)) ?? []
  const context = { today: today ?? localToday(), cycle: start && end ? { start, end } : null }
  for await (const line of textLines(source)) {
    if (line.trim() === '') continue
    const { title, kind, baseline, target, unit, due, questions } = readGoalLine(line, context)
    tell({ title, kind, baseline, target, unit, due, questions })
  }
}
