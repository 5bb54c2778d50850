/** The desktop shell in a real Electron. See `runtime.ts` for where that comes from. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/electron-output',
  workers: 2,
  // These find what hangs, and where; how long anything takes is no test's business.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json']],
})
