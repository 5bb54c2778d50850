/** The words of documents, nb, nn and en, by typed keys. */
import en from '#resources/locales/en/documents.json' with { type: 'json' }
import nb from '#resources/locales/nb/documents.json' with { type: 'json' }
import nn from '#resources/locales/nn/documents.json' with { type: 'json' }

export type DocumentLanguage = 'nb' | 'nn' | 'en'
export type DocumentTexts = typeof nb

/** All words of documents in one language; `{{name}}` marks what is filled in. */
export const documentTexts: Record<DocumentLanguage, DocumentTexts> = { nb, nn, en }
