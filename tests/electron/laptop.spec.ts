/**
 * The laptop handed over in the real shell: a window of its own role over the whole of the coach's display, which cannot be closed; the coach's window
 * is hidden, the menu has nothing of the coach's, and on real displays no pixel of a sheet comes to the projector.
 */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Client } from '#backend/back-end.ts'
import { wordsOf } from '../support/say.ts'
import { LAPTOP, picture, plugIn, startDisplays, stopDisplays, unplug, type Colour } from '../support/two-displays.ts'
import { call, throughWindow } from '../support/window-port.ts'
import { COACH, frameOf, INSET, meeting, paint, projector, WALL } from './painted-meeting.ts'
import { backEndPid, expect, startSecond, test, violationsAfterReload } from './runtime.ts'

const say = wordsOf('nb')
const PARTICIPANT: Colour = [255, 140, 0]
const CODE = '0412'

async function newCheck(backEnd: Client): Promise<{ clientId: string; checkId: string }> {
  const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
  const usual = { kind: 'maturity', unitId: null, date: '2026-06-29', length: 'short', threshold: 5 } as const
  const made = { check: { ...usual, mode: 'open' as const }, setId: null, language: 'nb' as const, meetingId: null }
  const { id: checkId } = await backEnd.maturity.setUp({ clientId, commandId: randomUUID(), ...made })
  return { clientId, checkId }
}

async function participantOf(app: ElectronApplication): Promise<Page> {
  await expect.poll(() => app.windows().some((page) => page.url() === 'app://participant/')).toBe(true)
  const page = app.windows().find((each) => each.url() === 'app://participant/')
  if (!page) throw new Error('no window of those who answer')
  return page
}

/** Of each window, by its host: is it seen, does it fill its display, is it over everything? */
function windowsOf(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) =>
    Object.fromEntries(
      BrowserWindow.getAllWindows().map((each) => [
        new URL(each.webContents.getURL()).hostname,
        { seen: each.isVisible(), full: each.isFullScreen(), onTop: each.isAlwaysOnTop() },
      ]),
    ),
  )
}

/** What the menu can do by role, whichever window has the keyboard. */
function menuRoles(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) => {
    type Item = { role?: string | undefined; submenu?: { items: Item[] } | undefined }
    const all = (items: readonly Item[]): string[] =>
      items.flatMap((item) => [...(item.role ? [item.role] : []), ...all(item.submenu?.items ?? [])])
    return all((Menu.getApplicationMenu()?.items ?? []) as unknown as Item[]).map((role) => role.toLowerCase())
  })
}

const LENT = { coach: { seen: false }, participant: { seen: true, full: true, onTop: true } }

test('the laptop is lent by the coach’s hand, is out of reach meanwhile, and comes back for its code', async ({
  start,
  dataFolder,
}) => {
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29', '--lang=nb-NO'] })
  await expect(coach.getByText('Nordlys kommune').first()).toBeVisible()
  const { clientId, checkId } = await newCheck(throughWindow(coach))
  expect(await menuRoles(app)).toContain('quit')
  await coach.evaluate((hash) => {
    location.hash = hash
  }, `/client/${clientId}/maturity/${checkId}`)
  await coach.getByRole('button', { name: say('laptop:open') }).click()
  await coach.keyboard.type(CODE)
  await coach.keyboard.press('Enter')
  let participant = await participantOf(app)
  await expect(participant.getByRole('heading', { name: say('participant:turn.title') })).toBeVisible()
  await expect.poll(() => windowsOf(app)).toMatchObject(LENT)

  await test.step('its port is of its own role, and the coach’s is shut', async () => {
    for (const path of ['client.list', 'maturity.list', 'stage.watch', 'handOver.takeBack', 'shell.dataFolder'])
      expect(await call(participant, path, { clientId, code: CODE }), path).toEqual({ ok: false, code: 'forbidden' })
    expect(await call(coach, 'client.list', {})).toEqual({ ok: false, code: 'forbidden' })
    expect(await violationsAfterReload(participant)).toEqual([])
  })

  await test.step('the menu can do what a text field needs and make letters larger, and keys of the coach’s do nothing', async () => {
    const roles = await menuRoles(app)
    const text = ['copy', 'cut', 'paste', 'redo', 'selectall', 'undo']
    expect(roles.toSorted()).toEqual([...text, 'resetzoom', 'zoomin', 'zoomout'].toSorted())
    await participant.keyboard.press('ArrowUp')
    await participant.locator('[data-combobox-selected]').waitFor()
    await participant.keyboard.press('Enter')
    await participant.keyboard.press('Enter')
    await participant.keyboard.press('4')
    await expect(participant.getByRole('radio', { checked: true })).toHaveCount(1)
    for (const key of ['Control+w', 'Control+q', 'Control+r', 'Control+p', 'Control+k', 'F5', 'F9', 'F11', 'Alt+F4'])
      await participant.keyboard.press(key)
    await expect(participant.getByRole('radio', { checked: true })).toHaveCount(1)
    expect(await windowsOf(app)).toMatchObject(LENT)
  })

  await test.step('neither closing it, nor a second start, nor a page or back end that dies opens the coach’s', async () => {
    await app.evaluate(({ BrowserWindow }) => {
      for (const each of BrowserWindow.getAllWindows())
        if (each.webContents.getURL().startsWith('app://participant')) each.close()
    })
    expect(startSecond(dataFolder)).toBe(0)
    const pid = await backEndPid(app)
    if (pid !== null) process.kill(pid, 'SIGKILL')
    await expect.poll(() => backEndPid(app)).not.toBe(pid)
    await coach.reload()
    await expect(coach.getByRole('heading', { name: say('laptop:lent.title') })).toBeAttached()
    expect(await coach.content()).not.toContain('Nordlys')
    expect(await windowsOf(app)).toMatchObject(LENT)
    // What is answered is where it was.
    await expect(participant.getByRole('radio', { checked: true })).toHaveCount(1)
  })

  await test.step('a page that closes its own window gets an empty one, and the coach’s stays hidden', async () => {
    const gone = participant.waitForEvent('close')
    await participant.evaluate(() => window.close()).catch(() => undefined)
    await gone
    participant = await participantOf(app)
    await expect(participant.getByRole('heading', { name: say('participant:turn.title') })).toBeVisible()
    await expect.poll(() => windowsOf(app)).toMatchObject(LENT)
    await participant.keyboard.press('ArrowUp')
    await participant.locator('[data-combobox-selected]').waitFor()
    for (const key of ['Enter', 'Enter', '4']) await participant.keyboard.press(key)
  })

  await test.step('handed in and given back, the coach’s window is there as it was, with its menu', async () => {
    for (let nth = 0; nth < 16; nth += 1) await participant.keyboard.press('Enter')
    await expect(participant.getByRole('heading', { name: say('participant:handIn.title') })).toBeFocused()
    await participant.keyboard.press('Enter')
    await expect(participant.getByRole('heading', { name: say('participant:thanks.title') })).toBeFocused()
    await participant.getByRole('button', { name: say('participant:giveBack.open') }).click()
    await participant.keyboard.type('1111')
    await participant.keyboard.press('Enter')
    await expect(participant.getByText(say('participant:giveBack.wrong'))).toBeVisible()
    await participant.keyboard.type(CODE)
    // The window is gone before the key is up.
    await participant.keyboard.down('Enter').catch(() => undefined)
    await expect(coach.getByRole('heading', { name: say('maturity:check.sheets', { count: 1 }) })).toBeVisible()
    await expect.poll(() => windowsOf(app)).toMatchObject({ coach: { seen: true } })
    expect(Object.keys(await windowsOf(app))).toEqual(['coach'])
    expect(await menuRoles(app)).toContain('quit')
  })

  await test.step('handed over again, it does not hold up the end of the app', async () => {
    await throughWindow(coach).handOver.begin({ clientId, checkId, code: null })
    await participantOf(app)
    const child = app.process()
    const ended = once(child, 'exit')
    await app.evaluate(({ app: own }) => void setTimeout(() => own.quit(), 50))
    expect((await ended)[0]).toBe(0)
  })
})

test.describe('on real displays', () => {
  let missing: string | null = null
  test.beforeAll(() => {
    missing = startDisplays()
  })
  test.afterAll(() => stopDisplays())
  test.beforeEach(() => test.skip(missing !== null, missing ?? ''))

  test('behaviour 4: what is answered fills the laptop and never comes to the projector, also when the cable is pulled and put back', async ({
    start,
  }) => {
    const { app, backEnd } = await meeting(start)
    const PROJECTOR = projector('1920x1080')
    await expect.poll(() => picture().hasFrame(WALL, PROJECTOR, INSET)).toBe(true)
    const check = await newCheck(backEnd)
    await backEnd.handOver.begin({ ...check, code: null })
    const participant = await participantOf(app)
    await paint(participant, frameOf(PARTICIPANT))
    const isOnLaptop = () => picture().hasFrame(PARTICIPANT, LAPTOP, INSET)
    const isWell = () => {
      const shot = picture()
      const room = { x: LAPTOP.width, y: 0, width: shot.width, height: shot.height }
      expect(shot.count(PARTICIPANT, room)).toBe(0)
      expect(shot.count(COACH, { x: 0, y: 0, width: shot.width, height: shot.height })).toBe(0)
    }
    await expect.poll(isOnLaptop).toBe(true)
    expect(picture().hasFrame(WALL, PROJECTOR, INSET)).toBe(true)
    isWell()
    await unplug()
    await expect.poll(isOnLaptop).toBe(true)
    await plugIn()
    await expect.poll(() => picture().hasFrame(WALL, PROJECTOR, INSET)).toBe(true)
    await expect.poll(isOnLaptop).toBe(true)
    isWell()
    // Taken back, the coach's window is where it was, under nothing.
    await call(participant, 'participant.giveBack', { code: '' }).catch(() => null)
    await expect.poll(() => windowsOf(app)).toMatchObject({ coach: { seen: true } })
    await expect.poll(() => picture().count(PARTICIPANT, LAPTOP)).toBe(0)
    expect(picture().hasFrame(WALL, PROJECTOR, INSET)).toBe(true)
  })
})
