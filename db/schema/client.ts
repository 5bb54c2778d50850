/** The client itself and its calendar: one row `client` in each vault. Tables named `coach_…` stay behind at a hand-over. */
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CycleKind, GoalTerms, Sector } from '#domain/client/client.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import { choice, date, flag, id, ref } from './columns.ts'

export const client = sqliteTable('client', {
  id: id(),
  name: text('name').notNull(),
  sector: choice<Sector>('sector').notNull(),
  documentLanguage: choice<DocumentLanguage>('document_language').notNull(),
  goalTerms: choice<GoalTerms>('goal_terms').notNull(),
  cycleKind: choice<CycleKind>('cycle_kind').notNull(),
  accent: text('accent'),
  fiscalYearStartMonth: integer('fiscal_year_start_month').notNull(),
  checkInWeekday: integer('check_in_weekday').notNull(),
  cadenceWeeks: integer('cadence_weeks').$type<1 | 2>().notNull(),
  cadenceAnchor: date('cadence_anchor'),
  limitObjectives: integer('limit_objectives').notNull(),
  limitKeyResults: integer('limit_key_results').notNull(),
  /** From which gap (ratio − expected) a pace holds, and the share of the period in which it is too early to say. */
  paceAhead: real('pace_ahead').notNull().default(0.1),
  paceOnPace: real('pace_on_pace').notNull().default(-0.1),
  paceBehind: real('pace_behind').notNull().default(-0.25),
  paceTooEarly: real('pace_too_early').notNull().default(0.15),
  sample: flag('sample').notNull(),
})

/** The coach's own words about the client, a meeting or a person. Never on a wall, in a document or in a hand-over. */
export const coachNote = sqliteTable('coach_note', {
  id: id(),
  subject: choice<'client' | 'meeting' | 'unit' | 'person'>('subject').notNull(),
  subjectId: ref('subject_id').notNull(),
  text: text('text').notNull(),
})

/** What was agreed between coach and client. */
export const coachEngagement = sqliteTable('coach_engagement', {
  id: id(),
  startDate: date('start_date').notNull(),
  endDate: date('end_date'),
  contact: text('contact').notNull(),
  sessionsAgreed: integer('sessions_agreed'),
  sessionsUsed: integer('sessions_used').notNull(),
  deliverables: text('deliverables').notNull(),
  nextOffer: text('next_offer').notNull(),
})
