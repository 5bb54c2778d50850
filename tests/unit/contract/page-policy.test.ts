import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy, NONCE_PLACEHOLDER, SAFE_HEADERS, withNonce } from '#contract/page-policy.ts'

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split('; ').map((line) => {
      const [name = '', ...values] = line.split(' ')
      return [name, values]
    }),
  )

describe('page policy', () => {
  test('forbids what it does not name', () => {
    expect(directives(contentSecurityPolicy('n', null, true))['default-src']).toEqual(["'none'"])
  })

  test('lets in scripts by nonce alone', () => {
    expect(directives(contentSecurityPolicy('abc', null, true))['script-src']).toEqual(["'nonce-abc'"])
  })

  test('has nothing unsafe in it and no address of the outside world', () => {
    for (const draws of [true, false]) {
      const policy = contentSecurityPolicy('abc', 'ws://coach.localhost:1234', draws)
      expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/)
    }
  })

  test('shows a picture written into the page to the coach’s window alone, and nothing else that is written so', () => {
    expect(contentSecurityPolicy('abc', null, false)).not.toContain('data:')
    const allowed = Object.entries(directives(contentSecurityPolicy('abc', null, true)))
    expect(allowed.filter(([, values]) => values.includes('data:')).map(([name]) => name)).toEqual(['img-src'])
  })

  test('connects to the one socket, or to nothing where a port is handed over', () => {
    expect(directives(contentSecurityPolicy('n', 'ws://coach.localhost:1', true))['connect-src']).toEqual([
      'ws://coach.localhost:1',
    ])
    expect(directives(contentSecurityPolicy('n', null, true))['connect-src']).toEqual(["'none'"])
  })

  test('closes what default-src does not cover', () => {
    const policy = directives(contentSecurityPolicy('n', null, true))
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy[name]).toEqual(["'none'"])
  })

  test('puts the nonce in every place it is waited for', () => {
    const page = `<meta nonce="${NONCE_PLACEHOLDER}"><script nonce="${NONCE_PLACEHOLDER}"></script>`
    expect(withNonce(page, 'xyz')).toBe('<meta nonce="xyz"><script nonce="xyz"></script>')
  })

  test('keeps addresses and content from leaking', () => {
    expect(SAFE_HEADERS).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    })
  })
})
