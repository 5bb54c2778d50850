/** All key results of the meeting in the agenda's order, with why they are here. A click goes to one, also to correct it. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaKeyResult } from '#contract/meeting.ts'
import { cx } from '#renderer/design/cx.ts'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import { capitalised, inOneLine } from '#renderer/format/names.ts'
import { useReasonWords } from '../reason-words.ts'
import { useRoom } from '../room/room-context.ts'
import classes from './CheckInQueue.module.css'

export function CheckInQueue({ current, onPick }: { current: string | null; onPick: (id: string) => void }) {
  const { t } = useTranslation('meeting')
  const { room } = useRoom()
  return (
    <ul className={classes.queue} aria-label={t('okr.queue')}>
      {room.keyResults.map((row) => (
        <Row key={row.id} row={row} current={row.id === current} onPick={() => onPick(row.id)} />
      ))}
    </ul>
  )
}

function Row({ row, current, onPick }: { row: AgendaKeyResult; current: boolean; onPick: () => void }) {
  const { t } = useTranslation(['meeting', 'common'])
  const { words } = useRoom()
  const reasonWords = useReasonWords()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const { standing, definition } = row
  const done = row.checkInId !== null
  // The mark says red, yellow and silent already: the reason beside it is the next one.
  const reasons = reasonWords(row.reasons.filter(({ id }) => id !== 'red' && id !== 'yellow'))
  const reason = reasons[0] ?? (row.sweep ? t('okr.unchangedGreen') : '')
  const status = t(`common:status.${standing.shown ?? 'none'}`)
  return (
    <li className={classes.item}>
      <button
        ref={button}
        type="button"
        className={cx(classes.row, current && classes.now, done && classes.done)}
        aria-current={current || undefined}
        onClick={onPick}
      >
        {standing.shown === null ? <span /> : <StatusMark kind={standing.shown} className={classes.mark} />}
        <span className={classes.title}>{capitalised(row.shortName || row.title)}</span>
        <span className={classes.state}>{done ? t('okr.done', { status }) : inOneLine([status, reason])}</span>
        <span className={classes.value}>
          {standing.value === null
            ? t('okr.notMeasured')
            : words.withUnit(standing.value, definition.decimals, definition.unitLabel)}
        </span>
      </button>
    </li>
  )
}
