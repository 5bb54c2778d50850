/** As an ordinary user with the sandbox on: root needs `--no-sandbox`, and that hides what the sandbox forbids. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  chownSync,
  mkdirSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { appFolder, environment, executable, launchApp } from '../support/electron-runtime.ts'
import { call } from '../support/window-port.ts'
import { expect, test } from './runtime.ts'

const NOBODY = 65534

test.skip(process.platform !== 'linux', 'the user is changed with setpriv, which only Linux has')

/** Where another user can start the app from, and a home of his own. */
let place: string
let home: string
let command: string
let folder: string

test.beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'rytme-nobody-'))
  const isRoot = process.getuid?.() === 0
  chmodSync(place, 0o755)
  home = join(place, 'home')
  mkdirSync(home)
  // Another user can read neither root's home nor what lies in it: runtime and app are linked to where he can.
  const dist = isRoot ? linked(dirname(executable), join(place, 'dist')) : dirname(executable)
  folder = isRoot ? linked(appFolder, join(place, 'app')) : appFolder
  command = join(dist, 'electron')
  if (!isRoot) return
  chownSync(home, NOBODY, NOBODY)
  const wrapper = join(place, 'as-nobody')
  const asNobody = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups`
  writeFileSync(wrapper, `#!/bin/sh\nexec ${asNobody} env HOME='${home}' '${command}' "$@"\n`, { mode: 0o755 })
  command = wrapper
})
test.afterAll(() => rmSync(place, { recursive: true, force: true }))

test('runs sandboxed, as nobody, without --no-sandbox', async () => {
  test.slow()
  let app: ElectronApplication | undefined
  try {
    app = await launchApp({
      executablePath: command,
      // Playwright turns the sandbox off by itself unless told not to.
      chromiumSandbox: true,
      folder,
      dataFolder: join(home, 'data'),
      cwd: place,
    })
    const coach = await app.firstWindow()
    expect(await call(coach, 'system.about', {})).toMatchObject({ ok: true })
    const seen = await app.evaluate(({ app: own }) => ({
      uid: process.getuid?.(),
      args: process.argv,
      windows: own
        .getAppMetrics()
        .filter((each) => each.type === 'Tab')
        .map((each) => each.pid),
    }))
    expect(seen.uid).not.toBe(0)
    expect(seen.args).not.toContain('--no-sandbox')
    expect(seen.windows.length).toBeGreaterThan(0)
    // 2: system calls are filtered, which is what a sandboxed window is.
    for (const pid of seen.windows) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
    // A document is made by a process of the back end's own.
    const sample = await call(coach, 'client.addSample', { commandId: randomUUID() })
    if (!sample.ok) throw new Error(sample.code)
    const { id: clientId } = sample.output as { id: string }
    const order = { clientId, commandId: randomUUID(), kind: 'unit_sheet', draft: true }
    expect(await call(coach, 'report.make', order)).toMatchObject({ ok: true })
  } finally {
    await app?.close().catch(() => undefined)
  }
})

// Root can write anywhere. Without its own word for this, the lock of a single instance would fail there and the app end in silence.
test('says so where the data folder cannot be written, and leaves it as it is', async () => {
  const data = join(place, 'unwritable')
  mkdirSync(data)
  chmodSync(data, 0o555)
  const stub = join(place, 'dialog.cjs')
  writeFileSync(stub, "require('electron').dialog.showMessageBox = () => Promise.resolve({ response: 0 })", {
    mode: 0o644,
  })
  const child = spawn(command, ['-r', stub, folder, '--data', data], {
    env: { ...environment(), LC_ALL: '', LANG: 'en_GB.UTF-8', LANGUAGE: 'en', TMPDIR: home },
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: place,
  })
  let said = ''
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  expect(await once(child, 'close')).toEqual([1, null])
  expect(said).toContain('Rytme cannot write in the data folder. Nothing has changed.')
  expect(said).toContain(data)
  expect(readdirSync(data)).toEqual([])
})

/** A copy that costs no space where the file system allows. */
function linked(from: string, to: string): string {
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source, target) => {
      try {
        linkSync(source, target)
        return false
      } catch {
        // A folder, or another file system: copied.
        return true
      }
    },
  })
  chmodSync(to, 0o755)
  return to
}
