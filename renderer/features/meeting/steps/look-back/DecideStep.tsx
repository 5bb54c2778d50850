/** Each goal gets a decision, one key each, and the reason in the room's words. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { goalDecisionSchema, type GoalDecision } from '#domain/closing/closing.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
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

export function DecideStep() {
  const { t } = useTranslation(['lookBack', 'stage', 'common'])
  const { step, itemId, toItem, home } = useRoom()
  const wordsOf = useStepWords()
  const { goals, goal, goOn, decisionOf, decide, giveReason } = useGoals()
  const reason = useRef<HTMLDivElement>(null)
  const DIGITS = goalDecisionSchema.options.map((_, index) => String(index + 1))
  useShortcuts(t('keys'), [
    { id: 'lookBack.decide', keys: DIGITS, label: t('keyDecide'), run: () => undefined, local: true },
    { id: 'lookBack.reason', keys: 'Y', label: t('keyWhy'), run: () => undefined, local: true },
    { id: 'lookBack.next', keys: 'Enter', label: t('next'), run: () => undefined, local: true },
  ])
  if (goal === undefined)
    return (
      <StepHome label={wordsOf(step).title}>
        <NoGoals />
      </StepHome>
    )
  const { review, title, score } = goal
  const decided = decisionOf(goal.id)
  const choose = (decision: GoalDecision) => {
    // The same key takes it back.
    const to = decided === decision ? null : decision
    const message = to === null ? t('taken', { title }) : t('decided', { decision: t(`common:decided.${to}`), title })
    decide(goal, to, message)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.shiftKey || event.repeat) return
    const chosen = goalDecisionSchema.options[DIGITS.indexOf(event.key)]
    if (chosen) choose(chosen)
    else if (event.key === 'Enter') goOn()
    else if (event.key.toUpperCase() === 'Y') focusField(reason)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <StepHome label={wordsOf(step).title} onKeyDown={onKeyDown}>
      <p className="meta">{t('decideHow')}</p>
      <article className={classes.card}>
        <GoalHead goal={goal} />
        <Score score={score.score} />
        <div role="group" aria-label={t('decision')} className={classes.choices}>
          {goalDecisionSchema.options.map((each, index) => (
            <Button
              key={each}
              keyCap={DIGITS[index] ?? ''}
              kind={decided === each ? 'primary' : 'default'}
              aria-pressed={decided === each}
              onClick={() => choose(each)}
            >
              {t(`common:decided.${each}`)}
            </Button>
          ))}
        </div>
        <div className={classes.fields} key={goal.id}>
          <SaidField
            letter="Y"
            label={t('reason')}
            value={review?.reason ?? ''}
            onCommit={(text) => giveReason(goal, text)}
            fieldRef={reason}
          />
        </div>
        <Actions>
          <Button kind="primary" keyCap={t('common:key.enter')} onClick={goOn}>
            {t('next')}
          </Button>
        </Actions>
      </article>
      <GoalList
        label={wordsOf(step).title}
        goals={goals}
        currentId={itemId}
        stateOf={({ id }) => {
          const of = decisionOf(id)
          return of === null ? t('stage:lookBack.undecided') : t(`common:decided.${of}`)
        }}
        onPick={(id) => {
          toItem(id)
          home.current?.focus()
        }}
      />
    </StepHome>
  )
}
