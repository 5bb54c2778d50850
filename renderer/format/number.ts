/** Numbers as people write them: comma decimals in Norwegian, a real minus sign, and reading that never guesses. */
import type { UiLanguage } from '#domain/shared/basics.ts'

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

/** A computed figure, no finer than those it stands among. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

const SPACES = /[\s\u00A0\u2007\u2009\u202F]/gu
const PLAIN = /^\d+$/
/** One separator and digits after it: «4,2», «0.125», «,5». */
const DECIMAL = /^\d*[.,]\d+$/
/** «12.500» and «4,125» mean different things to different people. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/
/** Thousands in threes, separated alike: «1.234.567», «1 234 567»; a different sign may begin the decimals. */
const GROUPED = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/

/**
 * Reads a typed number: comma or point, spaces between thousands, «−», «%». Null where it is no number, or where it could be two
 * («12.500»): asking is better than guessing.
 */
export function parseNumber(text: string): number | null {
  const line = text.replaceAll(SPACES, ' ').trim().replace(/ ?%$/u, '')
  const negative = /^[-−–]/u.test(line)
  const body = line.replace(/^[-−–+] ?/u, '')
  const size = read(body)
  if (size === null) return null
  return negative && size !== 0 ? -size : size
}

function read(body: string): number | null {
  if (PLAIN.test(body)) return Number(body)
  if (EITHER.test(body)) return null
  if (DECIMAL.test(body)) return Number(body.replace(',', '.'))
  const grouped = GROUPED.exec(body)
  if (!grouped) return null
  const separator = grouped[1] ?? ''
  const decimalAt = [...body.matchAll(/[.,]/gu)].map((hit) => hit.index).findLast((at) => body[at] !== separator) ?? -1
  const whole = decimalAt === -1 ? body : body.slice(0, decimalAt)
  const digits = whole.split(separator)
  if (digits.slice(1).some((group) => group.length !== 3)) return null
  return Number(digits.join('') + (decimalAt === -1 ? '' : `.${body.slice(decimalAt + 1)}`))
}
