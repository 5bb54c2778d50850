/** A copy of a goal, with a choice of what comes along and where it goes. Check-ins never do. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Copied } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { BoxedInput } from '../fields/BoxedInput.tsx'
import { useGoal } from '../goal-context.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { Choose } from './MoveDialog.tsx'
import { calledOf, titleOf, type Goal } from './thing.ts'
import { useCycleChoices, useObjectiveChoices, useOpenObjectives, useUnitChoices } from './use-places.ts'
import classes from './Actions.module.css'

/** What most copies want: the same goal again, with work and links left to be thought of anew. */
const FIRST: Copied = { keyResults: true, initiatives: false, links: true, owner: true, targets: true }

export function DuplicateDialog({
  thing,
  onDone,
  onClose,
}: {
  thing: Goal
  onDone: (copy: { id: Id; cycleId: Id }) => void
  onClose: () => void
}) {
  const { t } = useTranslation('actions')
  const { edit, terms } = useGoal()
  const { objective } = thing
  const [title, setTitle] = useState(titleOf(thing))
  const [unitId, setUnitId] = useState(objective.unitId)
  const [cycleId, setCycleId] = useState(objective.cycleId)
  const [chosen, setChosen] = useState<Id>(objective.id)
  const [follow, setFollow] = useState(FIRST)
  const [problem, setProblem] = useState<string | null>(null)
  const nameField = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const open = useOpenObjectives(cycleId)
  const [units, cycles, objectives] = [useUnitChoices(), useCycleChoices(), useObjectiveChoices(open)]
  const objectiveId = open.find((each) => each.id === chosen)?.id ?? open[0]?.id ?? null
  const isObjective = thing.type === 'objective'
  const parts = isObjective
    ? (['keyResults', 'initiatives', 'links', 'owner', 'targets'] as const)
    : (['initiatives', 'links', 'owner', 'targets'] as const)

  const make = () => {
    const name = title.trim()
    if (name === '') {
      setProblem(t('copy.nameNeeded'))
      nameField.current?.focus()
      return null
    }
    if (!isObjective && objectiveId === null) return t('into.noObjectives')
    const { keyResults: _all, ...ofOne } = follow
    return edit(
      (command) =>
        isObjective
          ? client.goal.duplicateObjective({ ...command, id: thing.id, unitId, cycleId, title: name, follow })
          : client.goal.duplicateKeyResult({
              ...command,
              id: thing.id,
              objectiveId: objectiveId ?? '',
              title: name,
              follow: ofOne,
            }),
      { message: t('copy.made', { title: name }), sayFailure: false },
    )
  }

  return (
    <ActionDialog
      title={t('copy.title', { title: calledOf(thing) })}
      go={t('copy.go')}
      size="medium"
      onClose={onClose}
      onGo={make}
      onDone={({ id }) => onDone({ id, cycleId })}
    >
      <BoxedInput
        ref={nameField}
        rows={2}
        label={t('copy.name')}
        value={title}
        problem={problem}
        onChange={(text) => {
          setTitle(text.replaceAll(/\s*\n\s*/gu, ' '))
          setProblem(null)
        }}
      />
      <div className={classes.two}>
        {isObjective ? (
          <Choose label={t('into.unit')} value={unitId} choices={units} onChoose={setUnitId} />
        ) : (
          <Choose label={t('into.objective')} value={objectiveId ?? ''} choices={objectives} onChoose={setChosen} />
        )}
        <Choose label={t('into.cycle')} value={cycleId} choices={cycles} onChoose={setCycleId} />
      </div>
      <fieldset className={classes.follow}>
        <legend>{t('copy.follow')}</legend>
        {parts.map((part) => (
          <label key={part} className={classes.check}>
            <input
              type="checkbox"
              checked={follow[part]}
              onChange={(event) => {
                const { checked } = event.currentTarget
                setFollow((before) => ({ ...before, [part]: checked }))
              }}
            />
            {t(`copy.${part}`, { keyResults: terms.keyResults(2) })}
          </label>
        ))}
        <p className={classes.why}>{t('copy.never')}</p>
      </fieldset>
    </ActionDialog>
  )
}
