/** Where a goal, a KPI or an initiative should go instead. What comes along is said before, and why it cannot be done after. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import type { Command } from '#renderer/app/edit.ts'
import { ChoiceLine, type Choice } from '../fields/ChoiceLine.tsx'
import { useGoal } from '../goal-context.ts'
import { servedOf, useServeChoices } from '../operations/use-serve.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { calledOf, type Thing } from './thing.ts'
import { useCycleChoices, useObjectiveChoices, useOpenObjectives, useUnitChoices } from './use-places.ts'
import classes from './Actions.module.css'

export type MoveProps<Type extends Thing['type']> = {
  readonly thing: Extract<Thing, { type: Type }>
  /** With the cycle it is in now. */
  readonly onDone: (cycleId: Id | null) => void
  readonly onClose: () => void
}

const OK = { ok: true } as const

export function MoveDialog({ thing, ...rest }: MoveProps<Thing['type']>) {
  switch (thing.type) {
    case 'objective':
      return <MoveObjective thing={thing} {...rest} />
    case 'keyResult':
      return <MoveKeyResult thing={thing} {...rest} />
    case 'kpi':
      return <MoveKpi thing={thing} {...rest} />
    case 'initiative':
      return <MoveInitiative thing={thing} {...rest} />
  }
}

function useSaid(thing: Thing) {
  const { t } = useTranslation('actions')
  return {
    title: t('into.title', { title: calledOf(thing) }),
    go: t('into.go'),
    options: { message: t('into.moved', { title: calledOf(thing) }), sayFailure: false },
    same: t('into.same'),
  }
}

function MoveObjective({ thing, onDone, onClose }: MoveProps<'objective'>) {
  const { t } = useTranslation('actions')
  const { edit, terms } = useGoal()
  const { objective } = thing
  const { title, go, options, same } = useSaid(thing)
  const [unitId, setUnitId] = useState(objective.unitId)
  const [cycleId, setCycleId] = useState(objective.cycleId)
  const [units, cycles] = [useUnitChoices(), useCycleChoices()]
  const count = objective.keyResults.length
  return (
    <ActionDialog
      title={title}
      go={go}
      why={
        count === 0 ? t('into.objectiveAlone') : t('into.objectiveWhy', { count, keyResults: terms.keyResults(count) })
      }
      onClose={onClose}
      onDone={() => onDone(cycleId)}
      onGo={() =>
        unitId === objective.unitId && cycleId === objective.cycleId
          ? same
          : edit(
              (command) => client.goal.updateObjective({ ...command, id: objective.id, patch: { unitId, cycleId } }),
              options,
            )
      }
    >
      <Choose label={t('into.unit')} value={unitId} choices={units} onChoose={setUnitId} />
      <Choose label={t('into.cycle')} value={cycleId} choices={cycles} onChoose={setCycleId} />
    </ActionDialog>
  )
}

function MoveKeyResult({ thing, onDone, onClose }: MoveProps<'keyResult'>) {
  const { t } = useTranslation('actions')
  const { edit } = useGoal()
  const { keyResult, objective } = thing
  const { title, go, options, same } = useSaid(thing)
  const [cycleId, setCycleId] = useState(objective.cycleId)
  const [chosen, setChosen] = useState<Id | null>(null)
  const others = useOpenObjectives(cycleId).filter((each) => each.id !== objective.id)
  const objectiveId = others.some((each) => each.id === chosen) ? chosen : (others[0]?.id ?? null)
  const [choices, cycles] = [useObjectiveChoices(others), useCycleChoices()]
  return (
    <ActionDialog
      title={title}
      go={go}
      why={t('into.keyResultWhy')}
      onClose={onClose}
      onDone={() => onDone(cycleId)}
      onGo={() =>
        objectiveId === null
          ? same
          : edit(
              (command) =>
                client.goal.updateKeyResult({
                  ...command,
                  id: keyResult.id,
                  patch: { objectiveId },
                  definition: {},
                  change: null,
                }),
              options,
            )
      }
    >
      <Choose label={t('into.objective')} value={objectiveId ?? ''} choices={choices} onChoose={setChosen} />
      <Choose label={t('into.cycle')} value={cycleId} choices={cycles} onChoose={setCycleId} />
    </ActionDialog>
  )
}

function MoveKpi({ thing, ...rest }: MoveProps<'kpi'>) {
  const { t } = useTranslation('actions')
  return (
    <MoveToOne
      {...rest}
      thing={thing}
      label={t('into.unit')}
      from={thing.kpi.unitId}
      choices={useUnitChoices()}
      write={(command, unitId) => client.operations.updateKpi({ ...command, id: thing.id, patch: { unitId } })}
    />
  )
}

function MoveInitiative({ thing, ...rest }: MoveProps<'initiative'>) {
  const { t } = useTranslation('actions')
  const { choices, read } = useServeChoices(thing.initiative)
  return (
    <MoveToOne
      {...rest}
      thing={thing}
      label={t('into.serves')}
      from={servedOf(thing.initiative)}
      choices={choices}
      write={(command, served) =>
        client.operations.updateInitiative({ ...command, id: thing.id, patch: read(served), meetingId: null })
      }
    />
  )
}

/** What stands in one place, chosen from a list, and in no cycle. */
function MoveToOne({
  thing,
  label,
  from,
  choices,
  write,
  onDone,
  onClose,
}: MoveProps<'kpi' | 'initiative'> & {
  label: string
  from: string
  choices: readonly Choice[]
  write: (command: Command, to: string) => PromiseLike<unknown>
}) {
  const { edit } = useGoal()
  const { title, go, options, same } = useSaid(thing)
  const [to, setTo] = useState(from)
  return (
    <ActionDialog
      title={title}
      go={go}
      onClose={onClose}
      onDone={() => onDone(null)}
      onGo={() => (to === from ? same : edit((command) => write(command, to), options))}
    >
      <Choose label={label} value={to} choices={choices} onChoose={setTo} />
    </ActionDialog>
  )
}

/** A choice that is part of a form: nothing is stored until the form is. */
export function Choose({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string
  value: string
  choices: readonly Choice[]
  onChoose: (value: string) => void
}) {
  return (
    <div className={classes.choose}>
      <ChoiceLine
        stacked
        boxed
        label={label}
        value={value}
        choices={choices}
        onCommit={(next) => {
          onChoose(next)
          return OK
        }}
      />
    </div>
  )
}
