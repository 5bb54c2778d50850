/** What a cycle is called: «2. tertial 2026», «Q4 2026». Stored with the cycle, in the client's language. */
import en from '#resources/locales/en/cycle.json' with { type: 'json' }
import nb from '#resources/locales/nb/cycle.json' with { type: 'json' }
import nn from '#resources/locales/nn/cycle.json' with { type: 'json' }
import type { DocumentLanguage } from './documents.ts'
import { fill } from './fill.ts'

const names: Record<DocumentLanguage, typeof nb> = { nb, nn, en }

/** `start` is shown for a cycle of no regular length. */
export function cycleName(
  kind: keyof typeof nb,
  cycle: { number: number; year: number; start: string },
  language: DocumentLanguage,
): string {
  return fill(names[language][kind], cycle)
}
