import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownParts, type Part } from '#domain/maturity/confidentiality.ts'

const part = (id: string, answered: number, parts: Part[] = []): Part => ({ id, answered, parts })
const shown = (whole: Part, threshold = 5) => [...shownParts(whole, threshold)].toSorted()

describe('what of a confidential check may be shown', () => {
  it('is nothing below the threshold', () => {
    expect(shown(part('alle', 4))).toEqual([])
    expect(shown(part('alle', 5))).toEqual(['alle'])
  })

  it('is not what the whole and its parts would tell by subtraction', () => {
    // 12 − 9 would be three people.
    expect(shown(part('alle', 12, [part('a', 9), part('b', 3)]))).toEqual(['alle'])
    // With a second small one, what is left is 6 and tells nobody's.
    expect(shown(part('alle', 15, [part('a', 9), part('b', 3), part('c', 3)]))).toEqual(['a', 'alle'])
    // The smallest of those that could be shown is held back beside the one that could not.
    expect(shown(part('alle', 18, [part('a', 9), part('b', 6), part('c', 3)]))).toEqual(['a', 'alle'])
    expect(shown(part('alle', 15, [part('a', 9), part('b', 6)]))).toEqual(['a', 'alle', 'b'])
  })

  it('counts those who belong to no part too', () => {
    expect(shown(part('alle', 12, [part('a', 10)]))).toEqual(['alle'])
    expect(shown(part('alle', 15, [part('a', 10)]))).toEqual(['a', 'alle'])
  })

  it('is no part of a whole that is held back', () => {
    expect(
      shown(part('alle', 20, [part('a', 12, [part('a1', 6), part('a2', 6)]), part('b', 8, [part('b1', 6)])])),
    ).toEqual(['a', 'a1', 'a2', 'alle', 'b'])
    expect(shown(part('alle', 14, [part('a', 11, [part('a1', 6), part('a2', 5)]), part('b', 3)]))).toEqual(['alle'])
  })

  /** A unit, its own people and the units below, three levels deep. */
  const unit = (depth: number): fc.Arbitrary<{ own: number; below: unknown[] }> =>
    fc.record({
      own: fc.nat({ max: 7 }),
      below: depth === 0 ? fc.constant([]) : fc.array(unit(depth - 1), { maxLength: 4 }),
    })
  type Drawn = { own: number; below: Drawn[] }
  const asPart = ({ own, below }: Drawn, id = 'u'): Part => {
    const parts = below.map((each, index) => asPart(each, `${id}.${index}`))
    return { id, answered: own + parts.reduce((sum, each) => sum + each.answered, 0), parts }
  }
  /** Every group of people that can be told by adding and subtracting what is shown, as the people in it. */
  const peopleOf = (drawn: Drawn, id = 'u'): string[] => [
    ...Array.from({ length: drawn.own }, (_, index) => `${id}/${index}`),
    ...drawn.below.flatMap((each, index) => peopleOf(each, `${id}.${index}`)),
  ]

  it('leaves no group below the threshold, whatever shown figures are taken from each other', () => {
    fc.assert(
      fc.property(unit(2), fc.integer({ min: 3, max: 6 }), (drawn, threshold) => {
        const whole = drawn as Drawn
        const visible = shownParts(asPart(whole), threshold)
        const people = new Map<string, string>()
        // People whom every shown figure counts alike cannot be told apart: they are one group.
        const all = peopleOf(whole)
        for (const person of all) {
          const within = [...visible].filter((id) => person.startsWith(`${id}/`) || person.startsWith(`${id}.`))
          people.set(person, within.toSorted().join(' '))
        }
        const groups = Map.groupBy(all, (person) => people.get(person) ?? '')
        groups.delete('')
        for (const group of groups.values()) expect(group.length).toBeGreaterThanOrEqual(threshold)
      }),
      { numRuns: 500 },
    )
  })

  it('is the whole wherever it has enough', () => {
    fc.assert(
      fc.property(unit(2), (drawn) => {
        const whole = asPart(drawn as Drawn)
        expect(shownParts(whole, 5).has('u')).toBe(whole.answered >= 5)
      }),
    )
  })
})
