/** One line that is typed: what it is taken for, the text, what was understood, and beside it what the coach would ask. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fix } from '#domain/reading/put-right.ts'
import type { Id } from '#domain/shared/basics.ts'
import { nextBlank } from '#domain/wording/blank.ts'
import type { CheckId, Finding } from '#domain/wording/finding.ts'
import { cx } from '#renderer/design/cx.ts'
import type { KnownGoal, Surroundings } from './asked.ts'
import { LineNote } from './LineNote.tsx'
import type { TypedLine } from './lines.ts'
import type { PlanQuestion } from './plan.ts'
import type { LineRead } from './read-entry.ts'
import { UnderstoodParts } from './UnderstoodParts.tsx'
import { useRoleWord } from './use-role-word.ts'
import classes from './Entry.module.css'

export type EntryLineActions = {
  readonly onWrite: (id: number, text: string) => void
  readonly onInsert: (id: number, from: number, to: number, text: string) => void
  /** Enter, with what is marked. */
  readonly onEnter: (id: number, from: number, to: number) => void
  readonly onJoin: (id: number) => boolean
  readonly onMove: (id: number, step: 1 | -1) => boolean
  readonly onFix: (id: number, fix: Fix) => void
  readonly onFocus: (id: number) => void
  /** Chooses the words of the line, to be written over. */
  readonly onRewrite: (id: number) => void
  readonly onKeep: (id: number, checkId: CheckId, reason: string) => void
  readonly onAskAgain: (id: number, checkId: CheckId) => void
}

/** What every line of an entry is asked with. */
export type EntrySetting = {
  /** The unit the lines are for: a pattern is to fit it. */
  readonly unitId: Id | null
  readonly around: Surroundings | null
  readonly onSee: (goal: KnownGoal) => void
}

export type EntryLineProps = EntryLineActions & {
  readonly setting: EntrySetting
  readonly line: LineRead
  readonly typed: TypedLine | undefined
  readonly number: number
  readonly current: boolean
  /** What must be known before the line can be put in. */
  readonly asks: readonly PlanQuestion[]
  readonly findings: readonly Finding[]
  /** What a pattern for this line is to fit; empty where it is not the line at hand. */
  readonly about: string
  readonly placeholder?: string | undefined
  /** The line stands by itself: what it is taken for need not be said. */
  readonly alone?: string | undefined
}

export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const { line, number, placeholder, alone } = props
  const { onWrite, onInsert, onEnter, onJoin, onMove, onFix, onFocus } = props
  const { t } = useTranslation('goal')
  const role = useRoleWord(line.role)

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const { selectionStart: from, selectionEnd: to, value } = area
    const blank = event.key === 'Tab' && !event.shiftKey ? nextBlank(value, to) : null
    if (blank !== null) {
      // From gap to gap of a pattern; after the last one Tab goes on as always.
      event.preventDefault()
      area.setSelectionRange(blank.start, blank.end)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onEnter(line.id, from, to)
    } else if (event.key === 'Backspace' && from === 0 && to === 0) {
      if (onJoin(line.id)) event.preventDefault()
    } else if (event.key === 'ArrowUp' && !event.shiftKey && onFirstRow(area)) {
      if (onMove(line.id, -1)) event.preventDefault()
    } else if (event.key === 'ArrowDown' && !event.shiftKey && (to === value.length || onFirstRow(area, true))) {
      if (onMove(line.id, 1)) event.preventDefault()
    }
  }

  return (
    <li className={cx(classes.line, classes[line.role], alone !== undefined && classes.alone)}>
      {alone === undefined ? (
        <span className={classes.role} aria-hidden="true">
          {role}
        </span>
      ) : null}
      <div className={classes.body}>
        <textarea
          rows={1}
          data-line={line.id}
          className={classes.text}
          aria-label={
            alone ?? (line.role === 'blank' ? t('entry.line', { number }) : t('entry.lineOf', { number, role }))
          }
          placeholder={placeholder}
          value={line.text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            // Dictation and dropped text bring line breaks without a key or a paste.
            const { value } = event.currentTarget
            if (/[\n\r]/u.test(value)) onInsert(line.id, 0, line.text.length, value.replace(/\s+$/u, ''))
            else onWrite(line.id, value)
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (!/[\n\r]/u.test(pasted)) return
            event.preventDefault()
            onInsert(
              line.id,
              event.currentTarget.selectionStart,
              event.currentTarget.selectionEnd,
              pasted.replace(/\s+$/u, ''),
            )
          }}
          onKeyDown={onKeyDown}
          onFocus={() => onFocus(line.id)}
        />
        {line.read === null || line.shown === null ? null : (
          <div className={classes.understood}>
            <UnderstoodParts read={line.read} shown={line.shown} onFix={(fix) => onFix(line.id, fix)} />
          </div>
        )}
      </div>
      <LineNote {...props} />
    </li>
  )
}, sameLine)

/** Reading makes every line anew; only one that says something else is drawn again. */
function sameLine(before: EntryLineProps, after: EntryLineProps): boolean {
  return (
    before.current === after.current &&
    before.number === after.number &&
    before.placeholder === after.placeholder &&
    before.onWrite === after.onWrite &&
    before.setting === after.setting &&
    before.about === after.about &&
    before.line.text === after.line.text &&
    before.typed === after.typed &&
    JSON.stringify([before.line, before.asks, before.findings]) ===
      JSON.stringify([after.line, after.asks, after.findings])
  )
}

/** The caret is on the first (or last) row of a line that may wrap. */
function onFirstRow(area: HTMLTextAreaElement, last = false): boolean {
  const style = getComputedStyle(area)
  const rows = Math.round((area.clientHeight - parseFloat(style.paddingBlock) * 2) / parseFloat(style.lineHeight))
  if (rows <= 1) return true
  return last ? area.selectionEnd === area.value.length : area.selectionStart === 0
}
