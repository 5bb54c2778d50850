import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chromiumArguments } from '#browser/chromium.ts'
import { defaultDataFolder, readOptions } from '#browser/options.ts'

describe('options of the browser shell', () => {
  test('has sensible ones by itself', () => {
    expect(readOptions([])).toEqual({
      dataFolder: defaultDataFolder(),
      sample: false,
      today: null,
      open: true,
      lingerMs: 10_000,
    })
  })

  test('reads what it is given, and passes over what belongs to the launcher', () => {
    const args = [
      '--shell',
      'browser',
      '--data',
      'x',
      '--sample',
      '--today',
      '2026-06-01',
      '--no-open',
      '--linger-ms',
      '5',
    ]
    expect(readOptions(args)).toEqual({
      dataFolder: resolve('x'),
      sample: true,
      today: '2026-06-01',
      open: false,
      lingerMs: 5,
    })
  })

  test.each(['soon', '2026-13-01', '2026-02-31', '01.06.2026'])('refuses %s as a date', (today) => {
    expect(readOptions(['--today', today])).toBeNull()
  })
})

describe('the browser', () => {
  test('gets one app window and a profile of its own, with background networking off', () => {
    const args = chromiumArguments('http://coach.localhost:1/', '/profile', false)
    expect(args).toContain('--app=http://coach.localhost:1/')
    expect(args).toContain('--user-data-dir=/profile')
    expect(args).toContain('--disable-background-networking')
    // What makes it end with the shell, even where that is killed.
    expect(args).toContain('--remote-debugging-pipe')
  })

  test('gives up its sandbox for root alone', () => {
    expect(chromiumArguments('a', 'p', false)).not.toContain('--no-sandbox')
    expect(chromiumArguments('a', 'p', true)).toContain('--no-sandbox')
  })
})
