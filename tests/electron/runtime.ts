/**
 * A real Electron to start the built app in, and what a test needs to talk with it.
 *
 * `ELECTRON_OVERRIDE_DIST_PATH`: folder of the runtime; else the one npm fetched, where it is there.
 * `RYTME_APP_FOLDER`: the built app; else this repository.
 */
import { spawnSync, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '../..')
const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist')

export const executable = join(runtime, process.platform === 'win32' ? 'electron.exe' : 'electron')
export const appFolder = process.env['RYTME_APP_FOLDER'] ?? root
export const hasRuntime = existsSync(executable)

/** Chromium refuses to sandbox for root; the test of the sandbox runs as somebody else. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export type Started = { app: ElectronApplication; coach: Page; dataFolder: string }
type Start = (options?: { dataFolder?: string; args?: string[] }) => Promise<Started>

export const test = base.extend<{ dataFolder: string; start: Start }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rytme-electron-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  /** Starts the app on the test's data folder; whatever still runs afterwards is ended. */
  start: async ({ dataFolder }, use) => {
    const started: Array<{ app: ElectronApplication; child: ChildProcess }> = []
    await use(async (options = {}) => {
      const app = await _electron.launch({
        executablePath: executable,
        args: [...sandbox, appFolder, '--data', options.dataFolder ?? dataFolder, ...(options.args ?? [])],
        env: environment(),
      })
      started.push({ app, child: app.process() })
      return { app, coach: await app.firstWindow(), dataFolder: options.dataFolder ?? dataFolder }
    })
    for (const { app, child } of started)
      if (child.exitCode === null && child.signalCode === null) await app.close().catch(() => undefined)
  },
})
test.skip(
  !hasRuntime,
  'no Electron here: set ELECTRON_OVERRIDE_DIST_PATH to the folder of one, and RYTME_APP_FOLDER to the built app',
)

export { expect }

/** Without what would make Electron a plain Node. */
export function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return env as Record<string, string>
}

type Answer = { ok: true; output: unknown } | { ok: false; code: string }

/**
 * Calls a procedure from inside a window over the window's own port: what this says is what any script in that page could get. Asks for a new
 * port first, as a reload would.
 */
export async function call(page: Page, path: string, input: object): Promise<Answer> {
  const frame = JSON.stringify({ i: randomUUID(), p: { u: `/${path.replaceAll('.', '/')}`, b: { json: input } } })
  const answer = await page.evaluate(
    (sent) =>
      new Promise<string>((resolve) => {
        const send = (port: MessagePort) => {
          port.addEventListener('message', (event: MessageEvent<string>) => {
            if (event.data.includes((JSON.parse(sent) as { i: string }).i)) resolve(event.data)
          })
          port.start()
          port.postMessage(sent)
        }
        addEventListener('message', (event) => {
          const [port] = event.ports
          if (event.data === 'rytme:port' && port) send(port)
        })
        postMessage('rytme:listening', location.origin)
      }),
    frame,
  )
  const { p: payload } = JSON.parse(answer) as { p: { s?: number; b?: { json: unknown } } }
  const json = payload.b?.json
  return payload.s === undefined ? { ok: true, output: json } : { ok: false, code: (json as { code: string }).code }
}

/** The same, where the answer is what the test goes on with. */
export async function get<T>(page: Page, path: string, input: object): Promise<T> {
  const answer = await call(page, path, input)
  if (!answer.ok) throw new Error(`${path}: ${answer.code}`)
  return answer.output as T
}

/** The audience window, when it is there. */
export async function audienceOf(app: ElectronApplication): Promise<Page> {
  await expect.poll(() => app.windows().some((page) => page.url() === 'app://audience/')).toBe(true)
  const page = app.windows().find((each) => each.url() === 'app://audience/')
  if (!page) throw new Error('no audience window')
  return page
}

/** Process id of the back end; null while there is none. */
export function backEndPid(app: ElectronApplication): Promise<number | null> {
  return app.evaluate(({ app: own }) => own.getAppMetrics().find((each) => each.name === 'Rytme back end')?.pid ?? null)
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // A process nobody has waited for is dead all the same.
  const status = process.platform === 'linux' ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ''
  return !/\) Z /.test(status)
}

/** Closes the coach window as a person does, and waits until the app has ended. */
export async function closeCoach({ app }: Started): Promise<number | null> {
  const child = app.process()
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await app
    .evaluate(({ BrowserWindow }) => {
      // After this answer, or the answer would be lost with the app.
      setTimeout(
        () =>
          BrowserWindow.getAllWindows()
            .find((each) => each.webContents.getURL().startsWith('app://coach'))
            ?.close(),
        50,
      )
    })
    .catch(() => undefined)
  return child.exitCode ?? ended
}

/** Starts a second app on the same data and waits for its end. */
export function startSecond(dataFolder: string): number | null {
  return spawnSync(executable, [...sandbox, appFolder, '--data', dataFolder], { env: environment(), timeout: 30_000 })
    .status
}

/** Runs `work` while noting every violation of the page policy in a window that is loaded anew. */
export async function violationsAfterReload(page: Page): Promise<string[]> {
  await page.addInitScript(() => {
    const noted: string[] = []
    Object.assign(globalThis, { rytmeViolations: noted })
    addEventListener('securitypolicyviolation', (event) => noted.push(`${event.violatedDirective} ${event.blockedURI}`))
  })
  await page.reload()
  await expect(page.locator('#root')).not.toBeEmpty()
  return page.evaluate(() => (globalThis as typeof globalThis & { rytmeViolations: string[] }).rytmeViolations)
}
