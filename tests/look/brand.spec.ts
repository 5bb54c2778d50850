/** Pictures of how documents are made to look: the coach's brand, the client's, with a logo, a colour too light, a template, and what is refused. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sampleClient } from '../e2e/scene.ts'
import { expect, test, type Page } from '../support/app.ts'
import { pngOf } from '../support/pictures.ts'
import { templateOf } from '../support/word-templates.ts'

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
const FOLDER = join(import.meta.dirname, '../../test-results/look')

/** A disc and a bar on white: as logos are. */
const logo = (red: number, green: number, blue: number) =>
  pngOf(480, 160, (x, y) => {
    const isDisc = Math.hypot(x - 80, y - 80) < 70
    const isBar = x > 180 && x < 460 && y > 60 && y < 100
    return isDisc || isBar ? [red, green, blue] : [255, 255, 255]
  })

for (const language of ['nb', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of SIZES) {
      const set = `${language}-${colorScheme}-${viewport.width}`
      test.describe(set, () => {
        test.skip(process.env['LOOK'] !== undefined && process.env['LOOK'] !== set, 'only the set that was asked for')
        test.use({ language, colorScheme, viewport, sample: true, contextOptions: { reducedMotion: 'reduce' } })
        const folder = join(FOLDER, set)
        const shoot = async (page: Page, name: string, fullPage = false) => {
          mkdirSync(folder, { recursive: true })
          await page.evaluate(() => document.fonts.ready)
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage })
        }

        test('the brand of the coach and of a customer', async ({ app, say }) => {
          const { coach } = app
          const { backEnd, clientId } = await sampleClient(app)
          const command = () => ({ clientId, commandId: randomUUID() })
          const place = `/client/${clientId}/settings?section=brand`
          await app.go(place)
          await expect(coach.getByText(say('brand:preview.unsigned'))).toBeVisible()
          await shoot(coach, '90-brand-1-nothing')
          await app.go('/settings')
          await coach.getByRole('heading', { name: say('brand:own.title') }).scrollIntoViewIfNeeded()
          await shoot(coach, '91-own-brand-1-nothing', true)
          const own = {
            name: 'Kari Nordmann',
            company: 'Rytmisk AS',
            role: language === 'nb' ? 'OKR-coach' : 'OKR coach',
          }
          const contact = 'Storgata 12, 0155 Oslo\n22 33 44 55\nkari@rytmisk.example'
          await backEnd.brand.changeOwn({ ...command(), patch: { ...own, contact, accent: '#8a1538' } })
          await backEnd.brand.putOwnLogo({ ...command(), bytes: logo(138, 21, 56).toString('base64') })
          await expect(coach.getByRole('img', { name: say('brand:own.logo') })).toBeVisible()
          await coach.getByRole('textbox', { name: say('brand:own.contact') }).fill('1\n2\n3\n4\n5\n6\n7')
          await coach.keyboard.press('Tab')
          await expect(coach.getByText(say('brand:own.fault.too_many_lines', { count: 6 }))).toBeVisible()
          await shoot(coach, '91-own-brand-2', true)
          await backEnd.brand.putLogo({ ...command(), bytes: logo(0, 120, 90).toString('base64') })
          await backEnd.client.update({ ...command(), patch: { accent: '#f2bd2c' } })
          await app.go(place)
          await expect(coach.getByRole('img', { name: say('brand:logo.title') })).toBeVisible()
          await shoot(coach, '90-brand-2')
          const give = async (name: string, buffer: Buffer) => {
            const chooser = coach.waitForEvent('filechooser')
            await coach.getByRole('button', { name: say('brand:template.choose') }).click()
            await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
          }
          await give('Gammel brevmal.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))
          await expect(coach.getByText(say('brand:template.problem.old_word'))).toBeVisible()
          await shoot(coach, '90-brand-3-refused', true)
          await give(
            'Brevmal Nordlys kommune.dotx',
            await templateOf({ font: 'Georgia', heading: '8A1538', firstPage: true }),
          )
          await expect(coach.getByText('Georgia 11')).toBeVisible()
          await shoot(coach, '90-brand-4-template', true)
          await coach.getByText(say('brand:cover.off'), { exact: true }).click()
          await expect(coach.getByText(say('brand:preview.noCover'))).toBeVisible()
          await shoot(coach, '90-brand-5-no-cover')
        })
      })
    }
  }
}
