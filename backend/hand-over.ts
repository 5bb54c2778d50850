/**
 * Who has the laptop: the coach, or the people who answer a maturity check in turn. It is told to the supervisor at each change, which gives it to
 * the next back end; so it survives a crash, is in no file, and is over when the app is started anew.
 */
import type { Loan } from '#contract/hand-over.ts'
import type { HandedOver } from '#contract/process.ts'
import type { Id } from '#domain/shared/basics.ts'
import { failure } from './failure.ts'
import type { OpenedWindow, Surroundings } from './surroundings.ts'

/** So many wrong codes, and the next is not heard before some seconds have passed. */
const TRIES = 5
const WAIT = 5000

type Parts = {
  surroundings: Surroundings
  now: () => Date
  /** Handed over already, when this back end takes over from one that died. */
  handedOver: HandedOver | null
  keep: (handedOver: HandedOver | null) => void
}

export class HandOver {
  readonly #parts: Parts
  readonly #listeners = new Set<(loan: Loan) => void>()
  #handedOver: HandedOver | null
  #wrong = 0
  /** Milliseconds since 1970. */
  #deafUntil = 0

  constructor(parts: Parts) {
    this.#parts = parts
    this.#handedOver = parts.handedOver
  }

  get isLent(): boolean {
    return this.#handedOver !== null
  }

  get hasCode(): boolean {
    return this.#handedOver !== null && this.#handedOver.code !== null
  }

  /** Is the laptop with those who answer this check? */
  isLentFor(checkId: Id): boolean {
    return this.#handedOver?.checkId === checkId
  }

  /** @throws `conflict` where it is handed over already */
  async begin(clientId: Id, checkId: Id, code: string | null): Promise<OpenedWindow> {
    if (this.#handedOver !== null) throw failure('conflict', { subject: 'hand_over' })
    this.#wrong = 0
    this.#become({ clientId, checkId, code, handedIn: [] })
    try {
      return await this.#parts.surroundings.lend(clientId, checkId)
    } catch (error) {
      // Nobody could answer, and the coach would be shut out.
      this.#become(null)
      throw error
    }
  }

  /** @throws `conflict` where the coach has the laptop */
  async reopen(): Promise<OpenedWindow> {
    if (this.#handedOver === null) throw failure('conflict', { subject: 'hand_over' })
    return this.#parts.surroundings.lend(this.#handedOver.clientId, this.#handedOver.checkId)
  }

  /** A sheet has been handed in; the same one is told once. */
  handedIn(commandId: string): void {
    const before = this.#handedOver
    if (before === null || before.handedIn.includes(commandId)) return
    this.#handedOver = { ...before, handedIn: [...before.handedIn, commandId] }
    this.#parts.keep(this.#handedOver)
  }

  /** Nothing where the coach has it. @throws `conflict` for a wrong code (`code`), or when too many have been tried (`wait`) */
  async takeBack(code: string): Promise<void> {
    const before = this.#handedOver
    if (before === null) return
    if (before.code !== null) this.#check(before.code, code)
    this.#become(null, { clientId: before.clientId, handedIn: before.handedIn })
    await this.#parts.surroundings.endLoan()
  }

  /** Tells how it is now, and each change. */
  listen(listener: (loan: Loan) => void): () => void {
    this.#listeners.add(listener)
    listener(this.#loan(null))
    return () => this.#listeners.delete(listener)
  }

  #check(code: string, tried: string): void {
    const now = this.#parts.now().getTime()
    if (now < this.#deafUntil) throw failure('conflict', { subject: 'wait' })
    if (tried === code) return
    this.#wrong += 1
    if (this.#wrong >= TRIES) {
      this.#wrong = 0
      this.#deafUntil = now + WAIT
      throw failure('conflict', { subject: 'wait' })
    }
    throw failure('conflict', { subject: 'code' })
  }

  #become(handedOver: HandedOver | null, returned: Loan['returned'] = null): void {
    this.#handedOver = handedOver
    this.#parts.keep(handedOver)
    for (const listener of this.#listeners) listener(this.#loan(returned))
  }

  #loan(returned: Loan['returned']): Loan {
    return { lent: this.#handedOver === null ? null : { hasCode: this.hasCode }, returned }
  }
}
