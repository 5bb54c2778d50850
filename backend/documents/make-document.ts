/** Has a document made by a worker, one worker a document, so that the Word library is loaded there and gone afterwards. */
import { makingStepSchema } from '#contract/report.ts'
import { askWorker } from '../ask-worker.ts'
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
 * largest report needs; and a coach has a meeting open and Teams beside it.
 */
const ROOM_MB = 128
/** Of it apart: what is made and thrown away at once. */
const YOUNG_MB = 4

export type MakeOptions = {
  signal?: AbortSignal | undefined
  /** Hears each step of a document long enough to have any. */
  onStep?: OnStep | undefined
  /** Megabytes. */
  room?: number
}

/**
 * The finished file. One for which `room` (megabytes) is not enough is made anew without a bound. Rejects with what the worker threw, or with the
 * signal's reason once it has been aborted; either way the worker has ended when the promise settles.
 */
export async function makeDocument<Kind extends DocumentKind>(
  kind: Kind,
  content: Contents[Kind],
  { signal, onStep, room = ROOM_MB }: MakeOptions = {},
): Promise<Uint8Array> {
  const question = {
    worker: 'document-worker',
    data: { kind, content },
    name: `document ${kind}`,
    signal,
    onStep: onStep && ((step: unknown) => onStep(makingStepSchema.parse(step))),
  }
  try {
    return await askWorker({
      ...question,
      limits: { maxOldGenerationSizeMb: room, maxYoungGenerationSizeMb: YOUNG_MB },
    })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) throw error
    return askWorker(question)
  }
}
