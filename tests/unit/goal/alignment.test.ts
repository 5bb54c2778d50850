/** What serves what: chains, circles, and that nothing ever comes to serve itself. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainBetween, circleClosedBy, isInCircle, reached, type Way } from '#domain/goal/alignment.ts'

const way = (line: string): Way => {
  const [from = '', to = ''] = line.split('>')
  return { from, to }
}
const ways = (...lines: string[]) => lines.map(way)

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const someWays = fc.array(fc.record({ from: name, to: name }), { maxLength: 12 })
/** Ways made one by one, each refused where it would close a circle: what the contract lets be stored. */
const sound = (all: readonly Way[]): Way[] =>
  all.reduce<Way[]>((made, next) => (circleClosedBy(made, next) === null ? [...made, next] : made), [])

describe('a contribution', () => {
  test('closes a circle where what it is for contributes back, at once or the long way round', () => {
    expect(circleClosedBy(ways('a>b'), way('b>a'))).toEqual(['a', 'b'])
    expect(circleClosedBy(ways('a>b', 'b>c', 'c>d'), way('d>a'))).toEqual(['a', 'b', 'c', 'd'])
    expect(circleClosedBy([], way('a>a'))).toEqual(['a'])
    expect(circleClosedBy(ways('a>b', 'b>c'), way('a>c'))).toBeNull()
    expect(circleClosedBy(ways('a>b'), way('c>b'))).toBeNull()
  })

  test('is told with the shortest of the chains it would close', () => {
    expect(chainBetween(ways('a>b', 'b>c', 'c>d', 'a>d'), 'a', 'd')).toEqual(['a', 'd'])
  })

  test('that is let through never leaves anything in a circle', () => {
    fc.assert(
      fc.property(someWays, (all) => {
        const made = sound(all)
        for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) expect(isInCircle(made, id)).toBe(false)
      }),
    )
  })

  test('that is refused would have put its ends in a circle', () => {
    fc.assert(
      fc.property(someWays, name, name, (all, from, to) => {
        const made = sound(all)
        expect(circleClosedBy(made, { from, to }) === null).toBe(!isInCircle([...made, { from, to }], from))
      }),
    )
  })

  test('takes a chain that steps along what is there, from end to end', () => {
    fc.assert(
      fc.property(someWays, name, name, (all, from, to) => {
        const chain = chainBetween(all, from, to)
        if (chain === null) return
        expect([chain[0], chain.at(-1)]).toEqual([from, to])
        for (const [index, at] of chain.slice(1).entries()) expect(all).toContainEqual({ from: chain[index], to: at })
      }),
    )
  })
})

describe('what is reached', () => {
  test('upwards is what it serves, near and far, and downwards all that contributes to it', () => {
    const all = ways('team>department', 'department>whole', 'project>whole', 'team>project')
    expect([...reached(all, 'team', 'up')].toSorted()).toEqual(['department', 'project', 'whole'])
    expect([...reached(all, 'whole', 'down')].toSorted()).toEqual(['department', 'project', 'team'])
    expect([...reached(all, 'department', 'down')]).toEqual(['team'])
  })

  test('from one to another one way is reached back the other way', () => {
    fc.assert(
      fc.property(someWays, name, name, (all, one, other) => {
        fc.pre(one !== other)
        expect(reached(all, one, 'up').has(other)).toBe(reached(all, other, 'down').has(one))
      }),
    )
  })
})
