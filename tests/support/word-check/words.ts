/** Words of the documents' languages that the checker knows texts by. */
import type { DocumentLanguage } from '#domain/shared/basics.ts'

const MONTHS = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember',
  nn: 'januar februar mars april mai juni juli august september oktober november desember',
  en: 'january february march april may june july august september october november december',
} as const satisfies Record<DocumentLanguage, string>

/** Months that follow a day. */
export const DATE_MONTHS: ReadonlySet<string> = new Set(Object.values(MONTHS).flatMap((names) => names.split(' ')))

/** Small words that one language has and the other has not. */
const NORWEGIAN = /(?<!\p{L})(?:og|av|på|ikke|ikkje|fra|frå|til|er|som|med|mål)(?!\p{L})/giu
const ENGLISH = /(?<!\p{L})(?:the|of|and|from|with|is|are|not|to|by)(?!\p{L})/giu
const BOKMAL = /(?<!\p{L})(?:ikke|fra|hva|noen|hver|svarte|være)(?!\p{L})/giu
const NYNORSK = /(?<!\p{L})(?:ikkje|frå|kva|nokon|kvar|svara|vere|eit|dei)(?!\p{L})/giu

/** Nothing in the text speaks clearly for another language. Names and titles may stand in any. */
export function soundsLike(text: string, language: DocumentLanguage): boolean {
  const of = (words: RegExp) => text.match(words)?.length ?? 0
  const [norwegian, english] = [of(NORWEGIAN), of(ENGLISH)]
  if (language === 'en') return norwegian < 2 || english >= norwegian
  if (english >= 2 && english > norwegian) return false
  const [bokmal, nynorsk] = [of(BOKMAL), of(NYNORSK)]
  return language === 'nb' ? nynorsk < 2 || bokmal >= nynorsk : bokmal < 2 || nynorsk >= bokmal
}
