/** Where we are, and the time: counted from the deadline. Colour and words change at a fifth and a twentieth; it never moves on by itself. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { isTheirs } from '#domain/meeting/client-points.ts'
import { course, spentIn, spentText, stepClock } from '#domain/meeting/step-clock.ts'
import { onAgenda } from '#domain/meeting/steps.ts'
import { useStepWords } from '../step-words.ts'
import { useNow } from '../use-now.ts'
import { itemsOf, useRoom } from './room-context.ts'
import { FIVE_MINUTES, MINUTE } from './use-room-keys.ts'
import classes from './StepHead.module.css'

export interface StepHeadProps {
  onAddTime: (seconds: number) => void
  onSpread: () => void
}

export function StepHead({ onAddTime, onSpread }: StepHeadProps) {
  const { t } = useTranslation('meeting')
  const { room, step, itemId } = useRoom()
  const items = itemsOf(room, step)
  const item = items.findIndex((each) => each.id === itemId)
  const words = useStepWords()(step)
  const ahead = onAgenda(room.steps)
  const index = ahead.findIndex((each) => each.id === step.id)
  const place = t('room.stepOf', { step: index + 1, of: ahead.length })
  return (
    <div className={classes.head}>
      <div>
        <p className="meta">
          {item === -1 ? place : `${place}. ${t(`item.${step.kind}`, { item: item + 1, of: items.length })}`}
        </p>
        <h1 className={classes.title}>{words.title}</h1>
        <p className={classes.question}>{words.question}</p>
      </div>
      <Clock onAddTime={onAddTime} onSpread={onSpread} />
    </div>
  )
}

function Clock({ onAddTime, onSpread }: StepHeadProps) {
  const { t } = useTranslation(['meeting', 'plan'])
  const { room, step, words } = useRoom()
  const now = useNow()
  const { stepDeadlineAt } = room.meeting
  if (isTheirs(step))
    return (
      <p className={classes.theirs}>
        {t('plan:points.spent', {
          spent: spentText(spentIn(step, room.meeting, now)),
          minutes: words.number(step.plannedSeconds / 60),
        })}
      </p>
    )
  if (stepDeadlineAt === null) return null
  // On the way to another step its time has not begun.
  const arrived = room.meeting.currentStepId === step.id
  const unspent = new Date(now + (step.plannedSeconds - step.usedSeconds) * 1000).toISOString()
  const clock = stepClock(arrived ? stepDeadlineAt : unspent, step.plannedSeconds, now)
  const plan = course(room.meeting, room.steps, now)
  const behind = plan?.minutesBehind ?? 0
  return (
    <div className={classes.clock}>
      <span className={cx(classes.time, classes[clock.phase])} role="timer" aria-label={t('clock.label')}>
        {clock.text}
      </span>
      <div className={classes.facts}>
        <b className={classes[clock.phase]}>{t(`clock.${clock.phase}`)}</b>
        {behind === 0
          ? t('clock.onPlan')
          : t(behind > 0 ? 'clock.behind' : 'clock.ahead', { minutes: Math.abs(behind) })}
        {plan === null ? null : <span>{t('clock.end', { time: words.clock(plan.endsAt) })}</span>}
      </div>
      <div className={classes.more}>
        <Button kind="quiet" keyCap="+" keyFirst onClick={() => onAddTime(MINUTE)}>
          {t('clock.oneMore')}
        </Button>
        <Button kind="quiet" keyCap="T" keyFirst onClick={() => onAddTime(FIVE_MINUTES)}>
          {t('clock.fiveMore')}
        </Button>
        <Button kind="quiet" keyCap="M" keyFirst onClick={onSpread}>
          {t('clock.spread')}
        </Button>
      </div>
    </div>
  )
}
