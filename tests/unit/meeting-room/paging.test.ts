/** Pages on the wall. */
import { describe, expect, it } from 'vitest'
import { balancedPages, pageWith } from '#renderer/features/stage/paging.ts'
import { expectedCentre, labelWidth } from '#renderer/features/stage/line-labels.ts'

const sizes = (heights: number[], capacity: number) => balancedPages(heights, capacity).map(({ from, to }) => to - from)
const rows = (count: number, height = 10) => Array.from({ length: count }, () => height)

describe('pages of a list', () => {
  it('behaviour 7: hold seven rows at most and are balanced', () => {
    expect(sizes(rows(7), 1000)).toEqual([7])
    expect(sizes(rows(8), 1000)).toEqual([4, 4])
    expect(sizes(rows(15), 1000)).toEqual([5, 5, 5])
    expect(sizes([], 1000)).toEqual([])
  })

  it('hold fewer where long titles take height', () => {
    expect(sizes(rows(7, 20), 100)).toEqual([4, 3])
  })

  it('give a row that is taller than the wall a page of its own', () => {
    expect(sizes([200, 200, 10], 100)).toEqual([1, 1, 1])
  })

  it('leave no row out and show none twice', () => {
    for (let count = 1; count < 40; count++) {
      const pages = balancedPages(rows(count, 13), 60)
      const shown = pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))
      expect(shown).toEqual(Array.from({ length: count }, (_, at) => at))
    }
  })

  it('are found by the row that matters', () => {
    const pages = balancedPages(rows(8), 1000)
    expect([0, 3, 4, 7, 9].map((at) => pageWith(pages, at))).toEqual([0, 0, 1, 1, 1])
  })
})

describe('the label of what is expected', () => {
  const widths = { from: labelWidth('350', 'da vi startet'), expected: labelWidth('212', 'ventet nå'), to: 25 }

  it('stands under its tick where there is room', () => {
    expect(expectedCentre(0.55, widths, 167)).toBe(0.55)
  })

  it('moves in from the ends so that it never runs into its neighbours', () => {
    const left = expectedCentre(0.02, widths, 167) ?? 0
    expect(left * 167 - widths.expected / 2).toBeGreaterThanOrEqual(widths.from)
    const right = expectedCentre(1.4, widths, 167) ?? 1
    expect(right * 167 + widths.expected / 2).toBeLessThanOrEqual(167 - widths.to)
  })

  it('is left out where there is no room at all', () => {
    expect(expectedCentre(0.5, { from: 60, expected: 60, to: 60 }, 126)).toBeNull()
  })
})
