/** The desktop shell's life: start, death of the back end, reload, second instance, the way out. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newServer, runBackEnd } from '../support/back-end-process.ts'
import { appFolder, environment, executable, sandbox } from '../support/electron-runtime.ts'
import { isAlive } from '../support/processes.ts'
import { call, get } from '../support/window-port.ts'
import { backEndPid, closeCoach, expect, startSecond, test } from './runtime.ts'

const about = { ok: true, output: expect.objectContaining({ shell: 'electron' }) as unknown }

test('opens the coach window, which gets its data and no path of the computer', async ({ start, dataFolder }) => {
  const { app, coach } = await start()
  expect(coach.url()).toBe('app://coach/')
  expect(await coach.title()).toBe('Rytme')
  await expect(coach.locator('#root')).not.toBeEmpty()
  const told = await get(coach, 'system.about', {})
  expect(told).toMatchObject({ shell: 'electron' })
  expect(JSON.stringify(told)).not.toContain(dataFolder)
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

test('gives up a back end that dies five times in a minute, and says so', async ({ start, dataFolder }) => {
  const { app, coach } = await start()
  await call(coach, 'system.about', {})
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...asked: unknown[]) => {
      const { message } = asked.at(-1) as { message: string }
      // Over the coach's window: on its own it could come up on the wall.
      process.stderr.write(`${message} (${asked.length > 1 ? 'over a window' : 'alone'})\n`)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
  })
  await get(coach, 'system.changeSettings', { commandId: randomUUID(), patch: { language: 'nb' } })
  await expect
    .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label)))
    .toContain('Rediger')
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
  const said: string[] = []
  app.process().stderr?.on('data', (part: Buffer) => said.push(part.toString()))
  const ended = new Promise((resolve) => app.process().once('close', resolve))
  let last: number | null = null
  for (let death = 1; death <= 5; death++) {
    await expect.poll(async () => (await backEndPid(app)) ?? last).not.toBe(last)
    last = await backEndPid(app)
    if (last !== null) process.kill(last, 'SIGKILL')
  }
  expect(await ended).toBe(1)
  expect(said.join('')).toContain('Rytme stoppet fem ganger på ett minutt')
  expect(said.join('')).toContain(join(dataFolder, 'rytme.log'))
  expect(said.join('')).toContain('Rytme kan ikke fortsette (over a window)')
})

test('starts a back end that died again, but none while it quits', async ({ start }) => {
  const started = await start()
  const { app, coach } = started
  await call(coach, 'system.about', {})
  let said = ''
  app.process().stderr?.on('data', (part: Buffer) => (said += part.toString()))
  const starts = () => said.split('one more back end').length - 1
  const closed = once(app.process(), 'close')
  await app.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess)
    utilityProcess.fork = (...asked) => {
      process.stderr.write('one more back end\n')
      return fork(...asked)
    }
  })
  const pid = await backEndPid(app)
  if (pid !== null) process.kill(pid, 'SIGKILL')
  await expect.poll(starts).toBe(1)
  await call(coach, 'system.about', {})
  await closeCoach(started)
  await closed
  expect(starts()).toBe(1)
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

test('does not put its window on a display that is gone', async ({ start }) => {
  const first = await start()
  await call(first.coach, 'system.about', {})
  const isVisible = (app: typeof first.app) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await expect.poll(() => isVisible(first.app)).toBe(true)
  const bounds = { x: 9000, y: 90, width: 900, height: 640 }
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds)
  await closeCoach(first)
  const second = await start()
  await expect.poll(() => isVisible(second.app)).toBe(true)
  expect(await get(second.coach, 'system.about', {})).toMatchObject({ shell: 'electron' })
  const { window, display } = await second.app.evaluate(({ BrowserWindow, screen }) => ({
    window: BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: -1, width: 0 },
    display: screen.getPrimaryDisplay().bounds,
  }))
  expect(window.x).toBeGreaterThanOrEqual(display.x)
  expect(window.x + window.width).toBeLessThanOrEqual(display.x + display.width)
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

test('ends when the launcher is gone, in a folder with spaces and letters of its own', async ({ dataFolder }) => {
  const folder = join(dataFolder, 'Mine data æøå')
  mkdirSync(folder)
  const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const
  const child = spawn(executable, [...sandbox, appFolder, '--data', folder], { env: environment(), stdio: [...stdio] })
  const log = join(folder, 'rytme.log')
  await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8')).toContain('"event":"ready"')
  const ended = once(child, 'exit')
  child.disconnect()
  expect(await ended).toEqual([0, null])
})

test.describe('where it cannot start it says why in a dialog, in the computer’s language, and harms nothing:', () => {
  for (const [how, sentences] of Object.entries({
    damaged: [
      'Filen app.db i datamappen er skadet. Den er ikke rørt.',
      'The file app.db in the data folder is damaged.',
    ],
    'from the future': ['Dataene er laget av en nyere Rytme. De er ikke rørt.', 'The data was made by a newer Rytme.'],
  }))
    test(`the data is ${how}`, async ({ start, dataFolder }) => {
      const sound = await start()
      await call(sound.coach, 'system.about', {})
      await closeCoach(sound)
      const file = join(dataFolder, 'app.db')
      const content = readFileSync(file)
      // The version of the schema is a number of four bytes at a place of its own in the file's head.
      if (how === 'damaged') content.fill(0x58, 0, 2000)
      else content.writeUInt32BE(999, 60)
      writeFileSync(file, content)
      for (const [index, { locale, title, button }] of LANGUAGES.entries()) {
        const { dialog, code } = await failing(dataFolder, locale)
        expect(dialog).toMatchObject({ type: 'error', message: title, buttons: [button] })
        expect(dialog.detail).toContain(sentences[index])
        expect(dialog.detail).toContain(dataFolder)
        expect(code).toBe(1)
        expect(readFileSync(file).equals(content)).toBe(true)
      }
    })

  test('another program holds the data, and goes on', async ({ dataFolder }) => {
    const holder = await runBackEnd({ dataFolder, server: await newServer() })
    for (const { locale, title } of LANGUAGES) {
      const { dialog, code } = await failing(dataFolder, locale)
      expect(dialog.message).toBe(title)
      expect(dialog.detail).toContain(dataFolder)
      expect(code).toBe(1)
    }
    expect(holder.child.exitCode).toBeNull()
    await holder.stop()
  })

  test('there is a file where the folder should be', async ({ dataFolder }) => {
    const file = join(dataFolder, 'file')
    writeFileSync(file, 'content')
    const { dialog, code } = await failing(file, 'en_GB')
    expect(dialog.detail).toContain(file)
    expect(code).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('content')
    expect(readdirSync(dataFolder)).toEqual(['file'])
  })
})

const LANGUAGES = [
  // Chromium itself has no nynorsk, and would make English of it.
  { locale: 'nn_NO', title: 'Rytme kan ikke fortsette', button: 'Avslutt' },
  { locale: 'en_GB', title: 'Rytme cannot go on', button: 'Quit' },
]

type Dialog = { type: string; message: string; detail: string; buttons: string[] }

/** Starts the app where it must fail: what its dialog says, answered at once, and how it ends. */
async function failing(dataFolder: string, locale: string): Promise<{ dialog: Dialog; code: number | null }> {
  const place = mkdtempSync(join(tmpdir(), 'rytme-dialog-'))
  const stub = join(place, 'dialog.cjs')
  writeFileSync(
    stub,
    `require('electron').dialog.showMessageBox = (...asked) => {
      process.stderr.write('DIALOG ' + JSON.stringify(asked.at(-1)) + String.fromCharCode(10))
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }`,
  )
  const args = [...sandbox, '-r', stub, appFolder, '--data', dataFolder]
  const env = { ...environment(), LC_ALL: '', LANG: `${locale}.UTF-8`, LANGUAGE: locale, TMPDIR: place }
  const child = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  rmSync(place, { recursive: true, force: true })
  const dialog = /^DIALOG (.*)$/m.exec(said)?.[1]
  if (dialog === undefined) throw new Error(`no dialog, but: ${said}`)
  return { dialog: JSON.parse(dialog) as Dialog, code }
}
