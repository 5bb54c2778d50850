/**
 * The rules that make a measure of the amounts and the words of a line: kind, baseline, target and what must be asked. They are tried one by one, the surest first,
 * and the first that fits decides. No rule computes a number but the one for named factors (halve, double, triple).
 */
import type { KeyResultKind } from '#domain/goal/goal.ts'
import { readMovement, type Direction, type Movement } from './direction.ts'
import { areClockTimes, inSameClockUnit } from './durations.ts'
import type { Amounts, Quantity, TokenRole } from './quantities.ts'
import type { ReadQuestion } from './questions.ts'
import type { Token } from './tokens.ts'
import { nounPhrase, readUnit, type Unit } from './units.ts'
import type { LineLanguage } from './language.ts'
import type { Bound } from './words.ts'

/** Everything the rules need to know about a line. */
export type Line = {
  readonly tokens: readonly Token[]
  readonly roles: readonly TokenRole[]
  readonly amounts: Amounts
  readonly movement: Movement
  readonly language: LineLanguage
}

/** What the rules make of it. */
export type Measure = {
  readonly kind: KeyResultKind | null
  readonly baseline: Quantity | null
  readonly target: Quantity | null
  /** The target where a word multiplied the baseline. */
  readonly multiplied?: number
  readonly questions: readonly ReadQuestion[]
}

/** The measure of a line, by the first rule that fits. */
export function readMeasure(line: Line): Measure {
  const { amounts, movement } = line
  const main = amounts.quantities.filter((quantity) => !isSideCondition(quantity, line))
  const firm = main.filter(({ soft }) => !soft)
  // Qualifiers count only where nothing else could be the target.
  const quantities = firm.some(({ cue, parenthesised }) => cue !== 'now' && cue !== 'from' && !parenthesised)
    ? firm
    : main
  const measure =
    readPair(quantities, amounts.quantities, line) ??
    readMultiplied(quantities, movement) ??
    readRelative(quantities, line) ??
    readNowAndThreshold(quantities, line) ??
    readTo(quantities, line) ??
    readThreshold(quantities, line) ??
    readBare(quantities, line) ??
    readNothing(line)
  return withUnreadStart(measure, line)
}

/** «Fra 0–1 til minst 3», «from a third to 60 %»: where we are was said, and could not be read as one number. */
function withUnreadStart(measure: Measure, { tokens, roles }: Line): Measure {
  if (measure.baseline !== null || measure.target === null) return measure
  const end = measure.target.start
  const start = tokens.find(({ kind }, at) => {
    const before = tokens[at - 1]?.text === ':' ? tokens[at - 2] : tokens[at - 1]
    if ((kind !== 'range' && kind !== 'fraction') || roles[at] !== 'free' || at >= end) return false
    // «Hver femte opplever det i dag, målet er to av fem»
    const today = kind === 'fraction' && tokens.slice(at, end).some(({ lower }) => NOWADAYS.has(lower))
    return today || STARTS.has(before?.lower ?? '')
  })
  if (start === undefined) return measure
  const questions = measure.questions.map((question): ReadQuestion =>
    question.id === 'no_baseline' ? { id: 'number_unread', params: { text: start.text } } : question,
  )
  return { ...measure, questions }
}

const NOWADAYS = new Set('dag nå today now currently'.split(' '))
const STARTS = new Set([...NOWADAYS, 'fra', 'frå', 'from'])

/** «Redusere køen uten at NPS faller under 50»: what must not suffer is not what this goal measures. */
function isSideCondition({ start }: Quantity, { tokens, movement }: Line): boolean {
  if (movement.change === null) return false
  return tokens
    .slice(0, start)
    .some(
      ({ lower }, at) =>
        at > 0 && (lower === 'while' || (['uten', 'utan'].includes(lower) && tokens[at + 1]?.lower === 'at')),
    )
}

function kindOf(direction: Direction | null): KeyResultKind | null {
  return direction === null ? null : direction === 'up' ? 'increase' : 'decrease'
}

/** Numbers of two known units cannot be compared. */
function unitsDiffer(first: Unit | null, second: Unit | null): boolean {
  if (first === null || second === null || first.kind === 'noun' || second.kind === 'noun') return false
  if (first.kind !== second.kind) return true
  // «3 av 10» and «8 av 12».
  if (first.kind === 'part') return first.text.split(' ').at(-1) !== second.text.split(' ').at(-1)
  if (first.kind === 'time') return timeStem(first.text) !== timeStem(second.text)
  const stems = [first, second].map(({ text }) => MEASURES.get(text.toLowerCase()))
  return stems.every((stem) => stem !== undefined) && stems[0] !== stems[1]
}

/** «dag», «dager» and «virkedager» are told apart only where it matters: days from weeks. */
function timeStem(text: string): string {
  const last = text.toLowerCase().split(' ').at(-1) ?? ''
  const stems: readonly (readonly [RegExp, string])[] = [
    [/^(?:ms|milli)/, 'ms'],
    [/^(?:s|sek\p{L}*|secs?|seconds?)$/u, 's'],
    [/^(?:mins?|minut\p{L}*)$/u, 'min'],
    [/^(?:t|time|timer|timar|h|hr|hrs|hours?)$/, 'h'],
    [/(?:dag|dager|dagar|days?|døgn|^d)$/, 'd'],
    [/^(?:uker?|veker?|weeks?|wks?)$/, 'w'],
    [/^(?:mnd|måned\p{L}*|månad\p{L}*|months?)$/u, 'm'],
    [/^(?:år|years?)$/, 'y'],
  ]
  return stems.find(([pattern]) => pattern.test(last))?.[1] ?? last
}

/** Money and sizes, by what they are the same as: «kr» is «NOK», «GB» is not «MB». */
const MEASURES: ReadonlyMap<string, string> = new Map(
  [
    'kr nok',
    '$ us$ usd dollar dollars',
    '€ eur euro euros',
    '£ gbp',
    'mb',
    'gb',
    'tb',
    'kwh',
    'mwh',
    'gwh',
    'twh',
    'kw',
    'mw',
    'km',
    'm',
    'cm',
    'mm',
    'kg',
    'g gram',
    'tonn tonnes tons',
  ].flatMap((same) => same.split(' ').map((text): [string, string] => [text, same])),
)

function sameKnownUnit(first: Unit | null, second: Unit | null): boolean {
  return first !== null && first.kind === second?.kind && first.kind !== 'noun' && !unitsDiffer(first, second)
}

/** Time by the clock in its smaller unit; «1 av 5» beside «1 av 10» as «2 av 10», where the wholes fit in each other. Marks («3,9 av 5») are no parts. */
function inSameUnit(first: Quantity, second: Quantity): readonly [Quantity, Quantity] {
  const [one, other] = [first.outOf, second.outOf]
  if (one === null || other === null || one === other) return inSameClockUnit(first, second)
  if (!Number.isInteger(first.value) || !Number.isInteger(second.value)) return [first, second]
  if (other % one === 0) return [ofWhole(first, second), second]
  return one % other === 0 ? [first, ofWhole(second, first)] : [first, second]
}

function ofWhole(part: Quantity, { outOf, unit }: Quantity): Quantity {
  const value = (part.value * (outOf ?? 1)) / (part.outOf ?? 1)
  return { ...part, value, typed: value, digits: String(value), outOf, unit }
}

/** A known unit on one side and a counted noun on the other: «de 5 største til 90 %» is no pair. */
function unitsClash(first: Unit | null, second: Unit | null): boolean {
  if (first === null || second === null) return false
  if (first.kind === 'noun' && second.kind === 'noun') return false
  return first.kind !== second.kind
}

/** From and to: «fra 8 til 2», «8 til 2», «1.8% -> 2.6%», «to 55, up from 37». */
function readPair(quantities: readonly Quantity[], all: readonly Quantity[], line: Line): Measure | null {
  const { movement } = line
  const from = quantities.find(({ cue }) => cue === 'from')
  const ends = quantities.filter(({ cue, change }) => (cue === 'to' || cue === 'target') && change === null)
  // «enheter med mål: 4 av 14 → 14 av 14»: the word was not about the first number after all.
  let target = ends.find(({ cue }) => cue === 'to') ?? ends[0]
  let baseline = from
  if (from !== undefined && target !== undefined && target.start < from.start) {
    // «til 90 % fra 62 %» and «fra 8 til 2, så fra 2 til 1»: the nearest end after the beginning, if there is one.
    target = quantities.find(({ cue, start }) => (cue === 'to' || cue === 'target') && start > from.start) ?? target
  }
  if (baseline === undefined && target !== undefined) {
    const before = all.filter(({ end }) => end <= (target?.start ?? 0)).at(-1)
    const bare =
      before !== undefined &&
      before.cue !== 'by' &&
      (before.cue !== 'target' || target.cue === 'to') &&
      before.bound === null &&
      before.change === null &&
      !isConditional(before, line)
    const between = before === undefined ? [] : line.tokens.slice(before.end, target.start)
    const near = between.length <= 5 && !between.some(({ lower }) => [',', ';', '.', 'og', 'and'].includes(lower))
    // «Hire 3 to 5 engineers»: the object of an activity, and nobody knows which end.
    const { activityAt } = movement
    const alone = between.length === 1 && ['til', 'to'].includes(between[0]?.lower ?? '')
    if (before !== undefined && bare && alone && activityAt !== null && before.start === activityAt + 1) {
      const text = `${before.text}–${target.text}`
      return {
        kind: null,
        baseline: null,
        target: null,
        questions: [{ id: 'task' }, { id: 'range', params: { text } }],
      }
    }
    if (before !== undefined && bare && near && !before.soft && !unitsClash(before.unit, target.unit)) baseline = before
  }
  baseline ??= target === undefined ? undefined : quantities.find(({ cue }) => cue === 'now')
  baseline ??= target === undefined ? undefined : statedBefore(quantities, target, line)
  if (from !== undefined && target === undefined) {
    target = quantities.find(({ cue, bound, start }) => bound !== null && cue === null && start > from.start)
  }
  if (baseline === undefined || target === undefined || baseline === target) return null
  // «Half as many escalations to level 3, from 88»: the word says where to, and the number before says of which.
  const factor = factorOf(movement, baseline, target)
  if (factor !== null && target.start < baseline.start && !matchesFactor(baseline.value, target.value, factor))
    return null
  const questions: ReadQuestion[] = []
  const steps = quantities.filter(({ cue }) => cue === 'to')
  const starts = quantities.filter(({ cue }) => cue === 'from')
  if (steps.length > 1 && starts.length <= 1 && isChain(line, steps)) {
    return { kind: null, baseline: null, target: null, questions: [{ id: 'several_numbers' }] }
  }
  const [first, last] = inSameUnit(baseline, target)
  if (unitsDiffer(first.unit, last.unit) || ratesDiffer(first.rate, last.rate)) {
    questions.push({ id: 'units_differ', params: { from: measuredIn(first), to: measuredIn(last) } })
    return { kind: kindOf(movement.change ?? boundDirection(target.bound)), baseline: null, target, questions }
  }
  const more = quantities.some(
    (other) => other !== baseline && other !== target && other.bound !== null && joinedByAnd(line, other),
  )
  if (more || starts.length > 1 || movement.several || (steps.length > 1 && !isChain(line, steps)))
    questions.push({ id: 'several_measures' })
  return { ...compare(shareMagnitude(first, last), last, movement, questions), target: last }
}

/** «Dager», «i måneden»: what a number is measured in, to ask about. */
function measuredIn({ unit, rate }: Quantity): string {
  return [unit?.text, rate].filter((part) => part !== undefined && part !== null).join(' ')
}

const PERIODS: readonly (readonly [string, RegExp])[] = [
  ['day', /(?:dag|dagen|døgn|døgnet|day|daily)$/],
  ['week', /(?:uke|uka|uken|veke|veka|week|weekly)$/],
  ['month', /(?:måned|måneden|månad|månaden|mnd|month|monthly)$/],
  ['year', /(?:år|året|year|yearly|annum)$/],
]

/** «Fra én gang i måneden til én gang i uka»: the same number, and more often. */
function ratesDiffer(first: string | null, second: string | null): boolean {
  const [one, other] = [first, second].map((rate) => PERIODS.find(([, pattern]) => pattern.test(rate ?? ''))?.[0])
  return one !== undefined && other !== undefined && one !== other
}

/** What is, before what is to be: «Sykefraværet er 8,2 %. Det skal ned til 6,5 %», «We have 46 open cases and want to get to 20». */
function statedBefore(quantities: readonly Quantity[], target: Quantity, line: Line): Quantity | undefined {
  return quantities.find(({ start, end, cue, bound, change, unit }) => {
    if (end > target.start || cue !== null || bound !== null || change !== null) return false
    if (unitsClash(unit, target.unit) || unitsDiffer(unit, target.unit)) return false
    const words = line.tokens.slice(Math.max(0, start - 4), start)
    if (words.some((token) => token.kind !== 'word' || INTENTIONS.has(token.lower))) return false
    return words.some(({ lower }) => STATEMENTS.has(lower))
  })
}

/** «Når vi har 20 kunder, skal NPS til 55» */
function isConditional(quantity: Quantity, line: Line): boolean {
  const words = line.tokens.slice(Math.max(0, quantity.start - 4), quantity.start)
  return words.some(({ lower }) => ['når', 'hvis', 'dersom', 'when', 'if', 'once'].includes(lower))
}

const STATEMENTS = new Set('er har is are have has tar tek takes bruker brukar use uses spend'.split(' '))
const INTENTIONS = new Set('skal må bør vil kan shall should must will can når if hvis where som who that'.split(' '))

/** «3 → 5 → 8»: arrows or «til» one after the other. */
function isChain(line: Line, steps: readonly Quantity[]): boolean {
  const [first, second] = steps
  if (first === undefined || second === undefined) return false
  return line.tokens
    .slice(first.end, second.start)
    .every((token) => token.kind !== 'word' || ['til', 'to', 'så', 'then'].includes(token.lower))
}

/** «fra 1,5 til 2 mill.»: the magnitude is said once and meant twice. Only where the numbers are of the same order. */
function shareMagnitude(baseline: Quantity, target: Quantity): Quantity {
  if (target.power === 0 || baseline.power > 0 || (baseline.unit !== null && baseline.unit.kind !== 'currency'))
    return baseline
  // «fra hundre til to hundre»: as large as the magnitude itself, it has none.
  if (baseline.typed === 0 || Math.abs(baseline.typed) >= Math.min(1000, 10 ** target.power)) return baseline
  const ratio = Math.abs(baseline.typed / (target.typed === 0 ? 1 : target.typed))
  if (ratio > 100 || ratio < 0.01) return baseline
  return { ...baseline, power: target.power, value: Number(`${baseline.digits}e${target.power}`) }
}

function boundDirection(bound: Bound | null): Direction | null {
  return bound === null ? null : bound === 'at_least' ? 'up' : 'down'
}

/** Direction from the numbers; the words may only disagree. */
function compare(baseline: Quantity, target: Quantity, movement: Movement, asked: readonly ReadQuestion[]): Measure {
  const questions = [...asked]
  if (baseline.value === target.value) {
    questions.push({ id: 'baseline_equals_target' })
    return { kind: kindOf(movement.change), baseline, target, questions }
  }
  const direction: Direction = target.value > baseline.value ? 'up' : 'down'
  const bounded = boundDirection(target.bound)
  const against = movement.several ? null : movement.change
  if ((against !== null && against !== direction) || (bounded !== null && bounded !== direction)) {
    questions.push({ id: 'verb_disagrees' })
  } else {
    const factor = factorOf(movement, baseline, target)
    if (factor !== null && !matchesFactor(baseline.value, target.value, factor))
      questions.push({ id: 'factor_disagrees' })
  }
  return { kind: kindOf(direction), baseline, target, questions }
}

/** What the baseline is multiplied with: «twice as fast» is half the hours, and twice as many an hour. */
function factorOf({ factor, faster }: Movement, ...values: readonly Quantity[]): number | null {
  const timed = values.length === 0 || values.some(({ unit, rate }) => unit?.kind === 'time' && rate === null)
  return factor !== null && faster && timed ? 1 / factor : factor
}

function matchesFactor(baseline: number, target: number, factor: number): boolean {
  return Math.abs(baseline * factor - target) <= Math.abs(target) * 0.05
}

/** «Halvere …, i dag 46», «Double … from 9 %». */
function readMultiplied(quantities: readonly Quantity[], movement: Movement): Measure | null {
  const from = quantities.find(({ cue }) => cue === 'from' || cue === 'now')
  const target = quantities.find(({ cue, change }) => cue === 'to' && change === null)
  const baseline = from ?? quantities.find(({ parenthesised }) => parenthesised)
  const factor = baseline === undefined ? factorOf(movement) : factorOf(movement, baseline)
  if (factor === null) return null
  const kind = kindOf(factor > 1 ? 'up' : 'down')
  if (target !== undefined && from === undefined)
    return { kind, baseline: null, target, questions: [{ id: 'no_baseline' }] }
  if (baseline === undefined) {
    const questions: ReadQuestion[] = [{ id: 'no_baseline' }, ...severalOf(movement)]
    return { kind: movement.several ? null : kind, baseline: null, target: null, questions }
  }
  const read = { kind, baseline, target: null, multiplied: times(baseline, factor), questions: severalOf(movement) }
  if (baseline.value > 0) return read
  // Half of nothing is nothing, and half of a deficit is more than the deficit.
  if (baseline.value === 0) return { ...read, questions: [...read.questions, { id: 'baseline_equals_target' }] }
  return {
    ...read,
    kind: kindOf(factor > 1 ? 'down' : 'up'),
    questions: [...read.questions, { id: 'verb_disagrees' }],
  }
}

/** The baseline times the factor, without the noise of binary fractions. */
function times(baseline: Quantity, factor: number): number {
  return Number((baseline.value * factor).toPrecision(15))
}

function severalOf(movement: Movement): ReadQuestion[] {
  return movement.several ? [{ id: 'several_measures' }] : []
}

/** «Øke med 20 %», «20 % færre klager», «+20 %»: never computed, always asked about. */
function readRelative(quantities: readonly Quantity[], line: Line): Measure | null {
  const { movement } = line
  if (quantities.some(({ cue, change }) => (cue === 'to' || cue === 'target') && change === null)) return null
  const amount = quantities.find((quantity) => isRelative(quantity, line))
  if (amount === undefined) return null
  const baseline =
    quantities.find((quantity) => quantity !== amount && (quantity.cue === 'from' || quantity.cue === 'now')) ?? null
  const params = { amount: amount.value, unit: amount.unit?.text ?? '' }
  return {
    kind: kindOf(movement.change ?? amount.change ?? weakDirection(movement)),
    baseline,
    target: null,
    questions: [
      { id: 'relative_change', params },
      { id: baseline === null ? 'no_baseline' : 'no_target' },
      ...severalOf(movement),
    ],
  }
}

/** Said as a change; or «Increase WAU 30%», where nothing says that it is a level. */
function isRelative(quantity: Quantity, line: Line): boolean {
  const { movement } = line
  const { cue, change, bound, unit } = quantity
  if (change !== null) return true
  // Percentage points are a difference, unless they are said to be a level.
  if (unit?.kind === 'points' && bound === null && (cue === null || cue === 'by')) return true
  const share = unit?.kind === 'percent' || unit?.kind === 'points'
  if (cue === 'by') return movement.change !== null || (movement.weak && share)
  if (cue !== null || bound !== null || movement.change === null || isLookingBack(quantity, line)) return false
  // «Kutte 3 av 10 rapporter»: the object of the verb is how much, not where to.
  const verb = line.tokens.slice(Math.max(0, quantity.start - 1), quantity.start)
  return share || readMovement(verb, () => true).change !== null
}

/** «95 % betalt i tide, opp fra 81 %»: the only movement in the line is told of afterwards, the amount itself is a level. */
function isLookingBack(quantity: Quantity, line: Line): boolean {
  const { tokens, amounts } = line
  if (readMovement(tokens.slice(0, quantity.start), () => true).change !== null) return false
  return amounts.quantities.some(({ start }) => {
    const [particle, from] = [tokens[start - 2]?.lower ?? '', tokens[start - 1]?.lower ?? '']
    const back = ['opp', 'ned', 'up', 'down'].includes(particle) && ['fra', 'frå', 'from'].includes(from)
    return start > quantity.end && back && tokens[start - 3]?.text === ','
  })
}

/** «Under 1,5 s, i dag 3,9 s», «NPS 55, today 37». */
function readNowAndThreshold(quantities: readonly Quantity[], line: Line): Measure | null {
  const { movement } = line
  const baseline = quantities.find(({ cue }) => cue === 'now' || cue === 'from')
  if (baseline === undefined) return null
  // A qualifier is a value after all when it is measured in the same: «svar < 4 t (nå 11 t)», but not «saker over 12 uker, i dag 46».
  const others = quantities.filter(
    (quantity) =>
      quantity !== baseline &&
      (!quantity.soft ||
        sameKnownUnit(quantity.unit, baseline.unit) ||
        areClockTimes(quantity, baseline) ||
        (quantity.bound === null && isLookingBack(quantity, line))),
  )
  // «Maks 5 min for 95 % av innringerne, i dag 80 %»: what is measured in the same is what is compared.
  const same = others.filter((other) => sameKnownUnit(other.unit, baseline.unit) || areClockTimes(other, baseline))
  const ends = same.length > 0 ? same : others
  const target =
    ends.find(({ bound }) => bound !== null) ??
    (ends.length === 1 ? ends[0] : others.length === 0 ? withinTime(baseline, line) : undefined)
  if (target === undefined) {
    const all = others.length === 0 ? (everyOne(baseline, line) ?? allOfThem(baseline, line)) : null
    if (all !== null) return { ...compare(baseline, all, movement, severalOf(movement)), target: all }
    // «Half of our members …, up from one in four»: «1» is nothing to go on from where the other end must be put in another way.
    const apart = baseline.unit?.kind === 'part' && line.amounts.unread.length > 0
    return {
      kind: kindOf(movement.change),
      baseline: apart ? null : baseline,
      target: null,
      questions: [...noTarget(line), ...severalOf(movement)],
    }
  }
  const [first, last] = inSameUnit(baseline, target)
  if (unitsDiffer(first.unit, last.unit)) {
    const params = { from: measuredIn(first), to: measuredIn(last) }
    return {
      kind: kindOf(movement.change ?? boundDirection(target.bound)),
      baseline: null,
      target,
      questions: [{ id: 'units_differ', params }],
    }
  }
  const read = compare(first, last, movement, severalOf(movement))
  // Already there: what is asked for is a level to hold.
  const there =
    last.bound === 'at_least' ? first.value >= last.value : last.bound === 'at_most' && first.value <= last.value
  if (last.bound === null || !(there || movement.hold)) return read
  return { kind: last.bound, baseline: first, target: last, questions: askHold(movement) }
}

/** «Two-thirds of managers …, up from 25 %»: there is a target, and it could not be read. */
function noTarget({ amounts }: Line): ReadQuestion[] {
  const [text] = amounts.unread
  return text === undefined ? [{ id: 'no_target' }] : [{ id: 'number_unread', params: { text } }]
}

/** «Alle ledere har hatt samtalen, i dag 58 %»: all of them is a hundred per cent. */
function everyOne(baseline: Quantity, { tokens }: Line): Quantity | null {
  const every = ['alle', 'all', 'every', 'samtlige'].includes(tokens[0]?.lower ?? '')
  if (!every || baseline.unit?.kind !== 'percent' || baseline.value >= 100) return null
  return { ...baseline, value: 100, typed: 100, digits: '100', decimals: 0, power: 0, cue: 'target', text: '100' }
}

/** «Svar innen 1 dag, i dag 5 dager»: where the time itself is what is measured, it is no qualifier. */
function withinTime(baseline: Quantity, { tokens, roles }: Line): Quantity | undefined {
  if (baseline.unit?.kind !== 'time') return undefined
  for (const [at, number] of tokens.entries()) {
    if (number.kind !== 'number' || roles[at] !== 'label' || !WITHIN.has(tokens[at - 1]?.lower ?? '')) continue
    const { unit, end } = readUnit(tokens, at)
    const { digits, text, unsure, decimals } = number
    const value = Number(digits)
    const read: Quantity = {
      ...baseline,
      start: at,
      end,
      value,
      typed: value,
      digits,
      decimals,
      power: 0,
      unsure,
      text,
      unit,
      cue: null,
      bound: 'at_most',
    }
    if (sameKnownUnit(unit, baseline.unit) || areClockTimes(read, baseline)) return read
  }
  return undefined
}

const WITHIN = new Set('innen innan innenfor innanfor within inside etter after'.split(' '))

/** «Alle 24 avdelinger har planen, i dag 17»: the number names them all, and is how many it shall be. */
function allOfThem(baseline: Quantity, { tokens, roles, movement, language }: Line): Quantity | null {
  const counted = baseline.unit === null || baseline.unit.kind === 'noun'
  if (!counted || baseline.rate !== null || movement.change !== null) return null
  const at = tokens.findIndex(
    (token, index) => token.kind === 'number' && index < baseline.start && namesAll(tokens, index),
  )
  const number = tokens[at]
  if (number?.kind !== 'number' || number.decimals > 0 || Number(number.digits) < baseline.value) return null
  // «NPS i alle 24 butikker, i dag 17» is measured in them; «plan vedtatt i alle 24» counts them.
  const before = tokens.slice(0, at).findLast(({ lower }) => !ALL_OF.has(lower))
  if (before !== undefined && PLACES.has(before.lower) && !movement.done) return null
  const { digits, text, unsure } = number
  const value = Number(digits)
  const noun = nounPhrase(tokens, roles, at + 1, language)
  // «De 24 avdelingene»: nobody says «17 avdelingene».
  const unit: Unit | null =
    noun === null || /(?:ene|ane)$/u.test(noun.text) ? baseline.unit : { text: noun.text, kind: 'noun' }
  return {
    ...baseline,
    unit,
    start: at,
    end: at + 1,
    value,
    typed: value,
    digits,
    decimals: 0,
    power: 0,
    unsure,
    text,
    cue: 'target',
  }
}

/** «Alle de 24», «all of our 24», «every one of the 24»; and «de 24 avdelingene» where the line begins so. */
function namesAll(tokens: readonly Token[], at: number): boolean {
  let first = at
  while (ALL_OF.has(tokens[first - 1]?.lower ?? '')) first--
  const said = tokens.slice(first, at).map(({ lower }) => lower)
  return said.some((word) => EVERY.has(word)) || (first === 0 && ['de', 'dei', 'the'].includes(said[0] ?? ''))
}

const EVERY = new Set('alle all every each samtlige'.split(' '))
const ALL_OF = new Set(
  'alle all every each samtlige one single of de dei the våre vår our these disse desse'.split(' '),
)
const PLACES = new Set('i in på on at for hos ved across among blant av of'.split(' '))

function askHold(movement: Movement): ReadQuestion[] {
  return movement.hold ? [] : [{ id: 'reach_or_hold' }]
}

/** «Til over 80 %», «skal opp til 75», «to 55»: where to, not from where. */
function readTo(quantities: readonly Quantity[], line: Line): Measure | null {
  const { movement } = line
  const target = quantities.find(({ cue, change }) => (cue === 'to' || cue === 'target') && change === null)
  if (target === undefined) return null
  // «Mål: maks 5 avvik» is a threshold all the same.
  if (target.cue === 'target' && target.bound !== null && movement.change === null) return null
  // «Rulle ut løsningen til 400 ansatte»: to whom, not where to.
  const whom = target.bound === null && target.unit?.kind === 'noun'
  if (whom && movement.change === null && movement.activityAt !== null) return readNothing(line)
  const questions: ReadQuestion[] = [{ id: 'no_baseline' }, ...severalOf(movement)]
  const bounded = boundDirection(target.bound)
  if (movement.change !== null && bounded !== null && movement.change !== bounded)
    questions.push({ id: 'verb_disagrees' })
  const direction = movement.change ?? bounded ?? weakDirection(movement)
  if (direction === null) questions.push({ id: 'direction' })
  return { kind: kindOf(direction), baseline: null, target, questions }
}

/** «Forbedre», «oppnå»: up, unless the measure is one that is better low. */
function weakDirection(movement: Movement): Direction | null {
  return movement.weak && !movement.lowerIsBetter ? 'up' : null
}

/** «Minst 90 % av sakene …», «Responstid < 2 dager», «Redusere klager, maks 10 i måneden». */
function readThreshold(quantities: readonly Quantity[], line: Line): Measure | null {
  const { movement } = line
  const bounded = quantities.filter(({ bound }) => bound !== null)
  const share = quantities.find((quantity) => isShareOf(quantity, line) || isShareFor(quantity, line))
  // «95 % av sakene under 2 timer»: the share is what is measured, the time says of which.
  const target =
    bounded.find(({ unit }) => unit?.kind === 'percent') ??
    (share !== undefined && bounded.every(({ unit }) => unit?.kind === 'time') ? share : bounded[0])
  if (target === undefined || (target === share && share.bound === null && bounded.length === 0)) return null
  const { bound } = target
  if (bound === null) return readLevel(target, line)
  // «Ingen avvik over 30 dager», «antall saker over 12 uker»: which ones are meant, and not how many.
  if (target.soft && saysWhichOnes(target, line)) return readNothing(line)
  const direction = boundDirection(bound)
  const questions: ReadQuestion[] = []
  const others = quantities.filter((quantity) => quantity !== target)
  if (others.some((quantity) => quantity.bound !== null && joinedByAnd(line, quantity)) || movement.several) {
    questions.push({ id: 'several_measures' })
  } else if (others.length > 0 && target.unit?.kind !== 'percent') questions.push({ id: 'several_numbers' })
  if (movement.change !== null && !movement.hold) {
    // «Redusere antall saker over 12 uker»: the bound says which cases, not how many.
    if (movement.change !== direction) return readNothing(line)
    return { kind: kindOf(direction), baseline: null, target, questions: [{ id: 'no_baseline' }, ...questions] }
  }
  if (isActivity(line, target)) questions.unshift({ id: 'task' })
  return { kind: bound, baseline: null, target, questions: [...askHold(movement), ...questions] }
}

/** A count or a quantifier before a qualifier: the number says of which, not how many. «Alle enheter har under 6 % fravær» is a level. */
function saysWhichOnes(target: Quantity, line: Line): boolean {
  const all = target.unit?.kind === 'time' ? ['alle', 'all'] : []
  return line.tokens.slice(0, target.start).some(({ lower }) => WHICH_ONES.has(lower) || all.includes(lower))
}

const WHICH_ONES = new Set(
  'ingen inga ikke ikkje no none zero antall antal antallet talet tal number andel andelen delen share'.split(' '),
)

/** «90 % av …» */
function isShareOf(quantity: Quantity, line: Line): boolean {
  return quantity.unit?.kind === 'percent' && ['av', 'of'].includes(line.tokens[quantity.end]?.lower ?? '')
}

/** «svar under 4 t for 90 %», «in 95 %» */
function isShareFor(quantity: Quantity, line: Line): boolean {
  const before = line.tokens[quantity.start - 1]?.lower ?? ''
  return quantity.unit?.kind === 'percent' && quantity.cue === null && ['for', 'i', 'in'].includes(before)
}

function joinedByAnd(line: Line, quantity: Quantity): boolean {
  const before = line.tokens.slice(Math.max(0, quantity.start - 4), quantity.start)
  return before.some(({ lower }) => ['og', 'and', '&', 'samt'].includes(lower))
}

/** The line leads with an activity and counts what is made: «Gjennomføre minst 10 kurs». A share («levere 90 % i tide») is an effect. */
function isActivity(line: Line, target: Quantity | null): boolean {
  const { activityAt, hold } = line.movement
  if (activityAt === null || target?.unit?.kind === 'percent') return false
  // «Holde 4 frokostseminarer» is a task, «holde NPS på 55» a level.
  if (!hold) return true
  if (target?.bound !== null || target.unit?.kind !== 'noun') return false
  // «Holde kurs for 120 ansatte»: for whom it is held.
  const whom = ['for', 'med', 'with'].includes(line.tokens[target.start - 1]?.lower ?? '')
  return whom || target.start === activityAt + 1
}

/** A level without a word for at least or at most: «90 % av sakene besvart», «NPS 55». */
function readLevel(target: Quantity, line: Line): Measure {
  const { movement } = line
  const zero = target.value === 0
  const share = (isShareOf(target, line) || isShareFor(target, line)) && target.value >= 50
  const kind: Bound | null = zero ? 'at_most' : share ? 'at_least' : null
  if (kind !== null) return { kind, baseline: null, target, questions: askHold(movement) }
  return { kind: null, baseline: null, target, questions: [{ id: 'direction' }] }
}

/** One number, and nothing that says what it is. */
function readBare(quantities: readonly Quantity[], line: Line): Measure | null {
  const { movement } = line
  const shares = quantities.filter((quantity) => isShareOf(quantity, line))
  const target = shares[0] ?? (quantities.length === 1 ? quantities[0] : undefined)
  if (quantities.length === 0) return null
  if (target === undefined || (target.cue === 'by' && !isShareOf(target, line))) {
    if (line.movement.activityAt !== null) return readNothing(line)
    if (target?.cue === 'by') return readNothing(line)
    return { kind: kindOf(movement.change), baseline: null, target: null, questions: [{ id: 'several_numbers' }] }
  }
  if (isActivity(line, target)) {
    // What is made, and how many: only as the object of the activity, «Lansere portalen i 3 kommuner» counts something else.
    const object = movement.activityAt !== null && target.start <= movement.activityAt + 2 && !isLoose(target, line)
    return { kind: null, baseline: null, target: object ? target : null, questions: [{ id: 'task' }] }
  }
  if (movement.done && target.unit?.kind !== 'percent') {
    return { kind: null, baseline: null, target, questions: [{ id: 'task' }] }
  }
  if (movement.change !== null) {
    if (isLoose(target, line)) return readNothing(line)
    return {
      kind: kindOf(movement.change),
      baseline: null,
      target,
      questions: [{ id: 'no_baseline' }, ...severalOf(movement)],
    }
  }
  const level = readLevel(target, line)
  if (level.kind !== null) return level
  const direction = weakDirection(movement)
  if (direction !== null && !movement.hold)
    return { kind: 'increase', baseline: null, target, questions: [{ id: 'no_baseline' }] }
  return { ...level, questions: movement.hold ? [{ id: 'direction' }] : [{ id: 'direction' }, { id: 'no_baseline' }] }
}

/** Beside a verb of change, a number in the middle of the line tells of which, not how many: «Øke salget i 3 regioner». */
function isLoose(target: Quantity, line: Line): boolean {
  const before = line.tokens[target.start - 1]
  if (before === undefined) return false
  return ['i', 'in', 'for', 'med', 'with', 'hos', 'på', 'av', 'of', 'blant', 'among', 'at', 'on', 'across'].includes(
    before.lower,
  )
}

/** «By a third», «med en tredel»: how much it changes, said in words. */
function changedBy({ tokens, movement }: Line): string | null {
  if (movement.change === null) return null
  const by = tokens.findIndex(
    ({ kind }, at) => kind === 'fraction' && ['by', 'med'].includes(tokens[at - 1]?.lower ?? ''),
  )
  return tokens[by]?.text ?? null
}

/** No number to go by. */
function readNothing(line: Line): Measure {
  const { movement, amounts } = line
  const part = changedBy(line)
  if (part !== null && amounts.quantities.length === 0) {
    const params = { amount: part, unit: '' }
    return {
      kind: kindOf(movement.change),
      baseline: null,
      target: null,
      questions: [{ id: 'relative_change', params }, { id: 'no_baseline' }, ...severalOf(movement)],
    }
  }
  const questions: ReadQuestion[] = amounts.ranges.map((text) => ({ id: 'range', params: { text } }))
  if (questions.length === 0) {
    questions.push(...amounts.unread.map((text): ReadQuestion => ({ id: 'number_unread', params: { text } })))
  }
  const task = movement.change === null && (movement.activityAt !== null || movement.done) && questions.length === 0
  if (task) return { kind: null, baseline: null, target: null, questions: [{ id: 'task' }] }
  if (questions.length === 0) questions.push({ id: 'no_number' })
  return {
    kind: movement.several ? null : kindOf(movement.change),
    baseline: null,
    target: null,
    questions: [...questions, ...severalOf(movement)],
  }
}
