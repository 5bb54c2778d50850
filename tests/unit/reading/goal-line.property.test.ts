/** Promises the line reader keeps for any line: it never invents a number, never throws, and is never slow. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { readGoalLine } from '#domain/reading/goal-line.ts'
import { FACTORS, MAGNITUDES, MAGNITUDE_CURRENCIES, NUMBER_WORDS } from '#domain/reading/words.ts'
import { firstWorkshop, fourthWorkshop, hostile, sampleAndBrief, secondWorkshop, thirdWorkshop } from './lines.ts'
import { spoken } from './spoken-lines.ts'

/** Shared machines are slow; nothing here is about time but the long lines. */
vi.setConfig({ testTimeout: 60_000 })

const context = { today: '2026-05-04', cycle: { start: '2026-05-01', end: '2026-08-31' } }
const fragments = [
  ...'fra til from to frå med by under over minst maks at least høyst i dag nå today % kr mill. k prosent dager uker days av of innen 1. juni by Nov 1 2026 Q4 uke 23 → -> > < ≥ ≤ ( ) – - , . : / + “ ” « » skala'.split(
    ' ',
  ),
  ...'halvere doble triple øke redusere increase reduce holde antall saker number of users fem two null to en tusen million eldre enn first 30 p75 24/7 1–5 ISO 9001 2. tertial 10% 1,5 1.200 1,200 12.500,50 -3 0 7 46 100 NPS og and NOK $ mellom'.split(
    ' ',
  ),
]
const number = fc.oneof(
  fc.integer({ min: -50, max: 5000 }).map(String),
  fc.double({ min: 0, max: 500, noNaN: true }).map((value) => value.toFixed(1)),
)
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...fragments), number), { maxLength: 14 })
  .map((words) => words.join(' '))
const real = fc.constantFrom(
  ...[
    ...sampleAndBrief,
    ...firstWorkshop,
    ...secondWorkshop,
    ...thirdWorkshop,
    ...fourthWorkshop,
    ...hostile,
    ...spoken,
  ].map(([line]) => line),
)
/** A real line with a piece of it replaced. */
const bent = fc
  .tuple(real, fc.nat(80), fc.nat(12), fc.oneof(sentence, fc.string({ maxLength: 8 })))
  .map(([line, at, length, piece]) => line.slice(0, at) + piece + line.slice(at + length))

/** The significant digits of a number, without sign, decimal point and zeros at either end. */
function significant(value: number): string {
  const plain = Math.abs(value).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 })
  return plain.replace('.', '').replace(/^0+/, '').replace(/0+$/, '')
}

/** Could `value` have been said in the line? By its digits, by a number word, or by a multiplying word. */
function wasSaid(value: number, line: string): boolean {
  const lower = line.normalize('NFC').toLowerCase()
  const spelledOut = lower.replace(/ ?½/g, '5').replace(/ ?¼/g, '25').replace(/ ?¾/g, '75')
  const digits = spelledOut.replace(/[\s\u00a0\u2000-\u200d\u202f.,'’\u2060\ufeff\u00ad]/g, '')
  const runs: string[] = (digits.match(/\d+/g) ?? []).map((run) => run.replace(/^0+/, ''))
  const said = (number: number): boolean => {
    if (number === 0) return /[0]|null|zero/.test(lower)
    const wanted = significant(number)
    if (runs.some((run) => run.includes(wanted))) return true
    const words = [...lower.split(/[^\p{L}]+/u), ...lower.split(/[^\p{L}-]+/u)]
    return words.some((word) => NUMBER_WORDS.has(word) && significant(NUMBER_WORDS.get(word) ?? 0) === wanted)
  }
  if (said(value)) return true
  return (
    FACTORS.some(({ phrase, factor }) => lower.includes(phrase) && said(value / factor)) ||
    [2, 3, 4, 5, 6, 7, 8, 9, 10].some((factor) => lower.includes(`${factor}x`) && said(value / factor)) ||
    (/\b(?:ganger|gonger|times)\s/u.test(lower) && numbersIn(lower).some((factor) => said(value / factor))) ||
    // «Increase by half», «øke med halvparten».
    (/half|halvpart|halvdel/.test(lower) && said(value / 1.5)) ||
    (value === 100 && /\b(?:alle|all|every|samtlige)\b/u.test(lower)) ||
    isOfTheClock(value, lower) ||
    // «1 av 5» beside «1 av 10» is «2 av 10».
    wholesIn(lower).some((one) => wholesIn(lower).some((other) => other !== 0 && said((value * one) / other)))
  )
}

/** What something is said to be a part of: «av 10», «out of 10». */
function wholesIn(lower: string): number[] {
  return [...lower.matchAll(/\b(?:av|of)\s+(\d+)/gu)].map(([, whole]) => Number(whole))
}

/** Every number in figures or words. */
function numbersIn(lower: string): number[] {
  const figures = (lower.match(/\d+(?:[.,]\d+)?/gu) ?? []).map((figure) => Number(figure.replace(',', '.')))
  const words = lower.split(/[^\p{L}-]+/u).flatMap((word) => NUMBER_WORDS.get(word) ?? [])
  return [...figures, ...words]
}

/** Hours, minutes and seconds follow from each other: «1,5 t» is 90 minutes, «2 t 30 min» is 150. */
function isOfTheClock(value: number, lower: string): boolean {
  if (!/(?:t|time|timer|timar|h|hours?|min\p{L}*|m|s|sek\p{L}*|sec\p{L}*)(?!\p{L})/u.test(lower)) return false
  const near = (other: number) => Math.abs(other - value) <= Math.abs(value) * 1e-9
  const numbers = numbersIn(lower)
  return numbers.some(
    (first) =>
      [60, 3600, 1000, 60_000, 3_600_000].some((ratio) => near(first * ratio)) ||
      numbers.some((second) => [1, 60, 1000].some((ratio) => near((first * 60 + second) * ratio))),
  )
}

describe('any line', () => {
  test('no number comes out that was not said', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, bent, fc.string({ maxLength: 60 })), (line) => {
        const read = readGoalLine(line, context)
        for (const value of [read.baseline, read.target]) {
          if (value !== null && !wasSaid(value, line)) throw new Error(`${value} was not said in «${line}»`)
        }
        for (const limit of [read.limitMin, read.limitMax]) {
          if (limit !== null && limit !== 0 && limit !== 100 && !wasSaid(limit, line)) {
            throw new Error(`the limit ${limit} was not said in «${line}»`)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('magnitude words only add zeros, so that the property above covers them', () => {
    for (const power of MAGNITUDES.values()) expect(power).toBeGreaterThan(0)
    for (const { power } of MAGNITUDE_CURRENCIES.values()) expect(power).toBeGreaterThan(0)
  })

  test('the reader always answers, with a sound answer', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.string({ unit: 'grapheme', maxLength: 200 }),
          sentence,
          bent,
        ),
        (line) => {
          const read = readGoalLine(line, context)
          expect(read.decimals).toBeGreaterThanOrEqual(0)
          expect(read.decimals).toBeLessThanOrEqual(4)
          expect(read.unit === null || (read.unit.length > 0 && read.unit.length <= 40)).toBe(true)
          expect(read.due === null || /^\d{4}-\d{2}-\d{2}$/.test(read.due)).toBe(true)
          expect(read.kind === 'milestone').toBe(read.stages.length > 0)
          for (const value of [read.baseline, read.target]) expect(value === null || Number.isFinite(value)).toBe(true)
          const [low, high] = [read.limitMin ?? -Infinity, read.limitMax ?? Infinity]
          for (const value of [read.baseline, read.target]) {
            if (value !== null) expect(value >= low && value <= high).toBe(true)
          }
          if (read.kind === 'increase' && read.baseline !== null && read.target !== null) {
            expect(read.target >= read.baseline).toBe(true)
          }
          if (read.kind === 'decrease' && read.baseline !== null && read.target !== null) {
            expect(read.target <= read.baseline).toBe(true)
          }
          // Without both ends, or a level, somebody must be asked.
          const complete = read.kind === 'milestone' || (read.kind !== null && read.target !== null)
          if (!complete) expect(read.questions.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('reading a line again gives the same answer, and so does reading its title', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, real), (line) => {
        expect(readGoalLine(line, context)).toEqual(readGoalLine(line, context))
      }),
    )
  })

  test('bullets, numbering, a label and space around the line change nothing', () => {
    const clean = real.filter((line) => /^[\p{Lu}]\p{L}/u.test(line) && !/^(?:KR|NR|Key|Resultat:|O\d)/.test(line))
    const lead = fc.constantFrom(
      '- ',
      '* ',
      '• ',
      '– ',
      '  - ',
      '1. ',
      '12) ',
      '- [ ] ',
      '- [x] ',
      '\t• ',
      'KR: ',
      'KR 2: ',
      '\ufeff',
    )
    const tail = fc.constantFrom('', ' ', '   ', '\t', '\u00a0', '\r', '\u200b', ' \u2009 ')
    fc.assert(
      fc.property(clean, lead, tail, (line, before, after) => {
        expect(readGoalLine(`${before}${line}${after}`, context)).toEqual(readGoalLine(line, context))
      }),
      { numRuns: 500 },
    )
  })

  test('«ikke mer enn» and «not below» are never read as their opposite', () => {
    const most = fc.constantFrom('ikke', 'ikkje', 'aldri', 'not', 'never')
    const verb = fc.constantFrom('', 'være ', 'vere ', 'bli ', 'be ', 'go ', 'ta ')
    const over = fc.constantFrom('over', 'mer enn', 'more than', 'above')
    const under = fc.constantFrom('under', 'mindre enn', 'less than', 'below')
    fc.assert(
      fc.property(most, verb, over, under, fc.integer({ min: 1, max: 99 }), (no, be, more, less, value) => {
        expect(readGoalLine(`Nivået skal ${no} ${be}${more} ${value} %`, context)).toMatchObject({
          kind: 'at_most',
          target: value,
        })
        expect(readGoalLine(`Nivået skal ${no} ${be}${less} ${value} %`, context)).toMatchObject({
          kind: 'at_least',
          target: value,
        })
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    'a',
    '1',
    ' ',
    '(',
    ')',
    '((a',
    '«',
    '"',
    '-',
    '->',
    '→ a ',
    '1 000',
    '1.000',
    '1,000',
    '.',
    ', ',
    'fra 8 til 2 ',
    'til 2026 ',
    'mellom 1 og 2 ',
    'Kari Moen ',
    '(Kari) ',
    'innen 1. juni ',
    'i dag ',
    'ca ',
    'minst ',
    'eier: ',
    '@',
    '\u0301',
    'å',
    '😀',
    '1–',
    '1/',
    'antall ',
    '0.',
  ])('5 000 characters of %j are read without going back over them', (piece) => {
    const line = piece.repeat(Math.ceil(5000 / piece.length)).slice(0, 5000)
    // A pattern that goes back over the line again and again would take minutes here, and runs into the time a test is given.
    expect(() => readGoalLine(line, context)).not.toThrow()
    expect(() => readGoalLine(`x ${line} fra 8 til 2 )`, context)).not.toThrow()
  })
})

describe('«fra A til B» and «from A to B»', () => {
  const group = (text: string, mark: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/g, mark)
  const whole = fc.integer({ min: 0, max: 999_999_999 })
  const tenths = fc.integer({ min: -99_999, max: 99_999 })
  const norwegian = fc.oneof(
    whole.map((value) => ({ value, text: String(value), decimals: 0 })),
    whole.map((value) => ({ value, text: group(String(value), ' '), decimals: 0 })),
    whole.map((value) => ({ value, text: group(String(value), '\u00a0'), decimals: 0 })),
    whole.map((value) => ({ value, text: group(String(value), '.'), decimals: 0 })),
    tenths.map((value) => ({ value: value / 10, text: (value / 10).toFixed(1).replace('.', ','), decimals: 1 })),
    tenths.map((value) => ({ value: value / 100, text: (value / 100).toFixed(2), decimals: 2 })),
    fc.integer({ min: -5000, max: -1 }).map((value) => ({ value, text: `\u2212${-value}`, decimals: 0 })),
  )
  const english = fc.oneof(
    whole.map((value) => ({ value, text: group(String(value), ','), decimals: 0 })),
    whole.map((value) => ({ value, text: String(value), decimals: 0 })),
    tenths.map((value) => ({ value: value / 10, text: (value / 10).toFixed(1), decimals: 1 })),
  )
  const units = fc.constantFrom('', ' %', '%', ' kr', ' saker', ' dager')

  test('gives A and B back, however they are written in Norwegian', () => {
    fc.assert(
      fc.property(norwegian, norwegian, units, fc.constantFrom('fra', 'frå', 'Fra'), (a, b, unit, from) => {
        const read = readGoalLine(`Antall saker ${from} ${a.text}${unit} til ${b.text}${unit}`, context)
        expect(read.baseline).toBeCloseTo(a.value, 9)
        expect(read.target).toBeCloseTo(b.value, 9)
        expect(read.decimals).toBe(Math.max(a.decimals, b.decimals))
        if (a.value !== b.value) expect(read.kind).toBe(a.value < b.value ? 'increase' : 'decrease')
        else expect(read.questions.map(({ id }) => id)).toContain('baseline_equals_target')
      }),
      { numRuns: 500 },
    )
  })

  test('gives A and B back, however they are written in English', () => {
    fc.assert(
      fc.property(english, english, (a, b) => {
        const read = readGoalLine(`The number of open cases from ${a.text} to ${b.text} this year`, context)
        expect(read).toMatchObject({ baseline: a.value === 0 ? 0 : a.value, target: b.value === 0 ? 0 : b.value })
      }),
      { numRuns: 1000 },
    )
  })
})
