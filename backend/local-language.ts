/** The language of the computer, where the coach has not chosen one. */
import type { UiLanguage } from '#domain/shared/basics.ts'

export function localLanguage(locale: string = Intl.DateTimeFormat().resolvedOptions().locale): UiLanguage {
  return /^(nb|nn|no)\b/i.test(locale) ? 'nb' : 'en'
}
