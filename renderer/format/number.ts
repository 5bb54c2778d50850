/** Numbers as people write them: comma decimals in Norwegian, a real minus sign, and reading that never guesses. */
import type { UiLanguage } from '#domain/shared/basics.ts'
import { readTypedNumber } from '#domain/reading/typed-number.ts'

const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const
const MINUS = '−'
const MOST_DECIMALS = 4

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: keyof typeof LOCALES, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(LOCALES[language], {
    signDisplay: 'negative',
    minimumFractionDigits: decimals,
    maximumFractionDigits: MOST_DECIMALS,
  })
  formats.set(key, made)
  return made
}

/**
 * «10 000», «4,2», «−3»: with at least `decimals`, and never fewer than the number has (at most four): what somebody said is not rounded away.
 * What was computed is rounded first, see `rounded`.
 */
export function formatNumber(
  value: number,
  { decimals = 0, language }: { decimals?: number | undefined; language: UiLanguage | 'nn' },
): string {
  return formatOf(language, decimals).format(value).replace('-', MINUS)
}

/** A number with its unit, kept on one line; the number alone where it has none. */
export function formatAmount(
  value: number,
  { decimals, unit, language }: { decimals: number; unit: string; language: UiLanguage | 'nn' },
): string {
  const number = formatNumber(value, { decimals, language })
  return unit === '' ? number : `${number}\u00A0${unit}`
}

/** A computed figure, no finer than those it stands among. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

/**
 * Reads a typed number: comma or point, spaces between thousands, «−», «%». Null where it is no number, or where it could be two
 * («12.500»): asking is better than guessing.
 */
export function parseNumber(text: string): number | null {
  const typed = readTypedNumber(text)
  return typeof typed === 'number' ? typed : null
}
