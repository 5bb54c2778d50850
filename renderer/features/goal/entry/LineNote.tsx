/**
 * Beside a line, in a margin of its own: what the coach would ask of it. Only the gravest question, in small; of the line at hand all of them, with reason,
 * source and ways on, laid over the notes of the lines below. So no line moves while somebody types, whatever is asked.
 */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckId } from '#domain/wording/finding.ts'
import { ANSWERED_BY_PATTERN } from '#domain/wording/suggest.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { wordingOf } from '#texts/wording.ts'
import { useGoal } from '../goal-context.ts'
import { LearnedBefore } from '../wording/LearnedBefore.tsx'
import { FoldedQuestion, KeptQuestions, Question } from '../wording/Question.tsx'
import { useFitting, useSuggestion } from '../wording/use-suggestion.ts'
import { isOfWords, likenedGoal, stillAsked } from './asked.ts'
import type { EntryLineProps } from './EntryLine.tsx'
import type { KeptAsIs } from './lines.ts'
import { keptFor, rewrittenFrom } from './notes.ts'
import { questionsOf, type LineQuestion } from './questions.ts'
import classes from './Entry.module.css'

const KEEP_KEYS = 'Mod+Shift+K'

export function LineNote(props: EntryLineProps) {
  const { line, typed, current, asks, findings } = props
  const { t } = useTranslation(['eye', 'goal'])
  const { today, language } = useGoal()
  const title = line.title ?? ''
  const kept = title === '' ? [] : keptFor(typed?.kept, title)
  const questions = questionsOf(asks, stillAsked(findings, kept, title), t, language)
  const rewritten = typed === undefined || title === '' ? null : rewrittenFrom(typed, line, title, today)
  const before = rewritten === null ? null : t('typing.before', { before: rewritten.before })
  const [first] = questions
  const isOpen = current && (first !== undefined || kept.length > 0)
  const asking = useRef<HTMLDivElement>(null)
  // Of the last line it would lie under the buttons at the foot of the window. What was in sight already does not move.
  useEffect(() => {
    if (isOpen) asking.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, first?.id])
  if (isOpen) {
    return (
      <div className={classes.note}>
        <div ref={asking} className={classes.asking}>
          <OpenNote {...props} questions={questions} kept={kept} />
          {before === null ? null : <p className={classes.aside}>{before}</p>}
        </div>
      </div>
    )
  }
  if (first === undefined && kept.length === 0 && before === null) return null
  return (
    <div className={classes.note}>
      {first === undefined ? null : (
        <p className={cx(classes.asked, first.grave && classes.grave)}>
          <Icon name="question" className={classes.askedMark} />
          <span>
            {first.question}
            {questions.length > 1 ? (
              <span className={classes.more}> {t('typing.more', { count: questions.length - 1 })}</span>
            ) : null}
          </span>
        </p>
      )}
      {first === undefined && kept[0] !== undefined ? (
        <p className={classes.aside}>{t('typing.kept', { reason: kept[0].reason })}</p>
      ) : null}
      {first === undefined && before !== null ? <p className={classes.aside}>{before}</p> : null}
    </div>
  )
}

function OpenNote({
  setting,
  line,
  about,
  questions,
  kept,
  onRewrite,
  onKeep,
  onAskAgain,
}: EntryLineProps & { questions: readonly LineQuestion[]; kept: readonly KeptAsIs[] }) {
  const { t } = useTranslation(['eye', 'goal'])
  const { language } = useGoal()
  const [chosen, setChosen] = useState<string | null>(null)
  const [keeping, setKeeping] = useState(false)
  const open = questions.find(({ id }) => id === chosen) ?? questions[0]
  const fitting = useFitting(setting.unitId, about)
  const found = open?.finding ?? null
  const suggestion = useSuggestion(fitting, found !== null && ANSWERED_BY_PATTERN.has(found.id))
  const liked = found === null ? null : likenedGoal(found, setting.around)
  // Of a line that is no goal (an owner's) there is nothing to keep.
  const keepable = found !== null && line.title !== null && line.title !== ''
  useShortcuts(t('goal:shortcut.group'), [
    {
      id: 'goal.keep',
      keys: KEEP_KEYS,
      label: t('typing.keepKey'),
      run: () => setKeeping(true),
      when: keepable,
      icon: 'check',
    },
  ])
  return (
    <>
      {open === undefined ? null : (
        <Question
          className={classes.voice}
          question={open.question}
          reason={open.hint === null ? open.reason : `${open.reason} ${open.hint}`}
          source={open.source}
          suggestion={suggestion}
          onRewrite={keepable && isOfWords(found) ? () => onRewrite(line.id) : undefined}
          onKeep={
            keepable
              ? (reason) => {
                  setKeeping(false)
                  onKeep(line.id, found.id, reason)
                }
              : undefined
          }
          keeping={keeping}
          onKeeping={setKeeping}
          more={liked === null ? null : <Button onClick={() => setting.onSee(liked)}>{t('typing.see')}</Button>}
        />
      )}
      {found?.id === 'near_copy' ? (
        <LearnedBefore title={line.title ?? ''} unitId={setting.unitId} objectiveId={null} />
      ) : null}
      {questions.map((each) =>
        each === open ? null : (
          <FoldedQuestion key={each.id} question={each.question} onOpen={() => setChosen(each.id)} />
        ),
      )}
      {kept.length === 0 ? null : (
        <KeptQuestions
          kept={kept.map(({ checkId, reason }) => ({
            key: checkId,
            question: wordingOf({ id: checkId, params: {} }, language).question,
            why: reason,
          }))}
          onAskAgain={(key) => onAskAgain(line.id, key as CheckId)}
        />
      )}
    </>
  )
}
