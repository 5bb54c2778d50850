/** Who owns the next cycle, whether this becomes a habit, and when the room looks at it again. What is open says so, in its place. */
import type { StageContent } from '#contract/stage.ts'
import { cx } from '../../design/cx.ts'
import { capitalised } from '../../format/names.ts'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useWords } from './stage-words.ts'
import classes from './AgreedStage.module.css'

type Content = Extract<StageContent, { kind: 'next_cycle' }>

/** As many units as there is room for beside the rest; the others are on the coach's screen and in the minutes. */
const MOST_UNITS = 3

export function NextCycleStage({ step, content }: { step: StageStep; content: Content }) {
  const { t, longDay } = useWords()
  const { owners, asksForHabit, habit, nextReview } = content
  const owned = owners.slice(0, MOST_UNITS).map(({ unit, owner }) => ({
    label: owners.length === 1 ? t('lookBack.owner') : unit,
    said: owner,
    open: t('lookBack.noOwner'),
  }))
  const rows = [
    ...owned,
    ...(asksForHabit
      ? [
          {
            label: t('lookBack.habitAsk'),
            said: habit === null ? '' : t(`lookBack.habit.${habit}`),
            open: t('lookBack.undecided'),
          },
        ]
      : []),
    {
      label: t('lookBack.nextReview'),
      said:
        nextReview === null
          ? ''
          : nextReview.startTime === null
            ? longDay(nextReview.date)
            : t('lookBack.bookedAt', { date: longDay(nextReview.date), time: nextReview.startTime }),
      open: t('lookBack.notBooked'),
    },
  ]
  return (
    <Room head={<StageHead step={step} question />}>
      <dl className={classes.rhythm}>
        {rows.map(({ label, said, open }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={cx(said === '' && classes.open)}>{capitalised(said) || open}</dd>
          </div>
        ))}
      </dl>
    </Room>
  )
}
