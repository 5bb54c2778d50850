/** What leaves the screen: a chart as a picture, a screen on paper, and the page of a unit's goals to send. */
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { again } from '../support/again.ts'
import { expect, test, type App } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { planned, sampleClient } from './scene.ts'

async function openGoals(app: App): Promise<void> {
  const { clientId } = await sampleClient(app)
  await app.go(`/client/${clientId}/okr`)
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language, sample: true, contextOptions: { reducedMotion: 'reduce' } })

    test('a chart is copied as a picture that is not blank, and saved as a file where the clipboard refuses it', async ({
      app,
      say,
    }) => {
      const { coach } = app
      await openGoals(app)
      await coach.getByRole('button', { name: /^Henvendelser om/ }).click()
      await expect(coach.getByRole('img', { name: /^hvor er saken min: / })).toBeVisible()
      await coach.evaluate(() => {
        navigator.clipboard.write = async ([item]) => {
          const blob = await item?.getType('image/png')
          if (!blob) return
          const picture = await createImageBitmap(blob)
          const canvas = new OffscreenCanvas(picture.width, picture.height)
          const pen = canvas.getContext('2d')
          pen?.drawImage(picture, 0, 0)
          const seen = new Set(
            new Uint32Array(pen?.getImageData(0, 0, picture.width, picture.height).data.buffer ?? []),
          )
          document.body.dataset['copied'] = [blob.type, picture.width, picture.height, seen.size].join(' ')
        }
      })
      await coach.getByRole('button', { name: say('chart:picture.do') }).click()
      await expect(coach.getByText(say('chart:picture.done'))).toBeVisible()
      const [type, width, height, colors] = ((await coach.locator('body').getAttribute('data-copied')) ?? '').split(' ')
      expect(type).toBe('image/png')
      expect(Number(width)).toBeGreaterThan(300)
      expect(Number(height)).toBeGreaterThan(250)
      expect(Number(colors)).toBeGreaterThan(20)

      await coach.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
      })
      const download = coach.waitForEvent('download')
      await coach.getByRole('button', { name: say('chart:picture.do') }).click()
      expect((await download).suggestedFilename()).toBe('hvor er saken min.png')
      await expect(coach.getByText(say('chart:picture.saved'))).toBeVisible()
    })

    test('a whole view is copied as a picture: whose it is, what was chosen, and nothing that is the coach’s alone', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { clientId } = await sampleClient(app)
      await app.go(`/client/${clientId}/overview`)
      await expect(coach.getByRole('heading', { name: say('rhythm:warning.title') })).toBeVisible()
      await coach.evaluate(() => {
        globalThis.XMLSerializer = class extends XMLSerializer {
          override serializeToString(node: Node): string {
            const copy = (node as Element).querySelector('foreignObject')
            const chosen = [...(copy?.querySelectorAll('option[selected]') ?? [])].map((each) => each.textContent)
            document.body.dataset['drawn'] = [copy?.textContent, ...chosen].join('|')
            return super.serializeToString(node)
          }
        }
        navigator.clipboard.write = async ([item]) => {
          const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
          document.body.dataset['copied'] = `${picture.width} ${document.querySelector('main')?.clientWidth}`
        }
      })
      const copied = async () => {
        await coach.evaluate(() => {
          delete document.body.dataset['copied']
        })
        await coach.getByRole('button', { name: say('view.copy') }).click()
        await expect(coach.locator('body')).toHaveAttribute('data-copied', /./)
        const [width, shown] = ((await coach.locator('body').getAttribute('data-copied')) ?? '').split(' ').map(Number)
        expect(width).toBe(2 * (shown ?? 0))
        return (await coach.locator('body').getAttribute('data-drawn')) ?? ''
      }
      const overview = await copied()
      await expect(coach.getByText(say('chart:picture.done'))).toBeVisible()
      expect(overview).toContain('Liggetid')
      expect(overview).toContain(say('rhythm:year.title'))
      expect(overview).not.toContain(say('rhythm:warning.title'))
      expect(overview).not.toContain(say('rhythm:year.list'))
      await app.go(`/client/${clientId}/okr`)
      await coach.getByRole('button', { name: /^Henvendelser om/ }).click()
      await expect(coach.getByRole('img', { name: /^hvor er saken min: / })).toBeVisible()
      const goals = await copied()
      expect(goals.split('|')).toContain('Samir Haddad')
      expect(goals).not.toContain(say('goal:write'))
    })

    test('the goals on paper: what they say with the customer and the day, and none of the tools', async ({
      app,
      say,
    }) => {
      const { coach } = app
      await openGoals(app)
      await coach.getByRole('button', { name: /^Henvendelser om/ }).click()
      await expect(coach.getByRole('complementary')).toBeVisible()
      await coach.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await expect(coach.getByRole('navigation')).toBeHidden()
      await expect(coach.getByRole('button', { name: say('goal:write') })).toBeHidden()
      for (const entry of await coach.locator('[data-entry]').all()) await expect(entry).toBeHidden()
      await expect(coach.getByRole('paragraph').filter({ hasText: 'Nordlys kommune' })).toContainText('2026')
      await expect(coach.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(coach.getByText('Median liggetid fra 19 til 7 dager').first()).toBeVisible()
      expect(await coach.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      )
    })

    test('the map is one sheet lying down, with all of it; the overview leaves the early signs on the screen, and a meeting the coach’s own note', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { clientId } = await sampleClient(app)
      await app.go(`/client/${clientId}/okr/map`)
      await expect(coach.locator('[data-thing]').first()).toBeVisible()
      const sheets = (await coach.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(sheets.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      const [, wide, high] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheets) ?? []
      expect(Number(wide)).toBeGreaterThan(Number(high))
      await app.go(`/client/${clientId}/overview`)
      const early = coach.getByRole('heading', { name: say('rhythm:warning.title') })
      await expect(early).toBeVisible()
      await coach.emulateMedia({ media: 'print' })
      await expect(early).toBeHidden()
      await expect(coach.getByRole('heading', { name: say('rhythm:year.title') })).toBeVisible()
      const { meetingId } = await planned(app)
      await coach.emulateMedia({ media: 'screen' })
      await app.go(`/client/${clientId}/meetings/${meetingId}`)
      const note = coach.getByRole('textbox', { name: say('meeting:notes.label') })
      await expect(note).toBeVisible()
      await coach.emulateMedia({ media: 'print' })
      await expect(note).toBeHidden()
      await expect(coach.getByText(say('meeting:notes.title'))).toBeHidden()
      await expect(coach.getByRole('heading', { name: say('meeting:before.agenda') })).toBeVisible()
    })

    test('the page to send is made from the screen of the unit that is chosen, and can be read by everybody, on a phone and on paper', async ({
      app,
      say,
      context,
    }) => {
      const { coach } = app
      await openGoals(app)
      await coach.getByRole('button', { name: say('goal:page.make') }).click()
      const dialog = coach.getByRole('dialog', { name: say('goal:page.title') })
      await expect(dialog.getByRole('combobox', { name: say('goal:page.unit') })).toBeFocused()
      await expectAccessible(coach, 'choosing who the page is about')
      await coach.keyboard.type('Team M')
      const download = coach.waitForEvent('download')
      await coach.keyboard.press('Enter')
      const file = await download
      await expect(dialog).toBeHidden()
      expect(file.suggestedFilename()).toBe('2026-06-29 Nordlys kommune Team Mottak – Mål og nøkkelresultater.html')
      const html = readFileSync(await file.path(), 'utf8')
      expect(html).toContain('Det skal være lett å levere en komplett søknad første gang')
      expect(html).not.toContain('Median liggetid fra 19 til 7 dager')

      const page = await context.newPage()
      await page.setContent(html)
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      expect(await page.locator('script, link, img, iframe, [style], form, input, button').count()).toBe(0)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
      await page.close()
    })
  })
}
