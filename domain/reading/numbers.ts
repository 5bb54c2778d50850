/**
 * Reads one number as people type it: «10 000», «10.000», «12,5», «1,200», «4.2».
 * Decisions: a dot before exactly three digits groups thousands (12.500), save after a lone 0 (0.125); a comma before exactly three digits groups
 * thousands in text that is not Norwegian, before three zeros (10,000), or when another group or an English decimal follows (1,200,000 · 1,200.50).
 * What could have been meant otherwise is marked `unsure`, so that the reader can ask. «2½» is 2.5.
 */

export type ScannedNumber = {
  /** Where it ends in the text. */
  readonly end: number
  /** As a plain decimal: `12500`, `1.8`. Kept as text, so that magnitudes can be applied without rounding. */
  readonly digits: string
  readonly decimals: number
  readonly unsure: boolean
  /** Digits only, without grouping or decimals: years and ordinals look like this. */
  readonly plain: boolean
}

const spaced = /\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?/y
const apostrophes = /\d{1,3}(?:['’]\d{3})+(?!\d)(?:[.,]\d+)?/y
const dotted = /\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?/y
const commaed = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?/y
const decimal = /\d+[.,]\d+/y
const plainDigits = /\d+/y
const withHalf = /(\d+) ?([½¼¾])/y
const fractionSigns: ReadonlyMap<string, string> = new Map([
  ['½', '5'],
  ['¼', '25'],
  ['¾', '75'],
])

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** Builds the result from the typed text, the grouping marks in it, and its decimal mark. */
function build(typed: string, at: number, group: RegExp, mark: ',' | '.' | null, unsure: boolean): ScannedNumber {
  const [whole = '', fraction = ''] = mark === null ? [typed] : typed.split(mark)
  const digits = whole.replace(group, '')
  return {
    end: at + typed.length,
    digits: fraction === '' ? digits : `${digits}.${fraction}`,
    decimals: fraction.length,
    unsure,
    plain: false,
  }
}

/** The number that starts at `at`, which must be a digit; null where there is none. `norwegian`: the text is not known to be anything else. */
export function scanNumber(text: string, at: number, english: boolean, norwegian = true): ScannedNumber | null {
  withHalf.lastIndex = at
  const [half, wholes = '', sign = ''] = withHalf.exec(text) ?? []
  if (half !== undefined) {
    const fraction = fractionSigns.get(sign) ?? ''
    const digits = `${wholes}.${fraction}`
    return { end: at + half.length, digits, decimals: fraction.length, unsure: false, plain: false }
  }
  const grouped = match(spaced, text, at)
  if (grouped !== null && !grouped.startsWith('0 ')) {
    return build(grouped, at, / /g, grouped.includes(',') ? ',' : grouped.includes('.') ? '.' : null, false)
  }
  const swiss = match(apostrophes, text, at)
  if (swiss !== null) {
    return build(swiss, at, /['’]/g, swiss.includes(',') ? ',' : swiss.includes('.') ? '.' : null, false)
  }
  const dots = match(dotted, text, at)
  if (dots !== null && !dots.startsWith('0.')) {
    const single = dots.indexOf('.') === dots.lastIndexOf('.') && !dots.includes(',')
    return build(dots, at, /\./g, dots.includes(',') ? ',' : null, single && english)
  }
  const commas = match(commaed, text, at)
  if (commas !== null && !commas.startsWith('0,')) {
    const single = commas.indexOf(',') === commas.lastIndexOf(',') && !commas.includes('.')
    // Nobody types three zeros as decimals.
    const thousands = !single || english || !norwegian || commas.endsWith(',000')
    if (thousands) return build(commas, at, /,/g, commas.includes('.') ? '.' : null, single && !english)
    return build(commas, at, / /g, ',', true)
  }
  const fractional = match(decimal, text, at)
  if (fractional !== null) return build(fractional, at, / /g, fractional.includes(',') ? ',' : '.', false)
  const whole = match(plainDigits, text, at)
  if (whole === null) return null
  return { end: at + whole.length, digits: whole, decimals: 0, unsure: false, plain: true }
}
