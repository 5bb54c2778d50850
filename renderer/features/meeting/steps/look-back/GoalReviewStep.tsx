/** Goal by goal: the room says its colour before it sees the score, then why, what it learned, and under 0.7 what lay behind. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { causeSchema, type Cause } from '#domain/closing/closing.ts'
import { isScoreShown } from '#domain/closing/reviewed.ts'
import { asksForCause, shownScore } from '#domain/closing/score.ts'
import type { Status } from '#domain/goal/goal.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import { useRoom } from '../../room/room-context.ts'
import { useStepWords } from '../../step-words.ts'
import { StepHome } from '../StepHome.tsx'
import { GoalHead } from './GoalHead.tsx'
import { GoalList } from './GoalList.tsx'
import { NoGoals } from './NoGoals.tsx'
import { focusField, SaidField } from './SaidField.tsx'
import { Score } from './Score.tsx'
import { useGoals } from './use-goals.ts'
import classes from './LookBack.module.css'

const COLOURS = [
  { key: 'G', status: 'green' },
  { key: 'U', status: 'yellow' },
  { key: 'R', status: 'red' },
] as const satisfies readonly { key: string; status: Status }[]

export function GoalReviewStep() {
  const { t } = useTranslation(['lookBack', 'stage', 'common'])
  const { step, itemId, toItem, home, words } = useRoom()
  const wordsOf = useStepWords()
  const { goals, goal, goOn, say, reveal, causesOf, toggleCause } = useGoals()
  const why = useRef<HTMLDivElement>(null)
  const learned = useRef<HTMLDivElement>(null)
  const asks = goal !== undefined && isScoreShown(goal) && asksForCause(goal.score.score)
  useShortcuts(t('keys'), [
    {
      id: 'lookBack.status',
      keys: COLOURS.map(({ key }) => key),
      label: t('keyStatus'),
      run: () => undefined,
      local: true,
    },
    { id: 'lookBack.reveal', keys: 'Enter', label: t('reveal'), run: () => undefined, local: true },
    { id: 'lookBack.why', keys: 'Y', label: t('keyWhy'), run: () => undefined, local: true },
    { id: 'lookBack.learned', keys: 'L', label: t('keyLearned'), run: () => undefined, local: true },
    { id: 'lookBack.cause', keys: ['1–9', '0'], label: t('keyCause'), run: () => undefined, local: true, when: asks },
  ])
  if (goal === undefined)
    return (
      <StepHome label={wordsOf(step).title}>
        <NoGoals />
      </StepHome>
    )
  const { review } = goal
  const setStatus = (status: Status) =>
    void say(
      goal,
      { status },
      t('said', { status: t(`common:status.${status}`).toLocaleLowerCase(), title: goal.title }),
    )
  const enter = () => {
    if (isScoreShown(goal)) goOn()
    else void reveal(goal)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.shiftKey || event.repeat) return
    const colour = COLOURS.find(({ key }) => key === event.key.toUpperCase())
    const cause = asks ? causeOfDigit(event.key) : undefined
    if (colour) setStatus(colour.status)
    else if (event.key === 'Enter') enter()
    else if (event.key.toUpperCase() === 'Y') focusField(why)
    else if (event.key.toUpperCase() === 'L') focusField(learned)
    else if (cause) toggleCause(goal, cause)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <StepHome label={wordsOf(step).title} onKeyDown={onKeyDown}>
      <p className="meta">{t('sayHow')}</p>
      <article className={classes.card}>
        <GoalHead goal={goal} />
        <div className={classes.facts}>
          <div role="group" aria-label={t('status')} className={classes.choices}>
            {COLOURS.map(({ key, status }) => (
              <Button
                key={status}
                keyCap={key}
                kind={review?.status === status ? 'primary' : 'default'}
                aria-pressed={review?.status === status}
                onClick={() => setStatus(status)}
              >
                <StatusMark kind={status} className={classes.mark} />
                {t(`common:status.${status}`)}
              </Button>
            ))}
          </div>
          {isScoreShown(goal) ? <Score score={goal.score.score} /> : <span className="meta">{t('hidden')}</span>}
        </div>
        {/* A goal has fields of its own: what is typed for one never lands in the next. */}
        <div className={classes.fields} key={goal.id}>
          <SaidField
            letter="Y"
            label={t('why')}
            value={review?.why ?? ''}
            onCommit={(text) => say(goal, { why: text })}
            fieldRef={why}
          />
          <SaidField
            letter="L"
            label={t('learned')}
            value={review?.learned ?? ''}
            onCommit={(text) => say(goal, { learned: text })}
            fieldRef={learned}
          />
        </div>
        {asks ? <Causes chosen={causesOf(goal.id)} onToggle={(cause) => toggleCause(goal, cause)} /> : null}
        <Actions>
          <Button kind="primary" keyCap={t('common:key.enter')} onClick={enter}>
            {t(isScoreShown(goal) ? 'next' : 'reveal')}
          </Button>
        </Actions>
      </article>
      <GoalList
        label={wordsOf(step).title}
        goals={goals}
        currentId={itemId}
        stateOf={(each) =>
          isScoreShown(each) && each.score.score !== null ? words.number(shownScore(each.score.score), 2) : ''
        }
        onPick={(id) => {
          toItem(id)
          home.current?.focus()
        }}
      />
    </StepHome>
  )
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

function causeOfDigit(key: string): Cause | undefined {
  return causeSchema.options[DIGITS.findIndex((digit) => digit === key)]
}

function Causes({ chosen, onToggle }: { chosen: readonly Cause[]; onToggle: (cause: Cause) => void }) {
  const { t } = useTranslation(['lookBack', 'stage', 'common'])
  return (
    <section>
      <SectionTitle meta={t('causesWhy')}>{t('causes')}</SectionTitle>
      <div role="group" aria-label={t('causes')} className={classes.choices}>
        {causeSchema.options.map((cause, index) => (
          <Button
            key={cause}
            keyCap={DIGITS[index] ?? ''}
            kind={chosen.includes(cause) ? 'primary' : 'default'}
            aria-pressed={chosen.includes(cause)}
            onClick={() => onToggle(cause)}
          >
            {t(`common:cause.${cause}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
