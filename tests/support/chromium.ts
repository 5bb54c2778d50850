/**
 * The browser end-to-end tests run in: `CHROMIUM`, else the system's, else the one inside `@sparticuz/chromium` (which runs as any user); on
 * Windows and Mac Playwright's channel.
 */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

type LaunchOptions = { executablePath?: string; channel?: string; args: string[] }

/** Chromium without the browser around its pages: the same pages for half the work. */
const WITHOUT_WINDOWS = ['chromium-headless-shell']
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Nothing is fetched behind our back, and as root the browser runs without its sandbox. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--no-first-run',
  '--disable-dev-shm-usage',
]

/** Helpers beside a page's own thread only take a core from the other test's page: a quarter of what the pages cost. */
const ONE_THREAD = '--js-flags=--single-threaded'

/** @param options.quick the system's Chromium without windows, where there is one, and no threads to spare: for what pages do, not for how long they take or look */
export async function chromium({ quick = false }: { quick?: boolean } = {}): Promise<LaunchOptions> {
  const args = [
    ...ARGS,
    ...(quick ? [ONE_THREAD] : []),
    // Chromium refuses to sandbox for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  const named = process.env['CHROMIUM']
  if (named) return { executablePath: named, args }
  if (process.platform !== 'linux') return { channel: process.platform === 'win32' ? 'msedge' : 'chrome', args }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  for (const name of [...(quick ? WITHOUT_WINDOWS : []), ...SYSTEM_NAMES]) {
    const folder = folders.find((each) => existsSync(join(each, name)))
    if (folder !== undefined) return { executablePath: join(folder, name), args }
  }
  const { default: packaged } = await import('@sparticuz/chromium')
  return { executablePath: await packaged.executablePath(), args: [...new Set([...packaged.args, ...args])] }
}
