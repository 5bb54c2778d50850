import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS, type Dimension } from '#domain/maturity/dimensions.ts'
import { recommend, type DimensionResult } from '#domain/maturity/recommendations.ts'
import { levelOf, statementFigures, type Answer } from '#domain/maturity/statistics.ts'
import adviceEn from '#resources/maturity/advice-en.json' with { type: 'json' }
import adviceNb from '#resources/maturity/advice-nb.json' with { type: 'json' }

type Given = Partial<Record<Dimension, Answer[] | { answers: Answer[]; before: number }>>

/** Everybody answers 4 where nothing else is said: nothing that must be done. */
function profile(given: Given): DimensionResult[] {
  return DIMENSIONS.map((dimension) => {
    const said = given[dimension] ?? [4, 4, 4, 4, 4, 4]
    const { answers, before } = Array.isArray(said) ? { answers: said, before: null } : said
    const figures = statementFigures(answers)
    const level = levelOf([figures])
    return {
      dimension,
      level,
      earlier: before === null || level === null ? null : { before, now: level },
      statements: [{ id: `${dimension}_1`, figures }],
    }
  })
}
const advised = (given: Given) => recommend(profile(given)).map(({ dimension, advice }) => `${dimension} ${advice}`)

describe('next steps', () => {
  it('are one, of the lowest, where no rule has anything to say, and none where there is nothing above it', () => {
    expect(advised({ rhythm: [4, 4, 4, 3, 4] })).toEqual(['rhythm level4'])
    expect(advised(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, [5, 5, 5]])))).toEqual([])
  })

  it('are to talk first where the room is divided on what is not ready', () => {
    expect(advised({ leadership: [2, 2, 2, 2, 5, 5], capacity: [3, 3, 3, 3, 3, 3] })).toEqual([
      'leadership spread',
      'capacity level3',
    ])
  })

  it('begin with what a start hangs on, before what is lower still', () => {
    expect(advised({ leadership: [2, 2, 2, 2], learning: [1, 1, 1, 1] })).toEqual([
      'leadership level2',
      'learning level1',
    ])
  })

  it('take a fall before a spread, and a spread before another low level', () => {
    expect(
      advised({
        direction: [2, 2, 2, 2],
        rhythm: { answers: [3, 3, 3, 3], before: 5 },
        learning: [1, 1, 5, 5],
      }),
    ).toEqual(['rhythm fall', 'learning spread', 'direction level2'])
  })

  it('are never about the same dimension twice, and never more than three', () => {
    expect(advised({ leadership: { answers: [1, 1, 1, 1, 5], before: 4 } })).toEqual(['leadership level1'])
    expect(
      advised({ ownership: [1, 1], capacity: [1, 1], leadership: [1, 1], direction: [1, 1], rhythm: [1, 1] }),
    ).toHaveLength(3)
  })

  it('cite the numbers they stand on', () => {
    expect(recommend(profile({ learning: [1, 2, 3, 4, 5, null], rhythm: { answers: [3, 3], before: 4 } }))).toEqual([
      { dimension: 'rhythm', advice: 'fall', because: { rule: 'fall', before: 4, now: 3 } },
      {
        dimension: 'learning',
        advice: 'spread',
        because: { rule: 'spread', statementId: 'learning_1', low: 2, high: 2, answered: 5, deviation: 1.2 },
      },
    ])
  })

  it('say nothing of a dimension that cannot be shown', () => {
    expect(advised({ leadership: [null, null], direction: [], rhythm: [2, 2] })).toEqual(['rhythm level2'])
  })

  it('each have words in the library, in both languages', () => {
    const answer = fc.constantFrom<Answer>(1, 2, 3, 4, 5, null)
    const given = fc.tuple(
      ...DIMENSIONS.map(() => fc.tuple(fc.array(answer, { maxLength: 9 }), fc.integer({ min: 1, max: 5 }))),
    )
    fc.assert(
      fc.property(given, (all) => {
        const found = recommend(
          profile(
            Object.fromEntries(
              DIMENSIONS.map((dimension, index) => [
                dimension,
                { answers: all[index]?.[0] ?? [], before: all[index]?.[1] ?? 3 },
              ]),
            ),
          ),
        )
        expect(found.length).toBeLessThanOrEqual(3)
        expect(new Set(found.map(({ dimension }) => dimension)).size).toBe(found.length)
        for (const { dimension, advice } of found)
          for (const library of [adviceNb, adviceEn]) expect(library[dimension][advice].title).not.toBe('')
      }),
    )
  })
})

describe('the library', () => {
  it.each([
    ['nb', adviceNb],
    ['en', adviceEn],
  ])('holds at least forty next steps in %s, each said once', (_, library) => {
    const all = Object.values(library).flatMap((dimension) => Object.values(dimension))
    expect(all.length).toBeGreaterThanOrEqual(40)
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
    for (const { title, how } of all) {
      expect(title.length, title).toBeLessThanOrEqual(80)
      expect(how.length, how).toBeLessThanOrEqual(220)
    }
  })
})
