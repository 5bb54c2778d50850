/**
 * What the documents of a whole client say, as plain JSON and in no language: all that they are made from. It is kept with each version, so that one can
 * be made again and say the same. What is private, off the wall, left out of minutes, a draft or held back by a threshold is not in this type: what is not
 * here cannot be printed.
 */
import type { GoalTerms } from '#domain/client/client.ts'
import type { AttentionReason } from '#domain/goal/attention.ts'
import type { KeyResultKind, Objective, Status } from '#domain/goal/goal.ts'
import type { Pace } from '#domain/goal/pace.ts'
import type { InitiativeState } from '#domain/initiative/initiative.ts'
import type { Kpi } from '#domain/kpi/kpi.ts'
import type { CheckKind } from '#domain/maturity/check.ts'
import type { Dimension } from '#domain/maturity/dimensions.ts'
import type { Capture, MeetingKind } from '#domain/meeting/meeting.ts'
import type { EventKind } from '#domain/organisation/organisation.ts'
import type { RichText } from '#domain/report/rich-text.ts'
import type { ReportKind, ReportPeriod, ReportSection } from '#domain/report/report.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'

/** Somebody by their id: the names lie in one place, so that they can be taken away there. Null: nobody. */
export type Who = Id | null

export type ClientContent = {
  kind: ReportKind
  clientName: string
  goalTerms: GoalTerms
  /** The units it is of, each with those below; none: the whole client. */
  unitNames: string[]
  period: ReportPeriod
  /** The day it tells of: the last of the period, or the day it was made where that comes first. */
  date: IsoDate
  cycle: { name: string; start: IsoDate; end: IsoDate } | null
  /** The weekday of the check-in, 1 (Monday) – 7, and how often. */
  checkIn: { weekday: number; weeks: 1 | 2 }
  /** Who signs it; empty where nobody has said. */
  leaderName: string
  /** What everybody in it is called; empty for somebody who has been removed. */
  people: Record<Id, string>
  ambassadors: Id[]
  /** The sections it has, in their order. */
  sections: ReportSection[]
  /** The coach's own words, in sections that are on. */
  words: { section: ReportSection; text: RichText }[]
  needed: Needed[]
  /** In the order of the OKR picture; of the cycle that ran on `date`. */
  objectives: ToldObjective[]
  kpis: ToldKpi[]
  rhythm: ToldRhythm
  initiatives: ToldInitiative[]
  /** Open ones, and those resolved in the period; the oldest first. */
  obstacles: ToldObstacle[]
  /** Made in the period, by number. */
  decisions: ToldDecision[]
  /** In the period, the newest first. */
  learned: { text: string; date: IsoDate; about: string; unitName: string; tags: string[] }[]
  maturity: ToldMaturity | null
  /** Within thirty days after `date`, in order. */
  coming: Coming[]
  /** Those of the period, by key result, the oldest first. */
  checkIns: ToldCheckIn[]
  meetings: ToldMeetings
  /** Of the units without goals of their own the one the marks point to first; null where nothing points. The marks are the coach's and stay there. */
  nextUnit: string | null
}

/** Something only a decision moves on, and why; the gravest first. */
export type Needed =
  | { kind: 'obstacle'; text: string; raisedOn: IsoDate; owner: Who }
  | {
      kind: 'key_result'
      title: string
      objective: string
      owner: Who
      reasons: AttentionReason[]
      checkedOn: IsoDate | null
    }
  | { kind: 'no_owner'; title: string }
  | { kind: 'overdue'; title: string; dueDate: IsoDate; owner: Who }

export type ToldObjective = {
  title: string
  why: string
  unitName: string
  owner: Who
  /** Mean of the clamped ratios; null while nothing is measured. */
  share: number | null
  measured: number
  of: number
  keyResults: ToldKeyResult[]
  /** Those dropped on the way, with the reason. */
  dropped: { title: string; date: IsoDate | null; reason: string }[]
  /** It was dropped itself. */
  droppedOn: { date: IsoDate; reason: string } | null
  outcome: Objective['outcome']
}

export type ToldKeyResult = {
  title: string
  shortName: string
  owner: Who
  /** Null where nobody has said. */
  kind: KeyResultKind | null
  baseline: number | null
  value: number | null
  /** Of a milestone the number of its stages. */
  target: number | null
  unitLabel: string
  decimals: number
  ratio: number | null
  expected: number | null
  pace: Pace | null
  held: { held: number; of: number } | null
  status: Status | null
  isStale: boolean
  confidence: number | null
  checkedOn: IsoDate | null
  /** About when it gets there, or where it lands; null where that cannot be told. */
  forecast: { value: number; scattered: boolean; reachesOn: IsoDate | null; reached: boolean } | null
  /** What was said last: why it stands as it does. */
  changed: string
  blocks: string
  /** Its measurements with what was expected on the day, oldest first: what its chart draws. */
  course: { date: IsoDate; value: number; expected: number | null }[]
}

export type ToldKpi = {
  name: string
  unitName: string
  unitLabel: string
  decimals: number
  direction: Kpi['direction']
  greenLimit: number | null
  value: number | null
  date: IsoDate | null
  before: number | null
  band: Status | null
}

export type ToldRhythm = {
  /** Every week of the cycle that was due until `date`, all chosen units together: its Monday, and how many of those due were checked in. */
  weeks: { week: IsoDate; due: number; checked: number }[]
  units: { unitName: string; due: number; checked: number; streak: number }[]
  promises: { judged: number; kept: number; raised: number; tied: number }
}

export type ToldInitiative = {
  title: string
  unitName: string
  owner: Who
  dueDate: IsoDate | null
  state: InitiativeState
  overdue: boolean
  serves: string | null
}

export type ToldObstacle = {
  text: string
  owner: Who
  raisedOn: IsoDate
  resolvedOn: IsoDate | null
  state: Capture['state']
}

export type ToldDecision = {
  number: number
  text: string
  owner: Who
  dueDate: IsoDate | null
  date: IsoDate
  supersedes: number | null
}

export type ToldMaturity = {
  date: IsoDate
  kind: CheckKind
  sheets: number
  dimensions: { dimension: Dimension; level: number | null }[]
  /** The first check it can be compared with; null where there is one alone. */
  first: {
    date: IsoDate
    dimensions: { dimension: Dimension; before: number; now: number; statements: number }[]
  } | null
  steps: { title: string; owner: Who; dueDate: IsoDate | null }[]
}

export type Coming =
  | { kind: 'meeting'; meeting: MeetingKind; date: IsoDate; startTime: string | null; unitNames: string[] }
  | { kind: 'event'; event: EventKind; title: string; date: IsoDate }
  | { kind: 'initiative'; title: string; owner: Who; date: IsoDate }
  | { kind: 'promise'; title: string; owner: Who; date: IsoDate }
  | { kind: 'cycle_end'; title: string; date: IsoDate }

export type ToldCheckIn = {
  keyResult: string
  date: IsoDate
  value: number | null
  unitLabel: string
  decimals: number
  status: Status | null
  confidence: number | null
  changed: string
  blocks: string
  by: Who
}

export type ToldMeetings = {
  held: number
  withDecision: number
  score: number | null
  scored: number
  daysToResolve: number | null
  resolved: number
  openObstacles: number
}
