/** Makes documents off the main thread: building one is synchronous, and a coach is typing meanwhile. */
import { answerQuestions } from '#backend/answer-questions.ts'
import type { OnStep } from '#backend/documents/being-made.ts'
import type { DocumentOrder } from '#backend/documents/document-maker.ts'

answerQuestions((order, onStep) => written(order as DocumentOrder, onStep))

/** Each kind loads only what it is written with. */
async function written(order: DocumentOrder, onStep: OnStep): Promise<Uint8Array> {
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
      return (await import('#backend/documents/client/write.ts')).writeClientDocument(order.content, onStep)
  }
}
