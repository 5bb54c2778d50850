/** What a room writes in the steps of a running meeting. What the room sees of it is in `stage`: before the reveal, how many lines there are. */
import { z } from 'zod'
import { lineSectionSchema, stepLineSchema } from '#domain/meeting/step-line-schema.ts'
import { idSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit } from './base.ts'

const ofStep = clientCommand.extend({ stepId: idSchema })
const ofLine = clientCommand.extend({ id: idSchema })

/** A hall, three lines each. */
const MOST_LINES = 300

/** Into a section of its own; else the one all of them go to. */
const newLine = stepLineSchema.pick({ text: true, amount: true }).extend({ section: lineSectionSchema.optional() })

/** Every one is refused with `conflict` where the meeting does not run, and with `invalid` where the section is not one of the step's. */
export const line = {
  /** Lines in the order they came, each last in its section. */
  add: edit('coach')
    .input(ofStep.extend({ section: lineSectionSchema, lines: z.array(newLine).min(1).max(MOST_LINES) }))
    .output(doneSchema.extend({ ids: z.array(idSchema) })),
  update: edit('coach')
    .input(
      ofLine.extend({
        patch: stepLineSchema
          .pick({
            text: true,
            amount: true,
            pressure: true,
            willingness: true,
            leadership: true,
            capacity: true,
            offWall: true,
          })
          .partial(),
      }),
    )
    .output(doneSchema),
  /**
   * To another place, and maybe another section. `beforeId` null: last. `conflict` with the subject `chosen` where three are chosen already. One that
   * had been parked with the rest is not any more.
   */
  move: edit('coach')
    .input(ofLine.extend({ section: lineSectionSchema, beforeId: idSchema.nullable() }))
    .output(doneSchema),
  remove: edit('coach').input(ofLine).output(doneSchema),
  /** Shows the room what was hidden, all at once. `conflict` before anything has been written. */
  reveal: edit('coach').input(ofStep).output(doneSchema),
  /** From many to three: whatever is not chosen is parked, and so comes again. `conflict` where nothing is chosen, or nothing is left. */
  parkRest: edit('coach').input(ofStep).output(doneSchema),
  /** Where to start: the unit the room chooses, whatever the marks point to; null: as they point. */
  pilot: edit('coach')
    .input(ofStep.extend({ lineId: idSchema.nullable() }))
    .output(doneSchema),
  /** Which goal of the unit above is translated. */
  about: edit('coach')
    .input(ofStep.extend({ objectiveId: idSchema.nullable() }))
    .output(doneSchema),
}
