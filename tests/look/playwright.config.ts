/** Pictures of every screen for people to look at: `npm run look`, then open `test-results/look`. */
import { defineConfig } from '@playwright/test'
import { chromium } from '../support/chromium.ts'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/look-output',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  // Pictures are taken on busy machines: what is not there yet is late, not wrong.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json']],
  use: { browserName: 'chromium', launchOptions: await chromium() },
})
