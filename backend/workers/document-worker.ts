/**
 * Makes one document off the main thread, posts its bytes and ends: building is synchronous, and a coach is typing meanwhile. An error thrown
 * here reaches `makeDocument` as it is.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentOrder } from '#backend/documents/make-document.ts'
import { writeMinutes } from '#backend/documents/minutes.ts'

const order = workerData as DocumentOrder
/** Who writes which kind. */
const writers = { minutes: writeMinutes } satisfies Record<DocumentOrder['kind'], unknown>

const bytes = await writers[order.kind](order.content)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
