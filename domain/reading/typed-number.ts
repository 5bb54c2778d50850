/** A whole field or cell that should be one number. Reads what people and spreadsheets write, and never guesses between two meanings. */

const SPACES = /[\s\u00A0\u2007\u2009\u202F]/gu
const PLAIN = /^\d+$/
/** One separator and digits after it: «4,2», «0.125», «,5». */
const DECIMAL = /^\d*[.,]\d+$/
/** «12.500» and «4,125» mean different things to different people. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/
/** Thousands in threes, separated alike: «1.234.567», «1 234 567»; a different sign may begin the decimals. */
const GROUPED = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/

export type DecimalSign = ',' | '.'

/**
 * The number of a text that holds nothing else (a «%» after it apart); `either` where it could be two («12.500»); null where it is none.
 * @param sign which sign begins the decimals where that is known from elsewhere: then nothing can be two
 */
export function readTypedNumber(text: string, sign: DecimalSign | null = null): number | 'either' | null {
  const line = text.replaceAll(SPACES, ' ').trim().replace(/ ?%$/u, '')
  const negative = /^[-−–]/u.test(line)
  const size = read(line.replace(/^[-−–+] ?/u, ''), sign)
  if (size === null || size === 'either') return size
  return negative && size !== 0 ? -size : size
}

/** Which sign begins the decimals of a number, where the number itself leaves no doubt: «15,5», «1.234,5»; else null. */
export function decimalSignOf(text: string): DecimalSign | null {
  const body = text
    .replaceAll(SPACES, ' ')
    .trim()
    .replace(/ ?%$/u, '')
    .replace(/^[-−–+] ?/u, '')
  if (EITHER.test(body) || typeof read(body, null) !== 'number') return null
  const last = /[.,](?=\d+$)/u.exec(body)?.[0]
  if (last !== ',' && last !== '.') return null
  // «1.234.567» has thousands only.
  return body.indexOf(last) === body.lastIndexOf(last) ? last : null
}

function read(body: string, sign: DecimalSign | null): number | 'either' | null {
  if (PLAIN.test(body)) return Number(body)
  if (EITHER.test(body)) {
    if (sign === null) return 'either'
    return Number(body.includes(sign) ? body.replace(',', '.') : body.replace(/[.,]/u, ''))
  }
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
