/**
 * Which rows of a list are on the wall at once. A page holds what fits by height and never more than seven; pages are balanced (8 → 4 + 4), so
 * that the last is not a leftover. The same rows in the same room give the same pages.
 */

export const ROWS_A_PAGE = 7

export type PageSpan = { from: number; to: number }

/** Pages over rows of the given heights. A row taller than the page gets one of its own. */
export function balancedPages(heights: readonly number[], capacity: number, atMost = ROWS_A_PAGE): PageSpan[] {
  const count = heights.length
  if (count === 0) return []
  for (let pages = Math.ceil(count / atMost); pages < count; pages++) {
    const spans = evenSpans(count, pages)
    if (spans.every((span) => heightOf(heights, span) <= capacity)) return spans
  }
  return evenSpans(count, count)
}

/** The page with the row at `index`; the last one for an index beyond the end. */
export function pageWith(pages: readonly PageSpan[], index: number): number {
  const found = pages.findIndex((page) => index >= page.from && index < page.to)
  return found === -1 ? Math.max(0, pages.length - 1) : found
}

function evenSpans(count: number, pages: number): PageSpan[] {
  return Array.from({ length: pages }, (_, page) => ({
    from: Math.round((page * count) / pages),
    to: Math.round(((page + 1) * count) / pages),
  }))
}

function heightOf(heights: readonly number[], { from, to }: PageSpan): number {
  return heights.slice(from, to).reduce((sum, height) => sum + height, 0)
}
