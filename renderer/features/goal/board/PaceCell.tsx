/** Pace in a word and percentage points, or for a level: held now, and how often. */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import classes from './Board.module.css'

export function PaceCell({ keyResult }: { keyResult: BoardKeyResult }) {
  const { t } = useTranslation(['goal', 'common'])
  const format = useFormat()
  const { standing, definition } = keyResult
  if (definition.kind === 'at_least' || definition.kind === 'at_most') {
    const last = standing.held.at(-1)
    if (last === undefined) return <Nothing />
    const held = standing.held.filter(Boolean).length
    return (
      <span className={classes.pace}>
        {t(last ? 'pace.held' : definition.kind === 'at_most' ? 'pace.above' : 'pace.notHeld')}
        <small>{t('pace.heldOf', { held, count: standing.held.length })}</small>
      </span>
    )
  }
  if (standing.pace === null) return <Nothing />
  const gap =
    standing.ratio === null || standing.expected === null || standing.pace === 'too_early'
      ? null
      : Math.round((standing.ratio - standing.expected) * 100)
  return (
    <span className={classes.pace}>
      {t(`common:pace.${standing.pace}`)}
      {gap === null ? null : <small>{t('pace.points', { points: format.signed(gap) })}</small>}
    </span>
  )
}

function Nothing() {
  const { t } = useTranslation('goal')
  return (
    <span className={classes.nothing}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('pace.none')}</span>
    </span>
  )
}
