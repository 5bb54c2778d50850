/** Colours and marks that every form of a document shares. The app's own (ink, fjord, status text), all at least 4.5:1 on white. */
import type { Tone } from '#contract/document-parts.ts'

export const INK = '17222A'
export const INK_SECOND = '414D55'
export const INK_THIRD = '59656C'
export const FJORD = '1B4F75'
export const LINE = 'C3C5BE'
export const LINE_STRONG = '59656C'

/** Three shapes that differ in outline and in grey; in Arial's own repertoire, so that no other font is fetched for them. */
export const MARKS: Record<Tone, { shape: string; colour: string; text: string }> = {
  green: { shape: '●', colour: '23754A', text: '14492B' },
  yellow: { shape: '▲', colour: '8A6100', text: '543D00' },
  red: { shape: '■', colour: 'B3261B', text: '7D1710' },
}
