/** As an ordinary user with the sandbox on: root needs `--no-sandbox`, and that hides what the sandbox forbids. */
import {
  chmodSync,
  cpSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
  chownSync,
  mkdirSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { appFolder, environment, executable } from '../support/electron-runtime.ts'
import { call } from '../support/window-port.ts'
import { expect, test } from './runtime.ts'

const NOBODY = 65534

test.skip(process.platform !== 'linux', 'the user is changed with setpriv, which only Linux has')

test('runs sandboxed, as nobody, without --no-sandbox', async () => {
  test.slow()
  const place = mkdtempSync(join(tmpdir(), 'rytme-nobody-'))
  let app: ElectronApplication | undefined
  try {
    const isRoot = process.getuid?.() === 0
    chmodSync(place, 0o755)
    const home = join(place, 'home')
    mkdirSync(home)
    // Another user can read neither root's home nor what lies in it: runtime and app are linked to where he can.
    const dist = isRoot ? linked(dirname(executable), join(place, 'dist')) : dirname(executable)
    const folder = isRoot ? linked(appFolder, join(place, 'app')) : appFolder
    let command = join(dist, 'electron')
    if (isRoot) {
      chownSync(home, NOBODY, NOBODY)
      const wrapper = join(place, 'as-nobody')
      const asNobody = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups`
      writeFileSync(wrapper, `#!/bin/sh\nexec ${asNobody} env HOME='${home}' '${command}' "$@"\n`, { mode: 0o755 })
      command = wrapper
    }
    app = await _electron.launch({
      executablePath: command,
      // Playwright turns the sandbox off by itself unless told not to.
      chromiumSandbox: true,
      args: [folder, '--data', join(home, 'data')],
      env: environment(),
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
  } finally {
    await app?.close().catch(() => undefined)
    rmSync(place, { recursive: true, force: true })
  }
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
