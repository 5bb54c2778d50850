/** My customers: who needs the coach, and nobody named behind the curtain. */
import { randomUUID } from 'node:crypto'
import { expect, test, type App } from '../support/app.ts'

test.use({ sample: true })

async function addCustomer(app: App, name: string): Promise<void> {
  const backEnd = await app.backEnd()
  const [sample] = await backEnd.client.list({})
  const { id: _id, sample: _sample, ...like } = await backEnd.client.get({ clientId: sample?.id ?? '' })
  await backEnd.client.create({ commandId: randomUUID(), client: { ...like, name }, cycle: null })
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('the curtain takes the other customers’ names out of the window, also through a reload', async ({
      app,
      say,
    }) => {
      const { coach } = app
      await addCustomer(app, 'Fjellsport AS')
      const other = coach.getByRole('link', { name: 'Fjellsport AS', exact: true })
      await expect(other).toBeVisible()
      await coach.keyboard.press('F9')
      await expect(other).toBeHidden()
      await expect(coach.getByText(say('client:curtain.client', { number: 2 }))).toBeVisible()
      // The one who needs the coach first stays: it is the one in hand.
      await expect(coach.getByRole('link', { name: 'Nordlys kommune', exact: true })).toBeVisible()
      expect(await coach.content()).not.toContain('Fjellsport')
      await coach.keyboard.press('Control+k')
      await expect(coach.getByRole('combobox', { name: say('palette.label') })).toBeFocused()
      await coach.keyboard.type('fjell')
      expect(await coach.content()).not.toContain('Fjellsport')
      await coach.keyboard.press('Escape')
      await coach.reload()
      await expect(coach.getByText(say('client:curtain.client', { number: 2 }))).toBeVisible()
      expect(await coach.content()).not.toContain('Fjellsport')
      await coach.getByRole('button', { name: say('curtain.name') }).click()
      await expect(other).toBeVisible()
    })
  })
}
