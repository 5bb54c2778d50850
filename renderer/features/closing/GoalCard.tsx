/** One goal at the end of its cycle: how its key results came out, the score, what is decided, and what was learned. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingObjective } from '#contract/closing.ts'
import { ScoreMark } from '#renderer/app/closing/ScoreMark.tsx'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { capitalised } from '#renderer/format/names.ts'
import { useClosing } from './closing-context.ts'
import { Decide } from './Decide.tsx'
import { GoalSaid } from './GoalSaid.tsx'
import { GoalWordsForm } from './GoalWordsForm.tsx'
import { HowMean } from './HowMean.tsx'
import { KeyResultLine } from './KeyResultLine.tsx'
import { goalRow, type GoalList } from './use-goal-keys.ts'
import classes from './GoalCard.module.css'

interface GoalCardProps {
  objective: ClosingObjective
  list: GoalList
}

export function GoalCard({ objective, list }: GoalCardProps) {
  const { t } = useTranslation(['closing', 'common'])
  const { readOnly } = useClosing()
  const { terms } = useGoalWords()
  const format = useFormat()
  const id = useId()
  const formId = useId()
  const { review, droppedOn, keyResults, dropped, score, draft } = objective
  const canDecide = !readOnly && droppedOn === null
  const isOpen = canDecide && list.isOpen(objective.id)
  const owner = format.person(objective.ownerId)
  return (
    <article
      className={classes.card}
      aria-labelledby={id}
      data-goal={objective.id}
      onKeyDown={(event) => {
        // From a field back to the goal, where the keys decide and walk.
        if (event.key !== 'Escape' || event.defaultPrevented || event.target === goalRow(objective.id)) return
        goalRow(objective.id)?.focus()
      }}
    >
      <header className={classes.head}>
        <h3 id={id} className={classes.title}>
          {canDecide ? (
            <button
              type="button"
              data-row={`closing-${objective.id}`}
              aria-expanded={isOpen}
              aria-controls={formId}
              onClick={() => list.toggle(objective.id)}
            >
              {objective.title}
            </button>
          ) : (
            <span data-row={`closing-${objective.id}`} tabIndex={-1}>
              {objective.title}
            </span>
          )}
        </h3>
        {droppedOn === null ? <ScoreMark score={score.score} /> : null}
      </header>
      <p className={classes.facts}>
        {owner === null ? t('common:noOwner') : <span>{owner}</span>}
        {review?.status ? (
          <span>
            <StatusLabel kind={review.status}>
              {t('goal.roomSaid', { status: t(`common:status.${review.status}`) })}
            </StatusLabel>
          </span>
        ) : null}
        {droppedOn === null && score.scored < score.of ? (
          <span>{t('goal.unmeasured', { scored: score.scored, count: score.of })}</span>
        ) : null}
        {draft === null ? null : <span>{t('goal.draft', { title: draft.title })}</span>}
      </p>
      {keyResults.length === 0 ? (
        droppedOn === null ? (
          <p className="meta">{t('goal.noKeyResults', { keyResults: terms.keyResults(0) })}</p>
        ) : null
      ) : (
        <DataTable caption={objective.title} className={classes.table}>
          <colgroup>
            <col />
            <col className={classes.span} />
            <col className={classes.trend} />
            <col className={classes.checkIns} />
            <col className={classes.scoreCell} />
          </colgroup>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{capitalised(terms.keyResults(1))}</th>
              <th scope="col">{t('head.span')}</th>
              <th scope="col">{t('head.trend')}</th>
              <th scope="col">{t('head.checkIns')}</th>
              <th scope="col">{t('score.label')}</th>
            </tr>
          </thead>
          <tbody>
            {keyResults.map((keyResult) => (
              <KeyResultLine key={keyResult.id} keyResult={keyResult} />
            ))}
          </tbody>
        </DataTable>
      )}
      {dropped.length === 0 ? null : (
        <p className="meta">
          {t('goal.droppedKeyResults', {
            count: dropped.length,
            titles: dropped
              .map((each) => (each.reason === '' ? each.title : `${each.title} (${each.reason})`))
              .join(', '),
          })}
        </p>
      )}
      {score.of > 1 && score.score !== null ? <HowMean objective={objective} /> : null}
      {droppedOn === null ? (
        <Decide objective={objective} list={list} />
      ) : (
        <p className={classes.said}>
          {t('goal.droppedOn', { date: format.day(droppedOn.date), reason: droppedOn.reason })}
        </p>
      )}
      <div id={formId}>
        {isOpen ? (
          <GoalWordsForm objective={objective} decision={list.decisionOf(objective.id)} />
        ) : (
          <GoalSaid objective={objective} />
        )}
      </div>
    </article>
  )
}
