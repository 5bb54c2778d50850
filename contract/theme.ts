/** What a room puts together of what it wrote: themes of a running meeting. What the room sees of them is in `stage`. */
import { z } from 'zod'
import { lineGroupSchema } from '#domain/meeting/step-line-schema.ts'
import { idSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit, madeSchema } from './base.ts'

const ofTheme = clientCommand.extend({ id: idSchema })

/** A hall, three notes each. */
const noteIds = z.array(idSchema).min(1).max(300)
const name = lineGroupSchema.shape.name

export const themeSchema = lineGroupSchema.extend({
  /** Dots in the last vote over them that the room has seen; null where it was in none. */
  votes: z.int().nullable(),
})

/** Every one is refused with `conflict` where the meeting does not run, and where a note is not one the room has seen. */
export const theme = {
  /** A theme of these notes. One of that name that is there already takes them: there are never two. */
  add: edit('coach')
    .input(clientCommand.extend({ stepId: idSchema, name, lineIds: noteIds }))
    .output(madeSchema),
  /** `conflict` where another has that name. */
  rename: edit('coach').input(ofTheme.extend({ name })).output(doneSchema),
  /** The notes are in no theme then. */
  remove: edit('coach').input(ofTheme).output(doneSchema),
  /** Puts notes into a theme of their meeting; null: into none. */
  assign: edit('coach')
    .input(clientCommand.extend({ lineIds: noteIds, id: idSchema.nullable() }))
    .output(doneSchema),
}
