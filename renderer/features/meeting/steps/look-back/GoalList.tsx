/** The goals of the step in their order, each with how far the room has come with it. */
import { useTranslation } from 'react-i18next'
import type { ClosingObjective } from '#contract/closing.ts'
import { cx } from '#renderer/design/cx.ts'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import classes from './LookBack.module.css'

export interface GoalListProps {
  label: string
  goals: readonly ClosingObjective[]
  currentId: string | null
  /** What stands at the end of its row. */
  stateOf: (goal: ClosingObjective) => string
  onPick: (id: string) => void
}

export function GoalList({ label, goals, currentId, stateOf, onPick }: GoalListProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {goals.map((goal) => (
        <GoalRow key={goal.id} goal={goal} current={goal.id === currentId} state={stateOf(goal)} onPick={onPick} />
      ))}
    </ul>
  )
}

interface GoalRowProps {
  goal: ClosingObjective
  current: boolean
  state: string
  onPick: (id: string) => void
}

function GoalRow({ goal, current, state, onPick }: GoalRowProps) {
  const { t } = useTranslation('common')
  const status = goal.review?.status ?? null
  return (
    <li className={cx(classes.item, current && classes.current)}>
      <button
        type="button"
        className={classes.goal}
        aria-current={current || undefined}
        onClick={() => onPick(goal.id)}
      >
        {status === null ? (
          <span />
        ) : (
          <StatusMark kind={status} className={classes.mark} label={t(`status.${status}`)} />
        )}
        <span className={classes.name}>{goal.title}</span>
        <span className="meta">{state}</span>
      </button>
    </li>
  )
}
