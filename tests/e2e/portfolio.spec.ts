/** My customers: who needs the coach, and nobody named behind the curtain. */
import { randomUUID } from 'node:crypto'
import { again } from '../support/again.ts'
import { expect, test, type App } from '../support/app.ts'
import { planned, sampleClient } from './scene.ts'

test.use({ sample: true })

async function addCustomer(app: App, name: string): Promise<void> {
  const backEnd = await app.backEnd()
  const [sample] = await backEnd.client.list({})
  const { id: _id, sample: _sample, ...like } = await backEnd.client.get({ clientId: sample?.id ?? '' })
  await backEnd.client.create({ commandId: randomUUID(), client: { ...like, name }, cycle: null })
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
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

    test('a key result of any customer is found from the palette, and nobody else’s behind the curtain', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId: sampleId } = await sampleClient(app)
      await addCustomer(app, 'Fjellsport AS')
      const other = (await backEnd.client.names({})).find((row) => row.name === 'Fjellsport AS')
      await backEnd.organisation.addUnit({
        clientId: other?.id ?? '',
        commandId: randomUUID(),
        unit: { parentId: null, kind: 'team', name: 'Saksflyt', leaderId: null, deputyId: null },
      })
      await expect(coach.getByRole('link', { name: 'Fjellsport AS', exact: true })).toBeVisible()
      await coach.keyboard.press('Control+k')
      await coach.keyboard.type('komplette soknader')
      const hit = coach.getByRole('option', { name: /som er komplette.*Nordlys kommune/ }).first()
      await expect(hit).toBeVisible()
      await expect(coach.getByRole('group', { name: say('found.key_result') })).toBeVisible()
      await coach.getByRole('combobox').fill('saksflyt')
      await expect(coach.getByRole('option', { name: /Saksflyt.*Fjellsport AS/ })).toBeVisible()
      // Drawn while the palette stands open: what belongs to another is gone at once.
      await coach.keyboard.press('F9')
      await expect(coach.getByRole('option')).toHaveCount(0)
      expect(await coach.content()).not.toContain('Fjellsport')
      await coach.keyboard.press('Escape')
      await app.go(`/client/${sampleId}/meetings`)
      await expect(coach.getByRole('navigation', { name: 'Nordlys kommune' })).toBeVisible()
      await coach.keyboard.press('Control+k')
      await expect(coach.getByRole('combobox')).toBeFocused()
      await coach.keyboard.type('saksflyt')
      await expect(coach.getByText(say('palette.empty', { query: 'saksflyt' })).last()).toBeVisible()
      expect(await coach.content()).not.toContain('Fjellsport')
      await coach.getByRole('combobox').fill('komplette')
      await coach
        .getByRole('option', { name: /som er komplette/ })
        .first()
        .click()
      await expect(coach).toHaveURL(/\/okr\?.*open=/)
    })
  })

  test.describe(`with a meeting today, in ${language}`, again(language), () => {
    test.use({ language })

    test('behaviour 1: one key on the first screen and the meeting’s first step is on the wall, with nothing to fill in', async ({
      app,
      say,
    }) => {
      const { coach } = app
      await planned(app)
      await app.go('/')
      await expect(coach.getByRole('button', { name: say('client:action.start') })).toBeVisible()
      const wall = await app.audience(() => coach.keyboard.press('Enter'))
      await expect(coach.getByRole('heading', { level: 1, name: say('meeting:step.good_news.title') })).toBeVisible()
      await expect(wall.getByText(say('stage:step.good_news.title')).first()).toBeVisible()
    })
  })

  test.describe(`many, in ${language}`, again(language), () => {
    test.use({ language, sample: false, customers: 15 })

    test('fifteen customers stand in parts, with their needs and today’s meetings, and one is found by typing', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const rows = coach.getByRole('main').getByRole('heading', { level: 2 })
      await expect(rows).toHaveCount(15)
      const today = coach.getByRole('list', { name: say('client:list.group.today') })
      await expect(today.getByRole('heading', { level: 2 })).toHaveCount(5)
      // By the clock, and the first has the primary action.
      await expect(today.getByRole('link', { name: /08:00/ }).first()).toBeVisible()
      await expect(today.getByRole('button', { name: say('client:action.start') }).first()).toBeVisible()
      const more = coach.getByRole('button', { name: /^(og|and) \d+ / }).first()
      await more.click()
      await expect(coach.getByRole('button', { name: new RegExp(`^${say('client:need.fewer')}`) })).toHaveCount(1)
      await coach.keyboard.press('/')
      await expect(coach.getByRole('searchbox', { name: say('client:find.label') })).toBeFocused()
      await coach.keyboard.type('bjork')
      await expect(rows).toHaveText(['Bjørkelia barnehager'])
      await coach.keyboard.type('qq')
      await expect(coach.getByText(say('client:find.none', { query: 'bjorkqq' }))).toBeVisible()
      await coach.keyboard.press('Escape')
      await expect(rows).toHaveCount(15)
      await coach.keyboard.press('F9')
      await expect(coach.getByRole('searchbox')).toBeHidden()
      expect(await coach.content()).not.toContain('Bjørkelia')
    })
  })
}
