/** The table of contents of a Word document, and where its headings stand once another program has laid it out. */
import { contentsEntries } from './word-check/contents.ts'
import { stylesOf } from './word-check/styles.ts'
import { openPackage } from './word-check/word-package.ts'
import { blocksOf } from './word-check/word-text.ts'

export type TocPage = { heading: string; page: number }

/** What the table of contents says, in its order; `page` is `NaN` where it says none. */
export async function tocPages(bytes: Uint8Array): Promise<TocPage[]> {
  const { word } = await openPackage(bytes)
  const styles = stylesOf(word)
  return contentsEntries(blocksOf(word, styles), styles).map(({ text, page }) => ({
    heading: plain(text),
    page: page === '' ? Number.NaN : Number(page),
  }))
}

/**
 * Where the same headings stand in the pages of its PDF, each after the one before it; 0 where one is on none. The lines of the table of contents itself,
 * which end in a number, are no headings.
 */
export function pagesOfHeadings(pages: readonly string[], headings: readonly string[]): TocPage[] {
  const lines = pages.flatMap((text, nth) =>
    text
      .split('\n')
      .map(plain)
      .filter((line) => line !== '')
      .map((line) => ({ line, page: nth + 1 })),
  )
  let from = 0
  return headings.map((heading) => {
    // A long heading is broken over lines: they are put together again as long as they are its beginning.
    const at = lines.findIndex((_, nth) => nth >= from && begins(lines.slice(nth, nth + MOST_LINES), heading))
    if (at === -1) return { heading, page: 0 }
    from = at + 1
    return { heading, page: lines[at]?.page ?? 0 }
  })
}

/** As many lines as a heading may take. */
const MOST_LINES = 4

function begins(lines: readonly { line: string }[], heading: string): boolean {
  let put = ''
  for (const { line } of lines) {
    put = put === '' ? line : `${put} ${line}`
    if (put === plain(heading)) return true
    if (!plain(heading).startsWith(put)) return false
  }
  return false
}

const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()
