/** Where goals can be put: cycles, and the open objectives of one, also where it is not the one on the board. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { chronological, type Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import type { Choice } from '../fields/ChoiceLine.tsx'
import { useGoal } from '../goal-context.ts'
import { unitsInOrder } from '../unit-filter.ts'

const INDENT = '\u2003'

export function useCycleChoices(): Choice[] {
  const { t } = useTranslation('actions')
  const { cycles } = useGoal()
  return cycles
    .toSorted((a, b) => chronological(b.startDate, a.startDate))
    .map(({ id, name, state }) => ({
      value: id,
      label: state === 'closed' ? t('into.cycleClosed', { name }) : name,
    }))
}

export function useUnitChoices(): Choice[] {
  const { units } = useGoal()
  return unitsInOrder(units).map(({ unit, depth }) => ({ value: unit.id, label: INDENT.repeat(depth) + unit.name }))
}

/** Those that are not closed; empty while another cycle's are read. */
export function useOpenObjectives(cycleId: Id): readonly BoardObjective[] {
  const { client, cycle, objectives } = useGoal()
  const here = cycle?.id === cycleId
  const there = useQuery({
    ...api.goal.board.queryOptions({ input: { clientId: client.id, cycleId } }),
    enabled: !here,
    placeholderData: keepPreviousData,
  }).data
  const all = here ? objectives : there?.cycle?.id === cycleId ? there.objectives : []
  return all.filter((each) => each.state !== 'closed')
}

/** An objective with the unit it is of, in one line. */
export function useObjectiveChoices(objectives: readonly BoardObjective[]): Choice[] {
  const { t } = useTranslation('actions')
  const format = useFormat()
  if (objectives.length === 0) return [{ value: '', label: t('into.noObjectives') }]
  return objectives.map((each) => ({ value: each.id, label: `${format.unit(each.unitId)}: ${each.title}` }))
}
