/** The course of a key result through its period, as its chart draws it; see the domain's `Course` for what each field means. */
import { z } from 'zod'
import { statusSchema } from '#domain/goal/goal.ts'
import { isoDateSchema } from '#domain/shared/basics.ts'

/** A day and its place along the way, in days of work and of pause. */
const placeSchema = z.object({ date: isoDateSchema, at: z.number() })
const rangeSchema = z.object({ start: isoDateSchema, end: isoDateSchema })
const stepSchema = z.object({ from: z.number().nullable(), to: z.number().nullable() })

export const courseSchema = z.object({
  frame: rangeSchema,
  length: z.int(),
  today: placeSchema,
  months: z.array(placeSchema),
  pauses: z.array(rangeSchema.extend({ from: z.number(), to: z.number() })),
  measured: z.array(
    placeSchema.extend({
      value: z.number(),
      status: statusSchema.nullable(),
      expected: z.number().nullable(),
      held: z.boolean().nullable(),
    }),
  ),
  expected: z.array(z.array(placeSchema.extend({ value: z.number() }))),
  targets: z.array(z.object({ from: placeSchema, to: placeSchema, value: z.number() })),
  changes: z.array(placeSchema.extend({ target: stepSchema, baseline: stepSchema })),
  forecast: z.array(placeSchema.extend({ value: z.number(), low: z.number(), high: z.number() })),
})
export type Course = z.infer<typeof courseSchema>
