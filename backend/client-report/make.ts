/** Has a document of the whole client made, off the main thread. */
import type { ClientContent } from '#backend/documents/client/content.ts'
import type { MakeOptions } from '#backend/documents/make-document.ts'
import type { ClientOrder } from '#backend/documents/client/order.ts'

/** The finished file. Rejects with the signal's reason once it has been aborted. */
export async function makeClientDocument(order: ClientOrder, options: MakeOptions = {}): Promise<Uint8Array> {
  const { makeDocument } = await import('#backend/documents/make-document.ts')
  return makeDocument('client', order, options)
}

/** What a document was made from, as it is kept beside it. */
export const bytesOfClient = (content: ClientContent): Uint8Array => new TextEncoder().encode(JSON.stringify(content))
