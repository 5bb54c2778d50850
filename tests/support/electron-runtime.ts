/**
 * A real Electron to start the built app in.
 *
 * `ELECTRON_OVERRIDE_DIST_PATH`: folder of the runtime; else the one npm fetched, where it is there.
 * `RYTME_APP_FOLDER`: the built app; else this repository.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type ElectronApplication } from '@playwright/test'

const root = join(import.meta.dirname, '../..')
const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist')

export const executable = join(runtime, process.platform === 'win32' ? 'electron.exe' : 'electron')
export const appFolder = process.env['RYTME_APP_FOLDER'] ?? root
export const hasRuntime = existsSync(executable)

/** Chromium refuses to sandbox for root; the test of the sandbox runs as somebody else. */
export const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Without what would make Electron a plain Node. */
export function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return env as Record<string, string>
}

/** Well beyond what the slowest start takes. */
const HANDSHAKE = 20_000
const TRIES = 3

export type Launch = Omit<NonNullable<Parameters<typeof _electron.launch>[0]>, 'args' | 'env'> & {
  dataFolder: string
  /** Where the built app lies, where it is not `appFolder`. */
  folder?: string
  /** The X display to be on, where it is not this process's own. */
  display?: string | undefined
  /** Beside the data folder. */
  args?: string[]
}

/**
 * Starts the app under Playwright. About one handshake in a hundred never ends although the app is up: Playwright has attached to the window
 * while it was still on its way to its first page, and waits for ever for that page to be ready. Such a start is ended and made again.
 * @throws Error where the app does not start, or three handshakes in a row did not end
 */
export async function launchApp({
  dataFolder,
  folder = appFolder,
  args = [],
  display,
  ...options
}: Launch): Promise<ElectronApplication> {
  const wasNew = !existsSync(dataFolder) || readdirSync(dataFolder).length === 0
  for (let attempt = 1; ; attempt += 1) {
    const launching = _electron.launch({
      executablePath: executable,
      ...options,
      args: [...(options.chromiumSandbox ? [] : sandbox), folder, '--data', dataFolder, ...args],
      env: display === undefined ? environment() : { ...environment(), DISPLAY: display },
    })
    const app = await Promise.race([launching, wait(HANDSHAKE, null, { ref: false })])
    if (app) return app
    // Ends in an error of its own, of which nobody waits.
    launching.catch(() => undefined)
    spawnSync('pkill', ['-9', '-f', dataFolder])
    if (attempt === TRIES) throw new Error(`${TRIES} handshakes with the app did not end`)
    console.log('the handshake with the app did not end: it is started again')
    if (wasNew) rmSync(dataFolder, { recursive: true, force: true })
  }
}
