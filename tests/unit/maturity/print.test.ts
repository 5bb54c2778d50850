/** A maturity check on paper: which sheet each piece of the form stands on, and the mark that keeps the sheets of two checks apart. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formCode } from '#domain/maturity/form-code.ts'
import { fillPages } from '#renderer/features/maturity/print/fill-pages.ts'
import { maturityFormTexts } from '#texts/maturity-form.ts'

describe('the sheets of a form', () => {
  const heights = fc.array(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }), { minLength: 1 })

  test('hold every piece once and in order, and never more than there is room for', () => {
    fc.assert(
      fc.property(heights, (groups) => {
        const pieces = groups.flat()
        const pages = fillPages(groups, 100)
        expect(pages.flat()).toEqual(pieces.map((_, nth) => nth))
        for (const page of pages) {
          expect(page).not.toEqual([])
          expect(page.reduce((sum, nth) => sum + (pieces[nth] ?? 0), 0)).toBeLessThanOrEqual(100)
        }
      }),
    )
  })

  test('keep a dimension together', () => {
    expect(fillPages([[30], [20, 20], [20, 20], [20]], 100)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ])
  })

  test('break a dimension where that saves a sheet', () => {
    expect(fillPages([[50], [30, 30], [40, 30]], 100)).toEqual([
      [0, 1],
      [2, 3, 4],
    ])
  })

  test('let a piece that is higher than a sheet have one of its own', () => {
    expect(fillPages([[10], [120], [10]], 100)).toEqual([[0], [1], [2]])
  })
})

describe('the mark of a form', () => {
  test('is the same for the same check, and another for the next', () => {
    const one = '0199f3a2-6b1e-7c30-8d4f-5a6b7c8d9e0f'
    expect(formCode(one)).toBe(formCode(one))
    expect(formCode(one)).not.toBe(formCode('0199f3a2-6b1e-7c30-8d4f-5a6b7c8d9e10'))
  })

  test('is four signs that are not taken for one another', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(formCode(id)).toMatch(/^[CDFHJKLMNPRTVWXY34679]{4}$/)
      }),
    )
  })
})

test('the words of the form in nynorsk hold none that only bokmål has', () => {
  const words = JSON.stringify(maturityFormTexts.nn)
  expect(words).not.toMatch(/\b(ikke|hva|hvor|fra|hvert|ett|svarene|enhet\w*|leder|navn|jobber|virker|justeres)\b/i)
})
