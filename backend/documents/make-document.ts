/** Has a document made by a worker, one worker a document, so that the Word library is loaded there and gone afterwards. */
import { askWorker } from '../ask-worker.ts'
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
 * The finished file. Rejects with what the worker threw, or with the signal's reason once it has been aborted; either way the worker has ended
 * when the promise settles.
 */
export function makeDocument<Kind extends DocumentKind>(
  kind: Kind,
  content: Contents[Kind],
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Uint8Array> {
  return askWorker({ worker: 'document-worker', data: { kind, content }, name: `document ${kind}`, signal })
}
