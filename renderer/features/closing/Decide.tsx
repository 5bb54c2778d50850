/** What becomes of a goal: four ways, each with its key, and what the score says became of it. */
import { useTranslation } from 'react-i18next'
import type { ClosingObjective } from '#contract/closing.ts'
import { client } from '#renderer/app/api.ts'
import { DECISION_KEYS, DECISIONS } from '#renderer/app/closing/decision-keys.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { ChipSelect } from '#renderer/design/ChipSelect.tsx'
import { cx } from '#renderer/design/cx.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { useClosing } from './closing-context.ts'
import type { GoalList } from './use-goal-keys.ts'
import classes from './GoalCard.module.css'

const OUTCOMES = ['achieved', 'partly', 'missed'] as const
type Outcome = (typeof OUTCOMES)[number]

export function Decide({ objective, list }: { objective: ClosingObjective; list: GoalList }) {
  const { t } = useTranslation(['closing', 'common'])
  const { readOnly } = useClosing()
  const language = useLanguage()
  const decision = list.decisionOf(objective.id)
  if (readOnly) {
    const outcome = objective.outcome ?? objective.proposedOutcome
    return (
      <p className={classes.said}>
        <b>{decision === null ? t('decision.none') : t(`common:decided.${decision}`)}</b>
        {outcome === null || decision === 'drop' ? null : (
          <span className="meta">
            {t('goal.outcomeSaved', { outcome: t(`outcome.${outcome}`).toLocaleLowerCase(language) })}
          </span>
        )}
      </p>
    )
  }
  return (
    <div className={classes.decide}>
      <div className={classes.ways} role="group" aria-label={t('goal.decide', { title: objective.title })}>
        {DECISIONS.map((way) => (
          <Button
            key={way}
            aria-pressed={decision === way}
            keyCap={DECISION_KEYS[way]}
            className={cx(decision === way && classes.chosen)}
            onClick={() => list.decide(objective, way)}
          >
            {decision === way ? <Icon name="check" /> : null}
            {t(`decision.${way}`)}
          </Button>
        ))}
      </div>
      {decision === 'drop' ? (
        <span className="meta">{t('goal.outcomeDropped')}</span>
      ) : (
        <OutcomeChoice objective={objective} />
      )}
    </div>
  )
}

function OutcomeChoice({ objective }: { objective: ClosingObjective }) {
  const { t } = useTranslation('closing')
  const { edit } = useClosing()
  const language = useLanguage()
  const { proposedOutcome } = objective
  const chosen = objective.review?.outcome ?? null
  const set = (value: string) => {
    const outcome: Outcome | null = OUTCOMES.find((each) => each === value) ?? null
    return edit((command) => client.closing.setOutcome({ ...command, objectiveId: objective.id, outcome }), {
      message: t('goal.outcomeSaved', {
        outcome: outcome === null ? as : t(`outcome.${outcome}`).toLocaleLowerCase(language),
      }),
    })
  }
  const as =
    proposedOutcome === null ? t('goal.outcomeNone') : t('goal.outcomeAs', { outcome: t(`outcome.${proposedOutcome}`) })
  return (
    <ChipSelect
      label={t('goal.outcome', { title: objective.title })}
      value={chosen ?? ''}
      active={chosen !== null}
      onChange={(value) => void set(value)}
    >
      <option value="">{as}</option>
      {OUTCOMES.map((outcome) => (
        <option key={outcome} value={outcome}>
          {t(`outcome.${outcome}`)}
        </option>
      ))}
    </ChipSelect>
  )
}
