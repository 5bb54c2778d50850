import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf, readinessOf, statementFigures, worthTalkingAbout, type Answer } from '#domain/maturity/statistics.ts'

const answer = fc.constantFrom<Answer>(1, 2, 3, 4, 5, null)
const answers = fc.array(answer, { maxLength: 30 })

describe('what one statement was answered with', () => {
  it('is as counted by hand: nine people, one of whom does not know', () => {
    // Given: 1 2 2 3 4 4 5 5, sum 26, mean 3.25; distances 2.25 1.25 1.25 0.25 0.75 0.75 1.75 1.75, sum 10.
    expect(statementFigures([5, 1, 4, 2, null, 3, 2, 5, 4])).toEqual({
      distribution: [1, 2, 1, 2, 2],
      answered: 8,
      dontKnow: 1,
      lowest: 1,
      highest: 5,
      median: 3.5,
      mean: 3.25,
      deviation: 1.25,
      divided: true,
    })
  })

  it('is divided from exactly a quarter at each end on', () => {
    expect(statementFigures([2, 3, 3, 4]).divided).toBe(true)
    expect(statementFigures([2, 3, 3, 3, 4]).divided).toBe(false)
    expect(statementFigures([1, 1, 3, 3]).divided).toBe(false)
  })

  it('has no figure where nobody has answered', () => {
    expect(statementFigures([null, null])).toMatchObject({ answered: 0, dontKnow: 2, median: null, mean: null })
  })

  it('does not depend on the order people answered in', () => {
    fc.assert(
      fc.property(
        answers.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          expect(statementFigures(shuffled)).toEqual(statementFigures(given))
        },
      ),
    )
  })

  it('is the same, but for that count, however many do not know', () => {
    fc.assert(
      fc.property(answers, fc.nat({ max: 9 }), (given, more) => {
        const unknown: Answer[] = Array.from({ length: more }, () => null)
        const before = statementFigures(given)
        expect(statementFigures([...given, ...unknown])).toEqual({ ...before, dontKnow: before.dontKnow + more })
      }),
    )
  })
})

describe('talk about this', () => {
  const of = (id: string, ...given: Answer[]) => ({ id, figures: statementFigures(given) })
  it('comes with what the room is divided on first, then with what it is furthest apart on', () => {
    const statements = [
      of('agreed', 4, 4, 4, 4),
      of('apart', 1, 1, 3, 3),
      of('divided', 2, 3, 3, 4),
      of('torn', 1, 1, 5, 5),
      of('close', 3, 3, 3, 4),
      of('unknown', null, null),
    ]
    expect(worthTalkingAbout(statements).map(({ id }) => id)).toEqual(['torn', 'divided', 'apart', 'close'])
  })
})

describe('the level of a dimension', () => {
  const level = (...statements: Answer[][]) => levelOf(statements.map(statementFigures))
  it('is the median of its statements’ medians, a half down', () => {
    expect(level([2, 2, 2], [3, 3, 3])).toBe(2)
    expect(level([2, 3], [3, 3])).toBe(3) // 2.5 and 3: 2.75
    expect(level([4], [4], [5], [1])).toBe(4)
    expect(level([1, 2])).toBe(1)
    expect(level([null], [5, 5])).toBe(5)
    expect(level([null], [])).toBeNull()
  })

  it('never falls when somebody answers higher', () => {
    const statements = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(statements, fc.nat(), fc.nat(), (given, which, who) => {
        const raised = given.map((row, index) =>
          index === which % given.length
            ? row.map((score, at) => (at === who % row.length ? Math.min(5, score + 1) : score))
            : row,
        )
        expect(level(...(raised as Answer[][]))).toBeGreaterThanOrEqual(level(...(given as Answer[][])) ?? 0)
      }),
    )
  })

  it('lies within 1 and 5', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 4 }), (given) => {
        const found = level(...given)
        if (found !== null) expect([1, 2, 3, 4, 5]).toContain(found)
      }),
    )
  })
})

describe('readiness to start', () => {
  it('asks for leadership, ownership and capacity at 3', () => {
    expect(readinessOf({ leadership: 3, ownership: 4, capacity: 3, rhythm: 1 })).toEqual({ ready: true, lacking: [] })
    expect(readinessOf({ leadership: 2, ownership: 4, capacity: 1 })).toEqual({
      ready: false,
      lacking: ['leadership', 'capacity'],
    })
  })

  it('is not told while one of them has no level, and is no where one is low already', () => {
    expect(readinessOf({ leadership: 3, ownership: null, capacity: 4 })).toEqual({ ready: null, lacking: [] })
    expect(readinessOf({ leadership: 1, ownership: null })).toEqual({ ready: false, lacking: ['leadership'] })
  })
})
