/**
 * Time by the clock: «2 t 30 min» is one amount, and «fra 2 timer til 45 minutter» are amounts of the same. An hour has sixty minutes wherever one is; a
 * day may have eight hours or twenty-four and a week five days or seven, so those are never turned into each other.
 */
import type { Quantity } from './quantities.ts'
import type { Unit } from './units.ts'

type ClockUnit = 'h' | 'min' | 's' | 'ms'

/** In milliseconds. */
const LENGTHS: Readonly<Record<ClockUnit, number>> = { h: 3_600_000, min: 60_000, s: 1000, ms: 1 }

const NAMES: readonly (readonly [ClockUnit, RegExp])[] = [
  ['h', /^(?:t|time|timer|timar|h|hr|hrs|hours?)$/],
  ['min', /^(?:mins?|minut\p{L}*)$/u],
  ['s', /^(?:s|sek\p{L}*|secs?|seconds?)$/u],
  ['ms', /^(?:ms|milli\p{L}*)$/u],
]

const MINUTES: Unit = { text: 'min', kind: 'time' }

function clockUnit(unit: Unit | null): ClockUnit | null {
  if (unit?.kind !== 'time') return null
  return NAMES.find(([, pattern]) => pattern.test(unit.text.toLowerCase()))?.[0] ?? null
}

/** Within an amount of time an «m» is no metre: «2h30m», «8m20s». */
function asMinutes(unit: Unit | null, beside: Unit | null): Unit | null {
  return unit?.text === 'm' && clockUnit(beside) !== null ? MINUTES : unit
}

export type Clock = { readonly value: number; readonly unit: Unit }

/** Hours and minutes, or minutes and seconds, as the smaller; null where the second does not go on from the first. */
export function joinedClock(first: Clock, second: Clock): Clock | null {
  const lead = clockUnit(asMinutes(first.unit, second.unit))
  const unit = asMinutes(second.unit, first.unit)
  const rest = clockUnit(unit)
  const follows = (lead === 'h' && rest === 'min') || (lead === 'min' && rest === 's')
  if (unit === null || !follows || !Number.isInteger(first.value) || second.value >= 60) return null
  return { value: exact(first.value * 60 + second.value), unit }
}

/** Two amounts of time in the smaller of their units; as they were where they are no such pair. */
export function inSameClockUnit(first: Quantity, second: Quantity): readonly [Quantity, Quantity] {
  const [one, other] = [clockUnit(first.unit), clockUnit(second.unit)]
  if (one === null || other === null || one === other) return [first, second]
  const ratio = LENGTHS[one] / LENGTHS[other]
  return ratio > 1 ? [turned(first, ratio, second), second] : [first, turned(second, 1 / ratio, first)]
}

/** «From 8m20s to 5m»: who writes minutes so in one place does it in the other; elsewhere an «m» is a metre. */
export function withMinutes(quantities: readonly Quantity[]): readonly Quantity[] {
  if (!quantities.some(({ text }) => /\dm(?:\d|$)/.test(text))) return quantities
  return quantities.map((quantity) => (quantity.unit?.text === 'm' ? { ...quantity, unit: MINUTES } : quantity))
}

/** Whether the two are amounts of time that can be compared, in whatever units. */
export function areClockTimes(first: Quantity, second: Quantity): boolean {
  return clockUnit(first.unit) !== null && clockUnit(second.unit) !== null
}

function turned(quantity: Quantity, ratio: number, like: Quantity): Quantity {
  const value = exact(quantity.value * ratio)
  const digits = String(value)
  return {
    ...quantity,
    value,
    typed: value,
    digits,
    decimals: digits.split('.')[1]?.length ?? 0,
    power: 0,
    unit: like.unit,
  }
}

/** Without the noise of binary fractions. */
function exact(value: number): number {
  return Number(value.toPrecision(15))
}
