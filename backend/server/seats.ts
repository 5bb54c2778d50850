/**
 * Rights to become a connection. A seat is in an address once; whoever opens it first gets a cookie, and the address is dead. An audience's
 * cookie is good for as long as its seat stands: taking the wall down takes the seats away. The supervisor holds a copy, so that addresses
 * and taken seats survive the death of the back end.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Seat } from '#contract/process.ts'

type Bound = Pick<Seat, 'role' | 'clientId' | 'meetingId'>
/** Who sits where. `seat` names the seat without giving away the address it came from. */
export type Sitter = Bound & { seat: string }

export class Seats {
  readonly #seats: Map<string, Seat>
  readonly #mirror: (seats: Seat[]) => void
  readonly #now: () => number

  constructor(seats: readonly Seat[], mirror: (seats: Seat[]) => void, now: () => number = Date.now) {
    this.#seats = new Map(seats.map((seat) => [seat.token, seat]))
    this.#mirror = mirror
    this.#now = now
  }

  /** @param lives milliseconds; null: until it is used */
  add(bound: Bound, lives: number | null): Seat {
    this.#dropExpired()
    const token = randomBytes(32).toString('base64url')
    const seat: Seat = { ...bound, token, expiresAt: lives === null ? null : this.#now() + lives }
    this.#seats.set(token, seat)
    this.#tell()
    return seat
  }

  /** Takes the seat, once. Null where there is none, somebody sits there, it is another role's, or its time is over. */
  use(token: string, role: Seat['role']): Sitter | null {
    this.#dropExpired()
    const seat = this.#seats.get(token)
    if (!seat || seat.taken || seat.role !== role) return null
    if (role === 'audience') this.#seats.set(token, { ...seat, expiresAt: null, taken: true })
    else this.#seats.delete(token)
    this.#tell()
    return { role: seat.role, clientId: seat.clientId, meetingId: seat.meetingId, seat: nameOf(token) }
  }

  /** May who sits there go on? The coach's right ends with the instance, an audience's when its seat is taken away. */
  isGood({ role, seat }: Sitter): boolean {
    return role === 'coach' || this.audiences().some(({ token, taken }) => taken && nameOf(token) === seat)
  }

  /** The audience seats there are, taken or not. */
  audiences(): Seat[] {
    return [...this.#seats.values()].filter(({ role }) => role === 'audience')
  }

  /** Takes audience seats away, with the addresses nobody has opened yet. */
  revoke(which: (bound: Bound) => boolean): void {
    for (const seat of this.audiences()) if (which(seat)) this.#seats.delete(seat.token)
    this.#tell()
  }

  #dropExpired(): void {
    for (const { token, expiresAt } of this.#seats.values())
      if (expiresAt !== null && expiresAt <= this.#now()) this.#seats.delete(token)
  }

  #tell(): void {
    this.#mirror([...this.#seats.values()])
  }
}

const nameOf = (token: string) => createHash('sha256').update(token).digest('base64url')
