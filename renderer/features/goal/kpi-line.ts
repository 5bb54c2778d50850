/**
 * Reads a KPI as a coach types it: «Saker per saksbehandler, grønt under 25, gult under 32». The name is what stands before the first band.
 * Decisions: «under» makes lower better, «over» higher; «rødt over 32» is where yellow ends; «gult 25–32» gives its far end. A number that is
 * not said is not guessed: the missing limit is asked about.
 */
import type { z } from 'zod'
import { bandsDisagree, type kpiDirectionSchema } from '#domain/kpi/kpi.ts'
import { languageOf } from '#domain/reading/language.ts'
import { scanNumber } from '#domain/reading/numbers.ts'

export type KpiDirection = z.infer<typeof kpiDirectionSchema>
export type KpiQuestion =
  /** Nothing but bands. */
  | 'no_name'
  /** No band could be read. */
  | 'no_limits'
  /** Green is known, yellow is not: everything beyond green is red. */
  | 'no_yellow'
  /** Yellow is stricter than green, or they point in different directions. */
  | 'limits_disagree'
  /** «høyst 25»: the limit itself is not green here. */
  | 'inclusive'

export type KpiLine = {
  readonly name: string
  readonly direction: KpiDirection
  readonly greenLimit: number | null
  readonly yellowLimit: number | null
  readonly unitLabel: string
  readonly decimals: number
  readonly questions: readonly KpiQuestion[]
}

type Band = 'green' | 'yellow' | 'red'
type Said = {
  readonly band: Band
  readonly side: 'below' | 'above' | null
  readonly inclusive: boolean
  readonly numbers: readonly number[]
  readonly decimals: number
  readonly unit: string
}

const BAND = /(?:^|[\s,;:(–-])(grønt|grønn|grøn|green|gult|gul|yellow|amber|rødt|rød|raudt|raud|red)(?=[\s:<>≤≥=]|$)/giu
const BANDS: Readonly<Record<string, Band>> = {
  grønt: 'green',
  grønn: 'green',
  grøn: 'green',
  green: 'green',
  gult: 'yellow',
  gul: 'yellow',
  yellow: 'yellow',
  amber: 'yellow',
  rødt: 'red',
  rød: 'red',
  raudt: 'red',
  raud: 'red',
  red: 'red',
}
const BELOW =
  /<|\b(?:under|below|lavere enn|lågare enn|mindre enn|færre enn|less than|fewer than|lower than)(?![\p{L}])/iu
const BELOW_WITH =
  /≤|<=|\b(?:høyst|maks|maksimalt|inntil|opp til|til og med|ikke over|ikkje over|at most|up to|no more than|max)(?![\p{L}])/iu
const ABOVE =
  /(?<![-=–])>|(?:^|[^\p{L}])(?:over|above|mer enn|meir enn|høyere enn|høgare enn|flere enn|more than|higher than)(?![\p{L}])/iu
const ABOVE_WITH = /≥|>=|\b(?:minst|fra|frå|ikke under|ikkje under|at least|from|no less than|min)(?![\p{L}])/iu
const UNIT = /^\s*(%|[\p{L}][\p{L}.]*(?:\s+(?:per|pr\.?|i|in|a)\s+[\p{L}]+)?)/u
const NOT_UNIT = new Set(['og', 'and', 'til', 'to', 'eller', 'or', 'men', 'but'])
const EDGES = /^[\s,;:–(-]+|[\s,;:–(-]+$/gu
const MOST_DECIMALS = 4
const MOST_NAME = 120

/** Null for a line with nothing on it. */
export function readKpiLine(line: string): KpiLine | null {
  const text = line
    .replaceAll(/[\s\u00A0\u202F]+/gu, ' ')
    .replace(/^\s*[-–•*]\s+/u, '')
    .trim()
  if (text === '') return null
  const marks = [...text.matchAll(BAND)].map((match) => ({
    band: BANDS[(match[1] ?? '').toLowerCase()] ?? 'green',
    start: match.index,
    end: match.index + match[0].length,
  }))
  const english = languageOf(text).english
  const said = marks
    .map((mark, index) => readBand(mark.band, text.slice(mark.end, marks[index + 1]?.start ?? text.length), english))
    .filter((each) => each.numbers.length > 0)
  const firstBand = said.length === 0 ? undefined : marks[0]
  const name = text
    .slice(0, firstBand?.start ?? text.length)
    .replaceAll(EDGES, '')
    .slice(0, MOST_NAME)
  return { name, ...limits(said, name) }
}

function readBand(band: Band, text: string, english: boolean): Said {
  const numbers: number[] = []
  let decimals = 0
  let unit = ''
  for (let at = 0; at < text.length; at++) {
    if (!/\d/u.test(text.charAt(at))) continue
    const number = scanNumber(text, at, english)
    if (number === null) continue
    const negative = /(?:^|[^\d\s])?[-−]$/u.test(text.slice(0, at)) && numbers.length === 0
    numbers.push(Number(number.digits) * (negative ? -1 : 1))
    decimals = Math.max(decimals, number.decimals)
    const after = UNIT.exec(text.slice(number.end))?.[1] ?? ''
    if (after !== '' && !NOT_UNIT.has(after.toLowerCase())) unit = after
    at = number.end - 1
  }
  const withBelow = BELOW_WITH.test(text)
  const withAbove = ABOVE_WITH.test(text)
  const side = withBelow || BELOW.test(text) ? 'below' : withAbove || ABOVE.test(text) ? 'above' : null
  return { band, side, inclusive: withBelow || withAbove, numbers, decimals, unit }
}

function limits(said: readonly Said[], name: string): Omit<KpiLine, 'name'> {
  const of = (band: Band) => said.find((each) => each.band === band)
  const green = of('green')
  const yellow = of('yellow')
  const red = of('red')
  const direction = directionOf(green, yellow, red)
  const lower = direction === 'lower_is_better'
  const far = (numbers: readonly number[]) => (lower ? Math.max(...numbers) : Math.min(...numbers))
  const near = (numbers: readonly number[]) => (lower ? Math.min(...numbers) : Math.max(...numbers))
  const yellowRange = yellow !== undefined && yellow.numbers.length > 1
  const greenLimit = green !== undefined ? far(green.numbers) : yellowRange ? near(yellow.numbers) : null
  const yellowLimit =
    yellow !== undefined ? far(yellow.numbers) : red !== undefined && greenLimit !== null ? near(red.numbers) : null
  const wrongWay = bandsDisagree({ direction, greenLimit, yellowLimit })
  const sides = [green?.side, yellow?.side].filter((side) => side !== null && side !== undefined)
  const questions: KpiQuestion[] = []
  if (name === '') questions.push('no_name')
  if (greenLimit === null) questions.push('no_limits')
  else if (yellowLimit === null) questions.push('no_yellow')
  if (wrongWay || (new Set(sides).size > 1 && !yellowRange)) questions.push('limits_disagree')
  if (said.some((each) => each.inclusive && each.band !== 'red' && each.numbers.length === 1)) {
    questions.push('inclusive')
  }
  return {
    direction,
    greenLimit,
    yellowLimit,
    unitLabel: said.find((each) => each.unit !== '')?.unit ?? '',
    decimals: Math.min(MOST_DECIMALS, Math.max(0, ...said.map((each) => each.decimals))),
    questions,
  }
}

function directionOf(green: Said | undefined, yellow: Said | undefined, red: Said | undefined): KpiDirection {
  const side = green?.side ?? (yellow?.numbers.length === 1 ? yellow.side : null)
  if (side !== null && side !== undefined) return side === 'below' ? 'lower_is_better' : 'higher_is_better'
  if (red?.side === 'above') return 'lower_is_better'
  if (red?.side === 'below') return 'higher_is_better'
  const first = green?.numbers[0]
  const second = yellow?.numbers[0] ?? red?.numbers[0]
  return first !== undefined && second !== undefined && second < first ? 'higher_is_better' : 'lower_is_better'
}
