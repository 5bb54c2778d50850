/** Scores, bands and outcomes at the end of a cycle, at their edges. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asksForCause, bandOf, isAllReached, objectiveScore, outcomeProposed, scoreOf } from '#domain/closing/score.ts'

describe('the band of a score', () => {
  test.each([
    [0, 'red'],
    [0.3, 'red'],
    [0.304, 'red'],
    [0.31, 'yellow'],
    [0.69, 'yellow'],
    [0.694, 'yellow'],
    [0.7, 'green'],
    [1, 'green'],
  ] as const)('%d is %s', (score, band) => {
    expect(bandOf(score)).toBe(band)
  })

  test('is never another than that of the score as it is shown with two decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (score) => {
        expect(bandOf(score)).toBe(bandOf(Number(score.toFixed(2))))
      }),
    )
  })

  test('a cause is asked for below green only, and never where there is no score', () => {
    expect([0.69, 0.7, null].map(asksForCause)).toEqual([true, false, false])
  })
})

describe('the score of a key result', () => {
  test('is the share of the way, clamped', () => {
    expect(scoreOf('increase', { ratio: 0.4, held: [] })).toBe(0.4)
    expect(scoreOf('decrease', { ratio: 1.3, held: [] })).toBe(1)
    expect(scoreOf('increase', { ratio: -0.2, held: [] })).toBe(0)
  })

  test('of a level is how often it was held, whatever the last measurement says', () => {
    expect(scoreOf('at_least', { ratio: 1, held: [false, true, true, false] })).toBe(0.5)
    expect(scoreOf('at_most', { ratio: 0.9, held: [] })).toBeNull()
  })

  test('is nothing where nothing was measured, or nobody has said how', () => {
    expect(scoreOf('increase', { ratio: null, held: [] })).toBeNull()
    expect(scoreOf(null, { ratio: null, held: [] })).toBeNull()
  })
})

describe('an objective', () => {
  test('has the weighted mean of the scores there are, and says how many', () => {
    const rows = [
      { score: 1, weight: 3 },
      { score: 0, weight: 1 },
      { score: null, weight: 9 },
    ]
    expect(objectiveScore(rows)).toEqual({ score: 0.75, scored: 2, of: 3 })
    expect(objectiveScore([])).toEqual({ score: null, scored: 0, of: 0 })
  })

  test('comes out as the room decided, else as its score says', () => {
    expect(outcomeProposed('drop', 0.9)).toBe('dropped')
    expect(outcomeProposed('achieved', 0.5)).toBe('achieved')
    expect([0.7, 0.5, 0.3, null].map((score) => outcomeProposed('continue', score))).toEqual([
      'achieved',
      'partly',
      'missed',
      null,
    ])
  })

  test('full scores everywhere ask whether the goals were brave enough; nothing to ask about does not', () => {
    expect(isAllReached([1, null, 1])).toBe(true)
    expect(isAllReached([1, 0.99])).toBe(false)
    expect(isAllReached([null])).toBe(false)
  })
})
