import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readOptions } from '#electron/options.ts'

test('reads its own options and passes over those of Electron and Chromium', () => {
  const args = [
    '--inspect=0',
    '--remote-debugging-port=0',
    '--no-sandbox',
    '/app',
    '--data',
    '/d',
    '--sample',
    '--today',
    '2026-06-01',
  ]
  expect(readOptions(args)).toEqual({ dataFolder: resolve('/d'), sample: true, today: '2026-06-01' })
  expect(readOptions(['/app'])).toEqual({ dataFolder: null, sample: false, today: null })
  for (const today of ['soon', '2026-02-31']) expect(readOptions(['--today', today]).today).toBeNull()
})
