/**
 * Makes one document off the main thread, posts its bytes and ends: building is synchronous, and a coach is typing meanwhile. An error thrown
 * here reaches `makeDocument` as it is.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentOrder } from '#backend/documents/make-document.ts'

const order = workerData as DocumentOrder

/** Each kind loads only what it is written with. */
async function written(): Promise<Uint8Array> {
  switch (order.kind) {
    case 'minutes':
      return (await import('#backend/documents/minutes/write.ts')).writeMinutes(order.content)
    case 'checkIn':
      return (await import('#backend/documents/check-in/sheet.ts')).writeCheckInSheet(order.content)
    case 'maturityReport':
      return (await import('#backend/documents/maturity/write.ts')).writeMaturityReport(order.content)
    case 'retrospectiveReport':
      return (await import('#backend/documents/retrospective/write.ts')).writeRetrospectiveReport(order.content)
    case 'client':
      return (await import('#backend/documents/client/write.ts')).writeClientDocument(order.content, (step) => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
        parentPort?.postMessage({ step })
      })
  }
}

// Not awaited at the top: bundled, what is loaded on demand imports from this file, and each would wait for the other.
void written().then((bytes) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
  parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
})
