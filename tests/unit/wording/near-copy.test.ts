/** Near-copies over a table of goals two and two, and how far the threshold stands from either side. */
import { describe, expect, test } from 'vitest'
import { ALIKE, compareGoals, copyFinding, likenessOf, nearestCopy } from '#domain/wording/near-copy.ts'
import { HELD_OUT, TABLE, type GoalPair } from './goal-pairs.ts'

const likeness = ([, , first, second]: GoalPair) => likenessOf(first, second)
const copies = (pairs: readonly GoalPair[]) => pairs.filter(([is]) => is === 'copy')
const different = (pairs: readonly GoalPair[]) => pairs.filter(([is]) => is === 'different')

describe('the table', () => {
  test.each(TABLE)('%s (%s): «%s» and «%s»', (is, _kind, first, second) => {
    expect(likenessOf(first, second) >= ALIKE).toBe(is === 'copy')
    expect(likenessOf(second, first)).toBeCloseTo(likenessOf(first, second), 10)
  })

  test('has the threshold in the middle of a gap no pair falls into', () => {
    const highest = Math.max(...different(TABLE).map(likeness))
    const lowest = Math.min(...copies(TABLE).map(likeness))
    expect([highest.toFixed(2), lowest.toFixed(2)]).toEqual(['0.60', '0.74'])
    expect(ALIKE).toBeCloseTo((highest + lowest) / 2, 2)
  })

  test('has every kind of copy and difference, in every language', () => {
    expect(TABLE.length).toBeGreaterThanOrEqual(40)
    expect(new Set(TABLE.map(([, kind]) => kind)).size).toBe(12)
    const words = TABLE.map(([, , first]) => first).join(' ')
    expect(words).toMatch(/innbyggerne/iu)
    expect(words).toMatch(/innbyggjarar/iu)
    expect(words).toMatch(/customers/iu)
  })
})

test('pairs the threshold has not seen: no goal is taken for another, and paraphrases without a word in common are missed', () => {
  const missed = copies(HELD_OUT).filter((pair) => likeness(pair) < ALIKE)
  const taken = different(HELD_OUT).filter((pair) => likeness(pair) >= ALIKE)
  expect([copies(HELD_OUT).length, different(HELD_OUT).length]).toEqual([19, 15])
  expect(taken).toEqual([])
  expect(missed.map(([, kind]) => kind)).toEqual(['reworded', 'reworded', 'reworded', 'reworded'])
})

test('a likeness tells what it is made of', () => {
  expect(compareGoals('Redusere liggetid i byggesak', 'Kutte klager i byggesaker')).toEqual({
    likeness: 0.25,
    shared: ['byggesak'],
    only: ['liggetid'],
    onlyOther: ['klager'],
    isOpposite: false,
  })
  expect(compareGoals('Øke antall hjemmebesøk', 'Færre hjemmebesøk')).toMatchObject({ isOpposite: true })
  expect(compareGoals('Saker skal ligge i bunker', 'Saker skal ikke ligge i bunker')).toMatchObject({
    isOpposite: true,
  })
})

test('the nearest of several is the one that is asked about, with how alike they are', () => {
  const earlier = ['Saker skal flyte', 'Saker skal flyte, ikke ligge i bunker', 'Klager fra 12 til 4']
  expect(nearestCopy('Sakene skal flyte og ikke ligge i bunker', earlier)).toEqual({ title: earlier[1], likeness: 1 })
  expect(copyFinding('Saker flyter', earlier)).toMatchObject({ params: { text: 'Saker skal flyte', percent: 100 } })
  expect(copyFinding('Folk ler mer på jobb', earlier)).toBeNull()
  expect(nearestCopy('', earlier)).toBeNull()
  expect(nearestCopy('12 % innen 1. juni', ['12 % innen 1. mai'])).toBeNull()
})
