/** What an initiative can serve, as one list of choices: objectives with their key results, else units. */
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#domain/initiative/initiative.ts'
import { rowNameOf } from '#renderer/app/goal/name.ts'
import type { Choice } from '../fields/ChoiceLine.tsx'
import { useGoal } from '../goal-context.ts'

type Served = Pick<Initiative, 'unitId' | 'objectiveId' | 'keyResultId'>

/** What it serves, as the value of a choice. */
export function servedOf({ keyResultId, objectiveId, unitId }: Served): string {
  if (keyResultId !== null) return `keyResult ${keyResultId}`
  return objectiveId === null ? `unit ${unitId}` : `objective ${objectiveId}`
}

export function useServeChoices(initiative: Served): { choices: Choice[]; read: (choice: string) => Served } {
  const { t } = useTranslation('goal')
  const { objectives, units } = useGoal()
  const choices = [
    ...objectives.flatMap((objective) => [
      { value: `objective ${objective.id}`, label: objective.title },
      ...objective.keyResults.map((keyResult) => ({
        value: `keyResult ${keyResult.id}`,
        label: `\u2003${rowNameOf(keyResult)}`,
      })),
    ]),
    ...units.map((unit) => ({ value: `unit ${unit.id}`, label: unit.name })),
  ]
  const now = servedOf(initiative)
  return {
    choices: choices.some((choice) => choice.value === now)
      ? choices
      : [{ value: now, label: t('field.anotherCycle') }, ...choices],
    read: (choice) => {
      const [type = '', id = ''] = choice.split(' ')
      if (type === 'unit') return { unitId: id, objectiveId: null, keyResultId: null }
      const objective = objectives.find((each) => each.id === id || each.keyResults.some((other) => other.id === id))
      const unitId = objective?.unitId ?? initiative.unitId
      return type === 'objective'
        ? { unitId, objectiveId: id, keyResultId: null }
        : { unitId, objectiveId: null, keyResultId: id }
    },
  }
}
