/**
 * A real Electron to start the built app in.
 *
 * `ELECTRON_OVERRIDE_DIST_PATH`: folder of the runtime; else the one npm fetched, where it is there.
 * `RYTME_APP_FOLDER`: the built app; else this repository.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

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
