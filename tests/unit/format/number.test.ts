import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, parseNumber, rounded } from '#renderer/format/number.ts'

describe('formatNumber', () => {
  it.each([
    [4.2, undefined, 'nb', '4,2'],
    [4.2, undefined, 'en', '4.2'],
    [10_000, undefined, 'nb', '10 000'],
    [10_000, undefined, 'en', '10,000'],
    [-3, 0, 'nb', '−3'],
    [-3.5, 1, 'en', '−3.5'],
    [3, 1, 'nb', '3,0'],
    [-0, undefined, 'en', '0'],
    [-0.04, 1, 'nb', '−0,04'],
    [231.5, 0, 'nb', '231,5'],
    [0.1 + 0.2, 1, 'en', '0.3'],
  ] as const)('%d with %s decimals in %s is %s', (value, decimals, language, shown) => {
    expect(formatNumber(value, { decimals, language }).replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(shown)
  })
})

describe('rounded', () => {
  it.each([
    [212.4637, 0, 212],
    [3.4449, 1, 3.4],
    [-0.04, 1, -0],
  ])('%d is no finer than %d decimals', (value, decimals, shown) => {
    expect(rounded(value, decimals)).toBe(shown)
  })
})

describe('parseNumber', () => {
  it.each([
    ['4,2', 4.2],
    ['4.2', 4.2],
    [' 90 % ', 90],
    ['90%', 90],
    ['10 000', 10_000],
    ['10\u00A0000', 10_000],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['−3', -3],
    ['-3,5', -3.5],
    ['+3', 3],
    ['0,125', 0.125],
    [',5', 0.5],
    ['12,3456', 12.3456],
    ['-0', 0],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each([
    '',
    ' ',
    'nitti',
    '12.500',
    '4,125',
    '1 2',
    '1,2,3',
    '12.34.567',
    '1.234.56',
    '5 kr',
    '--3',
    '3-4',
    '%',
    '.',
  ])('does not guess at «%s»', (text) => {
    expect(parseNumber(text)).toBeNull()
  })

  it('reads back what it writes, or asks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom<'nb' | 'en'>('nb', 'en'),
        (digits, decimals, language) => {
          const value = digits / 10 ** decimals
          const read = parseNumber(formatNumber(value, { decimals, language }))
          if (read !== null) expect(read).toBeCloseTo(value, 10)
        },
      ),
    )
  })
})
