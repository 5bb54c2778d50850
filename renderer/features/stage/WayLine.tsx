/**
 * The way from start to target: ink is how far, the tick is where we should have been today. Drawn as SVG in percent, so that no style is
 * written into the page. A hold-level has beats instead: one a measurement, hollow where it failed.
 */
import { useSyncExternalStore } from 'react'
import type { StageKeyResult } from '#contract/stage.ts'
import { cx } from '../../design/cx.ts'
import { HeldBeats } from '../../design/HeldBeats.tsx'
import { decimalsOf } from '#domain/shared/decimals.ts'
import { rounded } from '../../format/number.ts'
import { againstTarget, stagesOf, withSign } from './key-result-words.ts'
import { expectedCentre, labelWidth } from './line-labels.ts'
import { useWords } from './stage-words.ts'
import classes from './WayLine.module.css'

const clamp = (share: number) => Math.min(1, Math.max(0, share))
const percent = (share: number) => `${(clamp(share) * 100).toFixed(2)}%`

export function WayLine({ keyResult }: { keyResult: StageKeyResult }) {
  const { t, number } = useWords()
  const lineWidth = useLineWidth()
  const { baseline, target, ratio, expected, expectedValue, decimals, unitLabel, shown } = keyResult
  if (ratio === null && target === null) return null
  const figure = (value: number | null) => (value === null ? '' : withSign(number(value, decimals), unitLabel))
  const from = { figure: figure(baseline), word: t('line.from') }
  const to = { figure: figure(stagesOf(keyResult) ?? target), word: t('line.to') }
  // Computed: no finer than the ends of the line.
  const finest = Math.max(decimals, decimalsOf(baseline), decimalsOf(target))
  const due = {
    figure: figure(expectedValue === null ? null : rounded(expectedValue, finest)),
    word: t('line.expected'),
  }
  const centre =
    expected === null || expectedValue === null
      ? null
      : expectedCentre(
          expected,
          {
            from: from.figure === '' ? 0 : labelWidth(from.figure, from.word),
            expected: labelWidth(due.figure, due.word),
            to: to.figure === '' ? 0 : labelWidth(to.figure, to.word),
          },
          lineWidth,
        )
  return (
    <svg className={classes.line} role="img" aria-label={t('line.label', { from: from.figure, to: to.figure })}>
      <rect className={classes.track} width="100%" />
      {ratio === null || ratio <= 0 ? null : (
        <rect className={cx(classes.fill, shown === 'stale' && classes.stale)} width={percent(ratio)} />
      )}
      {expected === null ? null : (
        <>
          <rect className={classes.gap} x={percent(expected)} />
          <rect className={classes.tick} x={percent(expected)} />
        </>
      )}
      {from.figure === '' ? null : <Label x="0%" anchor="start" {...from} />}
      {centre === null ? null : <Label x={percent(centre)} anchor="middle" {...due} />}
      {to.figure === '' ? null : <Label x="100%" anchor="end" {...to} />}
    </svg>
  )
}

interface LabelProps {
  x: string
  anchor: 'start' | 'middle' | 'end'
  figure: string
  word: string
}

function Label({ x, anchor, figure, word }: LabelProps) {
  return (
    <>
      <text className={classes.figure} x={x} textAnchor={anchor}>
        {figure}
      </text>
      <text className={classes.word} x={x} textAnchor={anchor}>
        {word}
      </text>
    </>
  )
}

export function Held({ keyResult }: { keyResult: StageKeyResult }) {
  const words = useWords()
  const held = keyResult.held.filter(Boolean).length
  const label = words.t('held', { held, of: keyResult.held.length })
  return (
    <div className={classes.level}>
      {keyResult.held.length === 0 ? null : (
        <HeldBeats beats={keyResult.held} label={label} className={classes.beats} />
      )}
      <p className={classes.levelWords}>
        <b>{againstTarget(keyResult, words)}</b>
        {keyResult.held.length === 0 ? null : <span>{label}</span>}
      </p>
    </div>
  )
}

/** The line's length in vh; the edges are those of the room. */
function useLineWidth(): number {
  return useSyncExternalStore(watchSize, () => {
    const aspect = innerWidth / innerHeight
    return aspect * 100 - (aspect <= 1.5 ? 7.2 : 10)
  })
}

function watchSize(listener: () => void): () => void {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}
