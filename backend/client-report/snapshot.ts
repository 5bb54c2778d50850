/** What a document of the whole client was made from, as it is kept beside it. */
import type { ClientContent } from '#backend/documents/client/content.ts'

export const bytesOfClient = (content: ClientContent): Uint8Array => new TextEncoder().encode(JSON.stringify(content))
