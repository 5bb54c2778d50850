/** The lines of the step, in the order of the OKR picture: which have a question left, which the room has said yes to. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkedGoal } from '#contract/writing.ts'
import type { Id } from '#domain/shared/basics.ts'
import { cx } from '#renderer/design/cx.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { wordingOf } from '#texts/wording.ts'
import { useRoom } from '../../room/room-context.ts'
import classes from './WriteStep.module.css'

export interface LineListProps {
  goals: readonly WorkedGoal[]
  current: Id | null
  onPick: (id: Id) => void
}

export function LineList({ goals, current, onPick }: LineListProps) {
  const { t } = useTranslation('write')
  return (
    <ul className={classes.list} aria-label={t('list')}>
      {goals.map((goal) => (
        <Row key={goal.id} goal={goal} current={goal.id === current} onPick={() => onPick(goal.id)} />
      ))}
    </ul>
  )
}

function Row({ goal, current, onPick }: { goal: WorkedGoal; current: boolean; onPick: () => void }) {
  const { t } = useTranslation('write')
  const { words } = useRoom()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const { question, line } = goal
  const accepted = line !== null && line.acceptedAt !== null
  const says = accepted ? t('accepted') : question === null ? '' : wordingOf(question, words.language).question
  return (
    <li className={classes.item}>
      <button
        ref={button}
        type="button"
        className={cx(classes.row, current && classes.now, goal.role === 'objective' && classes.objective)}
        aria-current={current || undefined}
        onClick={onPick}
      >
        <span className={classes.mark}>{accepted ? <Icon name="check" /> : null}</span>
        <span className={classes.text}>{goal.after || goal.before}</span>
        <span className={classes.says}>{says}</span>
      </button>
    </li>
  )
}
