/** Pictures of the laptop handed over: the coach's dialog and shut window, and every page of those who answer. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, TODAY, type Page } from '../support/app.ts'
import { sampleClient } from '../e2e/scene.ts'

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
const FOLDER = join(import.meta.dirname, '../../test-results/look')

for (const language of ['nb', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of SIZES) {
      const set = `${language}-${colorScheme}-${viewport.width}`
      test.describe(set, () => {
        test.skip(process.env['LOOK'] !== undefined && process.env['LOOK'] !== set, 'only the set that was asked for')
        test.use({ language, colorScheme, viewport, sample: true, contextOptions: { reducedMotion: 'reduce' } })
        const folder = join(FOLDER, set)
        const shoot = async (page: Page, name: string) => {
          mkdirSync(folder, { recursive: true })
          await page.setViewportSize(viewport)
          await page.evaluate(() => document.fonts.ready)
          await page.screenshot({ path: join(folder, `${name}.png`) })
        }

        test('the laptop handed over', async ({ app, say }) => {
          const { coach } = app
          const { backEnd, clientId } = await sampleClient(app)
          for (const mode of ['open', 'confidential'] as const) {
            const check = { kind: 'maturity', unitId: null, date: TODAY, length: 'short', threshold: 5, mode } as const
            const made = { clientId, commandId: randomUUID(), check, setId: null, language, meetingId: null }
            // oxlint-disable-next-line no-await-in-loop -- one after the other
            const { id: checkId } = await backEnd.maturity.setUp(made)
            await app.go(`/client/${clientId}/maturity/${checkId}`)
            await coach.getByRole('button', { name: say('laptop:open') }).click()
            if (mode === 'open') await shoot(coach, '75-laptop-1-dialog')
            await coach.keyboard.type('0412')
            const page = await app.window('participant', () => coach.keyboard.press('Enter'))
            const title = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
            await title(say('participant:turn.title'))
            await shoot(page, `75-laptop-2-turn-${mode}`)
            await page.keyboard.press('ArrowDown')
            await shoot(page, `75-laptop-2-turn-${mode}-list`)
            await page.keyboard.press('Enter')
            await page.keyboard.press('Enter')
            await page.getByRole('radio').first().waitFor({ state: 'attached' })
            if (mode === 'confidential') {
              await page.getByRole('button', { name: say('participant:giveBack.open') }).click()
              await page.keyboard.type('1111')
              await page.keyboard.press('Enter')
              await page.getByText(say('participant:giveBack.wrong')).waitFor()
              await shoot(page, '75-laptop-6-give-back')
              await page.keyboard.type('0412')
              await page.keyboard.down('Enter').catch(() => undefined)
              await expect(coach.getByText(say('maturity:check.noSheets'))).toBeVisible()
              continue
            }
            await shoot(coach, '75-laptop-7-lent')
            await shoot(page, '75-laptop-3-statement')
            await page.keyboard.press('4')
            await shoot(page, '75-laptop-3-statement-answered')
            for (let nth = 0; nth < 16; nth += 1) await page.keyboard.press('Enter')
            await title(say('participant:handIn.title'))
            await shoot(page, '75-laptop-4-hand-in')
            await page.keyboard.press('Enter')
            await title(say('participant:thanks.title'))
            await shoot(page, '75-laptop-5-thanks')
            await page.getByRole('button', { name: say('participant:giveBack.open') }).click()
            await page.keyboard.type('0412')
            await page.keyboard.down('Enter').catch(() => undefined)
            await expect(coach.getByText(say('maturity:check.sheets', { count: 1 }))).toBeVisible()
          }
        })
      })
    }
  }
}
