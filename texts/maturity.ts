/** The words of the standard questions of a maturity check, nb, nn and en, and which version of each they are. */
import en from '#resources/maturity/en.json' with { type: 'json' }
import nb from '#resources/maturity/nb.json' with { type: 'json' }
import nn from '#resources/maturity/nn.json' with { type: 'json' }
import wording from '#resources/maturity/wording.json' with { type: 'json' }
import type { DocumentLanguage } from './documents.ts'

/** By dimension: its name and its statements, in the order they are asked. */
export const maturityTexts: Record<DocumentLanguage, typeof nb> = { nb, nn, en }

/** By statement. */
export const wordingVersions: Readonly<Record<string, { version: number }>> = wording
