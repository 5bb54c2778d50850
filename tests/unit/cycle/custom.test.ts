import { expect, test } from 'vitest'
import { proposeCycle } from '#domain/cycle/proposals.ts'

const endOf = (start: string) => proposeCycle('custom', start, 1).end

test('a custom cycle from the end of November stops with February, also in a leap year', () => {
  expect(endOf('2026-11-29')).toBe('2027-02-28')
  expect(endOf('2026-11-30')).toBe('2027-02-28')
  expect(endOf('2027-11-30')).toBe('2028-02-29')
})

test('a custom cycle from the first or the last of a month ends with a month', () => {
  expect(endOf('2026-05-01')).toBe('2026-07-31')
  expect(endOf('2026-01-31')).toBe('2026-04-30')
})
