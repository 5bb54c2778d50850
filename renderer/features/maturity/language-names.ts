/** The languages of documents, each in its own words. */
import type { DocumentLanguage } from '#domain/shared/basics.ts'

export const LANGUAGE_NAMES = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
} as const satisfies Record<DocumentLanguage, string>
