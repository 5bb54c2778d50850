/**
 * What the report of a retrospective says, as plain JSON and in no language: all that its Word document is made from. It is kept with each version, so that
 * the report can be made again, also in another language, and say the same. What is private, off the wall or not seen by the room is not in
 * this type: what is not here cannot be printed.
 */
import type { Brand } from '../brand.ts'
import type { GoalTerms } from '#domain/client/client.ts'
import type { Cause, GoalDecision, Habit } from '#domain/closing/closing.ts'
import type { KeyResultKind, Objective, Status } from '#domain/goal/goal.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import type { DocumentLanguage, Id, IsoDate } from '#domain/shared/basics.ts'

/** Somebody by their id: the names lie in one place, so that they can be taken away there. Null: nobody. */
export type RetroPerson = Id | null

export type RetroContent = {
  clientName: string
  goalTerms: GoalTerms
  meetingKind: RetroKind
  /** The units that looked back. */
  unitNames: string[]
  /** The cycle that was looked back on; null where there is none. `closedOn`: null while it is open. */
  cycle: { name: string; start: IsoDate; end: IsoDate; closedOn: IsoDate | null } | null
  date: IsoDate
  leaderName: string
  present: Id[]
  /** What everybody in it is called; empty for somebody who has been removed. */
  people: Record<Id, string>
  /** The cycle in some words. */
  summary: string
  /** In the order of the OKR picture. */
  objectives: RetroObjective[]
  /** What the room wrote: what continues, stops and starts, in that order. */
  reflection: { section: ReflectSection; themes: RetroTheme[] }[]
  /** Learned in the meeting, beside what is said of each objective. */
  learned: { text: string; by: RetroPerson }[]
  decisions: {
    number: number
    text: string
    owner: RetroPerson
    dueDate: IsoDate | null
    supersedes: number | null
  }[]
  actions: { text: string; owner: RetroPerson; dueDate: IsoDate | null; serves: string | null }[]
  /** Who holds what comes, unit by unit. */
  nextOwners: { unitName: string; person: RetroPerson }[]
  habit: Habit | null
  /** What is booked after it: the next look back, and the planning. */
  next: { kind: MeetingKind; date: IsoDate; startTime: string | null }[]
}

/** The meetings that have such a report. */
export const RETRO_KINDS = ['retrospective', 'review'] as const satisfies readonly MeetingKind[]
export type RetroKind = (typeof RETRO_KINDS)[number]

export const REFLECT_SECTIONS = ['continues', 'stops', 'starts'] as const
export type ReflectSection = (typeof REFLECT_SECTIONS)[number]

/** Lines that say the same under a name of the room's; the name is empty for those that stand alone. */
export type RetroTheme = {
  name: string
  /** Votes the room gave it and has seen; null where it gave none. */
  dots: number | null
  lines: { text: string; dots: number | null }[]
}

export type RetroObjective = {
  title: string
  unitName: string
  owner: RetroPerson
  /** Mean of the scores of `scored` of its `of` key results. */
  score: number | null
  scored: number
  of: number
  outcome: Objective['outcome']
  /** What the room said itself. */
  status: Status | null
  why: string
  causes: Cause[]
  learned: string
  decision: GoalDecision | null
  reason: string
  /** Let go of on the way. */
  droppedOn: { date: IsoDate; reason: string } | null
  keyResults: RetroKeyResult[]
  /** Key results let go of on the way. */
  dropped: { title: string; date: IsoDate; reason: string }[]
}

export type RetroKeyResult = {
  title: string
  owner: RetroPerson
  kind: KeyResultKind | null
  from: number | null
  to: number | null
  /** Of a milestone its stages. */
  target: number | null
  unitLabel: string
  decimals: number
  /** Of a level how many of its measurements it was held in. */
  held: { held: number; of: number } | null
  score: number | null
  /** The coach has set the score: why, and what it is worked out to be. */
  set: { reason: string; computed: number | null } | null
}

/** What the document is made from: the content, and the language it is said in. */
export type RetroOrder = { content: RetroContent; language: DocumentLanguage; brand?: Brand }
