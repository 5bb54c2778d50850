/**
 * One question of the coach's eye, in the coach's voice: asked, with its reason, its source and how it could sound, and two ways on: other words, or the
 * same words with a reason. The same in the panel, on the board, and while typing.
 */
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BLANK } from '#domain/wording/blank.ts'
import { Blanks } from '#renderer/design/Blanks.tsx'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { Voice } from '#renderer/design/Voice.tsx'
import { BoxedInput } from '../fields/BoxedInput.tsx'
import classes from './Wording.module.css'

export type QuestionProps = {
  readonly question: string
  readonly reason: string
  /** Left out where it is no check, but something that must be known. */
  readonly source?: string | undefined
  /** A pattern that fits. */
  readonly suggestion?: string | null
  readonly onRewrite?: (() => void) | undefined
  readonly onKeep?: ((reason: string) => unknown) | undefined
  /** Whether the reason is being written. */
  readonly keeping: boolean
  readonly onKeeping: (keeping: boolean) => void
  /** Other ways on. */
  readonly more?: React.ReactNode
  readonly className?: string | undefined
}

export function Question({
  question,
  reason,
  source,
  suggestion = null,
  onRewrite,
  onKeep,
  keeping,
  onKeeping,
  more,
  className,
}: QuestionProps) {
  const { t } = useTranslation('eye')
  const ways = onRewrite !== undefined || onKeep !== undefined || (more !== undefined && more !== null)
  return (
    <Voice
      className={className}
      question={question}
      reason={
        suggestion === null ? (
          reason
        ) : (
          <>
            {reason} {t('couldSound')} {t('quote.open')}
            <Blanks text={suggestion} mark={BLANK} label={t('blank')} />
            {t('quote.close')}
          </>
        )
      }
      source={source === undefined ? undefined : t('source', { source })}
      actions={
        keeping && onKeep !== undefined ? (
          <ReasonForm onAccept={onKeep} onLeave={() => onKeeping(false)} />
        ) : ways ? (
          <>
            {onRewrite === undefined ? null : <Button onClick={onRewrite}>{t('rewrite')}</Button>}
            {more}
            {onKeep === undefined ? null : (
              <Button kind="quiet" onClick={() => onKeeping(true)}>
                {t('keep')}
              </Button>
            )}
          </>
        ) : undefined
      }
    />
  )
}

/** A question that waits its turn; pressed, it is the one that is asked. */
export function FoldedQuestion({ question, onOpen }: { question: string; onOpen: () => void }) {
  return (
    <button type="button" className={classes.folded} onClick={onOpen}>
      <Icon name="question" className={classes.mark} />
      {question}
    </button>
  )
}

export type Kept = { readonly key: string; readonly question: string; readonly why: string }

/** What stands so on purpose: folded, and each can be asked again. */
export function KeptQuestions({ kept, onAskAgain }: { kept: readonly Kept[]; onAskAgain: (key: string) => void }) {
  const { t } = useTranslation('eye')
  const id = useId()
  const [shown, setShown] = useState(false)
  return (
    <div>
      <button
        type="button"
        className={classes.folded}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? 'up' : 'down'} className={classes.mark} />
        {t('exceptions', { count: kept.length })}
      </button>
      <ul id={id} className={cx(classes.exceptions, !shown && classes.hidden)}>
        {kept.map(({ key, question, why }) => (
          <li key={key} className={classes.exception}>
            <span>
              {question}
              <span className={classes.why}>{why}</span>
            </span>
            <Button kind="quiet" aria-label={t('takeBackOf', { question })} onClick={() => onAskAgain(key)}>
              {t('takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function ReasonForm({ onAccept, onLeave }: { onAccept: (reason: string) => unknown; onLeave: () => void }) {
  const { t } = useTranslation(['eye', 'common'])
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const focused = useRef(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the whole form
    <form
      className={classes.reason}
      noValidate
      aria-label={t('keep')}
      ref={(form) => {
        if (form === null || focused.current) return
        focused.current = true
        form.querySelector('input')?.focus()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') {
          setProblem(t('reasonNeeded'))
          field.current?.focus()
        } else onAccept(reason.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onLeave()
      }}
    >
      <BoxedInput
        ref={field}
        label={t('reason')}
        problem={problem}
        value={reason}
        onChange={(text) => {
          setReason(text)
          setProblem(null)
        }}
      />
      <div className={classes.buttons}>
        <Button type="submit">{t('keepIt')}</Button>
        <Button kind="quiet" onClick={onLeave}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
