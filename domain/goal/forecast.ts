/**
 * Where a key result lands if it goes on as it has: the Theil–Sen line through the cycle's measurements, along working days, anchored at the
 * latest value. The median of all pairwise slopes is not moved by a wild measurement in a handful. Source: domain rules, Progress and pace
 * (forecast); H. Theil 1950 and P. K. Sen 1968 for the line, Hyndman and Fan 1996 (type 7) for the range.
 */
import type { KeyResultDefinition } from './goal.ts'
import type { Measurement } from './measurements.ts'
import { elapsedShare, type WorkingDayAxis } from './axis.ts'
import type { DateRange, IsoDate } from '#domain/shared/basics.ts'

/** Fewer measurements on different dates than this say nothing about where it is going. */
export const FEWEST_MEASUREMENTS = 4

/** A range wider than this share of the way from baseline to target is too scattered to tell. */
export const WIDEST_SHARE = 0.5

/** The range leaves out the wildest slopes: a tenth at either end. */
const RANGE = [0.1, 0.9] as const

// What was worked out in floating point must not miss a target it lands exactly on.
const NOISE = 1e-9

/**
 * Why nothing is foretold. `level`: a level is held, not approached. `no_way`: baseline, target or kind is missing. `over`: the period has
 * ended. `too_early`: as for the pace. `too_few`: not enough measurements.
 */
export type NoForecast = 'level' | 'no_way' | 'over' | 'too_early' | 'too_few'

/** `measurements`: how many there are on different dates. */
export type Forecast = { state: 'none'; why: NoForecast; measurements: number } | Told

type Told = {
  state: 'told'
  /** Values at the end of the period, inside the natural limits; `low` is the smaller number, not the worse. */
  value: number
  low: number
  high: number
  /** Change in value for every working day. */
  slope: number
  /** The range is too wide to tell where it lands: the value is then no more than the middle of it. */
  scattered: boolean
  /** The latest value is on the target or past it; `past`: so is where it lands. */
  reached: boolean
  past: boolean
  /** About when the target is reached, where it lies ahead and inside the period; never before today. */
  reachesOn: IsoDate | null
  measurements: number
  /** The latest measurement, and the last day of the period: the ends of the line. */
  from: IsoDate
  until: IsoDate
}

export type Point = { readonly x: number; readonly y: number }

/**
 * Median of the slopes between every two points, and the 10 % and 90 % of them; null where no two points lie apart along x. The unit is that of
 * y for one x.
 */
export function theilSen(points: readonly Point[]): { slope: number; low: number; high: number } | null {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2)
  let count = 0
  for (const [index, a] of points.entries())
    for (const b of points.slice(index + 1))
      if (a.x !== b.x) {
        slopes[count] = (b.y - a.y) / (b.x - a.x)
        count += 1
      }
  if (count === 0) return null
  const ordered = slopes.subarray(0, count).toSorted()
  return { slope: quantile(ordered, 0.5), low: quantile(ordered, RANGE[0]), high: quantile(ordered, RANGE[1]) }
}

/** Between the two nearest of an ordered row, in proportion; the row must not be empty. */
function quantile(ordered: Float64Array, share: number): number {
  const at = share * (ordered.length - 1)
  const below = ordered[Math.floor(at)] ?? 0
  const above = ordered[Math.ceil(at)] ?? below
  return below === above ? below : below + (above - below) * (at - Math.floor(at))
}

type Aim = Pick<KeyResultDefinition, 'kind' | 'baseline' | 'target' | 'limitMin' | 'limitMax' | 'stages'>
type Way = { baseline: number; target: number; min: number; max: number }

export type ForecastContext = {
  today: IsoDate
  /** Of the key result: its own dates, else the cycle's. */
  period: DateRange
  axis: WorkingDayAxis
  /** Share of the period in which it is too early to say (`PaceThresholds`). */
  tooEarly: number
}

/** `measured` are this cycle's measurements up to today, oldest first; of several on one date the last one counts. */
export function forecastOf(definition: Aim, measured: readonly Measurement[], context: ForecastContext): Forecast {
  const { today, period, axis } = context
  const byDate = [...new Map(measured.map((each) => [each.date, each])).values()]
  const none = (why: NoForecast): Forecast => ({ state: 'none', why, measurements: byDate.length })
  if (definition.kind === 'at_least' || definition.kind === 'at_most') return none('level')
  const way = wayOf(definition)
  const last = byDate.at(-1)
  if (!way) return none('no_way')
  if (today > period.end) return none('over')
  if (elapsedShare(today, period, axis) < context.tooEarly - NOISE) return none('too_early')
  if (byDate.length < FEWEST_MEASUREMENTS || !last) return none('too_few')
  const line = theilSen(byDate.map(({ date, value }) => ({ x: axis.at(date), y: value })))
  // All of them inside one pause: the axis has no stretch to draw a line along.
  if (!line) return none('too_few')

  const from = axis.at(last.date)
  const ahead = Math.max(0, axis.total - from)
  const landing = (slope: number) => Math.min(way.max, Math.max(way.min, last.value + slope * ahead))
  const [value, low, high] = [landing(line.slope), landing(line.low), landing(line.high)]
  const size = Math.abs(way.target - way.baseline)
  const isPast = (at: number) => (at - way.target) * Math.sign(way.target - way.baseline) >= -NOISE * size
  const [reached, past] = [isPast(last.value), isPast(value)]
  return {
    state: 'told',
    value,
    low,
    high,
    slope: line.slope,
    scattered: high - low > WIDEST_SHARE * size * (1 + NOISE),
    reached,
    past,
    reachesOn: reached || !past ? null : dayReached(from + (way.target - last.value) / line.slope, today, axis),
    measurements: byDate.length,
    from: last.date,
    until: period.end,
  }
}

function wayOf({ kind, baseline, target, limitMin, limitMax, stages }: Aim): Way | null {
  if (kind === 'milestone')
    return stages.length === 0 ? null : { baseline: 0, target: stages.length, min: 0, max: stages.length }
  if (kind === null || baseline === null || target === null || baseline === target) return null
  return { baseline, target, min: limitMin ?? -Infinity, max: limitMax ?? Infinity }
}

/** The working day a place on the axis lies in. A line may cross the target before today where nobody has measured since: then today. */
function dayReached(workingDays: number, today: IsoDate, axis: WorkingDayAxis): IsoDate | null {
  const day = axis.dayOf(Math.min(axis.total, Math.max(1, Math.ceil(workingDays - NOISE))))
  return day !== null && day < today ? today : day
}
