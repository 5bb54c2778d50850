/** What axe finds on a window, as lines a person can act on. Every rule of WCAG 2.2 A and AA and axe's own good practice; nothing is let off. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '../support/app.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const THEMES = ['light', 'dark'] as const
/** What a theme can change. Structure, names and sizes are the same document in both, and judged once. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** In both themes, one after the other: a window follows the computer's while it is open. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    // Colours are read when they have changed, not on their way.
    await page.evaluate(async () => {
      const fading = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
      await Promise.allSettled(fading.map((each) => each.finished))
    })
    // axe is a megabyte and a half of script: read once a document, not anew (and twice) for each look.
    const isThere = await page.evaluate(() => 'axe' in globalThis)
    const { violations } = await new AxeBuilder(isThere ? { page, axeSource: ';' } : { page })
      .options({
        resultTypes: ['violations'],
        ...(theme === 'light'
          ? { runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true } } }
          : { runOnly: { type: 'rule', values: COLOUR_RULES } }),
      })
      // Without frames there is nothing to gather in a page of its own, which would cost a second each time.
      .setLegacyMode()
      .analyze()
    const found = violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(
        (node) =>
          `${id} (${impact}): ${node.target.join(' ')} – ${node.failureSummary?.split('\n').slice(1).join('; ')}`,
      ),
    )
    expect.soft(found, `${what}, ${theme}`).toEqual([])
  }
}
