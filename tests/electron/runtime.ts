/** The built app in a real Electron, and what a test needs to talk with it. */
import { spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { display } from '../support/display.ts'
import { appFolder, environment, executable, hasRuntime, launchApp, sandbox } from '../support/electron-runtime.ts'

export type Started = { app: ElectronApplication; coach: Page; dataFolder: string }
type Start = (options?: { dataFolder?: string; args?: string[]; display?: string }) => Promise<Started>

export const test = base.extend<{ dataFolder: string; start: Start }, { ownDisplay: void }>({
  ownDisplay: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const end = await display()
      await use()
      end?.()
    },
    { scope: 'worker', auto: true },
  ],
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
      const app = await launchApp({
        dataFolder: options.dataFolder ?? dataFolder,
        args: options.args ?? [],
        display: options.display,
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
