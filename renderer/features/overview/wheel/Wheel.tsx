/**
 * The year as a ring: one beat a week, longer the more checked in; a rest for a pause; the cycles around them; what is booked as dots, and what
 * ought to be as rings of dashes; today's hand. The list beside it says the same in words.
 */
import { useTranslation } from 'react-i18next'
import type { Arc, Beat, Moment, YearView } from '#contract/rhythm.ts'
import { monthsOfYear, shareOfYear } from '#domain/rhythm/year.ts'
import { addDays } from '#domain/time/calendar.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { cx } from '#renderer/design/cx.ts'
import { spoken } from '#renderer/design/spoken.ts'
import { isoWeek, monthShort } from '#renderer/format/date.ts'
import { momentKey, useYearWords } from './use-year-words.ts'
import { arcPath, pointAt } from './ring.ts'
import classes from './Wheel.module.css'

const RING = 120
const RING_GAP = 2.5
const BEAT_OUTER = 106
const BEAT_LEAST = 4
const BEAT_MORE = 15
const BEAT_AHEAD = 9
const REST = 99
const REST_LENGTH = 3
const HOLIDAY = 111
const HAND_FROM = 74
const HAND_TO = 134
const MONTH = 146
const DOT = 5
/** The text of a month sits on its baseline; this puts its middle where the middle of the month is. */
const HALF_LETTER = 4.5

export function Wheel({ view }: { view: YearView }) {
  const { t } = useTranslation('rhythm')
  const today = useToday()
  const words = useYearWords(view)
  const { year, running, beats, cycles, moments, holidays } = view
  const at = (date: string) => shareOfYear(date, year)
  const now = at(today) + 0.5 / 365
  const dots = moments.filter((moment) => moment.kind !== 'pause' && moment.start <= year.end)
  return (
    <svg className={classes.wheel} viewBox="-168 -164 336 328" {...spoken(words.label)}>
      <circle className={classes.track} r={RING} />
      {cycles.map((arc) => (
        <Cycle key={arc.start} arc={arc} from={at(arc.start)} to={at(addDays(arc.end, 1))} now={now} />
      ))}
      <Months view={view} />
      {holidays.map((day) => {
        const { x, y } = pointAt(at(day) + 0.5 / 365, HOLIDAY)
        return <circle key={day} className={classes.holiday} cx={x} cy={y} r="1.5" />
      })}
      {beats.map((beat) => (
        <BeatMark key={beat.week} beat={beat} share={at(addDays(beat.week, 3))} hint={words.beat(beat)} />
      ))}
      {dots.map((moment) => (
        <Dot key={momentKey(moment)} moment={moment} from={at(moment.start)} to={at(moment.end)} />
      ))}
      <Hand share={now} />
      <text className={classes.caption} y="-27">
        {t('year.week')}
      </text>
      <text className={classes.figure} y="15">
        {isoWeek(today)}
      </text>
      {running === null ? null : (
        <text className={classes.caption} y="37">
          {t('year.ofCycle', { week: running.week, of: running.of })}
        </text>
      )}
    </svg>
  )
}

function Cycle({ arc, from, to, now }: { arc: Arc; from: number; to: number; now: number }) {
  const name = arc.name === '' ? null : <title>{arc.name}</title>
  if (arc.state !== 'running') {
    return (
      <path className={cx(classes.cycle, classes[arc.state])} d={arcPath(from, to, RING, RING_GAP)}>
        {name}
      </path>
    )
  }
  return (
    <>
      <path className={cx(classes.cycle, classes.left)} d={arcPath(from, to, RING, RING_GAP)}>
        {name}
      </path>
      <path
        className={cx(classes.cycle, classes.gone)}
        d={arcPath(from, Math.min(Math.max(now, from), to), RING, RING_GAP)}
      />
    </>
  )
}

function Months({ view: { year } }: { view: YearView }) {
  const language = useLanguage()
  const today = useToday()
  const months = monthsOfYear(year)
  return months.map((first, index) => {
    const from = shareOfYear(first, year)
    const to = shareOfYear(months[index + 1] ?? addDays(year.end, 1), year)
    const inner = pointAt(from, RING + 8)
    const outer = pointAt(from, RING + 15)
    const middle = pointAt((from + to) / 2, MONTH)
    return (
      <g key={first}>
        <line className={classes.tick} x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />
        <text
          className={cx(classes.month, first.slice(0, 7) === today.slice(0, 7) && classes.thisMonth)}
          x={middle.x}
          y={middle.y + HALF_LETTER}
        >
          {monthShort(Number(first.slice(5, 7)), language).replace('.', '')}
        </text>
      </g>
    )
  })
}

function BeatMark({ beat, share, hint }: { beat: Beat; share: number; hint: string }) {
  if (beat.state === 'not_due') {
    const { x, y } = pointAt(share, BEAT_OUTER - 2)
    return (
      <circle className={classes.none} cx={x} cy={y} r="1.6">
        <title>{hint}</title>
      </circle>
    )
  }
  if (beat.state === 'pause') {
    // A rest lies along the ring, where a beat stands across it.
    const middle = pointAt(share, REST)
    const along = pointAt(share + 0.25, REST_LENGTH)
    return (
      <line
        className={classes.rest}
        x1={middle.x - along.x}
        y1={middle.y - along.y}
        x2={middle.x + along.x}
        y2={middle.y + along.y}
      >
        <title>{hint}</title>
      </line>
    )
  }
  const length = beat.state === 'ahead' ? BEAT_AHEAD : BEAT_LEAST + BEAT_MORE * (beat.coverage ?? 0)
  const outer = pointAt(share, BEAT_OUTER)
  const inner = pointAt(share, BEAT_OUTER - length)
  return (
    <line className={cx(classes.beat, classes[beat.state])} x1={outer.x} y1={outer.y} x2={inner.x} y2={inner.y}>
      <title>{hint}</title>
    </line>
  )
}

function Dot({ moment, from, to }: { moment: Moment; from: number; to: number }) {
  const { x, y } = pointAt(from + 0.5 / 365, RING)
  return (
    <>
      {to > from ? <path className={classes.span} d={arcPath(from, to, RING)} /> : null}
      <circle className={cx(classes.dot, classes[`dot_${moment.state}`])} cx={x} cy={y} r={DOT} />
    </>
  )
}

function Hand({ share }: { share: number }) {
  const from = pointAt(share, HAND_FROM)
  const to = pointAt(share, HAND_TO - 4)
  const tip = pointAt(share, HAND_TO)
  return (
    <>
      <line className={classes.hand} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle className={classes.tip} cx={tip.x} cy={tip.y} r="4" />
    </>
  )
}
