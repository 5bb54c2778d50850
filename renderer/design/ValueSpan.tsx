import { Fragment } from 'react'

import { cx } from './cx.ts'
import { Icon } from './Icon.tsx'
import classes from './ValueSpan.module.css'

export interface ValueSpanProps {
  /** Formatted by the caller. Without it no arrow is drawn: «88 av minst 90 %» (hold the level). */
  baseline?: string | undefined
  now: string
  target: string
  /** What the target is counted in: «saker». Where there is no room for all of it, it is left out; `label` still says it. */
  unit?: string | undefined
  /** False: `now` is a word («ikke målt») and does not carry the weight. */
  measured?: boolean | undefined
  /** The span as a sentence, for those who cannot see the arrows: «fra 46, nå 41, mål 23 saker». */
  label?: string | undefined
  className?: string | undefined
}

/** Baseline → now → target in one line; now carries the weight. */
export function ValueSpan({ baseline, now, target, unit = '', measured = true, label, className }: ValueSpanProps) {
  const hidden = label === undefined ? {} : { 'aria-hidden': true }
  const last = (
    <span {...hidden} className={classes.last}>
      <span>{target}</span>
      {/* The space is for who reads the text and not the picture. */}
      {unit === '' ? null : <span className={classes.unit}> {unit}</span>}
    </span>
  )
  const figure = measured ? <b>{now}</b> : <span>{now}</span>
  return (
    <span className={cx(classes.span, className)}>
      {label === undefined ? null : <span className="visually-hidden">{label}</span>}
      {baseline === undefined ? (
        <Fragment>
          <span {...hidden}>{figure}</span>
          {last}
        </Fragment>
      ) : (
        <Fragment>
          <span {...hidden}>{baseline}</span>
          <Icon name="arrow" className={classes.arrow} />
          <span {...hidden}>{figure}</span>
          <Icon name="arrow" className={classes.arrow} />
          {last}
        </Fragment>
      )}
    </span>
  )
}
