/** What leaves the app in a real Electron: a view on the system's clipboard, a calendar file through the dialog, a sheet of paper from the menu. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { eventsOf, readIcs } from '../support/ics.ts'
import { get } from '../support/window-port.ts'
import { expect, test } from './runtime.ts'

/** The picture on the system's clipboard, as the running Electron hands it out: at once in older ones, as an item in newer. */
function onClipboard(app: ElectronApplication): Promise<{ width: number; height: number; colors: number }> {
  return app.evaluate(async ({ clipboard, nativeImage }) => {
    const older = clipboard as unknown as { readImage?: () => ReturnType<typeof nativeImage.createEmpty> }
    const newer = async () => {
      const item = (await clipboard.read()).find((each) => each.types.includes('image/png'))
      const bytes = await (await item?.getType('image/png'))?.arrayBuffer()
      return bytes === undefined ? nativeImage.createEmpty() : nativeImage.createFromBuffer(Buffer.from(bytes))
    }
    const image = older.readImage ? older.readImage() : await newer()
    const points = new Uint32Array(new Uint8Array(image.toBitmap()).buffer)
    return { ...image.getSize(), colors: new Set(points).size }
  })
}

test('a whole view lies on the clipboard as a picture, twice as sharp, and the page’s policy is not broken for it', async ({
  start,
}) => {
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29'] })
  await get(coach, 'system.changeSettings', { commandId: randomUUID(), patch: { language: 'nb', theme: 'light' } })
  const [client] = await get<{ id: string }[]>(coach, 'client.list', {})
  await app.evaluate(({ clipboard }) => clipboard.clear())
  const broken: string[] = []
  coach.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text())
  })
  for (const screen of ['overview', 'okr/map', 'rhythm']) {
    await coach.evaluate((hash) => {
      location.hash = hash
    }, `/client/${client?.id}/${screen}`)
    await expect(coach.locator('[data-page-title]')).toBeVisible()
    await expect(coach.locator('main svg').first()).toBeVisible()
    await app.evaluate(({ clipboard }) => clipboard.clear())
    await coach.keyboard.press('ControlOrMeta+Shift+S')
    await expect.poll(async () => (await onClipboard(app)).width).toBeGreaterThan(0)
    const picture = await onClipboard(app)
    expect(picture.width).toBe(
      await coach.evaluate(() => Math.floor(2 * (document.querySelector('main')?.clientWidth ?? 0))),
    )
    expect(picture.height).toBeGreaterThan(400)
    // Not blank: the letters' edges alone are many shades.
    expect(picture.colors, screen).toBeGreaterThan(50)
  }
  expect(broken).toEqual([])
})

test('a calendar file is saved where the dialog says, and can be read', async ({ start, dataFolder }) => {
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29'] })
  const [client] = await get<{ id: string }[]>(coach, 'client.list', {})
  const path = join(dataFolder, 'saved.ics')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      Object.assign(globalThis, { asked: asked.at(-1) })
      return Promise.resolve({ canceled: false, filePath })
    }
  }, path)
  const told = await get(coach, 'calendar.save', { clientId: client?.id, part: { kind: 'check_ins' } })
  expect(told).toMatchObject({ outcome: 'saved', name: 'saved.ics' })
  expect(JSON.stringify(told)).not.toContain(dataFolder)
  expect(eventsOf(readIcs(readFileSync(path))).length).toBeGreaterThan(3)
  const asked = await app.evaluate(() => (globalThis as unknown as { asked: { defaultPath: string } }).asked)
  expect(asked.defaultPath).toMatch(/Innsjekk – Nordlys kommune\.ics$/)
})

test('«Skriv ut …» in the file menu prints the coach’s window', async ({ start }) => {
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29'] })
  await get(coach, 'system.changeSettings', { commandId: randomUUID(), patch: { language: 'nb' } })
  await expect(coach.getByRole('link', { name: 'Nordlys kommune', exact: true })).toBeVisible()
  const printed = await app.evaluate(({ Menu, webContents }) => {
    const own = webContents.getAllWebContents().find((each) => each.getURL().startsWith('app://coach'))
    if (!own) return null
    const seen: string[] = []
    own.print = () => void seen.push(own.getURL())
    webContents.getFocusedWebContents = () => own
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? []
    items.find((item) => item.label === 'Skriv ut …')?.click()
    return seen
  })
  expect(printed).toEqual([expect.stringMatching(/^app:\/\/coach\//)])
})

test('the answer form of a maturity check comes out on whole sheets of A4, with nothing of the screen around it', async ({
  start,
}) => {
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29'] })
  const [client] = await get<{ id: string }[]>(coach, 'client.list', {})
  const check = { kind: 'maturity', unitId: null, date: '2026-06-29', mode: 'open', length: 'short', threshold: 5 }
  const { id } = await get<{ id: string }>(coach, 'maturity.setUp', {
    clientId: client?.id,
    commandId: randomUUID(),
    check,
    setId: null,
    language: 'nn',
    meetingId: null,
  })
  await coach.evaluate((hash) => {
    location.hash = hash
  }, `/client/${client?.id}/maturity/${id}/print`)
  await expect(coach.locator('[data-sheet]')).toHaveCount(2)
  const sheets = await app.evaluate(async ({ webContents }) => {
    const own = webContents.getAllWebContents().find((each) => each.getURL().startsWith('app://coach'))
    return (await own?.printToPDF({ preferCSSPageSize: true }))?.toString('latin1') ?? ''
  })
  expect(sheets.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  const [, wide, high] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheets) ?? []
  expect([Math.round(Number(wide)), Math.round(Number(high))]).toEqual([595, 842])
})
