/**
 * A show of hands, statement by statement: one digit a person, leaders last, Enter shows the answers and Enter again goes on. Backspace takes the last
 * digit back until the room has seen it.
 */
import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow, SheetRow } from '#contract/maturity.ts'
import type { Answer } from '#domain/maturity/statistics.ts'
import { statementFigures } from '#domain/maturity/statistics.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { Editor } from '#renderer/app/edit.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { KeyCap } from '#renderer/design/KeyCap.tsx'
import { cx } from '#renderer/design/cx.ts'
import { AnswersFromChat } from './AnswersFromChat.tsx'
import { Distribution } from './Distribution.tsx'
import { useMaturityWords } from './maturity-words.ts'
import { type Asked, useAsked } from './use-asked.ts'
import { useHands } from './use-hands.ts'
import classes from './HandsEntry.module.css'

export interface HandsEntryProps {
  check: CheckRow
  /** Leaders last. */
  sheets: readonly SheetRow[]
  /** Null where a sheet is of nobody by name. */
  nameOf: (personId: Id) => string
  edit: Editor
  onDone: () => void
  /** In a meeting: the statement the room sees, and how it is told of another. */
  asked?: Asked | undefined
}

/** What a digit means: 1–5, or 0 for «don't know». Undefined for any other key. */
function answerOfDigit(key: string): Answer | undefined {
  if (key === '0') return null
  return /^[1-5]$/.test(key) ? (Number(key) as Answer) : undefined
}

/** Between statements, as arrows and a clicker say it. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }

/** A dialog that has come and not taken the focus yet has the keys all the same. */
const isCovered = () => document.querySelector('[aria-modal="true"]') !== null

export function HandsEntry({ check, sheets, nameOf, edit, onDone, asked }: HandsEntryProps) {
  const { t } = useTranslation(['maturity', 'common'])
  const words = useMaturityWords()
  const hands = useHands(check, sheets, edit)
  const { index, ask } = useAsked(check, asked)
  const [chosen, setChosen] = useState<Id | null>(null)
  const statement = check.statements[index]
  const statementId = statement?.id ?? ''
  const isSeen = hands.isRevealed(statementId)
  const hasAnswered = (sheet: SheetRow) => hands.answerOf(statementId, sheet) !== undefined
  const at = sheets.find(({ id }) => id === chosen) ?? sheets.find((sheet) => !hasAnswered(sheet)) ?? null
  const isLast = index === check.statements.length - 1

  const go = (to: number) => {
    setChosen(null)
    ask(Math.min(check.statements.length - 1, Math.max(0, to)))
  }
  const give = (score: Answer) => {
    if (at === null || isSeen) return
    hands.give(statementId, at.id, score)
    setChosen(null)
  }
  const back = () => {
    if (isSeen) return
    const last = sheets.find((sheet) => sheet.id === chosen && hasAnswered(sheet)) ?? sheets.findLast(hasAnswered)
    if (last === undefined) return
    hands.takeBack(statementId, last.id)
    setChosen(last.id)
  }
  const move = (by: 1 | -1) => {
    const place = at === null ? sheets.length : sheets.indexOf(at)
    setChosen(sheets[Math.min(sheets.length - 1, Math.max(0, place + by))]?.id ?? null)
  }
  const enter = () => {
    if (isSeen) return isLast ? void hands.settled().then(onDone) : go(index + 1)
    if (hands.answered(statementId) > 0) hands.reveal(statementId)
  }

  // Of the whole window: a digit pressed before anything has the focus counts too. Before the keys of a meeting hear of it.
  useWindowEvent(
    'keydown',
    (event) => {
      const target = event.target instanceof Element ? event.target : null
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (target?.closest('input, textarea, select, [role="dialog"]') || isCovered()) return
      const isOnButton = target?.closest('button, a') !== null && target !== null
      const answer = answerOfDigit(event.key)
      const step = STEPS[event.key]
      if (answer !== undefined) give(answer)
      else if (event.key === 'Backspace') back()
      else if (event.key === 'ArrowDown') move(1)
      else if (event.key === 'ArrowUp') move(-1)
      // Past the ends the key is whoever's it was.
      else if (step !== undefined && check.statements[index + step] !== undefined) go(index + step)
      else if (event.key === 'Enter' && !isOnButton && !event.repeat) enter()
      else return
      event.preventDefault()
    },
    { capture: true },
  )
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  if (!statement) return null
  const name = (sheet: SheetRow, place: number) =>
    sheet.personId === null ? t('hands.person', { number: words.whole(place + 1) }) : nameOf(sheet.personId)
  const given = sheets.flatMap((sheet) => {
    const answer = hands.answerOf(statementId, sheet)
    return answer === undefined ? [] : [answer]
  })
  return (
    <section className={classes.room} aria-label={t('hands.title')}>
      <div className={classes.asked}>
        <p className="meta">
          {t('hands.statement', { number: words.whole(index + 1), of: words.whole(check.statements.length) })},{' '}
          {words.dimension(statement.dimension)}
        </p>
        <h2 className={classes.statement}>{statement.text}</h2>
        <dl className={classes.anchors}>
          {([1, 3, 5] as const).map((score) => (
            <div key={score}>
              <dt className="figures">{words.whole(score)}</dt>
              <dd>{statement[`at${score}`]}</dd>
            </div>
          ))}
        </dl>
        {isSeen ? (
          <>
            <Distribution figures={statementFigures(given)} />
            <p className={classes.ask}>
              <b>{t('hands.ask')}</b> {statement.ask}
            </p>
            <p className="meta">{t('hands.seen')}</p>
          </>
        ) : (
          <p className="meta">{t('hands.keys')}</p>
        )}
        <Actions>
          <Button kind="quiet" icon="back" disabled={index === 0} onClick={() => go(index - 1)}>
            {t('hands.back')}
          </Button>
          <Button
            kind="primary"
            keyCap={t('common:key.enter')}
            disabled={!isSeen && given.length === 0}
            onClick={enter}
          >
            {isSeen ? t(isLast ? 'hands.done' : 'hands.nextStatement') : t('hands.show')}
          </Button>
        </Actions>
      </div>
      <div>
        <p role="status" className={classes.progress}>
          <b>{t('hands.progress', { answered: words.whole(given.length), of: words.whole(sheets.length) })}</b>{' '}
          {at === null || isSeen
            ? isSeen
              ? null
              : t('hands.all')
            : t('hands.next', { name: name(at, sheets.indexOf(at)) })}
        </p>
        <ol ref={list} className={classes.people}>
          {sheets.map((sheet, place) => {
            const answer = hands.answerOf(statementId, sheet)
            const isCurrent = sheet === at && !isSeen
            return (
              <li
                key={sheet.id}
                className={cx(classes.person, isCurrent && classes.current)}
                aria-current={isCurrent ? 'true' : undefined}
              >
                <span>{name(sheet, place)}</span>
                {sheet.leader ? <span className="meta">{t('hands.leader')}</span> : null}
                <b className="figures">
                  {answer === undefined ? null : answer === null ? (
                    t('hands.dontKnow')
                  ) : (
                    <KeyCap>{words.whole(answer)}</KeyCap>
                  )}
                </b>
              </li>
            )
          })}
        </ol>
        {isSeen || sheets.every(({ personId }) => personId === null) ? null : (
          <AnswersFromChat
            key={statementId}
            draft={`${check.id} ${statementId}`}
            sheets={sheets}
            nameOf={nameOf}
            onGive={(answers, message) => hands.giveMany(statementId, answers, message)}
          />
        )}
      </div>
    </section>
  )
}
