import { describe, expect, test } from 'vitest'
import { isOwnPage, mayDownload, mayRequest, mayUse, webPreferences } from '#electron/security.ts'

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

  test('permits the coach’s own page to copy a picture, and nothing else to anybody', () => {
    expect(mayUse('clipboard-sanitized-write', 'app://coach/', true)).toBe(true)
    expect(mayUse('clipboard-sanitized-write', 'app://coach/', false)).toBe(false)
    expect(mayUse('clipboard-sanitized-write', 'app://audience/', true)).toBe(false)
    expect(mayUse('clipboard-sanitized-write', 'https://example.com/', true)).toBe(false)
    for (const permission of ['clipboard-read', 'media', 'geolocation', 'notifications', 'fileSystem', 'openExternal'])
      expect(mayUse(permission, 'app://coach/', true)).toBe(false)
  })

  test('lets a window save only what the coach window made itself', () => {
    expect(mayDownload('blob:app://coach/0b1c')).toBe(true)
    for (const url of [
      'blob:app://audience/0b1c',
      'blob:https://coach/0b1c',
      'app://coach/index.html',
      'data:text/html,x',
    ])
      expect(mayDownload(url)).toBe(false)
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
