/** The unit to start with, and why. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPilot, marksOf, NO_MARKS, PILOT_MARKS, pilotOf, type PilotMarks } from '#domain/meeting/pilot.ts'

type Figure = number | null

function unit(name: string, ...[pressure, willingness, leadership, capacity]: [Figure, Figure, Figure, Figure]) {
  return { name, pressure, willingness, leadership, capacity }
}
const order = (...units: ReturnType<typeof unit>[]) => byPilot(units).map(({ name }) => name)

describe('where to start', () => {
  it('is with the highest sum, for the marks it is highest on', () => {
    const [low, high] = [unit('Salg', 3, 3, 3, 3), unit('Drift', 2, 5, 5, 3)]
    expect(pilotOf([low, high])).toEqual({ unit: high, why: ['willingness', 'leadership'], canCarry: true, equals: 0 })
  })

  it('is not with the highest sum where leadership or capacity is below 3 and another’s are not', () => {
    expect(order(unit('Presset', 5, 5, 5, 2), unit('Uten leder', 5, 5, 2, 5), unit('Bærer', 1, 1, 3, 3))).toEqual([
      'Bærer',
      'Presset',
      'Uten leder',
    ])
  })

  it('says so where no unit has both, and points to the highest sum all the same', () => {
    const [one, other] = [unit('Salg', 2, 2, 2, 5), unit('Drift', 5, 5, 5, 1)]
    expect(pilotOf([one, other])).toEqual({
      unit: other,
      why: ['pressure', 'willingness', 'leadership'],
      canCarry: false,
      equals: 0,
    })
  })

  it('goes by leadership among equal sums, then by willingness, then as they stand', () => {
    const a = unit('A', 4, 3, 4, 4)
    expect(order(a, unit('B', 3, 3, 5, 4))).toEqual(['B', 'A'])
    expect(order(a, unit('B', 3, 4, 4, 4))).toEqual(['B', 'A'])
    expect(order(a, unit('B', 5, 3, 4, 3))).toEqual(['A', 'B'])
  })

  it('tells how many stand level with it where no rule tells them apart', () => {
    const [a, b] = [unit('A', 4, 3, 4, 4), unit('B', 4, 3, 4, 4)]
    expect(pilotOf([a, b, unit('C', 5, 2, 4, 4), unit('D', 5, 3, 3, 4)])).toMatchObject({ unit: a, equals: 1 })
    expect(pilotOf([b, a])).toMatchObject({ unit: b, equals: 1 })
  })

  it('is with nobody before a unit has all four marks', () => {
    expect(pilotOf([])).toBeNull()
    expect(pilotOf([unit('Salg', 5, 5, 5, null), unit('Drift', null, null, null, null)])).toBeNull()
    expect(order(unit('Salg', 5, 5, 5, null), unit('Drift', 1, 1, 1, 1))).toEqual(['Drift', 'Salg'])
  })

  it('is asked of the four marks alone, and there are none before one is given', () => {
    expect(marksOf(unit('Salg', 1, null, null, null))).toEqual({ ...NO_MARKS, pressure: 1 })
    expect(marksOf(unit('Salg', null, null, null, null))).toBeNull()
  })

  it('loses no unit, and never puts one before another that carries it and is marked higher', () => {
    const mark = fc.option(fc.integer({ min: 1, max: 5 }))
    const marks = fc.record({ pressure: mark, willingness: mark, leadership: mark, capacity: mark })
    const isWhole = (each: PilotMarks) => PILOT_MARKS.every((name) => each[name] !== null)
    const sum = (each: PilotMarks) => PILOT_MARKS.reduce((total, name) => total + (each[name] ?? 0), 0)
    const carries = ({ leadership, capacity }: PilotMarks) => (leadership ?? 0) >= 3 && (capacity ?? 0) >= 3
    fc.assert(
      fc.property(fc.array(marks), (units) => {
        const read = byPilot(units)
        expect(read).toHaveLength(units.length)
        expect(new Set(read)).toEqual(new Set(units))
        for (const [index, before] of read.entries())
          for (const after of read.slice(index + 1)) {
            if (!isWhole(after)) continue
            expect(isWhole(before)).toBe(true)
            if (carries(after)) expect(carries(before)).toBe(true)
            if (carries(after) === carries(before)) expect(sum(before)).toBeGreaterThanOrEqual(sum(after))
          }
      }),
    )
  })
})
