/** Maturity checks: the statements as they were asked, a sheet for each who answers, and the next steps that were chosen. */
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { AnsweredBy, AnswerMode, CheckKind } from '#domain/maturity/check.ts'
import type { Dimension } from '#domain/maturity/dimensions.ts'
import type { CheckLength, Statement } from '#domain/maturity/question-set.ts'
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import { choice, date, flag, id, instant, list, position, ref } from './columns.ts'
import { meeting } from './meeting.ts'
import { initiative } from './operations.ts'
import { person, unit } from './organisation.ts'

type UnitInTree = { id: Id; parentId: Id | null }

/** A customer's own copy of a set of statements. */
export const maturitySet = sqliteTable('maturity_set', {
  id: id(),
  name: text('name').notNull(),
  language: choice<DocumentLanguage>('language').notNull(),
  statements: list<Statement>('statements').notNull(),
  createdAt: instant('created_at').notNull(),
})

export const maturityCheck = sqliteTable(
  'maturity_check',
  {
    id: id(),
    kind: choice<CheckKind>('kind').notNull(),
    unitId: ref('unit_id').references(() => unit.id),
    date: date('date').notNull(),
    mode: choice<AnswerMode>('mode').notNull(),
    length: choice<CheckLength>('length').notNull(),
    threshold: integer('threshold').notNull(),
    /** Null: the standard set. The statements below are what was asked, whatever becomes of the set. */
    setId: ref('set_id').references(() => maturitySet.id),
    language: choice<DocumentLanguage>('language').notNull(),
    statements: list<Statement>('statements').notNull(),
    meetingId: ref('meeting_id').references(() => meeting.id),
    symptoms: list<string>('symptoms').notNull().default([]),
    whereProgress: text('where_progress').notNull().default(''),
    works: list<string>('works').notNull().default([]),
    adjust: list<string>('adjust').notNull().default([]),
    revealed: list<string>('revealed').notNull().default([]),
    frozenAt: instant('frozen_at'),
    /** The organisation as it was at the freeze: units moved later would cut the same answers anew. Null while it is open. */
    tree: list<UnitInTree>('tree'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('maturity_check_meeting').on(table.meetingId)],
)

/** Who answers. Of a confidential check there is no name, and none can be found: sheets have no order but their number. */
export const maturitySheet = sqliteTable(
  'maturity_sheet',
  {
    id: id(),
    checkId: ref('check_id')
      .notNull()
      .references(() => maturityCheck.id),
    by: choice<AnsweredBy>('answered_by').notNull(),
    personId: ref('person_id').references(() => person.id),
    unitId: ref('unit_id').references(() => unit.id),
    leader: flag('leader').notNull(),
    position: position(),
  },
  (table) => [index('maturity_sheet_check').on(table.checkId), unique().on(table.checkId, table.personId)],
)

export const maturityAnswer = sqliteTable(
  'maturity_answer',
  {
    id: id(),
    sheetId: ref('sheet_id')
      .notNull()
      .references(() => maturitySheet.id),
    statementId: text('statement_id').notNull(),
    /** 1–5; null is «don't know». */
    score: integer('score'),
  },
  (table) => [unique().on(table.sheetId, table.statementId)],
)

/** A next step that was chosen: an initiative, and the rule and numbers it came from. */
export const maturityStep = sqliteTable(
  'maturity_step',
  {
    id: id(),
    checkId: ref('check_id')
      .notNull()
      .references(() => maturityCheck.id),
    initiativeId: ref('initiative_id')
      .notNull()
      .references(() => initiative.id),
    dimension: choice<Dimension>('dimension').notNull(),
    /** Why, as it stood when it was chosen: read by the rule it names. */
    because: text('because', { mode: 'json' }).notNull(),
    position: position(),
  },
  (table) => [index('maturity_step_check').on(table.checkId)],
)
