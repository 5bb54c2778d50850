/** A client organisation and how it wants to be spoken to: words, language, rhythm and limits. */
import { z } from 'zod'
import { documentLanguageSchema, idSchema, isoDateSchema, nameSchema } from '#domain/shared/basics.ts'

export const sectorSchema = z.enum(['public', 'private', 'voluntary'])
export type Sector = z.infer<typeof sectorSchema>

/** Which words the client uses for its goals: «Mål og nøkkelresultat» or «Objective og Key Result». */
export const goalTermsSchema = z.enum(['goal', 'objective'])
export type GoalTerms = z.infer<typeof goalTermsSchema>

/** The length of a cycle, and so the word for it. */
export const cycleKindSchema = z.enum(['quarter', 'tertial', 'half_year', 'custom'])
export type CycleKind = z.infer<typeof cycleKindSchema>

export const clientSchema = z.object({
  id: idSchema,
  name: nameSchema,
  sector: sectorSchema,
  documentLanguage: documentLanguageSchema,
  goalTerms: goalTermsSchema,
  cycleKind: cycleKindSchema,
  /** `#rrggbb`: on the crest, and in documents where it is dark enough to read. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  /** 1–12: the month the client's year starts in. */
  fiscalYearStartMonth: z.int().min(1).max(12),
  /** 1 (Monday) – 7 (Sunday). */
  checkInWeekday: z.int().min(1).max(7),
  /** A check-in every week or every other. */
  cadenceWeeks: z.union([z.literal(1), z.literal(2)]),
  /** A day in a week that has a check-in; tells odd fortnights from even. Null while the cadence is weekly. */
  cadenceAnchor: isoDateSchema.nullable(),
  /** More objectives a unit and cycle than this is remarked on, never blocked. */
  limitObjectives: z.int().min(1).max(9),
  /** More key results an objective than this is remarked on, never blocked. */
  limitKeyResults: z.int().min(1).max(9),
  /** Gaps (ratio − expected) from which a pace holds, −1 to 1; from ahead down to behind they fall. */
  paceAhead: z.number().min(-1).max(1),
  paceOnPace: z.number().min(-1).max(1),
  paceBehind: z.number().min(-1).max(1),
  /** Share of the period in which it is too early to speak of a pace. */
  paceTooEarly: z.number().min(0).max(1),
  /** The fictional client offered at the first start. */
  sample: z.boolean(),
})
export type Client = z.infer<typeof clientSchema>
