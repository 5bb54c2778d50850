/** A picture in the desktop windows: as large a one as is kept goes over the ports, and is whole on the wall. No address is made of it, no path is seen. */
import { randomUUID } from 'node:crypto'
import { planMeeting } from '../support/plan-meeting.ts'
import { pngOf } from '../support/pictures.ts'
import { wordsOf } from '../support/say.ts'
import { get, throughWindow } from '../support/window-port.ts'
import { audienceOf, expect, test } from './runtime.ts'

test('a picture is chosen, shown on the wall and taken back', async ({ start }) => {
  const say = wordsOf('nb')
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29'] })
  await get(coach, 'system.changeSettings', { commandId: randomUUID(), patch: { language: 'nb' } })
  const backEnd = throughWindow(coach)
  const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
  const meetingId = await planMeeting(backEnd, clientId)
  const command = () => ({ clientId, meetingId, commandId: randomUUID() })
  const step = { kind: 'picture' as const, topic: null, title: '', question: '', minutes: 5 }
  const { id: stepId } = await backEnd.agenda.add({ ...command(), step, beforeId: null })
  await backEnd.meeting.start(command())
  await backEnd.meeting.go({ ...command(), stepId })
  await coach.evaluate((hash) => {
    location.hash = hash
  }, `/client/${clientId}/meetings/${meetingId}/room`)
  await expect(coach.getByText(say('picture:empty'))).toBeVisible()
  await coach.keyboard.press('o')
  const audience = await audienceOf(app)
  // Noise: as a photograph it can hardly be packed.
  let seed = 7
  const noise = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % 256
  const buffer = pngOf(1600, 1200, () => [noise(), noise(), noise()])
  await coach.locator('input[type=file]').setInputFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer })
  await expect(audience.locator('figure canvas')).toBeVisible()
  const kept = await backEnd.picture.read({ clientId, stepId })
  expect(kept?.mediaType).toBe('image/jpeg')
  expect(kept?.bytes.length ?? 0).toBeGreaterThan(300_000)
  await coach.keyboard.press('Control+z')
  await expect(audience.locator('figure')).toHaveCount(0)
})
