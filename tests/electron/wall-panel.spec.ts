/**
 * The wall's panel as only the desktop shell has it: which display, shared in Teams, and «safe to project?». Under axe in both languages and
 * themes, with two displays for the room, one and none. `LOOK=1` keeps pictures of it in `test-results/look/wall-panel`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../e2e/accessible.ts'
import { wordsOf } from '../support/say.ts'
import { plugIn, plugInThird, startDisplays, stopDisplays, unplug, unplugThird } from '../support/two-displays.ts'
import { meeting } from './painted-meeting.ts'
import { expect, test } from './runtime.ts'

const FOLDER = join(import.meta.dirname, '../../test-results/look/wall-panel')

let missing: string | null = null
test.beforeAll(() => {
  missing = startDisplays()
})
test.afterAll(() => stopDisplays())
test.beforeEach(() => test.skip(missing !== null, missing ?? ''))

async function look(page: Page, name: string): Promise<void> {
  if (process.env['LOOK'] === undefined) return
  mkdirSync(FOLDER, { recursive: true })
  for (const colorScheme of ['dark', 'light'] as const) {
    // Without the fade from one theme to the other.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`) })
  }
}

for (const language of ['nb', 'en'] as const) {
  test(`the wall’s panel is accessible with two displays for the room, one and none, and shared, in ${language}`, async ({
    start,
  }) => {
    const say = wordsOf(language)
    const { coach } = await meeting(start, { language, isPainted: false })
    await plugInThird()
    await coach.keyboard.press('o')
    const panel = coach.getByRole('dialog', { name: say('wall:title') })
    await expect(panel.getByRole('radiogroup', { name: say('wall:choose') }).getByRole('radio')).toHaveCount(2)
    await expect(panel.getByText(say('wall:check.ownDisplay'))).toBeVisible()
    await look(coach, `${language}-three`)
    await expectAccessible(coach, 'the panel with a choice of displays')

    await unplugThird()
    await expect(panel.getByRole('radio')).toHaveCount(0)
    await panel.getByRole('switch', { name: say('wall:shared') }).click()
    await expect(panel.getByText(say('wall:check.captureCannot'))).toBeVisible()
    await expect(panel.getByText(say('wall:asWindow', { display: '' }).replace('.', '').trim())).toBeVisible()
    await look(coach, `${language}-shared`)
    await expectAccessible(coach, 'the panel while the wall is shared')
    await panel.getByRole('switch', { name: say('wall:shared') }).click()
    await expect(panel.getByText(say('wall:check.captureCannot'))).toBeHidden()

    await unplug()
    await expect(panel.getByText(say('wall:check.oneDisplay'))).toBeVisible()
    await look(coach, `${language}-one`)
    await expectAccessible(coach, 'the panel with one display')
    await coach.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await look(coach, `${language}-room-one-display`)
    await expectAccessible(coach, 'the coach’s window with one display')
    await plugIn()
  })
}
