/** One note: chosen or not, what it says, and which part of the look back it is from. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepLine } from '#domain/meeting/step-line-schema.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { useRoom } from '../../room/room-context.ts'
import rows from '../Rows.module.css'
import classes from './Themes.module.css'

export interface NoteRowProps {
  note: StepLine
  selected: boolean
  onSelect: () => void
  /** Out of its theme; undefined where it is in none. */
  onOut: (() => void) | undefined
}

export function NoteRow({ note, selected, onSelect, onOut }: NoteRowProps) {
  const { t } = useTranslation(['themes', 'lines'])
  const { itemId, toItem, home } = useRoom()
  const row = useRef<HTMLLIElement>(null)
  const current = note.id === itemId
  const { section, text } = note
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    // The keys walk the rows; the pointer may point at one.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={row}
      className={`${rows.row} ${rows.pick}`}
      aria-current={current || undefined}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('input, button') !== null) return
        toItem(note.id)
        home.current?.focus()
      }}
    >
      <span className={rows.label}>
        <input
          type="checkbox"
          className={classes.tick}
          checked={selected}
          tabIndex={-1}
          aria-label={t('select', { text })}
          onChange={() => {
            onSelect()
            home.current?.focus()
          }}
        />
      </span>
      <span className={rows.text}>{text}</span>
      <span className={rows.who}>
        {section === 'continues' || section === 'stops' || section === 'starts' ? t(`lines:section.${section}`) : ''}
      </span>
      <span className={rows.tools}>
        {onOut === undefined ? null : <IconButton icon="close" label={t('takeOut', { text })} onClick={onOut} />}
      </span>
    </li>
  )
}
