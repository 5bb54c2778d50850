/** Documents made from meetings, maturity checks and the client as a whole, each version with its bytes; and how the latter are made. */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import type { RichBlock } from '#domain/report/rich-text.ts'
import type { ChosenSection, ReportKind, ReportSection } from '#domain/report/report.ts'
import { bytes, choice, date, flag, id, instant, list, ref } from './columns.ts'
import { maturityCheck } from './maturity.ts'
import { meeting } from './meeting.ts'

/** A finished document. The bytes lie apart, so that listing stays light. */
export const document = sqliteTable(
  'document',
  {
    id: id(),
    kind: choice<'minutes' | 'maturity_report' | 'retrospective_report' | ReportKind>('kind').notNull(),
    meetingId: ref('meeting_id').references(() => meeting.id),
    /** The maturity check a report is of. */
    checkId: ref('check_id').references(() => maturityCheck.id),
    language: choice<DocumentLanguage>('language').notNull(),
    name: text('name').notNull(),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    sha256: text('sha256').notNull(),
    size: integer('size').notNull(),
    /** Fingerprint of what it says; null for one made before this was kept. */
    contentSha256: text('content_sha256'),
    /** What was captured or carried and left out of it, by its ids. */
    leftOut: list<Id>('left_out').notNull().default([]),
    /** Not finished: marked as a draft, and no answer to anybody. */
    draft: flag('draft').notNull().default(false),
    /** Taken back by undo: kept with its bytes, no longer listed. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [index('document_meeting').on(table.meetingId), index('document_check').on(table.checkId)],
)

/** What a document was made from, so that it can be made again and say the same. JSON. */
export const documentSnapshot = sqliteTable('document_snapshot', {
  id: id().references(() => document.id),
  content: bytes('content').notNull(),
})

export const documentContent = sqliteTable('document_content', {
  id: id().references(() => document.id),
  content: bytes('content').notNull(),
})

/** How a document of the whole client is made: one row a kind, from one to the next. */
export const reportSetup = sqliteTable('report_setup', {
  id: id(),
  kind: choice<ReportKind>('kind').notNull().unique(),
  unitIds: list<Id>('unit_ids').notNull().default([]),
  periodStart: date('period_start'),
  periodEnd: date('period_end'),
  language: choice<DocumentLanguage>('language'),
  sections: list<ChosenSection>('sections').notNull().default([]),
})

/** What the coach has written in a section, carried to the next document of the kind. */
export const reportWords = sqliteTable(
  'report_words',
  {
    id: id(),
    kind: choice<ReportKind>('kind').notNull(),
    section: choice<ReportSection>('section').notNull(),
    text: list<RichBlock>('text').notNull().default([]),
  },
  (table) => [unique().on(table.kind, table.section)],
)
