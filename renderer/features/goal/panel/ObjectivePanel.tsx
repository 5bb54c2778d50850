/** An objective at hand: what, why now, what we believe, who owns it, what it contributes to, and its key results. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { isDropped } from '#domain/goal/dropped.ts'
import type { Objective } from '#domain/goal/goal.ts'
import { client } from '#renderer/app/api.ts'
import { Lineage } from '#renderer/app/closing/Lineage.tsx'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Button } from '#renderer/design/Button.tsx'
import { PanelSection } from '#renderer/design/SidePanel.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import { KeyResultEntry } from '../entry/KeyResultEntry.tsx'
import { ChoiceLine } from '../fields/ChoiceLine.tsx'
import { PersonLine } from '../fields/PersonLine.tsx'
import { TextLine } from '../fields/TextLine.tsx'
import { useGoal, type Opened } from '../goal-context.ts'
import { capitalised } from '#renderer/format/names.ts'
import { Archiving } from './Archiving.tsx'
import { useObjectiveEye } from '../wording/use-eye.ts'
import { BuiltOn } from '../wording/BuiltOn.tsx'
import { toTitle, WordingQuestions } from '../wording/WordingQuestions.tsx'
import { DropButton } from '../actions/DropButton.tsx'
import { DraftMark } from '../actions/DraftMark.tsx'
import { DroppedMark } from '../actions/DroppedMark.tsx'
import { turnOf } from '../actions/thing.ts'
import { Contributors } from './Contributors.tsx'
import { ObjectiveHistory } from './ObjectiveHistory.tsx'
import { Contributions } from './Contributions.tsx'
import { HowMeanComputed } from './HowComputed.tsx'
import { Removal } from './Removal.tsx'
import { Serves } from './Serves.tsx'
import classes from './Panel.module.css'

type Words = Partial<Pick<Objective, 'title' | 'why' | 'hypothesis' | 'ownerId' | 'unitId'>>

export function ObjectivePanel({
  objective,
  onOpen,
  onGone,
}: {
  objective: BoardObjective
  onOpen: (opened: Opened) => void
  onGone: () => void
}) {
  const { t } = useTranslation(['goal', 'common', 'actions', 'closing'])
  const { client: owner, units, isClosed, edit, terms } = useGoal()
  const format = useFormat()
  const keyResultsId = useId()
  const lineageId = useId()
  const eye = useObjectiveEye(objective)
  const answered = ({ title }: Words) => {
    const answers = title === undefined ? undefined : eye.answeredBy(title)
    return answers === undefined ? {} : { answers }
  }
  const patch = (fields: Words) =>
    edit(
      (command) => client.goal.updateObjective({ ...command, id: objective.id, patch: fields, ...answered(fields) }),
      {
        message: t('saved.corrected', { name: fields.title ?? objective.title }),
      },
    )
  const { share, measured, of } = objective.progress
  const dropped = isDropped(objective)
  const isOver = objective.state === 'closed' || objective.archived || isClosed
  const thing = { type: 'objective', id: objective.id, objective } as const
  const checkedIn = objective.keyResults.some((each) => each.standing.checkedOn !== null)
  return (
    <>
      <TextLine
        look="title"
        label={t('panel.title', { of: terms.objectives(1) })}
        value={objective.title}
        check={(text) => (text === '' ? t('field.titleNeeded') : null)}
        onCommit={(title) => patch({ title })}
      />
      <WordingQuestions eye={eye} objective={objective} keyResult={null} onRewrite={toTitle} />
      <BuiltOn objectiveId={objective.id} />
      {dropped ? (
        <p className={classes.summary}>
          <DroppedMark>
            {objective.drop === null
              ? undefined
              : t('actions:aside.sinceWhy', { date: format.day(objective.drop.date), reason: objective.drop.reason })}
          </DroppedMark>
        </p>
      ) : null}
      {objective.state === 'draft' ? (
        <div className={classes.draft}>
          <p className={classes.quiet}>
            <DraftMark>{t('draft.what')}</DraftMark>
          </p>
          <Button
            onClick={() =>
              void edit(
                (command) => client.goal.updateObjective({ ...command, id: objective.id, patch: { state: 'active' } }),
                { message: t('draft.used', { name: objective.title }) },
              )
            }
          >
            {t('draft.use')}
          </Button>
        </div>
      ) : null}
      <p className={classes.summary} hidden={dropped}>
        {share === null ? t('value.noneYet') : t('value.share', { share: format.percent(share) })}
        {of > 0 ? `. ${t('objective.measured', { measured, count: of })}` : null}
      </p>
      {share === null ? null : <HowMeanComputed objective={objective} />}
      <div className={classes.fields}>
        <PersonLine label={t('common:owner')} value={objective.ownerId} onCommit={(ownerId) => patch({ ownerId })} />
        <ChoiceLine
          label={t('field.unit')}
          value={objective.unitId}
          choices={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          onCommit={(unitId) => patch({ unitId })}
        />
        <Serves objective={objective} />
        <Contributions objective={objective} />
        <Contributors
          of={{ objectiveId: objective.id, keyResultId: null }}
          title={objective.title}
          unitId={objective.unitId}
        />
        <TextLine
          look="free"
          label={t('field.why')}
          placeholder={t('field.whyExample')}
          value={objective.why}
          onCommit={(why) => patch({ why })}
        />
        <TextLine
          look="free"
          label={t('field.hypothesis')}
          placeholder={t('field.hypothesisExample')}
          value={objective.hypothesis}
          onCommit={(hypothesis) => patch({ hypothesis })}
        />
      </div>
      {isOver && objective.keyResults.length === 0 ? null : (
        <PanelSection labelledBy={keyResultsId}>
          <SectionTitle id={keyResultsId} level={3} ruled>
            {capitalised(terms.keyResults(2))}
          </SectionTitle>
          <ul className={classes.list}>
            {objective.keyResults.map((keyResult) => (
              <li key={keyResult.id} className={classes.item}>
                <button
                  type="button"
                  className={classes.link}
                  onClick={() => onOpen({ type: 'keyResult', id: keyResult.id })}
                >
                  {keyResult.title}
                </button>
                {keyResult.definition.dropped ? (
                  <DroppedMark />
                ) : keyResult.standing.shown === null ? null : (
                  <StatusMark
                    kind={keyResult.standing.shown}
                    label={t(`common:status.${keyResult.standing.shown}`)}
                    className={classes.mark}
                  />
                )}
              </li>
            ))}
          </ul>
          {isOver ? null : <KeyResultEntry objective={objective} />}
        </PanelSection>
      )}
      <Lineage
        clientId={owner.id}
        objectiveId={objective.id}
        renderFrame={(life, count) => (
          <PanelSection labelledBy={lineageId}>
            <SectionTitle id={lineageId} level={3} ruled meta={t('closing:lineage.cycles', { count })}>
              {t('closing:lineage.title')}
            </SectionTitle>
            {life}
          </PanelSection>
        )}
      />
      <ObjectiveHistory objective={objective} />
      {isClosed ? null : (
        <>
          <Archiving
            title={objective.title}
            archived={objective.archived}
            beside={<DropButton thing={thing} />}
            write={(command, archived) =>
              client.goal.updateObjective({ ...command, id: objective.id, patch: { archived } })
            }
            onGone={onGone}
          />
          <Removal
            what={objective.title}
            label={t('remove.objective', { objective: terms.objectives(1) })}
            onRemove={async () => {
              const outcome = await edit((command) => client.goal.removeObjective({ ...command, id: objective.id }), {
                message: t('saved.objectiveRemoved', { name: objective.title, count: objective.keyResults.length }),
              })
              if (outcome.ok) onGone()
              return outcome
            }}
            refusal={checkedIn ? t('remove.objectiveHasCheckIns', { name: objective.title }) : undefined}
            canDrop={turnOf(thing) === 'drop'}
          />
        </>
      )}
    </>
  )
}
