/**
 * The words of the shells: menus, dialogs, the terminal, and the pages a person sees who has no window yet. A plain look-up, because a shell
 * says a sentence at a time and starts sooner without i18next. The launcher reads the same files by itself.
 */
import en from '#resources/locales/en/shell.json' with { type: 'json' }
import nb from '#resources/locales/nb/shell.json' with { type: 'json' }
import { fill } from './fill.ts'
import type { UiLanguage } from './ui.ts'

type KeysOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeysOf<T[K]>}` }[keyof T & string]
export type ShellWord = KeysOf<typeof nb>

/** The sentence for a key, with its placeholders filled. */
export type ShellWords = (key: ShellWord, values?: Record<string, string | number>) => string

const TEXTS: Record<UiLanguage, ReadonlyMap<string, string>> = { nb: flat(nb), en: flat(en) }

export function shellWords(language: UiLanguage): ShellWords {
  return (key, values = {}) => fill(TEXTS[language].get(key) ?? key, values)
}

/** Which of our languages a computer speaks that names its own so: bokmål where any is Norwegian, else English. */
export function languageOf(locales: readonly string[]): UiLanguage {
  return locales.some((locale) => /^(nb|nn|no)\b/i.test(locale)) ? 'nb' : 'en'
}

function flat(texts: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' ? [[`${path}${name}`, value] as const] : [...flat(value as object, `${path}${name}.`)],
    ),
  )
}

/** What became of a back end, as its supervisor learns it. */
export type Failure = { code: string; subject: string; reference: string }

/** What happened, what is safe and what to do; a trouble without a sentence of its own is `internal`. */
export function failureSentence(
  say: ShellWords,
  { code, subject, reference }: Failure,
  { folder, log }: { folder: string; log: string },
): string {
  const word = Object.hasOwn(nb.failure, code) ? (`failure.${code}` as ShellWord) : 'failure.internal'
  return say(word, { folder, file: subject, log: reference ? `${log} (${reference})` : log })
}
