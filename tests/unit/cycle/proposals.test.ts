import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposeCycle } from '#domain/cycle/proposals.ts'
import { addDays } from '#domain/time/calendar.ts'
import { cycleName } from '#texts/cycle-name.ts'

test('a quarter, tertial and half-year are those the day lies in', () => {
  expect(proposeCycle('tertial', '2026-06-29', 1)).toEqual({
    start: '2026-05-01',
    end: '2026-08-31',
    number: 2,
    year: 2026,
  })
  expect(proposeCycle('quarter', '2026-11-23', 1)).toEqual({
    start: '2026-10-01',
    end: '2026-12-31',
    number: 4,
    year: 2026,
  })
  expect(proposeCycle('half_year', '2026-06-30', 1)).toEqual({
    start: '2026-01-01',
    end: '2026-06-30',
    number: 1,
    year: 2026,
  })
})

test('a year that starts in August has its first quarter there, also over New Year', () => {
  expect(proposeCycle('quarter', '2026-08-15', 8)).toEqual({
    start: '2026-08-01',
    end: '2026-10-31',
    number: 1,
    year: 2026,
  })
  expect(proposeCycle('quarter', '2027-01-15', 8)).toEqual({
    start: '2026-11-01',
    end: '2027-01-31',
    number: 2,
    year: 2026,
  })
})

test('a custom cycle runs three months from the day', () => {
  expect(proposeCycle('custom', '2026-11-23', 1)).toMatchObject({ start: '2026-11-23', end: '2027-02-22' })
})

test('the day always lies in the cycle that is proposed, and the next begins where it ends', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('quarter' as const, 'tertial' as const, 'half_year' as const),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 1, max: 12 }),
      (kind, offset, month) => {
        const date = addDays('2024-01-01', offset)
        const { start, end } = proposeCycle(kind, date, month)
        expect(start <= date && date <= end).toBe(true)
        expect(proposeCycle(kind, addDays(end, 1), month).start).toBe(addDays(end, 1))
      },
    ),
  )
})

test('is called what the client calls it', () => {
  const tertial = proposeCycle('tertial', '2026-06-29', 1)
  expect(cycleName('tertial', tertial, 'nb')).toBe('2. tertial 2026')
  expect(cycleName('quarter', proposeCycle('quarter', '2026-11-23', 1), 'en')).toBe('Q4 2026')
})
