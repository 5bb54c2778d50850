/** Which goal of a unit above is translated: chosen in a list, and on the wall at once. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import { api, client } from '#renderer/app/api.ts'
import { useRoom } from '../../room/room-context.ts'
import classes from './Lines.module.css'

const NONE: readonly BoardObjective[] = []

/** The goals to translate: of the units above the meeting's, and of its own where those below are in the room too; nearest first. */
export function useGoalsAbove() {
  const { clientId, room } = useRoom()
  const board = useQuery(api.goal.board.queryOptions({ input: { clientId, cycleId: null } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const units = organisation.data?.units ?? []
  const own = room.meeting.scopes.map((scope) => scope.unitId)
  const withBelow = room.meeting.scopes.filter((scope) => scope.withBelow).map((scope) => scope.unitId)
  const above = [...new Set([...withBelow, ...own.flatMap((id) => unitsAbove(id, units))])]
  const goals = above.flatMap((id) =>
    (board.data?.objectives ?? []).filter((row) => row.unitId === id && row.state !== 'closed'),
  )
  return {
    goals,
    /** All of the cycle. */
    objectives: board.data?.objectives ?? NONE,
    unitName: units.find((unit) => unit.id === own[0])?.name ?? '',
    unitId: own[0] ?? null,
    cycleId: board.data?.cycle?.id ?? null,
    known: board.data !== undefined && organisation.data !== undefined,
  }
}

function unitsAbove(id: string, units: readonly Unit[]): string[] {
  const parent = units.find((unit) => unit.id === id)?.parentId ?? null
  return parent === null ? [] : [parent, ...unitsAbove(parent, units)]
}

export interface ParentGoalProps {
  field: React.RefObject<HTMLSelectElement | null>
  goals: readonly { id: string; title: string }[]
  known: boolean
}

export function ParentGoal({ field, goals, known }: ParentGoalProps) {
  const { t } = useTranslation('lines')
  const { step, edit, home } = useRoom()
  if (known && goals.length === 0) return <p className="meta">{t('goal.empty')}</p>
  return (
    <label className={classes.writeLabel}>
      <span className={classes.label}>{t('goal.choose')}</span>
      <select
        ref={field}
        className={classes.input}
        value={step.aboutId ?? ''}
        onChange={(event) => {
          const objectiveId = event.currentTarget.value || null
          void edit((command) => client.line.about({ ...command, stepId: step.id, objectiveId }))
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return
          event.preventDefault()
          event.stopPropagation()
          home.current?.focus()
        }}
      >
        <option value="">{t('goal.none')}</option>
        {goals.map((goal) => (
          <option key={goal.id} value={goal.id}>
            {goal.title}
          </option>
        ))}
      </select>
    </label>
  )
}
