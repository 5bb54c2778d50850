/** The day's reminder as a notice of the system's: what it says, that a press brings the coach to the customers, and that the wall ends it. */
import { randomUUID } from 'node:crypto'
import type { ElectronApplication, Page } from '@playwright/test'
import { get } from '../support/window-port.ts'
import { audienceOf, expect, test } from './runtime.ts'

type Notice = { title: string; body: string; closed: boolean }
type Kept = { notices: (Notice & { press: () => void })[] }

/** Keeps what would be shown: a test machine has nobody to show it to. */
function keepNotices(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ Notification }) => {
    const kept: Kept = { notices: [] }
    Object.assign(globalThis, { kept })
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      kept.notices.push({ title: this.title, body: this.body, closed: false, press: () => this.emit('click') })
    }
    Notification.prototype.close = () => {
      for (const notice of kept.notices) notice.closed = true
    }
  })
}

const notices = (app: ElectronApplication) =>
  app.evaluate(() =>
    (globalThis as unknown as { kept: Kept }).kept.notices.map(({ title, body, closed }) => ({ title, body, closed })),
  )

async function tryNow(coach: Page): Promise<unknown> {
  return get(coach, 'reminder.try', {})
}

test('a reminder is a notice of the system’s, without names, and a press opens the customers', async ({ start }) => {
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29'] })
  await keepNotices(app)
  await get(coach, 'system.changeSettings', { commandId: randomUUID(), patch: { language: 'nb' } })
  await coach.evaluate(() => {
    location.hash = '/settings'
  })
  await expect(coach.getByRole('switch', { name: 'Minn meg på det' })).toBeVisible()
  await expect(coach.getByRole('heading', { level: 1 })).toHaveText('Innstillinger')
  expect(await tryNow(coach)).toEqual({ outcome: 'system' })
  expect(await notices(app)).toEqual([{ title: 'Innsjekk hos 1 kunde i dag', body: '', closed: false }])
  await app.evaluate(() => (globalThis as unknown as { kept: Kept }).kept.notices[0]?.press())
  await expect(coach.getByRole('link', { name: 'Nordlys kommune', exact: true })).toBeVisible()
})

test('opening the wall takes the notice away, and none comes while it is up', async ({ start }) => {
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29'] })
  await keepNotices(app)
  expect(await tryNow(coach)).toEqual({ outcome: 'system' })
  const [client] = await get<{ id: string }[]>(coach, 'client.list', {})
  const [meeting] = await get<{ id: string }[]>(coach, 'meeting.list', { clientId: client?.id })
  await get(coach, 'wall.open', { clientId: client?.id, meetingId: meeting?.id })
  await audienceOf(app)
  expect((await notices(app)).every((notice) => notice.closed)).toBe(true)
  await expect.poll(() => tryNow(coach)).toEqual({ outcome: 'projecting' })
})

test('the data folder is opened by the system, and the window never learns where it is', async ({
  start,
  dataFolder,
}) => {
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29'] })
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = (path) => {
      opened.push(path)
      return Promise.resolve('')
    }
  })
  // The window has its own port by now: one that came while ours is asked for would be sent the call too.
  await expect(coach.getByText('Nordlys kommune').first()).toBeVisible()
  expect(await get(coach, 'system.showFolder', {})).toEqual({})
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([dataFolder])
  expect(JSON.stringify(await get(coach, 'system.about', {}))).not.toContain(dataFolder)
})
