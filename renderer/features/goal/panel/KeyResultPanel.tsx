/** A key result at hand: where it stands, its check-ins, what drives it, and how it is measured. Everything is edited where it stands. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import type { CheckId } from '#domain/wording/finding.ts'
import { client } from '#renderer/app/api.ts'
import { nameOf } from '#renderer/app/goal/name.ts'
import { useReasons, useTalk } from '#renderer/app/goal/reasons.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Facts } from '#renderer/design/Facts.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { PanelSection } from '#renderer/design/SidePanel.tsx'
import { StatusChip } from '#renderer/design/StatusLabel.tsx'
import { PersonLine } from '../fields/PersonLine.tsx'
import { TextLine } from '../fields/TextLine.tsx'
import { useGoal, type Opened } from '../goal-context.ts'
import { Archiving } from './Archiving.tsx'
import { ChangeQuestion } from './ChangeQuestion.tsx'
import { CheckIns } from './CheckIns.tsx'
import { DropButton } from '../actions/DropButton.tsx'
import { DroppedMark } from '../actions/DroppedMark.tsx'
import { turnOf } from '../actions/thing.ts'
import { Contributors } from './Contributors.tsx'
import { CourseFigure } from './course/CourseFigure.tsx'
import { MeasureFacts } from './MeasureFacts.tsx'
import { Removal } from './Removal.tsx'
import { useKeyResultEye } from '../wording/use-eye.ts'
import { toTitle, WordingQuestions } from '../wording/WordingQuestions.tsx'
import { useDefinitionEdit } from './use-definition-edit.ts'
import { DrivingInitiatives } from './DrivingInitiatives.tsx'
import classes from './Panel.module.css'

export function KeyResultPanel({
  keyResult,
  objective,
  onOpen,
  onGone,
}: {
  keyResult: BoardKeyResult
  objective: BoardObjective
  onOpen: (opened: Opened) => void
  onGone: () => void
}) {
  const { t } = useTranslation(['goal', 'common', 'actions'])
  const { isClosed, edit, terms } = useGoal()
  const format = useFormat()
  const definition = useDefinitionEdit(keyResult)
  const talk = useTalk(keyResult)
  const noticed = useReasons(keyResult, { isOver: isClosed })
  const reasons = isClosed ? noticed : [...talk, ...noticed]
  const measureId = useId()
  const [refused, setRefused] = useState(false)
  const { standing } = keyResult
  const { decimals, unitLabel } = keyResult.definition

  const eye = useKeyResultEye(keyResult)
  const patch = (fields: { title?: string; shortName?: string }, answers?: CheckId) =>
    edit(
      (command) =>
        client.goal.updateKeyResult({
          ...command,
          id: keyResult.id,
          patch: fields,
          definition: {},
          change: null,
          ...(answers === undefined ? {} : { answers }),
        }),
      { message: t('saved.corrected', { name: fields.shortName ?? fields.title ?? nameOf(keyResult) }) },
    )

  const pace =
    keyResult.definition.kind === 'at_least' || keyResult.definition.kind === 'at_most'
      ? standing.held.length === 0
        ? '–'
        : t('pace.heldOf', { held: standing.held.filter(Boolean).length, count: standing.held.length })
      : standing.pace === null
        ? '–'
        : t(`common:pace.${standing.pace}`)

  const thing = { type: 'keyResult', id: keyResult.id, objective, keyResult } as const
  return (
    <>
      <TextLine
        look="title"
        label={t('panel.title', { of: terms.keyResults(1) })}
        value={keyResult.title}
        check={(text) => (text === '' ? t('field.titleNeeded') : null)}
        onCommit={(title) => patch({ title }, eye.answeredBy(title))}
      />
      <WordingQuestions eye={eye} objective={objective} keyResult={keyResult} onRewrite={toTitle} />
      <div className={classes.head}>
        <Facts
          facts={[
            {
              label: t('panel.now'),
              value:
                standing.value === null
                  ? '–'
                  : format.withUnit(standing.value, decimals, unitLabel === '%' ? unitLabel : ''),
            },
            { label: t('heads.pace'), value: pace },
            {
              label: t('common:confidence'),
              value: standing.confidence === null ? '–' : t('panel.confidenceOf', { value: standing.confidence }),
            },
            ...(standing.shown === null
              ? []
              : [
                  {
                    label: t('heads.status'),
                    aside: true,
                    value: <StatusChip kind={standing.shown}>{t(`common:status.${standing.shown}`)}</StatusChip>,
                  },
                ]),
          ]}
        />
        {keyResult.drop === null ? null : (
          <DroppedMark>{t('actions:aside.since', { date: format.day(keyResult.drop.date) })}</DroppedMark>
        )}
        {reasons.length === 0 ? null : (
          <p className={classes.reasons}>
            {standing.needsAttention && !keyResult.definition.dropped && !isClosed ? <b>{t('talk.needed')} </b> : null}
            {reasons.map((reason) => reason.replace(/[.!?]?$/u, (end) => end || '.')).join(' ')}
          </p>
        )}
        <CourseFigure keyResult={keyResult} />
      </div>
      <PersonLine
        label={t('common:owner')}
        value={definition.meaning.ownerId}
        onCommit={(ownerId) => definition.change({ ownerId })}
      />
      {definition.asks === 'owner' ? <ChangeQuestion edit={definition} /> : null}
      <Contributors
        of={{ objectiveId: null, keyResultId: keyResult.id }}
        title={nameOf(keyResult)}
        unitId={objective.unitId}
      />
      <TextLine
        label={t('field.shortName')}
        value={keyResult.shortName}
        hint={t('field.shortNameHint')}
        check={(text) => (text.length > 30 ? t('field.tooLong', { max: 30, count: text.length }) : null)}
        onCommit={(shortName) => patch({ shortName })}
      />

      <CheckIns keyResult={keyResult} />
      <DrivingInitiatives keyResultId={keyResult.id} onOpen={onOpen} />

      <PanelSection labelledBy={measureId}>
        <SectionTitle id={measureId} level={3} ruled>
          {t('panel.measure')}
        </SectionTitle>
        <MeasureFacts keyResult={keyResult} edit={definition} />
      </PanelSection>

      {isClosed ? null : (
        <>
          {/* What an archived objective holds comes back with it. */}
          {objective.archived ? null : (
            <Archiving
              title={nameOf(keyResult)}
              archived={keyResult.archived}
              beside={<DropButton thing={thing} />}
              write={(command, archived) =>
                client.goal.updateKeyResult({
                  ...command,
                  id: keyResult.id,
                  patch: { archived },
                  definition: {},
                  change: null,
                })
              }
              onGone={onGone}
            />
          )}
          <Removal
            what={nameOf(keyResult)}
            label={t('remove.keyResult', { keyResult: terms.keyResults(1) })}
            onRemove={async () => {
              const outcome = await edit((command) => client.goal.removeKeyResult({ ...command, id: keyResult.id }), {
                message: t('saved.removed', { name: nameOf(keyResult) }),
              })
              if (outcome.ok) onGone()
              else if (outcome.code === 'conflict') setRefused(true)
              return outcome
            }}
            refusal={
              refused || standing.checkedOn !== null ? t('remove.hasCheckIns', { name: nameOf(keyResult) }) : undefined
            }
            canDrop={turnOf(thing) === 'drop'}
          />
        </>
      )}
    </>
  )
}
