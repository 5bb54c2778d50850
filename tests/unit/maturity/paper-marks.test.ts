/** A sheet as it is typed: «don't know» is an answer, a blank is none. */
import { expect, test } from 'vitest'
import { standardSet } from '#domain/maturity/question-set.ts'
import { answersOf, blanksOf, markOf, marksOf } from '#renderer/features/maturity/paper-marks.ts'
import { maturityTexts, wordingVersions } from '#texts/maturity.ts'

const statements = standardSet(maturityTexts.nb, wordingVersions).slice(0, 4)
const ids = statements.map(({ id }) => id)

test('the last key counts; 0 and ? are «don’t know», and what is no mark is nothing', () => {
  expect(['3', '15', '0', '4?', ''].map(markOf)).toEqual(['3', '5', '?', '?', ''])
  expect(['6', 'x', '3a', ' '].map(markOf)).toEqual([null, null, null, null])
})

test('a blank is told apart from «don’t know», on the way in and back', () => {
  const marks = ['3', '?', '', '5'] as const
  expect(blanksOf(marks)).toEqual([2])
  const answers = answersOf(statements, marks)
  expect(answers).toEqual({ [ids[0] ?? '']: 3, [ids[1] ?? '']: null, [ids[3] ?? '']: 5 })
  expect(marksOf(statements, answers)).toEqual(['3', '?', '–', '5'])
})
