/**
 * Reads what is typed: the text as a whole (units, objectives, key results, line by line), with what the coach has put right. A line that is
 * the name of a unit of the client's is always its heading, however it is typed.
 */
import type { ReadingContext } from '#domain/reading/calendar.ts'
import type { ReadGoalLine } from '#domain/reading/goal-line.ts'
import { applyFix } from '#domain/reading/put-right.ts'
import { readGoalText, type LineReading, type ReadGoalText } from '#domain/reading/goal-text.ts'
import type { TypedLine } from './lines.ts'
import { same } from './same.ts'

export type LineRead = {
  readonly id: number
  readonly text: string
  readonly role: LineReading
  /** What the objective or key result on it is called; null on every other line. */
  readonly title: string | null
  /** Of a key result: what the line says, and the same with what has been put right. */
  readonly read: ReadGoalLine | null
  readonly shown: ReadGoalLine | null
}

export type EntryRead = { readonly text: ReadGoalText; readonly lines: readonly LineRead[] }

export function readEntry(
  typed: readonly TypedLine[],
  context: ReadingContext,
  unitNames: readonly string[],
): EntryRead {
  const lines = typed.map(({ text }) => {
    const name = text.trim().replace(/\s*:$/u, '')
    const known = name === '' ? undefined : unitNames.find((each) => same(each, name))
    return known === undefined ? text.replaceAll(/[\n\r\u2028\u2029\u0085]/gu, ' ') : `${UNIT_LABEL} ${known}`
  })
  const text = readGoalText(lines.join('\n'), context)
  const readings = new Map(
    text.units.flatMap((unit) =>
      unit.objectives.flatMap((objective) => objective.keyResults.map((each) => [each.lineNumber, each] as const)),
    ),
  )
  const titles = new Map(
    text.units.flatMap((unit) => unit.objectives.map(({ lineNumber, title }) => [lineNumber, title] as const)),
  )
  return {
    text,
    lines: typed.map((line, index) => {
      const read = readings.get(index + 1) ?? null
      return {
        id: line.id,
        text: line.text,
        title: read?.title ?? titles.get(index + 1) ?? null,
        role: text.lines[index]?.reading ?? 'unread',
        read,
        shown: read === null ? null : applyFix(read, line.fix),
      }
    }),
  }
}

/** A label the reader knows in every language. */
const UNIT_LABEL = 'Enhet:'
