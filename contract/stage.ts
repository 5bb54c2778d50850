/**
 * What the room sees. The one thing an audience connection may call: it is bound to one meeting of one client by whoever made it, takes no
 * input that could name another, and every field below is something meant for a wall.
 */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { causeSchema, goalDecisionSchema, habitSchema } from '#domain/closing/closing.ts'
import { keyResultKindSchema, statusSchema } from '#domain/goal/goal.ts'
import { answerModeSchema } from '#domain/maturity/check.ts'
import { bookedSchema } from '#domain/meeting/agreed.ts'
import { meetingKindSchema, stepKindSchema } from '#domain/meeting/meeting.ts'
import { lineSectionSchema, lineStepKindSchema } from '#domain/meeting/step-line-schema.ts'
import { MOVES } from '#domain/meeting/since-last.ts'
import { talkTopicSchema } from '#domain/meeting/talk.ts'
import { voteKindSchema } from '#domain/meeting/vote.ts'
import { goalRoleSchema } from '#domain/meeting/write-goals.ts'
import { isoDateSchema, isoInstantSchema, uiLanguageSchema } from '#domain/shared/basics.ts'
import { checkIdSchema } from '#domain/wording/exception.ts'
import { shownStatusSchema } from './goal.ts'
import { query, stream } from './base.ts'
import { pictureBytesSchema } from './picture.ts'
import { themeSchema } from './system.ts'

const stageKeyResult = z.object({
  title: z.string(),
  shortName: z.string(),
  owner: z.string(),
  kind: keyResultKindSchema.nullable(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  unitLabel: z.string(),
  decimals: z.int(),
  /** Names of a milestone's stages, in order; empty where they have none. */
  stages: z.array(z.string()),
  value: z.number().nullable(),
  measuredOn: isoDateSchema.nullable(),
  shown: shownStatusSchema,
  lastStatus: statusSchema.nullable(),
  checkedOn: isoDateSchema.nullable(),
  confidence: z.int().nullable(),
  ratio: z.number().nullable(),
  expected: z.number().nullable(),
  expectedValue: z.number().nullable(),
  held: z.array(z.boolean()),
  /** What changed and what blocks, unless marked not for the wall. */
  changed: z.string(),
  blocks: z.string(),
  done: z.boolean(),
})
export type StageKeyResult = z.infer<typeof stageKeyResult>

const stageKpi = z.object({
  name: z.string(),
  unitLabel: z.string(),
  decimals: z.int(),
  value: z.number().nullable(),
  valueBefore: z.number().nullable(),
  date: isoDateSchema.nullable(),
  band: z.enum(['green', 'yellow', 'red']).nullable(),
  direction: z.enum(['lower_is_better', 'higher_is_better']),
  greenLimit: z.number().nullable(),
})
export type StageKpi = z.infer<typeof stageKpi>

const stageInitiative = z.object({
  title: z.string(),
  owner: z.string(),
  dueDate: isoDateSchema.nullable(),
  state: z.enum(['planned', 'active', 'done', 'stopped']),
  overdue: z.boolean(),
  serves: z.string(),
})
export type StageInitiative = z.infer<typeof stageInitiative>

const stageCapture = z.object({
  text: z.string(),
  owner: z.string(),
  serves: z.string(),
  dueDate: isoDateSchema.nullable(),
  number: z.int().nullable(),
  raisedOn: isoDateSchema,
  /** From an earlier meeting. */
  carried: z.boolean(),
  state: z.enum(['open', 'done', 'not_done', 'superseded']),
})
export type StageCapture = z.infer<typeof stageCapture>

const stageStepLine = z.object({
  text: z.string(),
  section: lineSectionSchema,
  /** Dots or hours; null where nobody has said, and for dots until they are shown. */
  amount: z.number().nullable(),
  pressure: z.int().nullable(),
  willingness: z.int().nullable(),
  leadership: z.int().nullable(),
  capacity: z.int().nullable(),
  effect: z.int().nullable(),
  effort: z.int().nullable(),
})
export type StageStepLine = z.infer<typeof stageStepLine>

/** A line that goals are written from, as the room may see it: finished words only, never what is being typed. */
const stageLine = z.object({
  unitName: z.string(),
  role: goalRoleSchema,
  before: z.string(),
  /** Empty until it has been said anew. */
  after: z.string(),
  /** Of an objective: why it matters now, as the words are now. */
  why: z.string(),
  accepted: z.boolean(),
  /** The coach's question to the words as they are now, and what fills it in. Null where there is none. */
  question: z
    .object({ id: checkIdSchema, params: z.array(z.object({ name: z.string(), value: z.string() })) })
    .nullable(),
  index: z.int(),
  of: z.int(),
})
export type StageLine = z.infer<typeof stageLine>

/** What is talked about among the things of a step. */
const look = {
  /** Its index; null before there is one. */
  at: z.int().nullable(),
  /** It stands alone; false: the list is shown, on the page where it is. */
  alone: z.boolean(),
}

/** Who owns what, or the rhythm that is held. */
const stageAgreed = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('owners'),
    /** Each objective before its key results; nobody's where the owner is empty. */
    goals: z.array(z.object({ role: goalRoleSchema, title: z.string(), owner: z.string() })),
    /** Index of the one the coach was at last; null before that. */
    at: z.int().nullable(),
  }),
  z.object({
    what: z.literal('rhythm'),
    /** 1 (Monday) – 7 (Sunday). */
    weekday: z.int(),
    cadenceWeeks: z.union([z.literal(1), z.literal(2)]),
    /** Empty before anybody is. */
    ambassadors: z.array(z.string()),
    evaluation: bookedSchema.nullable(),
  }),
])
export type StageAgreed = z.infer<typeof stageAgreed>

const stageFigures = z.object({
  /** How many answered 1, 2, 3, 4 and 5. */
  distribution: z.array(z.int()),
  dontKnow: z.int(),
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  mean: z.number().nullable(),
  divided: z.boolean(),
})
export type StageFigures = z.infer<typeof stageFigures>

/** How a result was answered, in the line that goes with it. */
const stageMethod = z.object({
  answers: z.int(),
  mode: answerModeSchema,
  /** Fewest answers behind a figure; null where nothing is held back. */
  threshold: z.int().nullable(),
})
export type StageMethod = z.infer<typeof stageMethod>

/** A statement and its place among those that are asked. Words are the check's own. */
const statement = {
  area: z.string(),
  text: z.string(),
  number: z.int(),
  of: z.int(),
}

/** A maturity check, from the statement that is asked to what the room does next. Never who answered what, nor one unit against another. */
const stageMaturity = z.discriminatedUnion('view', [
  /** No check is chosen, or nobody is asked yet. */
  z.object({ view: z.literal('none') }),
  /** Handed in by now, of a check that shows nothing before its result. */
  z.object({ view: z.literal('collecting'), answers: z.int() }),
  /** Before the reveal: how many have answered, and nothing of what. */
  z.object({
    view: z.literal('asking'),
    ...statement,
    at1: z.string(),
    at3: z.string(),
    at5: z.string(),
    answered: z.int(),
    /** Null in a consensus: the room is one. */
    people: z.int().nullable(),
  }),
  z.object({
    view: z.literal('revealed'),
    ...statement,
    figures: stageFigures,
    /** One figure for the room. */
    consensus: z.boolean(),
    ask: z.string(),
  }),
  /** Too few answers for any figure. */
  z.object({ view: z.literal('held'), method: stageMethod }),
  z.object({
    view: z.literal('talk'),
    /** Null where the room agrees on everything. */
    about: z.object({ area: z.string(), text: z.string(), figures: stageFigures, ask: z.string() }).nullable(),
    page: z.int(),
    of: z.int(),
    method: stageMethod,
  }),
  z.object({
    view: z.literal('levels'),
    levels: z.array(
      z.object({
        area: z.string(),
        /** Null where it is held back, or nobody knew. */
        level: z.int().nullable(),
        /** On the statements asked in the same words then; null where there are none. */
        moved: z.object({ before: z.int(), now: z.int() }).nullable(),
      }),
    ),
    /** The day of the check it is compared with; null where there is none. */
    since: isoDateSchema.nullable(),
    method: stageMethod,
  }),
  z.object({
    view: z.literal('steps'),
    steps: z.array(z.object({ title: z.string(), owner: z.string(), dueDate: isoDateSchema.nullable() })),
    method: stageMethod,
  }),
])
export type StageMaturity = z.infer<typeof stageMaturity>

/** A key result through its cycle: where it began, how it went, where it ended. */
const stageResult = stageKeyResult
  .pick({
    title: true,
    shortName: true,
    kind: true,
    baseline: true,
    target: true,
    unitLabel: true,
    decimals: true,
    stages: true,
    value: true,
  })
  .extend({
    /** The reported status it ended with. */
    status: statusSchema.nullable(),
    /** Measured in the cycle, oldest first. */
    trend: z.array(z.number()),
    checkIns: z.int(),
  })
export type StageResult = z.infer<typeof stageResult>

/** A goal at the end of its cycle, as far as the room has come with it. */
const stageGoal = z.object({
  title: z.string(),
  owner: z.string(),
  /** The room's own word, before it sees the score. */
  status: statusSchema.nullable(),
  why: z.string(),
  learned: z.string(),
  /** The room has seen the score; null in `score` is then that nothing says it. */
  revealed: z.boolean(),
  /** 0–1. Null until it is revealed. */
  score: z.number().nullable(),
  causes: z.array(causeSchema),
  decision: goalDecisionSchema.nullable(),
  reason: z.string(),
})
export type StageGoal = z.infer<typeof stageGoal>

/** What the room says before a maturity check. */
const stageIntake = z.object({
  /** Those that are written. */
  symptoms: z.array(z.string()),
  whereProgress: z.string(),
})
export type StageIntake = z.infer<typeof stageIntake>

const stageContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('good_news'), news: z.array(stageCapture) }),
  z.object({
    kind: z.literal('okr_status'),
    keyResults: z.array(stageKeyResult),
    ...look,
  }),
  z.object({ kind: z.literal('kpi_review'), kpis: z.array(stageKpi), ...look }),
  z.object({ kind: z.literal('initiatives'), initiatives: z.array(stageInitiative), ...look }),
  z.object({
    kind: z.literal('obstacles_decisions'),
    obstacles: z.array(stageCapture),
    decisions: z.array(stageCapture),
    /** Index of what is talked about in obstacles and decisions together; null before there is one. */
    at: z.int().nullable(),
  }),
  z.object({
    kind: z.literal('talk'),
    /** What is agreed on in it, as it stands by now; null where nothing is. */
    agreed: stageAgreed.nullable(),
    /** Before a maturity check; null in any other talk. */
    intake: stageIntake.nullable(),
  }),
  z.object({ kind: z.literal('maturity_check'), shown: stageMaturity }),
  z.object({ kind: z.literal('client_point') }),
  z.object({ kind: z.literal('cycle_story'), results: z.array(stageResult), at: z.int().nullable() }),
  z.object({ kind: z.literal('goal_review'), goals: z.array(stageGoal), ...look }),
  z.object({ kind: z.literal('decide_goals'), goals: z.array(stageGoal), ...look }),
  z.object({
    kind: z.literal('next_cycle'),
    /** Nobody’s where the owner is empty. */
    owners: z.array(z.object({ unit: z.string(), owner: z.string() })),
    /** Asked after the first cycle alone. */
    asksForHabit: z.boolean(),
    habit: habitSchema.nullable(),
    nextReview: bookedSchema.nullable(),
  }),
  z.object({
    kind: z.literal('themes'),
    /** Those with a note the room has seen, most votes first. */
    themes: z.array(z.object({ name: z.string(), votes: z.int().nullable(), notes: z.array(z.string()) })),
    /** Notes in none of them. */
    loose: z.array(z.string()),
    /** Index of what is talked about in the notes of the themes and the others together; null before there is one. */
    at: z.int().nullable(),
  }),
  z.object({ kind: z.literal('actions'), actions: z.array(stageCapture), at: z.int().nullable() }),
  z.object({
    kind: lineStepKindSchema,
    written: z.int(),
    /** Null until they are shown. What people wrote, not who, without what is not for the wall. */
    lines: z.array(stageStepLine).nullable(),
    at: z.int().nullable(),
    /** The goal of the unit above that is translated; empty for other kinds, and before one is chosen. */
    about: z.string(),
    /** Where to start: which of the lines the room has chosen; null where it has not, or what it chose is not for the wall. */
    chosen: z.int().nullable(),
  }),
  z.object({ kind: z.literal('last_priorities'), last: z.array(stageCapture), at: z.int().nullable() }),
  z.object({ kind: z.literal('parked'), parked: z.array(stageCapture), at: z.int().nullable() }),
  z.object({
    kind: z.literal('close'),
    /** What the room said of this meeting, and of those before it, oldest first. */
    worth: z.int().nullable(),
    before: z.array(z.int()),
  }),
  z.object({
    kind: z.literal('write_goals'),
    /** What the room has accepted in this meeting, in the order it came. */
    accepted: z.array(z.object({ text: z.string(), unitName: z.string() })),
    /** The line that stands on the wall; null until the coach shows one. */
    line: stageLine.nullable(),
  }),
  z.object({
    kind: z.literal('picture'),
    /** Null until the coach has put one in. `mark` changes with the picture; the picture itself is asked for with `picture`. */
    picture: z.object({ mark: z.string(), caption: z.string(), width: z.int(), height: z.int() }).nullable(),
  }),
  z.object({
    kind: z.literal('priorities'),
    last: z.array(stageCapture),
    now: z.array(stageCapture),
    /** Index of what is talked about in last and now together; null before there is one. */
    at: z.int().nullable(),
  }),
])
export type StageContent = z.infer<typeof stageContent>

/** A vote that stands in the place of the step. Before the reveal nothing of it but how many have voted. */
const stageVote = z.object({
  kind: voteKindSchema,
  /** Empty: the kind's own question is asked. */
  question: z.string(),
  /** The key result it is about; empty for the other kinds. */
  about: z.string(),
  round: z.int(),
  voted: z.int(),
  /** How many are asked; null where nobody is marked as here. */
  of: z.int().nullable(),
  options: z.array(z.string()),
  /** Null until it is revealed. How the votes fell, not whose they are. */
  revealed: z
    .object({
      distribution: z.array(z.object({ choice: z.int(), count: z.int() })),
      abstained: z.int(),
      lowest: z.int().nullable(),
      highest: z.int().nullable(),
      mean: z.number().nullable(),
    })
    .nullable(),
})
export type StageVote = z.infer<typeof stageVote>

const stageStood = z.object({ status: shownStatusSchema, value: z.number().nullable() })
const stageMoved = z.object({
  title: z.string(),
  move: z.enum(MOVES),
  milestone: z.boolean(),
  unitLabel: z.string(),
  decimals: z.int(),
  from: stageStood,
  to: stageStood,
})
export type StageMoved = z.infer<typeof stageMoved>

const stageSince = z.object({
  /** The day it is counted from; null where there was no meeting before. */
  date: isoDateSchema.nullable(),
  moved: z.array(stageMoved),
  still: z.int(),
  promised: z.int(),
  kept: z.int(),
  solved: z.array(z.string()),
  /** The row its page is of; null: the first. */
  at: z.int().nullable(),
})
export type StageSince = z.infer<typeof stageSince>

const stagePlace = z.object({ kind: stepKindSchema, topic: talkTopicSchema.nullable(), title: z.string() })
const stageSoFar = z.object({
  /** Of this meeting, standing. */
  decisions: z.array(stageCapture),
  priorities: z.array(stageCapture),
  /** Null where the meeting goes through no key results. */
  checkedIn: z.object({ given: z.int(), of: z.int() }).nullable(),
  next: z.array(stagePlace),
})
export type StageSoFar = z.infer<typeof stageSoFar>

export const stageViewSchema = z.object({
  clientName: z.string(),
  unitNames: z.array(z.string()),
  meetingKind: meetingKindSchema,
  date: isoDateSchema,
  startTime: z.string().nullable(),
  /** Null: as the computer the wall is shown on. */
  language: uiLanguageSchema.nullable(),
  theme: themeSchema,
  state: z.enum(['planned', 'running', 'ended']),
  black: z.boolean(),
  step: z
    .object({
      kind: stepKindSchema,
      /** What a talk is about: the wall has the words. */
      topic: talkTopicSchema.nullable(),
      /** A talk's own words, written for the room; empty where the topic's are used. */
      title: z.string(),
      question: z.string(),
      index: z.int(),
      of: z.int(),
      plannedSeconds: z.int(),
      deadlineAt: isoInstantSchema.nullable(),
    })
    .nullable(),
  content: stageContent.nullable(),
  /** Stands in the place of the step where the coach has asked for it: what has moved since last time. */
  since: stageSince.nullable(),
  /** The same for whoever comes late: where the meeting is, what it has decided so far, what comes. */
  soFar: stageSoFar.nullable(),
  vote: stageVote.nullable(),
})
export type StageView = z.infer<typeof stageViewSchema>

export const stage = {
  /** The stage now, and again each time it changes. */
  watch: stream('audience').input(z.object({})).output(eventIterator(stageViewSchema)),
  /** The picture of the step that stands on the wall now; null where that shows none, and while the meeting does not run. It cannot be asked for another. */
  picture: query('audience')
    .input(z.object({}))
    .output(pictureBytesSchema.extend({ mark: z.string() }).nullable()),
}
