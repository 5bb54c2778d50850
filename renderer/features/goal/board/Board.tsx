/** The connected structure: objectives in their order with their key results, in one grid. Arrow keys walk the rows. */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { cx } from '#renderer/design/cx.ts'
import { useGoal, type Opened } from '../goal-context.ts'
import { capitalised } from '#renderer/format/names.ts'
import { ObjectiveGroup } from './ObjectiveGroup.tsx'
import type { RowCheckIn } from './use-row-check-in.ts'
import { rowNameAt } from '../row-name.ts'
import { walkRows } from './walk-rows.ts'
import classes from './Board.module.css'

export function Board({
  objectives,
  opened,
  checkIn,
  onOpen,
  onMove,
  helpers,
}: {
  objectives: readonly BoardObjective[]
  opened: Opened | null
  checkIn: RowCheckIn | null
  onOpen: (opened: Opened) => void
  /** Puts a row one place up or down; null where there is no order to change. */
  onMove: ((row: string, step: 1 | -1) => void) | null
  /** Whose goals come first: the others are only contributed to. `heading`: what is said before those. Null: all are alike. */
  helpers: { readonly own: ReadonlySet<Id>; readonly heading: string } | null
}) {
  const { t } = useTranslation(['goal', 'common'])
  const { terms } = useGoal()
  const firstHelped = helpers === null ? undefined : objectives.find((each) => !helpers.own.has(each.id))
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the buttons inside
    <div
      className={classes.board}
      onKeyDown={(event) => {
        const row = rowNameAt(event.target as Element)
        const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
        if (!event.altKey || event.ctrlKey || row === undefined || step === null) return walkRows(event)
        event.preventDefault()
        onMove?.(row, step)
      }}
    >
      <div className={cx(classes.grid, classes.heads)} aria-hidden="true">
        <span>{t('heads.status')}</span>
        <span>{capitalised(terms.keyResults(1))}</span>
        <span>{t('heads.progress')}</span>
        <span>{t('heads.pace')}</span>
        <span>{t('common:confidence')}</span>
        <span className={classes.trend}>{t('heads.weeks')}</span>
      </div>
      {objectives.map((objective) => (
        <Fragment key={objective.id}>
          {objective === firstHelped ? <p className={classes.helped}>{helpers?.heading}</p> : null}
          <ObjectiveGroup objective={objective} opened={opened} checkIn={checkIn} onOpen={onOpen} />
        </Fragment>
      ))}
    </div>
  )
}
