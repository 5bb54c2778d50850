/** A worker's side of `ask-worker.ts`: answers what it is asked, one thing after the other. */
import { parentPort } from 'node:worker_threads'
import type { Said } from './ask-worker.ts'

/**
 * Listens for questions from now on. What `answer` throws reaches whoever asked as it is; `onStep` tells them how far it has come. Bytes are handed over, not
 * copied.
 */
export function answerQuestions(answer: (data: unknown, onStep: (step: unknown) => void) => Promise<unknown>): void {
  parentPort?.on('message', (data: unknown) => {
    void answer(data, (step) => say({ step })).then(
      (given) => say({ answer: given }, handedOver(given)),
      (error: unknown) => say({ failed: error }),
    )
  })
}

function say(said: Said, transfer: ArrayBuffer[] = []): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
  parentPort?.postMessage(said, transfer)
}

/** Only those that have their memory for themselves. */
const handedOver = (given: unknown): ArrayBuffer[] =>
  given instanceof Uint8Array && given.buffer instanceof ArrayBuffer && given.byteLength === given.buffer.byteLength
    ? [given.buffer]
    : []
