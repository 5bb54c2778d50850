/**
 * One-time rights to become a connection. A seat is in an address once; whoever opens it first gets a cookie, and the address is dead. The
 * supervisor holds a copy, so that an address survives the death of the back end.
 */
import { randomBytes } from 'node:crypto'
import type { Seat } from '#contract/process.ts'

export type Sitter = Pick<Seat, 'role' | 'clientId' | 'meetingId'>

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
  add(sitter: Sitter, lives: number | null): Seat {
    this.#dropExpired()
    const token = randomBytes(32).toString('base64url')
    const seat: Seat = { ...sitter, token, expiresAt: lives === null ? null : this.#now() + lives }
    this.#seats.set(token, seat)
    this.#tell()
    return seat
  }

  /** Takes the seat, once. Null where there is none, it is another role's, or its time is over. */
  use(token: string, role: Seat['role']): Sitter | null {
    this.#dropExpired()
    const seat = this.#seats.get(token)
    if (!seat || seat.role !== role) return null
    this.#seats.delete(token)
    this.#tell()
    return { role: seat.role, clientId: seat.clientId, meetingId: seat.meetingId }
  }

  #dropExpired(): void {
    for (const { token, expiresAt } of this.#seats.values())
      if (expiresAt !== null && expiresAt <= this.#now()) this.#seats.delete(token)
  }

  #tell(): void {
    this.#mirror([...this.#seats.values()])
  }
}
