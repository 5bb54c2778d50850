/** The steps of a meeting, before it and while it runs: add, move, repeat, skip, remove, and spread the time that is left. None changes content. */
import { z } from 'zod'
import { meetingStepSchema } from '#domain/meeting/meeting.ts'
import { mustHaveWords, takesWords } from '#domain/meeting/steps.ts'
import { WRITTEN_IN } from '#domain/meeting/write-goals.ts'
import { idSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit, madeSchema } from './base.ts'

const meetingCommand = clientCommand.extend({ meetingId: idSchema })
const ofStep = meetingCommand.extend({ stepId: idSchema })
const place = {
  /** The step it comes before; null: last. */
  beforeId: idSchema.nullable(),
}

/** Minutes one step, or all that is left, can be given. */
export const MOST_MINUTES = 480

const newStep = meetingStepSchema
  .pick({ kind: true, topic: true, title: true, question: true })
  .extend({ minutes: z.int().min(1).max(MOST_MINUTES) })
  .refine(({ kind, topic, title, question }) =>
    // A talk has words, a topic's or its own; a point of the customer's own has its title; what the room writes on may have them.
    mustHaveWords(kind)
      ? topic !== null || title !== ''
      : takesWords(kind) ||
        ((topic === null || (kind === 'write_goals' && topic in WRITTEN_IN)) && title === '' && question === ''),
  )

export const clientPointSchema = z.object({
  title: meetingStepSchema.shape.title.min(1),
  minutes: z.int().min(1).max(MOST_MINUTES),
})

/** More than any agenda a meeting got through. */
const MOST_POINTS = 40

/** Every one is refused with `conflict` in a meeting that has ended. */
export const agenda = {
  add: edit('coach')
    .input(meetingCommand.extend({ step: newStep, ...place }))
    .output(madeSchema),
  /** Points of the customer's own, in their order. They stand around our steps and have no part in our time. */
  addPoints: edit('coach')
    .input(meetingCommand.extend({ points: z.array(clientPointSchema).min(1).max(MOST_POINTS), ...place }))
    .output(doneSchema),
  move: edit('coach').input(ofStep.extend(place)).output(doneSchema),
  /** The same step once more: after itself, or next where it has been. */
  repeat: edit('coach').input(ofStep).output(madeSchema),
  /** Passes a step by, or takes it back in. Skipping the current one goes on to the next; the last of all cannot be: `conflict`. */
  skip: edit('coach')
    .input(ofStep.extend({ skipped: z.boolean() }))
    .output(doneSchema),
  /** How long a step may take, as the coach says: no later spreading by what is due changes it. Of the current one the deadline moves with it. */
  setMinutes: edit('coach')
    .input(ofStep.extend({ minutes: z.int().min(1).max(MOST_MINUTES) }))
    .output(doneSchema),
  /** A step's own words, for the room. Empty ones give it its topic's or its kind's back; where it has none, and for a point of the meeting: `conflict`. */
  word: edit('coach')
    .input(ofStep.extend(meetingStepSchema.pick({ title: true, question: true }).shape))
    .output(doneSchema),
  /** Only a step nobody has been in, and never the only one: else `conflict`. */
  remove: edit('coach').input(ofStep).output(doneSchema),
  /** «We have 18 minutes»: shares them over the steps that are left of a running meeting. */
  spread: edit('coach')
    .input(meetingCommand.extend({ minutes: z.int().min(1).max(MOST_MINUTES) }))
    .output(doneSchema),
}
