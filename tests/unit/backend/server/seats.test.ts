import { describe, expect, test } from 'vitest'
import type { Seat } from '#contract/process.ts'
import { cookieFor, sitterOf } from '#backend/server/cookie.ts'
import { Seats } from '#backend/server/seats.ts'

const audience = { role: 'audience', clientId: 'c', meetingId: 'm' } as const
const sitter = { bound: audience, seat: 's' }
const seated = expect.objectContaining({ bound: audience }) as unknown

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
    expect(seats.use(token, 'audience')).toEqual(seated)
    expect(seats.use(token, 'audience')).toBeNull()
  })

  test('are of one role, and asking for another does not use them up', () => {
    const { seats } = seatsAt({ now: 0 })
    const { token } = seats.add(audience, 60_000)
    expect(seats.use(token, 'coach')).toBeNull()
    expect(seats.use(token, 'audience')).toEqual(seated)
  })

  test('die of age; one without an age does not', () => {
    const clock = { now: 0 }
    const { seats } = seatsAt(clock)
    const brief = seats.add(audience, 60_000)
    const lasting = seats.add(audience, null)
    clock.now = 60_000
    expect(seats.use(brief.token, 'audience')).toBeNull()
    expect(seats.use(lasting.token, 'audience')).toEqual(seated)
  })

  test('are mirrored at each change, and live on in the copy', () => {
    const { seats, mirrored } = seatsAt({ now: 0 })
    const { token } = seats.add(audience, 60_000)
    const next = seatsAt({ now: 1 }, mirrored.at(-1))
    expect(next.seats.use(token, 'audience')).toEqual(seated)
    // Taken, it is no address any more, and still theirs.
    expect(next.seats.use(token, 'audience')).toBeNull()
    expect(next.mirrored.at(-1)).toMatchObject([{ token, taken: true, expiresAt: null }])
  })

  test('of an audience are good until they are taken away, taken or not, also in the copy', () => {
    const clock = { now: 0 }
    const { seats, mirrored } = seatsAt(clock)
    const sitting = seats.use(seats.add(audience, 60_000).token, 'audience')
    const elsewhere = seats.use(seats.add({ ...audience, meetingId: 'n' }, 60_000).token, 'audience')
    const waiting = seats.add(audience, 60_000)
    clock.now = 100_000
    if (!sitting || !elsewhere) throw new Error('no seat')
    expect([seats.isGood(sitting), seats.isGood(elsewhere)]).toEqual([true, true])
    expect(seatsAt(clock, mirrored.at(-1)).seats.isGood(sitting)).toBe(true)
    clock.now = 50_000
    seats.revoke((bound) => bound.role === 'audience' && bound.meetingId === 'm')
    expect([seats.isGood(sitting), seats.isGood(elsewhere)]).toEqual([false, true])
    expect(seats.use(waiting.token, 'audience')).toBeNull()
    expect(seatsAt(clock, mirrored.at(-1)).seats.isGood(sitting)).toBe(false)
  })

  test('of a coach are good for as long as the instance lives, whatever becomes of the wall', () => {
    const { seats } = seatsAt({ now: 0 })
    const coach = seats.use(seats.add({ role: 'coach' }, null).token, 'coach')
    seats.revoke(() => true)
    expect(coach && seats.isGood(coach)).toBe(true)
  })
})

describe('the cookie', () => {
  test('says who sits there', () => {
    const cookie = cookieFor(sitter, 'i1', 'secret')
    expect(sitterOf(`other=1; ${header(cookie)}`, 'i1', 'secret')).toEqual(sitter)
  })

  test('is for one host, no script, no other site', () => {
    const cookie = cookieFor(sitter, 'i1', 'secret')
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toMatch(/Domain/i)
  })

  test('is worth nothing with another secret, in another instance or changed', () => {
    const own = header(cookieFor(sitter, 'i1', 'secret')) ?? ''
    expect(sitterOf(own, 'i1', 'other')).toBeNull()
    expect(sitterOf(own, 'i2', 'secret')).toBeNull()
    const coach = Buffer.from(JSON.stringify({ ...sitter, bound: { role: 'coach' } })).toString('base64url')
    expect(sitterOf(own.replace(/=.*\./, `=${coach}.`), 'i1', 'secret')).toBeNull()
    expect(sitterOf('rytme-i1=', 'i1', 'secret')).toBeNull()
    expect(sitterOf('rytme-i1=a.b.c', 'i1', 'secret')).toBeNull()
    expect(sitterOf(undefined, 'i1', 'secret')).toBeNull()
  })
})
