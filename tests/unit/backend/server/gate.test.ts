import { describe, expect, test } from 'vitest'
import { comesFromElsewhere, isLookingAhead, isOwnOrigin, roleOfHost } from '#backend/server/gate.ts'

describe('the gate', () => {
  test.each([
    ['coach.localhost:8000', 'coach'],
    ['audience.localhost:8000', 'audience'],
    ['participant.localhost:8000', 'participant'],
    ['127.0.0.1:8000', null],
    ['localhost:8000', null],
    ['coach.localhost', null],
    ['coach.localhost:8001', null],
    ['coach.localhost.:8000', null],
    ['COACH.localhost:8000', null],
    ['evil.example:8000', null],
    ['coach.localhost:8000.evil.example', null],
    [undefined, null],
  ])('host %s is %s', (host, role) => {
    expect(roleOfHost(host, 8000)).toBe(role)
  })

  test('a socket names the origin of its own host; a page need not name any', () => {
    expect(isOwnOrigin('http://coach.localhost:8000', 'coach', 8000, true)).toBe(true)
    expect(isOwnOrigin('http://audience.localhost:8000', 'coach', 8000, true)).toBe(false)
    expect(isOwnOrigin('https://coach.localhost:8000', 'coach', 8000, true)).toBe(false)
    expect(isOwnOrigin('null', 'coach', 8000, false)).toBe(false)
    expect(isOwnOrigin(undefined, 'coach', 8000, true)).toBe(false)
    expect(isOwnOrigin(undefined, 'coach', 8000, false)).toBe(true)
  })

  test('tells a look ahead and a step from elsewhere from a person’s own', () => {
    expect(isLookingAhead({ 'sec-purpose': 'prefetch;prerender' })).toBe(true)
    expect(isLookingAhead({})).toBe(false)
    expect(comesFromElsewhere({ 'sec-fetch-site': 'cross-site' })).toBe(true)
    expect(comesFromElsewhere({ 'sec-fetch-site': 'none' })).toBe(false)
    expect(comesFromElsewhere({})).toBe(false)
  })
})
