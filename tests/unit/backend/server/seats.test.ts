import { describe, expect, test } from 'vitest'
import type { Seat } from '#contract/process.ts'
import { cookieFor, sitterOf } from '#backend/server/cookie.ts'
import { Seats } from '#backend/server/seats.ts'

const audience = { role: 'audience', clientId: 'c', meetingId: 'm' } as const

const header = (setCookie: string) => setCookie.split(';')[0]

function seatsAt(clock: { now: number }, from: Seat[] = []) {
  const mirrored: Seat[][] = []
  return {
    seats: new Seats(
      from,
      (all) => mirrored.push(all),
      () => clock.now,
    ),
    mirrored,
  }
}

describe('seats', () => {
  test('are taken once', () => {
    const { seats } = seatsAt({ now: 0 })
    const { token } = seats.add(audience, 60_000)
    expect(seats.use(token, 'audience')).toEqual(audience)
    expect(seats.use(token, 'audience')).toBeNull()
  })

  test('are of one role, and asking for another does not use them up', () => {
    const { seats } = seatsAt({ now: 0 })
    const { token } = seats.add(audience, 60_000)
    expect(seats.use(token, 'coach')).toBeNull()
    expect(seats.use(token, 'audience')).toEqual(audience)
  })

  test('die of age; one without an age does not', () => {
    const clock = { now: 0 }
    const { seats } = seatsAt(clock)
    const brief = seats.add(audience, 60_000)
    const lasting = seats.add(audience, null)
    clock.now = 60_000
    expect(seats.use(brief.token, 'audience')).toBeNull()
    expect(seats.use(lasting.token, 'audience')).toEqual(audience)
  })

  test('are mirrored at each change, and live on in the copy', () => {
    const { seats, mirrored } = seatsAt({ now: 0 })
    const { token } = seats.add(audience, 60_000)
    const next = seatsAt({ now: 1 }, mirrored.at(-1))
    expect(next.seats.use(token, 'audience')).toEqual(audience)
    expect(next.mirrored.at(-1)).toEqual([])
  })
})

describe('the cookie', () => {
  test('says who sits there', () => {
    const cookie = cookieFor(audience, 'i1', 'secret')
    expect(sitterOf(`other=1; ${header(cookie)}`, 'i1', 'secret')).toEqual(audience)
  })

  test('is for one host, no script, no other site', () => {
    const cookie = cookieFor(audience, 'i1', 'secret')
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toMatch(/Domain/i)
  })

  test('is worth nothing with another secret, in another instance or changed', () => {
    const own = header(cookieFor(audience, 'i1', 'secret')) ?? ''
    expect(sitterOf(own, 'i1', 'other')).toBeNull()
    expect(sitterOf(own, 'i2', 'secret')).toBeNull()
    const coach = Buffer.from(JSON.stringify({ ...audience, role: 'coach' })).toString('base64url')
    expect(sitterOf(own.replace(/=.*\./, `=${coach}.`), 'i1', 'secret')).toBeNull()
    expect(sitterOf('rytme-i1=', 'i1', 'secret')).toBeNull()
    expect(sitterOf('rytme-i1=a.b.c', 'i1', 'secret')).toBeNull()
    expect(sitterOf(undefined, 'i1', 'secret')).toBeNull()
  })
})
