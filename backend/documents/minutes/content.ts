/**
 * What the minutes of a meeting say, as plain JSON: all that its forms (Word, e-mail, Markdown, the draft on the screen) are made from, so that it can be collected beside the database,
 * sent to a worker, kept with the finished file and compared with it. Nothing private belongs here: what is not in this type cannot be printed.
 */
import type { Cause, GoalDecision, Habit } from '#domain/closing/closing.ts'
import type { GoalTerms } from '#domain/client/client.ts'
import type { KeyResultKind, Status } from '#domain/goal/goal.ts'
import type { InitiativeState } from '#domain/initiative/initiative.ts'
import type { KpiBand } from '#domain/kpi/kpi.ts'
import type { CheckKind } from '#domain/maturity/check.ts'
import type { CaptureKind, MeetingKind, MeetingStep } from '#domain/meeting/meeting.ts'
import type { PilotMarks } from '#domain/meeting/pilot.ts'
import type { StepLine } from '#domain/meeting/step-line-schema.ts'
import type { VoteKind } from '#domain/meeting/vote.ts'
import type { DocumentLanguage, Id, IsoDate } from '#domain/shared/basics.ts'

/** A person's name. Null: nobody has been named. Empty: somebody who has since been removed, spoken of as a former colleague. */
export type MinutesName = string | null

export type MinutesContent = {
  language: DocumentLanguage
  clientName: string
  goalTerms: GoalTerms
  /** The units the meeting was about. */
  unitNames: string[]
  meetingKind: MeetingKind
  date: IsoDate
  /** Clock times `HH:MM`, local. */
  startTime: string | null
  /** Null while the meeting has not ended. */
  endTime: string | null
  place: string
  /** The archive's number of the case. Empty where nobody has said, as the two below: then nothing is printed of it. */
  caseNumber: string
  /** Who the minutes are sent to. */
  distribution: string
  /** The legal basis by which they are exempt from public access, in the customer's own words. */
  exemption: string
  /** Also the author in the document's properties; empty where nobody has said. */
  leaderName: string
  minuteTakerName: string
  present: MinutesAttendee[]
  absent: MinutesAttendee[]
  goodNews: MinutesRemark[]
  /** In the order of the meeting; objectives without key results are left out. */
  objectives: MinutesObjective[]
  /** Goals the room said yes to in this meeting, in the order it did; one that was said anew twice is there once. */
  goalsWritten: MinutesGoalWritten[]
  /** Votes the room has seen, in the order they were asked. One nobody revealed is nobody's to read. */
  votes: MinutesVote[]
  /** Maturity checks the meeting has shown the result of. Left out where there are none. */
  checks?: MinutesCheck[]
  /** The look back on a cycle. Left out where nothing was said of one. */
  lookBack?: MinutesLookBack
  kpis: MinutesKpi[]
  initiatives: MinutesInitiative[]
  /** New and carried alike; a carried one has an earlier `raisedOn`. */
  obstacles: MinutesObstacle[]
  decisions: MinutesDecision[]
  /** There are decisions, and all of them are left out: that there are none is not said. Left out where it is not so. */
  decisionsLeftOut?: true
  /** Priorities of earlier meetings that were open when this one began. */
  lastPriorities: MinutesLastPriority[]
  /** Priorities raised in this meeting. */
  priorities: MinutesPriority[]
  parked: MinutesParked[]
  stopsWith: MinutesRemark[]
  learned: MinutesRemark[]
  /** What the room wrote, step by step; only what was shown, and never what was marked off the wall. */
  written: MinutesWritten[]
  /** What was put together of it, as the room saw it. Left out where nothing was. */
  themes?: MinutesTheme[]
  /** The meeting had a step for actions: what it promised is called that. Left out where it had none. */
  hasActions?: true
  /** Notes captured for everybody (capture kind `note`). Never the coach's private note. */
  notes: MinutesRemark[]
  /** The customer's own points, in their order, each with what was captured under it. What stands here stands in its own list too. */
  ownPoints: MinutesPoint[]
}

export type MinutesPoint = { title: string; lines: MinutesPointLine[] }
export type MinutesPointLine = MinutesRemark & { kind: CaptureKind; number: number | null }

/** `came` and `left` are clock times `HH:MM`, of those who were not there from beginning to end. */
export type MinutesAttendee = { name: string; title: string; came: string | null; left: string | null }

/** A line said in the meeting, or carried from an earlier one. */
export type MinutesRemark = {
  text: string
  owner: MinutesName
  dueDate: IsoDate | null
  /** Printed where it is earlier than the meeting's date. */
  raisedOn: IsoDate
}

export type MinutesParked = MinutesRemark & {
  /** `done` is taken up, `not_done` let go of. */
  state: 'open' | 'done' | 'not_done'
  /** Why it was let go of; empty where nobody said. */
  reason: string
}

/**
 * Marks are left out where nobody has given any, and so is the choice below: what is told of a meeting stays the same to the letter when the app
 * learns to tell more, and no minutes are said to have changed by it.
 */
export type MinutesWrittenLine = Pick<StepLine, 'text' | 'section' | 'amount' | 'effect' | 'effort'> & {
  marks?: PilotMarks
}

export type MinutesWritten = {
  /** By its own words, its topic's or its kind's. */
  step: Pick<MeetingStep, 'kind' | 'topic' | 'title' | 'question'>
  /** The goal of the unit above that was translated; empty for other kinds. */
  about: string
  /** What the room saw in the step, where that shows a picture. */
  picture?: MinutesPicture
  /** As the room read them. */
  lines: MinutesWrittenLine[]
  /** Where to start: which of the lines the room chose itself. Left out where it did not. */
  chosen?: number
}

/** `votes` null: it was not voted on. */
export type MinutesTheme = { name: string; votes: number | null; notes: string[] }

/** `id` is of its bytes, which Word alone is given; pixels. The caption may be empty. */
export type MinutesPicture = { id: Id; caption: string; width: number; height: number }

export type MinutesObjective = {
  title: string
  unitName: string
  owner: MinutesName
  keyResults: MinutesKeyResult[]
}

/** A revealed round: how many voted and how the votes fell. Never whose they are. */
export type MinutesCheck = {
  kind: CheckKind
  answers: number
  /** Statements, in the words they were asked in. */
  talkAbout: string[]
  steps: { title: string; owner: MinutesName; dueDate: IsoDate | null }[]
}

export type MinutesLookBack = {
  cycleName: string
  /** Goals something was said or decided of in this meeting. */
  goals: MinutesGoalLookedAt[]
  /** Who holds the next cycle, by unit; those that are named. */
  owners: { unitName: string; owner: MinutesName }[]
  habit: Habit | null
  nextReview: { date: IsoDate; startTime: string | null } | null
}

export type MinutesGoalLookedAt = {
  title: string
  status: Status | null
  why: string
  learned: string
  /** Null where the room has not seen it, and where there is none. */
  score: number | null
  /** What lay behind; empty before the score was seen. */
  causes: Cause[]
  decision: GoalDecision | null
  reason: string
}

export type MinutesVote = {
  kind: VoteKind
  /** Empty: the kind's own question was asked. */
  question: string
  /** The key result whose confidence it was; null for the other kinds. */
  about: string | null
  /** 1 for a first round. */
  round: number
  voted: number
  abstained: number
  /** Null where nobody chose a figure, and for dots. */
  lowest: number | null
  highest: number | null
  mean: number | null
  /** Of dots, those with most first; empty for the other kinds. */
  options: { text: string; dots: number }[]
}

export type MinutesGoalWritten = {
  unitName: string
  /** As it stood before the meeting; null for a new one. */
  before: string | null
  after: string
  /** Of an objective; empty where nobody has said. */
  why: string
}

export type MinutesKeyResult = {
  title: string
  owner: MinutesName
  kind: KeyResultKind | null
  /** Of a milestone: the number of stages, and a value is the number of stages reached. */
  target: number | null
  unitLabel: string
  decimals: number
  /** As it stood when the meeting began; null where it had never been checked in. */
  before: MinutesCheckIn | null
  /** Given in this meeting; null where the key result was not checked in. Its value is null where nothing new was measured. */
  now: MinutesCheckIn | null
  /** What changed and what blocks: of the check-in given in this meeting; empty where it was marked off the wall. */
  changed: string
  blocks: string
}

export type MinutesCheckIn = {
  /** The day it was given. */
  date: IsoDate
  /** In `before`: the latest measurement, also where the last check-in had none. */
  value: number | null
  status: Status | null
  confidence: number | null
}

export type MinutesKpi = {
  name: string
  unitLabel: string
  decimals: number
  direction: 'lower_is_better' | 'higher_is_better'
  greenLimit: number | null
  /** The latest reading, and the band it lies in. */
  value: number | null
  date: IsoDate | null
  band: KpiBand | null
  valueBefore: number | null
  /** Note of the latest reading. */
  note: string
}

export type MinutesInitiative = {
  title: string
  /** The key result, objective or unit it serves. */
  serves: string
  owner: MinutesName
  dueDate: IsoDate | null
  state: InitiativeState
  overdue: boolean
  /** What it was when the meeting began, where the meeting changed the date or the state; else null. */
  before: { dueDate: IsoDate | null; state: InitiativeState } | null
}

export type MinutesObstacle = {
  text: string
  owner: MinutesName
  dueDate: IsoDate | null
  raisedOn: IsoDate
  /** `done` is solved. */
  state: 'open' | 'done' | 'not_done'
}

export type MinutesDecision = {
  number: number
  text: string
  owner: MinutesName
  dueDate: IsoDate | null
  /** The number of the decision this one replaces. */
  supersedes: number | null
  /** The number of the one that took its place in the same meeting. */
  supersededBy: number | null
}

export type MinutesPriority = {
  text: string
  owner: MinutesName
  /** The key result it moves; null is operations. */
  serves: string | null
  dueDate: IsoDate | null
}

export type MinutesLastPriority = MinutesPriority & {
  raisedOn: IsoDate
  state: 'open' | 'done' | 'not_done'
}
