/**
 * Has documents made by a worker. It stays for a while after each: what it has loaded and compiled is more than half of what the next one would take.
 */
import { makingStepSchema } from '#contract/report.ts'
import { AskedWorker, askWorker, WorkerDied, type Question } from '../ask-worker.ts'
import type { OnStep } from './being-made.ts'
import type { ClientOrder } from './client/order.ts'
import type { CheckInContent } from './check-in/content.ts'
import type { MinutesOrder } from './minutes/write.ts'
import type { MaturityOrder } from './maturity/write.ts'
import type { RetroOrder } from './retrospective/content.ts'

/** The kinds of document there are, and what each is made from. */
type Contents = {
  minutes: MinutesOrder
  checkIn: CheckInContent
  maturityReport: MaturityOrder
  retrospectiveReport: RetroOrder
  client: ClientOrder
}
export type DocumentKind = keyof Contents
/** What the worker is given. */
export type DocumentOrder = { [Kind in DocumentKind]: { kind: Kind; content: Contents[Kind] } }[DocumentKind]

/**
 * Megabytes a document gets at first. Without a bound the engine lets its heap grow for as long as the computer has memory, three times what the
 * largest report needs; and a coach has a meeting open and Teams beside it. The desktop app's engine keeps addresses in half the space.
 */
const ROOM_MB = hasShortAddresses() ? 72 : 128
/** Of it apart: what is made and thrown away at once. */
const YOUNG_MB = 24
/** Milliseconds the worker stays with nothing to do: as long as a coach looks at a document and changes a word. */
const STAYS = 60_000

export type MakeOptions = {
  signal?: AbortSignal | undefined
  /** Hears each step of a document long enough to have any. */
  onStep?: OnStep | undefined
}

const KIND = { worker: 'document-worker' }

export class DocumentMaker {
  readonly #limits
  readonly #stays: number
  #worker: AskedWorker<Uint8Array> | null = null
  #leaves: NodeJS.Timeout | undefined
  #leaving: Promise<void> | undefined
  /** What it makes for nobody, so as to be quick for somebody. */
  #readying: Promise<unknown> | null = null

  /** @param room megabytes at first @param stays milliseconds */
  constructor({ room = ROOM_MB, stays = STAYS }: { room?: number; stays?: number } = {}) {
    this.#limits = { old: room, young: YOUNG_MB }
    this.#stays = stays
  }

  /**
   * The finished file. Where the worker dies at it, of the memory it gets or of anything else, it is made once more by one without a bound. Rejects with what the
   * worker threw, or with the signal's reason once it has been aborted: then nothing works on it any longer.
   */
  async make<Kind extends DocumentKind>(
    kind: Kind,
    content: Contents[Kind],
    { signal, onStep }: MakeOptions = {},
  ): Promise<Uint8Array> {
    const question: Question = {
      data: { kind, content },
      signal,
      onStep: onStep && ((step: unknown) => onStep(makingStepSchema.parse(step))),
    }
    await this.#readying
    try {
      return await this.#asked(question)
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error
      return askWorker({ ...KIND, ...question })
    }
  }

  /** Somebody is about to want such a document: a worker that is not there yet comes, and makes this one for nobody. */
  getReady<Kind extends DocumentKind>(kind: Kind, content: () => Contents[Kind]): void {
    if (this.#readying !== null) return
    if (this.#worker !== null && this.#worker.state !== 'ended') return this.#stayOn()
    this.#readying = this.#asked({ data: { kind, content: content() } })
      // Who wants one hears of it then.
      .catch(() => undefined)
      .finally(() => (this.#readying = null))
  }

  /** Lets the worker go, whatever it is at. Settles when it has ended. */
  async close(): Promise<void> {
    clearTimeout(this.#leaves)
    const ended = this.#worker?.end()
    this.#worker = null
    await Promise.all([this.#leaving, (this.#leaving = ended)])
  }

  /** By the worker that stays; where it is at another document, by one of its own. */
  async #asked(question: Question): Promise<Uint8Array> {
    question.signal?.throwIfAborted()
    if (this.#worker?.state === 'asked') return askWorker({ ...KIND, limits: this.#limits, ...question })
    const worker =
      this.#worker?.state === 'idle' ? this.#worker : new AskedWorker<Uint8Array>({ ...KIND, limits: this.#limits })
    this.#worker = worker
    clearTimeout(this.#leaves)
    try {
      return await worker.ask(question)
    } finally {
      if (worker.state === 'ended' && this.#worker === worker) this.#worker = null
      this.#stayOn()
    }
  }

  #stayOn(): void {
    clearTimeout(this.#leaves)
    this.#leaves = setTimeout(() => {
      if (this.#worker?.state === 'idle') void this.close()
    }, this.#stays).unref()
  }
}

function hasShortAddresses(): boolean {
  const { v8_enable_pointer_compression: flag } = process.config.variables as {
    v8_enable_pointer_compression?: unknown
  }
  return Number(flag) === 1
}
