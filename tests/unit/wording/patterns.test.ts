import { describe, expect, test } from 'vitest'
import { keyResultPatterns } from '#backend/patterns.ts'
import { BLANK } from '#domain/wording/blank.ts'
import { goalTopicSchema, patternsFor } from '#domain/wording/pattern.ts'
import { reviewLine } from '#domain/wording/review.ts'
import { unitKindSchema } from '#domain/organisation/organisation.ts'

const patterns = keyResultPatterns()
const context = { today: '2026-05-04', cycle: null }

/** Fills the blanks before a number with words and the others with numbers that go the pattern's way. */
function filled(text: string, kind: string): string {
  const numbers = kind === 'decrease' || kind === 'at_most' ? ['40', '20'] : ['20', '40']
  let at = 0
  // Numbers stand after «from» and «to», and before a sign; a scale has its own.
  const scaled = text.replace(/(skala fra|scale from) ___ (til|to) ___/u, '$1 0 $2 100')
  const last = scaled.lastIndexOf(BLANK)
  const beforeLast = scaled.lastIndexOf(BLANK, last - 1)
  const values = ['at_least', 'at_most', 'milestone'].includes(kind) ? [] : [beforeLast, last]
  return scaled.replaceAll(BLANK, (_, offset: number) => {
    const value =
      values.includes(offset) ||
      /^(?: ?%| timer| hours| alvorlige| serious| uker| weeks)/u.test(scaled.slice(offset + 3))
    if (!value) return 'saker'
    return values.includes(offset) ? (numbers[at++] ?? '5') : '90'
  })
}

describe('the library of key-result patterns', () => {
  test('holds at least sixty, for every topic and every kind of unit', () => {
    expect(patterns.length).toBeGreaterThanOrEqual(60)
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length)
    for (const goal of goalTopicSchema.options) expect(patternsFor(patterns, { goal }).length).toBeGreaterThanOrEqual(3)
    for (const unit of unitKindSchema.options) expect(patternsFor(patterns, { unit }).length).toBeGreaterThanOrEqual(8)
  })

  test('has blanks and never a number, as many in both languages', () => {
    for (const { nb, en, id } of patterns) {
      expect(`${nb}${en}`, id).not.toMatch(/\d/)
      expect(nb.split(BLANK).length, id).toBe(en.split(BLANK).length)
    }
  })

  test.each(patterns.flatMap(({ nb, en, kind }) => [nb, en].map((text) => [filled(text, kind)] as const)))(
    'filled in, the coach’s eye has no warning for it: %s',
    (line) => {
      expect(reviewLine(line, context).filter(({ severity }) => severity === 'warning')).toEqual([])
    },
  )

  test('what is asked for is what comes', () => {
    const found = patternsFor(patterns, { goal: 'time', unit: 'team', kind: 'at_most' })
    expect(found.map(({ measure }) => measure)).toEqual(['time'])
  })
})
