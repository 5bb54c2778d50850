/** What was carried here from earlier meetings: what it is, since when, whose, and what became of it. */
import { useTranslation } from 'react-i18next'
import { useEffect, useRef } from 'react'
import type { Capture } from '#domain/meeting/meeting.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { useRoom } from '../room/room-context.ts'
import classes from './Rows.module.css'

export type Outcome = { state: 'done' | 'not_done' | 'open'; key: string; label: string }

export interface CarriedListProps {
  captures: readonly Capture[]
  outcomes: readonly Outcome[]
  onState: (id: string, state: Capture['state']) => void
  /** What else is to be said of it, after who and what it moves. */
  note?: ((capture: Capture) => string) | undefined
}

export function CarriedList({ captures, outcomes, onState, note }: CarriedListProps) {
  const { itemId } = useRoom()
  return (
    <ul className={classes.rows}>
      {captures.map((capture) => (
        <Row
          key={capture.id}
          capture={capture}
          current={capture.id === itemId}
          outcomes={outcomes}
          note={note?.(capture) ?? ''}
          onState={(state) => onState(capture.id, state)}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  capture: Capture
  current: boolean
  outcomes: readonly Outcome[]
  note: string
  onState: (state: Capture['state']) => void
}

function Row({ capture, current, outcomes, note, onState }: RowProps) {
  const { t } = useTranslation('meeting')
  const { words, room, toItem, home } = useRoom()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const moves = room.keyResults.find((each) => each.id === capture.keyResultId)
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
      <span className={classes.who}>
        {[words.person(capture.ownerId), moves === undefined ? '' : moves.shortName || moves.title, note]
          .filter((part) => part !== '')
          .join(', ')}
      </span>
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
