/** One line of the quick entry: what it is taken for, the text, what was understood, and what the coach would ask. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fix } from '#domain/reading/put-right.ts'
import { nextBlank } from '#domain/wording/blank.ts'
import { cx } from '#renderer/design/cx.ts'
import { Flag } from '#renderer/design/Flag.tsx'
import { Voice } from '#renderer/design/Voice.tsx'
import type { PlanQuestion } from './plan.ts'
import type { LineRead } from './read-entry.ts'
import { UnderstoodParts } from './UnderstoodParts.tsx'
import { useQuestions } from './use-questions.ts'
import { useRoleWord } from './use-role-word.ts'
import classes from './Entry.module.css'

export type EntryLineActions = {
  readonly onWrite: (id: number, text: string) => void
  readonly onInsert: (id: number, from: number, to: number, text: string) => void
  readonly onJoin: (id: number) => boolean
  readonly onMove: (id: number, step: 1 | -1) => boolean
  readonly onFix: (id: number, fix: Fix) => void
  readonly onFocus: (id: number) => void
}

export type EntryLineProps = EntryLineActions & {
  readonly line: LineRead
  readonly number: number
  readonly current: boolean
  readonly asks: readonly PlanQuestion[]
  readonly placeholder?: string | undefined
}

export const EntryLine = memo(function EntryLine({
  line,
  number,
  current,
  asks,
  placeholder,
  onWrite,
  onInsert,
  onJoin,
  onMove,
  onFix,
  onFocus,
}: EntryLineProps) {
  const { t } = useTranslation('goal')
  const questions = useQuestions(line, asks)
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
      onInsert(line.id, from, to, '\n')
    } else if (event.key === 'Backspace' && from === 0 && to === 0) {
      if (onJoin(line.id)) event.preventDefault()
    } else if (event.key === 'ArrowUp' && !event.shiftKey && onFirstRow(area)) {
      if (onMove(line.id, -1)) event.preventDefault()
    } else if (event.key === 'ArrowDown' && !event.shiftKey && (to === value.length || onFirstRow(area, true))) {
      if (onMove(line.id, 1)) event.preventDefault()
    }
  }

  return (
    <li className={cx(classes.line, classes[line.role], current && classes.current)}>
      <span className={classes.role} aria-hidden="true">
        {role}
      </span>
      <div className={classes.body}>
        <textarea
          rows={1}
          data-line={line.id}
          className={classes.text}
          aria-label={line.role === 'blank' ? t('entry.line', { number }) : t('entry.lineOf', { number, role })}
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
        {questions.length === 0 ? null : current ? (
          <Voice
            className={classes.voice}
            question={questions.map(({ question }) => question).join(' ')}
            reason={questions
              .map(({ reason }) => reason)
              .filter((reason) => reason !== '')
              .join(' ')}
          />
        ) : (
          <p className={classes.asked}>
            {questions.map(({ question }) => (
              <Flag key={question} icon="question">
                {question}
              </Flag>
            ))}
          </p>
        )}
      </div>
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
    before.line.text === after.line.text &&
    JSON.stringify([before.line, before.asks]) === JSON.stringify([after.line, after.asks])
  )
}

/** The caret is on the first (or last) row of a line that may wrap. */
function onFirstRow(area: HTMLTextAreaElement, last = false): boolean {
  const style = getComputedStyle(area)
  const rows = Math.round((area.clientHeight - parseFloat(style.paddingBlock) * 2) / parseFloat(style.lineHeight))
  if (rows <= 1) return true
  return last ? area.selectionEnd === area.value.length : area.selectionStart === 0
}
