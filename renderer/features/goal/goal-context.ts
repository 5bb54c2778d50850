/** What every part of the screen needs and nobody wants to pass down by hand: the client, its people and units, today, and how to edit. */
import { createContext, useContext } from 'react'
import type { BoardObjective, Contributor } from '#contract/goal.ts'
import type { InitiativeRow, KpiRow } from '#contract/operations.ts'
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { Person, Unit } from '#domain/organisation/organisation.ts'
import type { Id, IsoDate, UiLanguage } from '#domain/shared/basics.ts'
import type { useEdit } from '#renderer/app/edit.ts'
import type { Terms } from '#renderer/app/goal/terms.ts'

export type GoalContextValue = {
  readonly client: Client
  readonly terms: Terms
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
  readonly cycles: readonly Cycle[]
  /** The cycle on the board. */
  readonly cycle: Cycle | null
  /** That cycle is closed: it is read, and neither changed nor asked about. */
  readonly isClosed: boolean
  /** All objectives of that cycle, whatever the filters show. */
  readonly objectives: readonly BoardObjective[]
  /** What has been archived of the cycle, by itself; null where it was not asked for. */
  readonly archive: readonly BoardObjective[] | null
  readonly archivedCount: number
  /** Who only contributes, to what is on the board or in the archive. */
  readonly contributors: readonly Contributor[]
  readonly kpis: readonly KpiRow[]
  readonly initiatives: readonly InitiativeRow[]
  /** False while a cycle that was asked for is still to come, and the one before it stands. */
  readonly settled: boolean
  readonly today: IsoDate
  readonly language: UiLanguage
  readonly edit: ReturnType<typeof useEdit>
}

export const GoalContext = createContext<GoalContextValue | null>(null)

export function useGoal(): GoalContextValue {
  const value = useContext(GoalContext)
  if (value === null) throw new Error('outside the goal screen')
  return value
}

/** What the side panel shows. */
export type Opened = { readonly type: 'keyResult' | 'objective' | 'kpi' | 'initiative'; readonly id: Id }
