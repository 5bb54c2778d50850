/** The time left of the step. Colour and words change together; nothing moves on by itself. */
import { useEffect, useState } from 'react'
import { stepClock } from '#domain/meeting/step-clock.ts'
import { cx } from '../../design/cx.ts'
import { useWords } from './stage-words.ts'
import classes from './StageTimer.module.css'

export function StageTimer({ deadlineAt, plannedSeconds }: { deadlineAt: string; plannedSeconds: number }) {
  const { t } = useWords()
  const now = useNow()
  const clock = stepClock(deadlineAt, plannedSeconds, now)
  return (
    <p className={cx(classes.timer, classes[clock.phase])} role="timer">
      {clock.phase === 'calm' ? null : <span className={classes.words}>{t(`clock.${clock.phase}`)}</span>}
      {clock.text}
    </p>
  )
}

/** The moment, four times a second: no tick is ever more than a quarter late, and a sleep is caught up at once. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  return now
}
