import { describe, expect, test } from 'vitest'
import { isOwnPage, mayRequest, webPreferences } from '#electron/security.ts'

describe('desktop security', () => {
  test.each([
    ['app://coach/', true],
    ['app://coach', true],
    ['app://coach/#/clients', true],
    ['app://audience/', false],
    ['app://coach.example.com/', false],
    ['app://coachx/', false],
    ['http://coach/', false],
    ['https://example.com/app://coach/', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('a port goes to the coach page at %s: %s', (url, own) => {
    expect(isOwnPage(url, 'coach')).toBe(own)
  })

  test.each([
    'http://127.0.0.1/',
    'https://example.com/',
    'ws://127.0.0.1:1/',
    'file:///etc/passwd',
    'ftp://x/',
    'appx://coach/',
  ])('cancels a request to %s', (url) => {
    expect(mayRequest(url, false)).toBe(false)
  })

  test('lets the app have its own pages, and developer tools only while it is not packaged', () => {
    expect(mayRequest('app://coach/assets/index.js', true)).toBe(true)
    expect(mayRequest('devtools://devtools/bundled/x.js', false)).toBe(true)
    expect(mayRequest('devtools://devtools/bundled/x.js', true)).toBe(false)
  })

  test('makes windows that are sandboxed, isolated and without Node', () => {
    expect(webPreferences('/preload.cjs', true)).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
      devTools: false,
    })
  })
})
