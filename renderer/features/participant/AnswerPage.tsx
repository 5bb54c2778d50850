/** One statement: large, in the check's own language, with what 1, 3 and 5 mean. A digit answers, Enter or an arrow goes on; a mouse does it too. */
import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Collection } from '#contract/participant.ts'
import type { Answer } from '#domain/maturity/statistics.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { isEnter, isOwnKey } from './keys.ts'
import classes from './AnswerPage.module.css'

const CHOICES = [1, 2, 3, 4, 5, null] as const satisfies readonly Answer[]

export interface AnswerPageProps {
  statement: Collection['statements'][number]
  /** Of the statement. */
  language: Collection['language']
  isLast: boolean
  /** Undefined where it is not answered. */
  answer: Answer | undefined
  onAnswer: (answer: Answer) => void
  onNext: () => void
  onBack: () => void
}

export function AnswerPage({ statement, language, isLast, answer, onAnswer, onNext, onBack }: AnswerPageProps) {
  const { t } = useTranslation(['participant', 'common'])
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  useWindowEvent('keydown', (event) => {
    if (!isOwnKey(event)) return
    if (/^[0-5]$/u.test(event.key)) onAnswer(event.key === '0' ? null : (Number(event.key) as Answer))
    else if (event.key === 'ArrowRight' || isEnter(event)) onNext()
    else if (event.key === 'ArrowLeft' || event.key === 'Backspace') onBack()
    else return
    event.preventDefault()
  })
  const anchors: Partial<Record<number, string>> = { 1: statement.at1, 3: statement.at3, 5: statement.at5 }
  return (
    <div className={classes.page}>
      <h1 id="statement" ref={title} tabIndex={-1} lang={language} className={classes.statement}>
        {statement.text}
      </h1>
      <fieldset className={classes.choices} aria-labelledby="statement">
        {CHOICES.map((choice) => {
          const anchor = choice === null ? undefined : anchors[choice]
          return (
            <label key={choice} className={cx(classes.choice, choice === null && classes.unknown)}>
              <input
                type="radio"
                name={statement.id}
                className={classes.radio}
                autoComplete="off"
                checked={answer === choice}
                onChange={() => onAnswer(choice)}
              />
              <span className={classes.digit} aria-hidden={choice === null ? true : undefined}>
                {choice ?? 0}
              </span>
              {choice === null ? (
                <span>{t('answer.dontKnow')}</span>
              ) : anchor === undefined ? (
                <span className={classes.between}>{t('answer.between', { low: choice - 1, high: choice + 1 })}</span>
              ) : (
                <span lang={language}>{anchor}</span>
              )}
            </label>
          )
        })}
      </fieldset>
      <Actions className={classes.actions}>
        <Button kind="quiet" size="large" icon="back" onClick={onBack}>
          {t('common:back')}
        </Button>
        <Button
          kind={answer === undefined ? 'default' : 'primary'}
          size="large"
          keyCap={t('common:key.enter')}
          onClick={onNext}
        >
          {isLast ? t('answer.last') : t('common:next')}
        </Button>
        <p className="meta">{t('answer.keys')}</p>
      </Actions>
    </div>
  )
}
