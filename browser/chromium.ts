/** Finds a browser of the Chromium family and opens the coach window in it, in a profile of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, join } from 'node:path'

const ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'vivaldi-stable',
] as const

const ON_MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
] as const

const ON_WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
] as const

/** Path of the first browser found; `RYTME_BROWSER` goes before all. Null where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  return candidates(env).find(isExecutable) ?? null
}

function candidates(env: NodeJS.ProcessEnv): string[] {
  const chosen = env['RYTME_BROWSER'] ? [env['RYTME_BROWSER']] : []
  return [...chosen, ...installed(env)]
}

function installed(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ON_MAC.map((app) => join(folder, app)),
    )
  if (process.platform === 'win32')
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
      folder ? ON_WINDOWS.map((app) => join(folder, app)) : [],
    )
  const folders = (env['PATH'] ?? '').split(delimiter)
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What the browser is started with: one app window, nothing fetched in the background, nothing of the person's own profile. */
export function chromiumArguments(address: string, profile: string, isRoot: boolean): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
    '--metrics-recording-only',
    '--no-pings',
    '--password-store=basic',
    // A coach window behind the audience's must keep its clock.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    // Nobody talks through it: a browser ends when its pipe does, and so with the shell, however that ends.
    '--remote-debugging-pipe',
    // Chromium refuses to sandbox for root, and says so in a bar across the window.
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ]
}

/** Opens the coach window; resolves with the browser's process and name, or null where it could not be started. */
export function openChromium(
  browser: string,
  address: string,
  dataFolder: string,
): Promise<{ process: ChildProcess; name: string } | null> {
  const profile = profileFolder(browser, dataFolder)
  const child = spawn(browser, chromiumArguments(address, profile, process.getuid?.() === 0), {
    // Where `--remote-debugging-pipe` has its ends.
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  // A pipe that breaks because the browser has gone is told by its exit.
  for (const pipe of child.stdio.slice(3)) pipe?.on('error', () => undefined)
  return new Promise((resolve) => {
    child.once('spawn', () => resolve({ process: child, name: basename(browser).replace(/\.exe$/i, '') }))
    child.once('error', () => resolve(null))
  })
}

/** Inside the data folder; a browser from a snap cannot write to hidden folders, so it gets one where it can. */
function profileFolder(browser: string, dataFolder: string): string {
  const real = realpathSync(browser)
  const isSnap = real === '/usr/bin/snap' || real.startsWith('/snap/')
  return isSnap ? join(homedir(), 'snap', basename(browser), 'common', 'rytme') : join(dataFolder, 'browser')
}
