import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageFile } from '#electron/pages.ts'

const folder = resolve('/app/out/pages')

describe('app:// pages', () => {
  test('each role has its own page', () => {
    expect(pageFile('app://coach/', folder)).toMatchObject({ path: resolve(folder, 'index.html'), isPage: true })
    expect(pageFile('app://audience/', folder)).toMatchObject({ path: resolve(folder, 'audience.html'), isPage: true })
  })

  test('assets have their type', () => {
    expect(pageFile('app://coach/assets/index-abc.js', folder)).toEqual({
      path: resolve(folder, 'assets/index-abc.js'),
      type: 'text/javascript; charset=utf-8',
      isPage: false,
    })
  })

  test.each([
    'app://coach/audience.html',
    'app://coach/index.html',
    'app://shell/',
    'app://coach:1/',
    'app://user@coach/',
    'app://coach/assets/%2e%2e/%2e%2e/app/electron.js',
    'app://coach/assets/..%2f..%2fapp%2felectron.js',
    'app://coach/assets/..%5c..%5capp%5celectron.js',
    'app://coach/assets/%00.js',
    'app://coach/assets/%E0%A4%A.js',
    'app://coach/assets/',
    'app://coach/assets/secret.db',
    'app://coach//etc/passwd.js',
    'file:///etc/passwd',
    'not an address',
  ])('refuses %s', (address) => {
    expect(pageFile(address, folder)).toBeNull()
  })

  test('never leads out of the folder', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '%2e%2e', '%2f', '/', '%5c', 'assets', 'x.js', '.'), { maxLength: 8 }),
        (parts) => {
          const file = pageFile(`app://coach/assets/${parts.join('/')}`, folder)
          expect(file === null || file.isPage || file.path.startsWith(resolve(folder, 'assets'))).toBe(true)
        },
      ),
    )
  })
})
