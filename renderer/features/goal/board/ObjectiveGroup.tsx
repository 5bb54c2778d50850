/** An objective with its key results: what, how far, who, and what it contributes to. */
import { Fragment, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { useFlagWords } from '#renderer/app/goal/flag-words.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Flag } from '#renderer/design/Flag.tsx'
import { isDropped } from '#domain/goal/dropped.ts'
import { DraftMark } from '../actions/DraftMark.tsx'
import { DroppedMark } from '../actions/DroppedMark.tsx'
import { MoreButton } from '../actions/MoreButton.tsx'
import { useContributorNames } from '../contributors.ts'
import { useGap } from '../drag/drag-context.ts'
import { DragHandle } from '../drag/DragHandle.tsx'
import { useGoal, type Opened } from '../goal-context.ts'
import { capitalised } from '#renderer/format/names.ts'
import { useContributions } from './contributions.ts'
import { DraftQuestions, isDraft } from '../wording/DraftQuestions.tsx'
import { TogetherFlags } from '../wording/TogetherFlags.tsx'
import { toTitle } from '../wording/WordingQuestions.tsx'
import { KeyResultRow } from './KeyResultRow.tsx'
import type { RowCheckIn } from './use-row-check-in.ts'
import { cx } from '#renderer/design/cx.ts'
import classes from './Board.module.css'

export function ObjectiveGroup({
  objective,
  opened,
  checkIn,
  onOpen,
}: {
  objective: BoardObjective
  opened: Opened | null
  checkIn: RowCheckIn | null
  onOpen: (opened: Opened) => void
}) {
  const { t } = useTranslation(['goal', 'common', 'actions'])
  const { terms } = useGoal()
  const format = useFormat()
  const id = useId()
  const row = `objective-${objective.id}`
  const above = useGap(row, 'before')
  const below = useGap(row, 'after')
  const rows = useGap(`rows-${objective.id}`, 'after')
  const owner = format.person(objective.ownerId)
  const contributes = useContributions(objective)
  const contributors = useContributorNames(objective.id)
  const words = useFlagWords()
  const isOpen = opened?.type === 'objective' && opened.id === objective.id
  const { share, measured, of } = objective.progress
  const firstDraft = objective.keyResults.find((keyResult) => isDraft(objective, keyResult))
  return (
    <section
      ref={(node) => {
        above.ref(node)
        below.ref(node)
      }}
      className={cx(classes.group, above.gap, below.gap)}
      aria-labelledby={id}
    >
      <div className={cx(classes.objective, isOpen && classes.open)}>
        <h2 id={id} className={classes.objectiveTitle}>
          <button
            type="button"
            className={classes.title}
            data-row={row}
            aria-expanded={isOpen}
            onClick={() => onOpen({ type: 'objective', id: objective.id })}
          >
            {objective.title}
          </button>
        </h2>
        <DragHandle row={row} title={objective.title} />
        <p className={classes.progress}>
          {share === null ? null : <span>{t('value.share', { share: format.percent(share) })}</span>}
          {of > 0 && measured < of ? <span>{t('objective.measured', { measured, count: of })}</span> : null}
        </p>
        <p className={classes.facts}>
          {isDropped(objective) ? <DroppedMark /> : null}
          {objective.state === 'draft' ? <DraftMark /> : null}
          <span>{format.unit(objective.unitId)}</span>
          {owner === null ? null : <span>{t('objective.owner', { name: owner })}</span>}
          {contributes.length === 0 ? null : <span>{t('objective.contributes', { to: contributes.join(', ') })}</span>}
          {contributors.length === 0 ? null : (
            <span>{t('actions:contributors.with', { names: contributors.join(', ') })}</span>
          )}
          {objective.flags
            .map((flag) => words(flag, 0))
            .map((flag) => (
              <Flag key={flag}>{flag}</Flag>
            ))}
          <TogetherFlags objective={objective} />
        </p>
        <MoreButton row={{ type: 'objective', id: objective.id }} title={objective.title} />
        {objective.why === '' ? null : <p className={classes.why}>{objective.why}</p>}
      </div>
      {objective.keyResults.length === 0 && isDropped(objective) ? null : objective.keyResults.length === 0 ? (
        <p ref={rows.ref} className={cx(classes.none, rows.gap)}>
          {t('objective.noKeyResults', { keyResults: terms.keyResults(0) })}
        </p>
      ) : (
        <table ref={rows.ref} className={cx(classes.table, rows.gap)}>
          <caption className="visually-hidden">{objective.title}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('heads.status')}</th>
              <th scope="col">{capitalised(terms.keyResults(1))}</th>
              <th scope="col">{t('heads.progress')}</th>
              <th scope="col">{t('heads.pace')}</th>
              <th scope="col">{t('common:confidence')}</th>
              <th scope="col">{t('heads.trend')}</th>
            </tr>
          </thead>
          <tbody>
            {objective.keyResults.map((keyResult) => (
              <Fragment key={keyResult.id}>
                <KeyResultRow
                  keyResult={keyResult}
                  checkIn={checkIn}
                  open={opened?.type === 'keyResult' && opened.id === keyResult.id}
                  onOpen={() => onOpen({ type: 'keyResult', id: keyResult.id })}
                />
                {isDraft(objective, keyResult) && opened?.id !== keyResult.id ? (
                  <DraftQuestions
                    objective={objective}
                    keyResult={keyResult}
                    first={keyResult === firstDraft}
                    onRewrite={() => {
                      onOpen({ type: 'keyResult', id: keyResult.id })
                      requestAnimationFrame(() => requestAnimationFrame(toTitle))
                    }}
                  />
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
