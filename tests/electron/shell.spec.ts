/** The desktop shell's life: start, death of the back end, reload, second instance, the way out. */
import { randomUUID } from 'node:crypto'
import { call, get } from '../support/window-port.ts'
import { backEndPid, closeCoach, expect, isAlive, startSecond, test } from './runtime.ts'

const about = { ok: true, output: expect.objectContaining({ shell: 'electron' }) as unknown }

test('opens the coach window, which gets its data', async ({ start, dataFolder }) => {
  const { app, coach } = await start()
  expect(coach.url()).toBe('app://coach/')
  expect(await coach.title()).toBe('Rytme')
  await expect(coach.locator('#root')).not.toBeEmpty()
  expect(await get(coach, 'system.about', {})).toMatchObject({ shell: 'electron', dataFolder })
  expect(await backEndPid(app)).not.toBe(app.process().pid)
})

test('carries on after its back end was killed, again and again, and after a reload', async ({ start }) => {
  const { app, coach } = await start()
  await call(coach, 'system.about', {})
  for (let time = 0; time < 2; time++) {
    const pid = await backEndPid(app)
    if (pid === null) throw new Error('no back end')
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => backEndPid(app)).not.toBe(pid)
    await expect.poll(() => backEndPid(app)).not.toBeNull()
    expect(await call(coach, 'system.about', {})).toEqual(about)
  }
  await coach.reload()
  expect(await call(coach, 'system.about', {})).toEqual(about)
})

test('gives up a back end that dies five times in a minute, and says so', async ({ start }) => {
  const { app, coach } = await start()
  await call(coach, 'system.about', {})
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  const said: string[] = []
  app.process().stderr?.on('data', (part: Buffer) => said.push(part.toString()))
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  let last: number | null = null
  for (let death = 1; death <= 5; death++) {
    await expect.poll(async () => (await backEndPid(app)) ?? last).not.toBe(last)
    last = await backEndPid(app)
    if (last !== null) process.kill(last, 'SIGKILL')
  }
  await ended
  expect(said.join('')).toContain('rytme.log')
})

test('ends when the coach window is closed, with its back end', async ({ start }) => {
  const started = await start()
  await call(started.coach, 'system.about', {})
  const pid = await backEndPid(started.app)
  expect(await closeCoach(started)).toBe(0)
  await expect.poll(() => pid !== null && isAlive(pid)).toBe(false)
})

test('leaves no back end behind when it is killed itself', async ({ start }) => {
  const { app, coach } = await start()
  await call(coach, 'system.about', {})
  const pid = await backEndPid(app)
  app.process().kill('SIGKILL')
  await expect.poll(() => pid !== null && isAlive(pid)).toBe(false)
})

test('a second start brings the first one forward and ends', async ({ start, dataFolder }) => {
  const { app, coach } = await start()
  await call(coach, 'system.about', {})
  await app.evaluate(({ app: own, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
    own.on('second-instance', () => Object.assign(globalThis, { rytmeSecond: true }))
  })
  expect(startSecond(dataFolder)).toBe(0)
  await expect.poll(() => app.evaluate(() => 'rytmeSecond' in globalThis)).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false)
  expect(await call(coach, 'system.about', {})).toEqual(about)
})

test('remembers where its window stood', async ({ start }) => {
  const bounds = { x: 120, y: 90, width: 900, height: 640 }
  const first = await start()
  await call(first.coach, 'system.about', {})
  await expect
    .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true)
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds)
  await closeCoach(first)
  const second = await start()
  await expect
    .poll(() => second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()))
    .toEqual(bounds)
})

test('speaks the coach’s language in its menu, at once', async ({ start }) => {
  const { app, coach } = await start()
  const labels = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))
  for (const [language, word] of [
    ['nb', 'Rediger'],
    ['en', 'Edit'],
  ] as const) {
    await get(coach, 'system.changeSettings', { commandId: randomUUID(), patch: { language } })
    await expect.poll(labels).toContain(word)
  }
})
