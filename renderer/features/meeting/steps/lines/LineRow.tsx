/** One line: its number or what it has become, the words, and the ways to put it right. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepLine } from '#domain/meeting/step-line-schema.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { useCaptureName } from '../../capture-words.ts'
import { captureOf, useRoom } from '../../room/room-context.ts'
import rows from '../Rows.module.css'
import classes from './Lines.module.css'

export interface LineRowProps {
  line: StepLine
  /** Its number, or where it stands in the order. */
  mark: string
  /** Its dots, hours or marks; empty before they are given. */
  given: string
  /** Its words are in a field. */
  amending: boolean
  onAmend: () => void
  onAmended: (text: string | null) => void
  onWall: () => void
  onRemove: () => void
}

export function LineRow({ line, mark, given, amending, onAmend, onAmended, onWall, onRemove }: LineRowProps) {
  const { t } = useTranslation(['lines', 'meeting'])
  const { room, itemId, toItem, home } = useRoom()
  const row = useRef<HTMLLIElement>(null)
  const current = line.id === itemId
  const became = captureOf(room, line)
  const called = useCaptureName()
  const { text } = line
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    // The keys walk the rows; the pointer may point at one.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={row}
      className={cx(rows.row, rows.pick, line.offWall && rows.settled)}
      aria-current={current || undefined}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('input, button') !== null) return
        toItem(line.id)
        home.current?.focus()
      }}
    >
      <span className={rows.label}>{became === undefined ? mark : called(became)}</span>
      {amending ? <AmendField text={text} onDone={onAmended} /> : <span className={rows.text}>{text}</span>}
      <span className={rows.who}>
        {[given, line.offWall ? t('offWall') : ''].filter((part) => part !== '').join(', ')}
      </span>
      <span className={rows.tools}>
        <IconButton icon="pencil" label={t('amend', { text })} onClick={onAmend} />
        <IconButton
          icon={line.offWall ? 'eye' : 'curtain'}
          label={t(line.offWall ? 'putOn' : 'takeOff', { text })}
          onClick={onWall}
        />
        <IconButton icon="trash" label={t('remove', { text })} onClick={onRemove} />
      </span>
    </li>
  )
}

/** Enter keeps what is written, Escape what was. */
function AmendField({ text, onDone }: { text: string; onDone: (text: string | null) => void }) {
  const { t } = useTranslation('lines')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <input
      ref={field}
      className={classes.input}
      aria-label={t('text')}
      defaultValue={text}
      maxLength={400}
      autoComplete="off"
      spellCheck={false}
      onBlur={(event) => onDone(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          event.currentTarget.blur()
        }
        if (event.key === 'Escape') {
          event.stopPropagation()
          onDone(null)
        }
      }}
    />
  )
}
