/** How documents look: the coach's name, logo and colour; a client's, and its own Word template; each taken back by Ctrl+Z. */
import { again } from '../support/again.ts'
import { expect, test } from '../support/app.ts'
import { pngOf } from '../support/pictures.ts'
import { templateOf } from '../support/word-templates.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language, sample: true, contextOptions: { reducedMotion: 'reduce' } })

    test('the coach signs documents, gives a customer its logo, colour and template, and takes each back', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const own = () => backEnd.brand.own({})
      const theirs = () => backEnd.brand.client({ clientId })
      const give = async (button: string, name: string, buffer: Buffer) => {
        const chooser = coach.waitForEvent('filechooser')
        await coach.getByRole('button', { name: button }).click()
        await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
      }

      await app.go('/settings')
      const name = coach.getByRole('textbox', { name: say('brand:own.name') })
      await name.fill('  Kari Nordmann ')
      await name.press('Enter')
      await expect.poll(async () => (await own()).name).toBe('Kari Nordmann')
      const contact = coach.getByRole('textbox', { name: say('brand:own.contact') })
      await contact.fill('1\n2\n3\n4\n5\n6\n7')
      await coach.keyboard.press('Tab')
      await expect(coach.getByText(say('brand:own.fault.too_many_lines', { count: 6 }))).toBeVisible()
      await app.go('/')
      await app.go('/settings')
      await expect(contact).toHaveValue('1\n2\n3\n4\n5\n6\n7')
      await contact.fill('Storgata 12\n22 33 44 55')
      await coach.keyboard.press('Tab')
      await expect.poll(async () => (await own()).contact).toBe('Storgata 12\n22 33 44 55')
      await give(say('brand:logo.choose'), 'logo.png', pngOf(300, 100))
      await expect(coach.getByRole('img', { name: say('brand:own.logo') })).toBeVisible()
      await coach.keyboard.press('Control+z')
      await expect(coach.getByRole('img', { name: say('brand:own.logo') })).toHaveCount(0)
      expect((await own()).name).toBe('Kari Nordmann')

      await app.go(`/client/${clientId}/settings?section=brand`)
      await expect(coach.getByRole('figure').getByText('Kari Nordmann')).toBeVisible()
      await give(say('brand:logo.choose'), 'våpen.png', pngOf(200, 200))
      await expect(coach.getByRole('figure').getByRole('img', { name: 'Nordlys kommune' })).toBeVisible()
      const color = coach.getByLabel(say('brand:accent.title'))
      await color.fill('#ffcc00')
      await color.blur()
      await expect(
        coach.getByText(say('brand:accent.darkened', { ratio: language === 'nb' ? '4,5' : '4.5' })),
      ).toBeVisible()
      await expect.poll(async () => (await backEnd.client.get({ clientId })).accent).toBe('#ffcc00')
      await give(say('brand:template.choose'), 'Makro.docm', Buffer.from('PK\u0003\u0004 not a zip'))
      await expect(coach.getByRole('alert')).toContainText('Makro.docm')
      await give(say('brand:template.choose'), 'Brevmal.dotx', await templateOf({ font: 'Georgia', heading: '8A1538' }))
      await expect(coach.getByText('Georgia 11')).toBeVisible()
      await expectAccessible(coach, 'brand in documents')
      await coach.keyboard.press('Control+z')
      await expect(coach.getByText('Georgia 11')).toHaveCount(0)
      expect((await theirs()).template).toBeNull()
      await coach.keyboard.press('Control+Shift+z')
      await expect(coach.getByText('Georgia 11')).toBeVisible()
      await coach.getByText(say('brand:cover.off'), { exact: true }).click()
      await expect.poll(async () => (await theirs()).cover).toBe(false)
    })
  })
}
