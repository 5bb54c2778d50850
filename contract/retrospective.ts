/** The look back on a cycle as a meeting: which cycle, and what the room decides about going on. What is said of its goals is in `closing`. */
import { z } from 'zod'
import { habitSchema } from '#domain/closing/closing.ts'
import { cycleSchema } from '#domain/cycle/cycle.ts'
import { bookedSchema } from '#domain/meeting/agreed.ts'
import { idSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit } from './base.ts'
import { closingObjectiveSchema } from './closing.ts'

const meetingCommand = clientCommand.extend({ meetingId: idSchema })

/** What a meeting looks back on: the cycle, and the goals of its units in it, also those that are closed. */
export const lookBackSchema = z.object({
  cycle: cycleSchema,
  objectives: z.array(closingObjectiveSchema),
  /** Each unit of the meeting that has goals in the cycle, and who holds its next one. */
  nextOwners: z.array(z.object({ unitId: idSchema, unitName: z.string(), personId: idSchema.nullable() })),
  /** No cycle before it had goals: the room decides whether this becomes a habit. */
  isFirst: z.boolean(),
  habit: habitSchema.nullable(),
  /** The next evaluation that is booked for one of the units; `id` for its calendar file. */
  nextReview: bookedSchema.extend({ id: idSchema }).nullable(),
})
export type LookBack = z.infer<typeof lookBackSchema>

export const retrospective = {
  /** Which cycle the meeting looks back on. `conflict` where it has ended. */
  setCycle: edit('coach')
    .input(meetingCommand.extend({ cycleId: idSchema }))
    .output(doneSchema),
  /** Habit or stunt? Null takes the answer back. `conflict` where the meeting does not run. */
  setHabit: edit('coach')
    .input(meetingCommand.extend({ habit: habitSchema.nullable() }))
    .output(doneSchema),
}
