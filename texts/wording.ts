/**
 * The words of the coach's eye, nb, nn and en: for every check a question to ask the room, the reason for asking, and where the thought comes from.
 * A plain look-up, because the command line and documents ask in a language of their own, which need not be the screen's.
 */
import en from '#resources/locales/en/wording.json' with { type: 'json' }
import nb from '#resources/locales/nb/wording.json' with { type: 'json' }
import nn from '#resources/locales/nn/wording.json' with { type: 'json' }
import type { DocumentLanguage } from './documents.ts'
import { fill } from './fill.ts'

/** The checks there are words for. */
export type WordedCheck = keyof typeof nb.check

/** What one check says, with its parameters filled in. */
export type WordedFinding = { readonly question: string; readonly reason: string; readonly source: string }

const TEXTS: Record<DocumentLanguage, typeof nb> = { nb, nn, en }

export function wordingOf(
  { id, params }: { readonly id: WordedCheck; readonly params: Readonly<Record<string, string | number>> },
  language: DocumentLanguage,
): WordedFinding {
  const { question, reason, source } = TEXTS[language].check[id]
  return { question: fill(question, params), reason: fill(reason, params), source }
}
