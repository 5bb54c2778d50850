/** Something carried here from an earlier meeting: what it is, since when, and what became of it. */
import { useTranslation } from 'react-i18next'
import { useEffect, useRef } from 'react'
import type { Capture } from '#domain/meeting/meeting.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { useRoom } from '../room/room-context.ts'
import classes from './Rows.module.css'

export type Outcome = { state: 'done' | 'not_done'; key: string; label: string }

export interface CarriedRowProps {
  capture: Capture
  current: boolean
  outcomes: readonly Outcome[]
  onState: (state: Capture['state']) => void
}

export function CarriedRow({ capture, current, outcomes, onState }: CarriedRowProps) {
  const { t } = useTranslation('meeting')
  const { words, toItem, home } = useRoom()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    // The keys walk the rows; the pointer may point at one.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={row}
      className={cx(classes.row, classes.pick, capture.state !== 'open' && classes.settled)}
      aria-current={current || undefined}
      onClick={() => {
        toItem(capture.id)
        home.current?.focus()
      }}
    >
      <span className={classes.label}>{t('carried.since', { date: words.day(capture.raisedOn) })}</span>
      <span className={classes.text}>{capture.text}</span>
      <span className={classes.who}>{words.person(capture.ownerId)}</span>
      <span className={classes.tools}>
        {outcomes.map(({ state, key, label }) => (
          <Button
            key={state}
            kind="quiet"
            keyCap={current ? key : undefined}
            aria-pressed={capture.state === state}
            onClick={() => onState(capture.state === state ? 'open' : state)}
          >
            {label}
          </Button>
        ))}
      </span>
    </li>
  )
}
