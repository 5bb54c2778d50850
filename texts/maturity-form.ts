/** The words of a maturity check's printed form and answer cards, nb, nn and en: in the language of the check, which need not be the screen's. */
import en from '#resources/locales/en/maturity-form.json' with { type: 'json' }
import nb from '#resources/locales/nb/maturity-form.json' with { type: 'json' }
import nn from '#resources/locales/nn/maturity-form.json' with { type: 'json' }
import type { DocumentLanguage } from './documents.ts'

export type MaturityFormTexts = typeof nb

export const maturityFormTexts: Record<DocumentLanguage, MaturityFormTexts> = { nb, nn, en }
