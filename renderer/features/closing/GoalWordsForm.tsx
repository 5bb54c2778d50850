/** What is said of a goal: why it is decided so, what was learned, and what lay behind a low score. Stored while it is typed. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingObjective } from '#contract/closing.ts'
import { causeSchema, type Cause, type GoalDecision } from '#domain/closing/closing.ts'
import { asksForCause } from '#domain/closing/score.ts'
import { client } from '#renderer/app/api.ts'
import { useCauses } from '#renderer/app/closing/use-causes.ts'
import { CommitArea } from '#renderer/app/fields/CommitArea.tsx'
import { Chip } from '#renderer/design/Chip.tsx'
import { useClosing } from './closing-context.ts'
import classes from './GoalCard.module.css'

interface GoalWordsFormProps {
  objective: ClosingObjective
  decision: GoalDecision | null
}

export function GoalWordsForm({ objective, decision }: GoalWordsFormProps) {
  const { t } = useTranslation('closing')
  const { edit } = useClosing()
  const { review } = objective
  const say = (patch: { learned?: string; causes?: Cause[] }) =>
    edit((command) => client.closing.review({ ...command, objectiveId: objective.id, meetingId: null, patch }))
  const { causesOf, toggle } = useCauses([objective])
  const causes = causesOf(objective.id)
  const asks = asksForCause(objective.score.score) || causes.length > 0
  return (
    <div className={classes.words}>
      {decision === null ? null : (
        <div data-words={`reason-${objective.id}`}>
          <CommitArea
            label={t(`goal.reasonOf.${decision}`)}
            value={review?.reason ?? ''}
            onCommit={async (reason) => {
              const { ok } = await edit((command) =>
                client.closing.decide({ ...command, objectiveId: objective.id, meetingId: null, reason }),
              )
              return ok
            }}
          />
        </div>
      )}
      <div data-words={`learned-${objective.id}`}>
        <CommitArea
          label={t('goal.learned')}
          value={review?.learned ?? ''}
          onCommit={async (learned) => (await say({ learned })).ok}
        />
      </div>
      {asks ? (
        <Causes chosen={causes} onChoose={(cause) => toggle(objective.id, cause, (to) => say({ causes: to }))} />
      ) : null}
    </div>
  )
}

function Causes({ chosen, onChoose }: { chosen: readonly Cause[]; onChoose: (cause: Cause) => void }) {
  const { t } = useTranslation(['closing', 'common'])
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={classes.causes}>
      <p id={id} className={classes.causesLabel}>
        {t('goal.causes')} <span className="meta">{t('goal.causesHint')}</span>
      </p>
      <div className={classes.chips}>
        {causeSchema.options.map((cause) => (
          <Chip key={cause} pressed={chosen.includes(cause)} onClick={() => onChoose(cause)}>
            {t(`common:cause.${cause}`)}
          </Chip>
        ))}
      </div>
    </div>
  )
}
