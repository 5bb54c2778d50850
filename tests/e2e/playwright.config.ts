/** End-to-end: the built app in a real browser, led as a person would, by role and label. */
import { defineConfig } from '@playwright/test'
import { chromium } from '../support/chromium.ts'

const launchOptions = await chromium()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e-output',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    // Costs a sixth of the whole run: asked for where one looks into a failure.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
    launchOptions,
  },
})
