/** What stands in the boxes of a sheet as it is typed. */
import type { Statement } from '#domain/maturity/question-set.ts'
import type { Answer } from '#domain/maturity/statistics.ts'

/** A digit of the scale, «?» for «don't know», or nothing where the box on the paper has no cross. */
export type Mark = '' | '?' | '1' | '2' | '3' | '4' | '5'

const MARKS: Readonly<Record<string, Mark>> = {
  '0': '?',
  '?': '?',
  '1': '1',
  '2': '2',
  '3': '3',
  '4': '4',
  '5': '5',
}

/** What the last key of a field means: a mark, nothing where the field was emptied, or null for a key that means nothing here. */
export function markOf(typed: string): Mark | null {
  return typed === '' ? '' : (MARKS[typed.slice(-1)] ?? null)
}

/** The places, from 0, without a mark. */
export function blanksOf(marks: readonly Mark[]): number[] {
  return marks.flatMap((mark, place) => (mark === '' ? [place] : []))
}

/** «Don't know» is an answer, null; a blank is none. */
export function answersOf(statements: readonly Statement[], marks: readonly Mark[]): Record<string, Answer> {
  return Object.fromEntries(
    statements.flatMap(({ id }, place) => {
      const mark = marks[place] ?? ''
      return mark === '' ? [] : [[id, mark === '?' ? null : (Number(mark) as Answer)]]
    }),
  )
}

/** A stored sheet as it was typed: «3 5 ? – 2». */
export function marksOf(statements: readonly Statement[], answers: Readonly<Record<string, number | null>>): string[] {
  return statements.map(({ id }) => {
    const answer = answers[id]
    if (answer === undefined) return '–'
    return answer === null ? '?' : String(answer)
  })
}
