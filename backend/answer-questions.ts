/** A worker's side of `ask-worker.ts`: answers what it is asked, one thing after the other. */
import type { Said } from './ask-worker.ts'

/**
 * Listens for questions from now on. What `answer` throws reaches whoever asked as it is; `onStep` tells them how far it has come. The process ends with the one
 * that asks.
 */
export function answerQuestions(answer: (data: unknown, onStep: (step: unknown) => void) => Promise<unknown>): void {
  process.on('disconnect', () => process.exit())
  process.on('message', (asked: { question: unknown }) => {
    void answer(asked.question, (step) => say({ step })).then(
      (given) => say({ answer: given }),
      (error: unknown) => say({ failed: error }),
    )
  })
}

function say(said: Said): void {
  // Whoever asked may just have gone.
  process.send?.(said, undefined, undefined, () => undefined)
}
