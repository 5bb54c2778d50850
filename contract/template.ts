/** Templates of a customer's own: a meeting's steps kept to be used again. Another customer never sees them. */
import { z } from 'zod'
import { meetingKindSchema } from '#domain/meeting/meeting.ts'
import { savedStepSchema } from '#domain/meeting/template.ts'
import { idSchema, nameSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit, madeSchema, ofClient, query } from './base.ts'

const ofTemplate = clientCommand.extend({ templateId: idSchema })

const templateSchema = z.object({
  id: idSchema,
  name: nameSchema,
  meetingKind: meetingKindSchema,
  /** Those this app knows, in their order. */
  steps: z.array(savedStepSchema),
  /** How many it does not know: they are kept, and left out of meetings made here. */
  unknown: z.int(),
  /** Of our own steps; the customer's points stand around them. */
  minutes: z.int(),
})
export type Template = z.infer<typeof templateSchema>

export const template = {
  /** By name. */
  list: query('coach').input(ofClient).output(z.array(templateSchema)),
  /** Keeps a meeting's steps as they stand, without those that are skipped. A name that is taken: `conflict`. */
  save: edit('coach')
    .input(clientCommand.extend({ meetingId: idSchema, name: nameSchema }))
    .output(madeSchema),
  /** A name that is taken: `conflict`. */
  rename: edit('coach')
    .input(ofTemplate.extend({ name: nameSchema }))
    .output(doneSchema),
  /** Meetings made from it stay as they are. */
  remove: edit('coach').input(ofTemplate).output(doneSchema),
}
