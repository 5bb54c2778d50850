/**
 * The documents made of a client rather than of one meeting: which there are, which sections each has, and how a customer's choice of sections is kept.
 * Decisions that are needed come first, because that is what the reader can do something with.
 */
import { z } from 'zod'
import { documentLanguageSchema, idSchema, isoDateSchema } from '#domain/shared/basics.ts'

/**
 * `client_report`: the regular one. `effect_report`: what the practice has given, so that the customer dares to widen it. `engagement_report`: the
 * last one. `unit_sheet`: one page of goals for the wall. `kickoff_handout`: what everybody gets on the first day. `weekly_guide`: one page for the
 * ambassador.
 */
export const reportKindSchema = z.enum([
  'client_report',
  'effect_report',
  'engagement_report',
  'unit_sheet',
  'kickoff_handout',
  'weekly_guide',
])
export type ReportKind = z.infer<typeof reportKindSchema>

export const reportSectionSchema = z.enum([
  'decisions_needed',
  'status',
  'goals',
  'kpis',
  'rhythm',
  'initiatives',
  'obstacles',
  'decisions',
  'learning',
  'maturity',
  'next_days',
  'check_ins',
  // Of the reports on effect and of an engagement.
  'summary',
  'movement',
  'meetings',
  'next_unit',
  'agreed',
  // Of what is handed out.
  'why',
  'how',
  'who',
  'week',
  'questions',
])
export type ReportSection = z.infer<typeof reportSectionSchema>

/** The sections of each kind, in the order they have until somebody says otherwise. */
export const SECTIONS: Readonly<Record<ReportKind, readonly ReportSection[]>> = {
  client_report: [
    'decisions_needed',
    'status',
    'goals',
    'kpis',
    'rhythm',
    'initiatives',
    'obstacles',
    'decisions',
    'learning',
    'maturity',
    'next_days',
    'check_ins',
  ],
  effect_report: ['summary', 'movement', 'maturity', 'rhythm', 'meetings', 'learning', 'next_unit'],
  engagement_report: [
    'summary',
    'agreed',
    'movement',
    'maturity',
    'rhythm',
    'meetings',
    'decisions',
    'learning',
    'next_days',
  ],
  unit_sheet: ['goals'],
  kickoff_handout: ['why', 'goals', 'how', 'who', 'week'],
  weekly_guide: ['week', 'questions', 'goals'],
}

/** Left out until they are asked for: long, or of no use to everyone. */
const OFF_AT_FIRST: ReadonlySet<ReportSection> = new Set(['check_ins'])

/** Of which one unit is chosen, and no period. */
export const OF_ONE_UNIT: ReadonlySet<ReportKind> = new Set(['unit_sheet', 'kickoff_handout', 'weekly_guide'])

/** What they tell began before the running cycle: of those the days are, unless others are chosen, all since the first cycle began. */
export const SINCE_THE_FIRST: ReadonlySet<ReportKind> = new Set(['effect_report', 'engagement_report'])

export const chosenSectionSchema = z.object({ id: reportSectionSchema, on: z.boolean() })
export type ChosenSection = z.infer<typeof chosenSectionSchema>

/** A span of days, the last included. */
export const reportPeriodSchema = z
  .object({ start: isoDateSchema, end: isoDateSchema })
  .refine(({ start, end }) => start <= end)
export type ReportPeriod = z.infer<typeof reportPeriodSchema>

/** How a customer's document of a kind is made, remembered from one to the next. */
export const reportSetupSchema = z.object({
  kind: reportKindSchema,
  /** Each with all units below it; none: the whole client. */
  unitIds: z.array(idSchema).max(100),
  /** Null: the cycle that runs, up to today. */
  period: reportPeriodSchema.nullable(),
  /** Null: the client's. */
  language: documentLanguageSchema.nullable(),
  /** All sections of the kind, each once, in their order. */
  sections: z.array(chosenSectionSchema).max(SECTIONS.client_report.length + reportSectionSchema.options.length),
})
export type ReportSetup = z.infer<typeof reportSetupSchema>

/**
 * The sections of a kind in the order that was chosen: what the kind does not have is dropped, what was not chosen (a section that came with a later
 * version) stands where it stands by itself, after the one before it.
 */
export function sectionsOf(kind: ReportKind, chosen: readonly ChosenSection[]): ChosenSection[] {
  const own = SECTIONS[kind]
  const kept = chosen.filter(({ id }, at) => own.includes(id) && chosen.findIndex((each) => each.id === id) === at)
  const sections = [...kept]
  for (const [at, id] of own.entries()) {
    if (sections.some((each) => each.id === id)) continue
    const before = own.slice(0, at).findLast((each) => sections.some((row) => row.id === each))
    const place = before === undefined ? 0 : sections.findIndex((each) => each.id === before) + 1
    sections.splice(place, 0, { id, on: !OFF_AT_FIRST.has(id) })
  }
  return sections
}
