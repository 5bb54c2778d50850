/**
 * What the page of a unit's goals says, as plain JSON. It is sent to the customer: nothing private belongs here, and what is not in this type
 * cannot stand on the page. No private notes, no early warnings, no flags, no comment that was kept off the wall, no other customer.
 */
import type { GoalTerms } from '#domain/client/client.ts'
import type { KeyResultKind, Status } from '#domain/goal/goal.ts'
import type { Pace } from '#domain/goal/pace.ts'
import type { KpiBand } from '#domain/kpi/kpi.ts'
import type { DateRange, DocumentLanguage, IsoDate } from '#domain/shared/basics.ts'
import type { MinutesName } from '../minutes/content.ts'

export type UnitPageContent = {
  language: DocumentLanguage
  clientName: string
  goalTerms: GoalTerms
  unitName: string
  cycle: ({ name: string } & DateRange) | null
  /** The day the figures are of. */
  date: IsoDate
  objectives: UnitPageObjective[]
  kpis: UnitPageKpi[]
}

export type UnitPageObjective = {
  title: string
  why: string
  /** Where it is not the page's own unit; else empty. */
  unitName: string
  owner: MinutesName
  /** Mean of the shares, 0–1; null while nothing is measured. */
  share: number | null
  keyResults: UnitPageKeyResult[]
}

export type UnitPageKeyResult = {
  title: string
  owner: MinutesName
  kind: KeyResultKind | null
  baseline: number | null
  value: number | null
  /** Of a milestone: the number of stages. */
  target: number | null
  unitLabel: string
  decimals: number
  /** Unclamped share of the way, and the share expected by now. */
  ratio: number | null
  expected: number | null
  pace: Pace | null
  /** Of a level: was it held at each measurement, oldest first. */
  held: boolean[]
  /** As last reported; `isStale`: nobody has said anything for so long that it no longer counts. */
  status: Status | null
  isStale: boolean
  confidence: number | null
  checkedOn: IsoDate | null
  /** What the last check-in said; empty where it was kept off the wall. */
  changed: string
  blocks: string
}

export type UnitPageKpi = {
  name: string
  unitLabel: string
  decimals: number
  value: number | null
  date: IsoDate | null
  band: KpiBand | null
  direction: 'lower_is_better' | 'higher_is_better'
  greenLimit: number | null
}
