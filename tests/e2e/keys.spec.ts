/** What help, palette and buttons say about keys is what the keys do. */
import { randomUUID } from 'node:crypto'
import { expect, test } from '../support/app.ts'
import { planned, sampleClient } from './scene.ts'

test.use({ sample: true })

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('the help of a meeting has the check-in card’s keys, and each thing to do once', async ({ app, say }) => {
      const { coach } = app
      const scene = await planned(app)
      await scene.start()
      await scene.go('okr_status')
      await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}/room`)
      await expect(coach.getByRole('heading', { level: 1, name: say('meeting:step.okr_status.title') })).toBeVisible()
      await coach.keyboard.press('?')
      const help = coach.getByRole('dialog', { name: say('shortcuts') })
      await expect(help.getByRole('heading', { name: say('meeting:okr.keys.title') })).toBeVisible()
      await expect(help.getByText(say('meeting:okr.keys.status'), { exact: true })).toBeVisible()
      await expect(help.getByText(say('meeting:room.black'), { exact: true })).toHaveCount(1)
      await coach.keyboard.press('Escape')
      await expect(help).toBeHidden()
      await coach.keyboard.press('Control+k')
      await coach.keyboard.type(say('meeting:room.black'))
      await expect(coach.getByRole('option', { name: say('meeting:room.black') })).toHaveCount(1)
    })

    test('keys that are switched off stand on no button and in no help', async ({ app, say }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      await app.go(`/client/${clientId}/meetings`)
      const button = coach.getByRole('button', { name: say('meeting:list.new') })
      await expect(button.locator('kbd')).toBeVisible()
      await backEnd.system.changeSettings({ commandId: randomUUID(), patch: { singleKeys: false } })
      await expect(button.locator('kbd')).toBeHidden()
      await coach.keyboard.press('F1')
      const help = coach.getByRole('dialog', { name: say('shortcuts') })
      await expect(help.getByText(say('shortcutsOff'))).toBeVisible()
      await expect(help.getByText(say('meeting:list.new'), { exact: true })).toHaveCount(0)
      // What is not a single letter is told as before.
      await expect(help.getByText(say('searchOrDo'), { exact: true })).toBeVisible()
    })
  })
}
