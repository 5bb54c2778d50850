/** What a document of the whole client is made from. */
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import type { ClientContent } from './content.ts'

export type ClientOrder = {
  content: ClientContent
  language: DocumentLanguage
  /** Marked as one on every page and in its name. */
  draft: boolean
}
