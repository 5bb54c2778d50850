/**
 * Rights to become a connection. A seat is in an address once; whoever opens it first gets a cookie, and the address is dead. Anybody's cookie but
 * the coach's is good for as long as the seat stands: taking the wall down, or the laptop back, takes the seats away. The supervisor holds a
 * copy, so that addresses and taken seats survive the death of the back end.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Bound, Seat, WindowRole } from '#contract/process.ts'

/** Who sits where. `seat` names the seat without giving away the address it came from. */
export type Sitter = { bound: Bound; seat: string }

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
    const seat: Seat = { bound, token, expiresAt: lives === null ? null : this.#now() + lives }
    this.#seats.set(token, seat)
    this.#tell()
    return seat
  }

  /** Takes the seat, once. Null where there is none, somebody sits there, it is another role's, or its time is over. */
  use(token: string, role: WindowRole): Sitter | null {
    this.#dropExpired()
    const seat = this.#seats.get(token)
    if (!seat || seat.taken || seat.bound.role !== role) return null
    if (role === 'coach') this.#seats.delete(token)
    else this.#seats.set(token, { ...seat, expiresAt: null, taken: true })
    this.#tell()
    return { bound: seat.bound, seat: nameOf(token) }
  }

  /** May who sits there go on? The coach's right ends with the instance, any other when its seat is taken away. */
  isGood({ bound, seat }: Sitter): boolean {
    return bound.role === 'coach' || this.lent().some(({ token, taken }) => taken && nameOf(token) === seat)
  }

  /** The seats of others than the coach, taken or not. */
  lent(): Seat[] {
    return [...this.#seats.values()].filter(({ bound }) => bound.role !== 'coach')
  }

  /** Takes seats of others than the coach away, with the addresses nobody has opened yet. */
  revoke(which: (bound: Bound) => boolean): void {
    for (const seat of this.lent()) if (which(seat.bound)) this.#seats.delete(seat.token)
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
