/** The OKR screen's structure by keyboard: what the address says is shown, what is open can be linked to and gone back from. */
import { again } from '../support/again.ts'
import { expect, test, type App, type Page } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

async function sampleBoard(app: App) {
  const { backEnd, clientId } = await sampleClient(app)
  const { objectives } = await backEnd.goal.board({ clientId, cycleId: null })
  const keyResults = objectives.flatMap((each) => each.keyResults)
  return { backEnd, clientId, objectives, keyResults, path: `/client/${clientId}/okr` }
}

/** Titles of the key results on the board, from above. */
const rows = (page: Page) => page.locator('[data-row^="keyResult-"]')
const hash = (page: Page) => page.evaluate(() => location.hash)

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('filters live in the address, narrow down together, are remembered, and are cleared with one button', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { clientId, keyResults, path } = await sampleBoard(app)
      const needing = keyResults.filter((each) => each.standing.needsAttention)
      await app.go(path)
      await expect(rows(coach)).toHaveCount(keyResults.length)
      await expectAccessible(coach, 'the board with its filters')
      await coach.getByRole('button', { name: say('structure:filter.needs', { count: needing.length }) }).focus()
      await coach.keyboard.press('Space')
      await expect(rows(coach)).toHaveCount(needing.length)
      expect(await hash(coach)).toContain('needs=1')

      await coach.getByRole('combobox', { name: say('structure:filter.status') }).selectOption('stale')
      const stale = needing.filter((each) => each.standing.shown === 'stale')
      await expect(rows(coach)).toHaveCount(stale.length)
      await expect(
        coach
          .getByRole('status')
          .filter({ hasText: `${stale.length}` })
          .first(),
      ).toBeVisible()

      await app.go(`/client/${clientId}/meetings`)
      await expect(rows(coach)).toHaveCount(0)
      await app.go(path)
      await expect(rows(coach)).toHaveCount(stale.length)
      expect(await hash(coach)).toContain('status=stale')

      await coach.getByRole('combobox', { name: say('structure:filter.level') }).selectOption('organisation')
      await expect(
        coach.getByText(say('structure:filter.nothingNeeds')).or(coach.getByText(say('structure:filter.nothing'))),
      ).toBeVisible()
      await coach
        .getByRole('button', { name: say('structure:filter.clear') })
        .first()
        .click()
      await expect(rows(coach)).toHaveCount(keyResults.length)
      expect(await hash(coach)).toBe(`#${path}`)
    })

    test('the palette shows only what needs a conversation, the gravest first', async ({ app, say }) => {
      const { coach } = app
      const { keyResults, path } = await sampleBoard(app)
      await app.go(path)
      await expect(rows(coach)).toHaveCount(keyResults.length)
      await coach.keyboard.press('Control+k')
      await coach.keyboard.type(say('structure:command.needs'))
      await coach.keyboard.press('Enter')
      await expect(rows(coach)).toHaveCount(keyResults.filter((each) => each.standing.needsAttention).length)
      const red = keyResults.find((each) => each.standing.attention[0] === 'red')
      if (red) await expect(rows(coach).first()).toHaveText(red.title)
    })

    test('a goal is moved by Alt and an arrow, said in words, and put back by undo', async ({ app, say }) => {
      const { coach } = app
      const { objectives, path } = await sampleBoard(app)
      const [first, second] = objectives.find((each) => each.keyResults.length > 1)?.keyResults ?? []
      await app.go(path)
      const row = (id = '') => coach.locator(`[data-row="keyResult-${id}"]`)
      const isAbove = async (above = '', below = '') => {
        const [a, b] = [await row(above).boundingBox(), await row(below).boundingBox()]
        return (a?.y ?? 0) < (b?.y ?? 0)
      }
      await row(first?.id).focus()
      await coach.keyboard.press('Alt+ArrowDown')
      await expect.poll(() => isAbove(second?.id, first?.id)).toBe(true)
      await expect(
        coach.getByText(
          new RegExp(
            say('structure:reorder.moved', { title: first?.title ?? '', place: 2, count: 0 })
              .slice(0, -1)
              .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
          ),
        ),
      ).toBeVisible()
      await expect(row(first?.id)).toBeFocused()
      await coach.keyboard.press('Control+z')
      await expect.poll(() => isAbove(first?.id, second?.id)).toBe(true)
    })

    test('what is archived is out of the board, found in the archive, and brought back', async ({ app, say }) => {
      const { coach } = app
      const { keyResults, path } = await sampleBoard(app)
      const title = keyResults[0]?.title ?? ''
      await app.go(path)
      await rows(coach).first().press('Enter')
      await coach.getByRole('button', { name: /^(Arkiver|Archive): / }).press('Enter')
      await expect(rows(coach)).toHaveCount(keyResults.length - 1)
      await coach.getByRole('button', { name: say('structure:archive.chip', { count: 1 }) }).press('Enter')
      await expect(rows(coach)).toHaveCount(1)
      await expect(rows(coach).first()).toHaveText(title)
      expect(await hash(coach)).toContain('archived=1')
      await expectAccessible(coach, 'the archive')
      await rows(coach).first().press('Enter')
      await coach.getByRole('button', { name: /^(Hent frem igjen|Bring it back): / }).press('Enter')
      await expect(coach.getByText(say('structure:archive.empty'))).toBeVisible()
      await coach.getByRole('button', { name: say('structure:archive.leave') }).press('Enter')
      await expect(rows(coach)).toHaveCount(keyResults.length)
    })

    test('a link opens the panel, Back closes it, and a link to what is gone says so', async ({ app, say }) => {
      const { coach } = app
      const { keyResults, path } = await sampleBoard(app)
      const [first, second] = keyResults
      await app.go(`${path}?open=${first?.id}`)
      await expect(coach.getByRole('complementary', { name: first?.title ?? '' })).toBeVisible()
      await coach.keyboard.press('Escape')
      await expect(coach.getByRole('complementary')).toHaveCount(0)

      await rows(coach).first().press('Enter')
      await expect(coach.getByRole('complementary', { name: first?.title ?? '' })).toBeVisible()
      expect(await hash(coach)).toContain(`open=${first?.id}`)
      await coach
        .getByRole('button', { name: second?.title ?? '' })
        .first()
        .click()
      await expect(coach.getByRole('complementary', { name: second?.title ?? '' })).toBeVisible()
      await coach.goBack()
      await expect(coach.getByRole('complementary')).toHaveCount(0)
      await expect(rows(coach).first()).toBeVisible()

      await app.go(`${path}?open=0197b1a0-0000-7000-8000-00000000dead`)
      await expect(coach.getByText(say('structure:gone'))).toBeVisible()
      await expect(rows(coach)).toHaveCount(keyResults.length)
      expect(await hash(coach)).not.toContain('open=')
    })
  })
}
