/** Who the client is made of: the tree of units, the people in it, its strategic directions, pauses and events. */
import { z } from 'zod'
import { idSchema, isoDateSchema, nameSchema, textSchema, titleSchema } from '#domain/shared/basics.ts'

export const unitKindSchema = z.enum(['organisation', 'department', 'team', 'project'])
export type UnitKind = z.infer<typeof unitKindSchema>

export const unitSchema = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  kind: unitKindSchema,
  name: nameSchema,
  leaderId: idSchema.nullable(),
  deputyId: idSchema.nullable(),
  position: z.number(),
})
export type Unit = z.infer<typeof unitSchema>

export const personSchema = z.object({
  id: idSchema,
  /** Empty once the person has been removed; history then speaks of a former colleague. */
  name: z.string().trim().max(120),
  title: z.string().trim().max(120),
  ambassador: z.boolean(),
  removed: z.boolean(),
  unitIds: z.array(idSchema).max(200),
})
export type Person = z.infer<typeof personSchema>

/** Where a strategic direction comes from. */
export const directionSourceSchema = z.enum(['allocation_letter', 'plan', 'strategy', 'other'])

export const directionSchema = z.object({
  id: idSchema,
  title: titleSchema,
  source: directionSourceSchema,
  reference: textSchema,
  position: z.number(),
})
export type Direction = z.infer<typeof directionSchema>

/** Days without check-ins, for the whole client or for one unit. */
export const pauseSchema = z.object({
  id: idSchema,
  unitId: idSchema.nullable(),
  startDate: isoDateSchema,
  endDate: isoDateSchema,
})
export type Pause = z.infer<typeof pauseSchema>

export const eventKindSchema = z.enum(['kickoff', 'training', 'review', 'holiday', 'other'])
export type EventKind = z.infer<typeof eventKindSchema>

/** Something in the client's calendar that is no meeting with minutes: a kick-off, a training, a holiday. */
export const eventSchema = z.object({
  id: idSchema,
  kind: eventKindSchema,
  /** May be empty: the kind then says what it is. */
  title: z.string().trim().max(120),
  startDate: isoDateSchema,
  /** The same day for an event of one day. */
  endDate: isoDateSchema,
  /** None: the whole client. */
  unitIds: z.array(idSchema).max(200),
})
export type ClientEvent = z.infer<typeof eventSchema>
