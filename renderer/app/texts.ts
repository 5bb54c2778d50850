/** The words of this window. */
import { coachTexts } from '#texts/coach.ts'
import { makeTexts, type UiLanguage } from '#texts/ui.ts'
import { rememberedLook } from './remembered.ts'

/** Null is «as the computer»: Norwegian for a Norwegian one, else English. */
export function languageFor(chosen: UiLanguage | null): UiLanguage {
  if (chosen !== null) return chosen
  return navigator.languages.some((tag) => /^(?:nb|nn|no)\b/iu.test(tag)) ? 'nb' : 'en'
}

export const texts = makeTexts(coachTexts, languageFor(rememberedLook().language))
