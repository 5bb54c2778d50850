/** End-to-end: the built app in a real browser, led as a person would, by role and label. */
import { defineConfig } from '@playwright/test'
import { AGAIN } from '../support/again.ts'
import { chromium } from '../support/chromium.ts'

const repeats = new RegExp(AGAIN)
const launchOptions = await chromium({ quick: true })

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e-output',
  // `npm run test:long` runs what `npm test` leaves out; a file named by hand is run whole with AGAIN=with.
  ...(process.env['AGAIN'] === 'only'
    ? { grep: repeats }
    : process.env['AGAIN'] === 'with'
      ? {}
      : { grepInvert: repeats }),
  fullyParallel: true,
  workers: 2,
  // These find what hangs, and where; how long anything takes is no test's business, and a machine may be four times as slow as another.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json']],
  use: {
    browserName: 'chromium',
    // What a press of the hand gives in a browser with windows, its headless shell gives to nobody.
    permissions: ['clipboard-write'],
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    viewport: { width: 1366, height: 768 },
    // Costs a sixth of the whole run: asked for where one looks into a failure.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
    launchOptions,
  },
})
