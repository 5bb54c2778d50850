/** Rows are moved with a real mouse and by keyboard, a click stays a click, and undo puts everything back. */
import type { Locator } from '@playwright/test'
import { expect, test, type App, type Page } from '../support/app.ts'
import { sampleClient } from './scene.ts'

// High enough that nothing lies where a held row makes the list scroll.
test.use({ sample: true, viewport: { width: 1366, height: 1400 } })

async function sampleBoard(app: App) {
  const { backEnd, clientId } = await sampleClient(app)
  const read = async () => (await backEnd.goal.board({ clientId, cycleId: null })).objectives
  const kpis = async () => (await backEnd.operations.get({ clientId })).kpis.map((kpi) => kpi.id)
  return { read, kpis, path: `/client/${clientId}/okr` }
}

/** Takes a row by its handle and holds it over the upper edge of another. */
async function hold(page: Page, row: Locator, over: Locator, handle: string): Promise<void> {
  await over.scrollIntoViewIfNeeded()
  await row.hover()
  const grip = await page.locator('tr, li, section > div').filter({ has: row }).last().getByTitle(handle).boundingBox()
  const to = await over.boundingBox()
  if (!grip || !to) throw new Error('nothing to take hold of')
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await page.mouse.down()
  await page.mouse.move(grip.x + 20, grip.y + 20, { steps: 4 })
  await page.mouse.move(to.x + 40, to.y - 4, { steps: 8 })
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('key results are dragged to another objective, KPIs moved by keyboard, and Escape lets all stay', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { read, kpis, path } = await sampleBoard(app)
      const [first, second] = (await read()).filter((each) => each.keyResults.length > 1)
      const moved = first?.keyResults[0]
      const before = second?.keyResults[1]
      await app.go(path)
      const row = (type: string, id = '') => coach.locator(`[data-row="${type}-${id}"]`)
      const handle = say('structure:reorder.handle')

      await hold(coach, row('keyResult', moved?.id), row('keyResult', before?.id), handle)
      await expect(coach.locator('[data-dragged]')).toHaveText(moved?.title ?? '')
      await coach.keyboard.press('Escape')
      await expect(coach.locator('[data-dragged]')).toHaveCount(0)
      await coach.mouse.up()
      await expect(coach.getByRole('complementary')).toHaveCount(0)
      expect((await read()).map((each) => each.id)).toContain(first?.id)

      await hold(coach, row('keyResult', moved?.id), row('keyResult', before?.id), handle)
      await coach.mouse.up()
      const under = async () => (await read()).find((each) => each.id === second?.id)?.keyResults.map((each) => each.id)
      const untouched = second?.keyResults.map((each) => each.id) ?? []
      await expect.poll(under).toEqual([untouched[0], moved?.id, ...untouched.slice(1)])
      await coach.keyboard.press('Control+z')
      await expect.poll(under).toEqual(untouched)

      const order = await kpis()
      await row('kpi', order[0]).focus()
      await coach.keyboard.press('Alt+ArrowDown')
      await expect.poll(kpis).toEqual([order[1], order[0], ...order.slice(2)])
      await expect(row('kpi', order[0])).toBeFocused()
      await coach.keyboard.press('Control+z')
      await expect.poll(kpis).toEqual(order)

      // Escape that closes a dialog closes nothing behind it.
      await row('keyResult', moved?.id).click()
      await expect(coach.getByRole('complementary')).toBeVisible()
      await coach.keyboard.press('Control+k')
      await expect(coach.getByRole('dialog')).toBeVisible()
      await coach.keyboard.press('Escape')
      await expect(coach.getByRole('dialog')).toHaveCount(0)
      await expect(coach.getByRole('complementary')).toBeVisible()
    })
  })
}
