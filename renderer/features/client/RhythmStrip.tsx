/** Eight weeks of a client as beats: full where everybody checked in, hollow where less than half did, a dot for a rest; this week stands open. */
import { useTranslation } from 'react-i18next'
import type { Beat } from '#contract/rhythm.ts'
import { isKept } from '#domain/rhythm/coverage.ts'
import { cx } from '#renderer/design/cx.ts'
import { spoken } from '#renderer/design/spoken.ts'
import classes from './RhythmStrip.module.css'

/** Coverage below which a beat is hollow. */
const LOW = 0.5
const STEP = 15
const WIDTH = 10
const HEIGHT = 32
/** A week in which nobody checked in is still a beat that can be seen. */
const LEAST = 4

export type RhythmStripProps = { beats: readonly Beat[]; fortnightly: boolean; dense: boolean }

export function RhythmStrip({ beats, fortnightly, dense }: RhythmStripProps) {
  const { t } = useTranslation('client')
  const counted = useStripWords(beats)
  const words = fortnightly ? `${counted}, ${t('strip.fortnight')}` : counted
  if (beats.every(isRest)) return <span />
  return (
    <div className={cx(classes.strip, dense && classes.dense)}>
      <svg
        className={classes.beats}
        viewBox={`0 0 ${beats.length * STEP - (STEP - WIDTH)} ${HEIGHT}`}
        {...spoken(words)}
      >
        {beats.map((beat, index) => (
          <Mark key={beat.week} beat={beat} x={index * STEP} />
        ))}
      </svg>
      <span className="meta" aria-hidden="true">
        {words}
      </span>
    </div>
  )
}

function Mark({ beat, x }: { beat: Beat; x: number }) {
  if (isRest(beat)) return <circle className={classes.rest} cx={x + WIDTH / 2} cy={HEIGHT - 3} r="1.75" />
  const coverage = beat.coverage ?? 0
  const open = beat.state === 'running' || beat.state === 'ahead'
  const height = open ? HEIGHT - 1 : Math.max(LEAST, coverage * (HEIGHT - 1))
  return (
    <rect
      className={cx(open ? classes.open : coverage < LOW ? classes.low : classes.full)}
      x={x + 0.75}
      y={HEIGHT - height - 0.5}
      width={WIDTH - 1.5}
      height={height}
      rx="2"
    />
  )
}

/** «8 uker på rad», «3 uker under målet», from the latest complete week back. */
function useStripWords(beats: readonly Beat[]): string {
  const { t } = useTranslation('client')
  const complete = beats.filter((beat) => beat.state === 'complete' && beat.due > 0)
  const latest = complete.at(-1)
  if (!latest) return t('strip.begins')
  const inRhythm = isKept(latest)
  const other = complete.findLastIndex((beat) => isKept(beat) !== inRhythm)
  return t(inRhythm ? 'strip.kept' : 'strip.under', { count: complete.length - 1 - other })
}

function isRest(beat: Beat): boolean {
  return beat.state === 'pause' || beat.state === 'not_due'
}
