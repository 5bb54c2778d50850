import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWayToAnswer, takesAnswers } from '#domain/maturity/check.ts'
import { compareChecks, resultOf, type Sheet } from '#domain/maturity/result.ts'
import type { Statement } from '#domain/maturity/question-set.ts'
import type { Answer } from '#domain/maturity/statistics.ts'

const statement = (id: string, dimension: Statement['dimension'], text = `Sats ${id}`, version = 1): Statement => ({
  id,
  dimension,
  version,
  short: true,
  text,
  at1: 'aldri',
  at3: 'av og til',
  at5: 'alltid',
  ask: 'Hva skal til?',
})
const STATEMENTS = [statement('o1', 'ownership'), statement('o2', 'ownership'), statement('r1', 'rhythm')]
const TREE = [
  { id: 'k', parentId: null },
  { id: 'a', parentId: 'k' },
  { id: 'a1', parentId: 'a' },
  { id: 'b', parentId: 'k' },
]
const sheet = (unitId: string | null, ...answers: (Answer | undefined)[]): Sheet => ({
  unitId,
  answers: Object.fromEntries(
    STATEMENTS.flatMap(({ id }, index) => (answers[index] === undefined ? [] : [[id, answers[index]]])),
  ),
})
const open = { statements: STATEMENTS, mode: 'open' as const, threshold: 5, unitId: null }
const confidential = { ...open, mode: 'confidential' as const }
const times = (count: number, one: Sheet) => Array.from({ length: count }, () => one)

describe('the result of a check', () => {
  it('is told for everybody and for each unit with those below it', () => {
    const result = resultOf(
      open,
      [sheet('a', 1, 2, 3), sheet('a1', 3, 4, 5), sheet('b', 5, 5), sheet(null, 2, 2, 2)],
      TREE,
    )
    expect(result.whole.sheets).toBe(4)
    expect(result.units.map(({ unitId, result: { sheets } }) => [unitId, sheets])).toEqual([
      ['k', 3],
      ['a', 2],
      ['a1', 1],
      ['b', 1],
    ])
    const [ownership, rhythm] = result.whole.dimensions
    // Medians 2.5 and 3: between them 2.75, to the nearest whole number 3. The one who gave no answer to the third is not counted there.
    expect(ownership).toMatchObject({ dimension: 'ownership', level: 3 })
    expect(rhythm?.statements[0]).toMatchObject({
      answered: 3,
      figures: { distribution: [0, 1, 1, 0, 1], dontKnow: 0 },
    })
    expect(result.units.find(({ unitId }) => unitId === 'b')?.result.dimensions[1]).toMatchObject({ level: null })
  })

  it('of one unit counts those below it, and not those beside it', () => {
    const result = resultOf({ ...open, unitId: 'a' }, [sheet('a', 1), sheet('a1', 5)], TREE)
    expect(result.whole.sheets).toBe(2)
    expect(result.units.map(({ unitId }) => unitId)).toEqual(['a1'])
  })

  it('of a confidential check is only the number of answers below the threshold, also after «don’t know»', () => {
    const five = [...times(4, sheet('a', 2, 2, 2)), sheet('a', null, 2, 2)]
    const { whole } = resultOf(confidential, five, TREE)
    const [ownership] = whole.dimensions
    expect(ownership?.statements[0]).toEqual({ id: 'o1', answered: 4, figures: null })
    expect(ownership?.statements[1]).toMatchObject({ answered: 5, figures: { median: 2 } })
    const four = resultOf(confidential, times(4, sheet('a', 2, 2, 2)), TREE)
    expect(JSON.stringify(four)).not.toMatch(/distribution|median|mean|lowest/)
    expect(four.whole.dimensions.every(({ level }) => level === null)).toBe(true)
  })

  it('of a confidential check holds back a unit whose neighbour could be told by taking it from the whole', () => {
    const { whole, units } = resultOf(
      confidential,
      [...times(9, sheet('a', 4, 4, 4)), ...times(3, sheet('b', 1, 1, 1))],
      TREE,
    )
    expect(whole.dimensions[0]?.level).not.toBeNull()
    const levels = Object.fromEntries(units.map(({ unitId, result }) => [unitId, result.dimensions[0]?.level]))
    // «k» holds all twelve; of its two, nine beside three.
    expect(levels).toEqual({ k: 4, a: null, b: null })
  })

  it('does not hang on the order people answered in, nor do figures on who does not know', () => {
    const answer = fc.constantFrom<Answer>(1, 2, 3, 4, 5, null)
    const one = fc.tuple(fc.constantFrom('k', 'a', 'a1', 'b', null), answer, answer, answer)
    fc.assert(
      fc.property(fc.array(one, { maxLength: 24 }), fc.boolean(), (drawn, isOpen) => {
        const check = isOpen ? open : confidential
        const sheets = drawn.map(([unitId, ...answers]) => sheet(unitId, ...answers))
        expect(resultOf(check, sheets.toReversed(), TREE)).toEqual(resultOf(check, sheets, TREE))
        const unknowing = resultOf(check, [...sheets, sheet('a', null, null, null)], TREE)
        expect(unknowing.whole.dimensions.map(({ level }) => level)).toEqual(
          resultOf(check, sheets, TREE).whole.dimensions.map(({ level }) => level),
        )
      }),
    )
  })
})

describe('a comparison of two checks', () => {
  const result = (...answers: Answer[]) => resultOf(open, times(3, sheet('a', ...answers)), TREE).whole

  it('leaves out what was asked in other words, and says so', () => {
    const reworded = [statement('o1', 'ownership', 'Sats o1, sagt på en annen måte', 2), ...STATEMENTS.slice(1)]
    expect(
      compareChecks(
        { statements: STATEMENTS, result: result(1, 2, 4) },
        { statements: reworded, result: result(5, 3, 3) },
      ),
    ).toEqual({
      dimensions: [
        { dimension: 'ownership', before: 2, now: 3, statements: 1 },
        { dimension: 'rhythm', before: 4, now: 3, statements: 1 },
      ],
      reworded: ['o1'],
      added: [],
    })
  })

  it('tells of statements that were not asked before, and of no dimension that has none in common', () => {
    const earlier = { statements: STATEMENTS.slice(0, 2), result: result(1, 1, 1) }
    const told = compareChecks(earlier, { statements: STATEMENTS, result: result(2, 2, 2) })
    expect(told.added).toEqual(['r1'])
    expect(told.dimensions.map(({ dimension }) => dimension)).toEqual(['ownership'])
  })
})

describe('answering', () => {
  it('ends for a statement when the room has seen it, and for all at the freeze', () => {
    expect(takesAnswers({ frozenAt: null, revealed: ['o1'] }, 'o2')).toBe(true)
    expect(takesAnswers({ frozenAt: null, revealed: ['o1'] }, 'o1')).toBe(false)
    expect(takesAnswers({ frozenAt: '2026-06-01T10:00:00.000Z', revealed: [] }, 'o2')).toBe(false)
  })

  it('is confidential only on paper or at the laptop, and by consensus only in the room', () => {
    expect((['hands', 'paper', 'laptop'] as const).map((by) => isWayToAnswer('confidential', by))).toEqual([
      false,
      true,
      true,
    ])
    expect((['hands', 'paper', 'laptop'] as const).map((by) => isWayToAnswer('consensus', by))).toEqual([
      true,
      false,
      false,
    ])
    expect((['hands', 'paper', 'laptop'] as const).every((by) => isWayToAnswer('open', by))).toBe(true)
  })
})
