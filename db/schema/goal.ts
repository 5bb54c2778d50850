/** The structure of goals: cycles, objectives, key results, and what contributes to what. */
import { check, index, real, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import type { CycleKind } from '#domain/client/client.ts'
import type { CycleState } from '#domain/cycle/cycle.ts'
import { choice, date, flag, id, instant, position, ref } from './columns.ts'
import { direction, person, unit } from './organisation.ts'

export const cycle = sqliteTable('cycle', {
  id: id(),
  name: text('name').notNull(),
  kind: choice<CycleKind>('kind').notNull(),
  startDate: date('start_date').notNull(),
  endDate: date('end_date').notNull(),
  state: choice<CycleState>('state').notNull(),
  /** What is to be remembered of it, in the coach's words. */
  summary: text('summary').notNull().default(''),
})

export const objective = sqliteTable(
  'objective',
  {
    id: id(),
    unitId: ref('unit_id')
      .notNull()
      .references(() => unit.id),
    cycleId: ref('cycle_id')
      .notNull()
      .references(() => cycle.id),
    title: text('title').notNull(),
    why: text('why').notNull(),
    hypothesis: text('hypothesis').notNull(),
    ownerId: ref('owner_id').references(() => person.id),
    directionId: ref('direction_id').references(() => direction.id),
    state: choice<'draft' | 'active' | 'closed'>('state').notNull(),
    outcome: choice<'achieved' | 'partly' | 'missed' | 'dropped'>('outcome'),
    previousId: ref('previous_id').references((): AnySQLiteColumn => objective.id),
    /** Out of sight, with everything it holds; can be brought back. */
    archived: flag('archived').notNull().default(false),
    position: position(),
  },
  (table) => [index('objective_cycle').on(table.cycleId)],
)

export const keyResult = sqliteTable(
  'key_result',
  {
    id: id(),
    objectiveId: ref('objective_id')
      .notNull()
      .references(() => objective.id),
    title: text('title').notNull(),
    shortName: text('short_name').notNull(),
    weight: real('weight').notNull(),
    /** The key result of an earlier cycle that this one continues. */
    previousId: ref('previous_id').references((): AnySQLiteColumn => keyResult.id),
    archived: flag('archived').notNull().default(false),
    position: position(),
  },
  (table) => [index('key_result_objective').on(table.objectiveId)],
)

/** Exactly one of the two targets is set. */
export const contribution = sqliteTable(
  'contribution',
  {
    id: id(),
    objectiveId: ref('objective_id')
      .notNull()
      .references(() => objective.id),
    toObjectiveId: ref('to_objective_id').references(() => objective.id),
    toKeyResultId: ref('to_key_result_id').references(() => keyResult.id),
  },
  (table) => [
    index('contribution_objective').on(table.objectiveId),
    check('contribution_one_target', sql`(${table.toObjectiveId} is null) <> (${table.toKeyResultId} is null)`),
  ],
)

/** A unit or person that drives a goal without owning one: exactly one of the two contributes, to exactly one of the two targets. */
export const contributor = sqliteTable(
  'contributor',
  {
    id: id(),
    unitId: ref('unit_id').references(() => unit.id),
    personId: ref('person_id').references(() => person.id),
    objectiveId: ref('objective_id').references(() => objective.id),
    keyResultId: ref('key_result_id').references(() => keyResult.id),
    /** With what, in the unit's own words. */
    note: text('note').notNull(),
  },
  (table) => [
    check('contributor_one_source', sql`(${table.unitId} is null) <> (${table.personId} is null)`),
    check('contributor_one_target', sql`(${table.objectiveId} is null) <> (${table.keyResultId} is null)`),
  ],
)

/** A question about a wording that the coach has answered for good: it stands on purpose. It lapses when the wording changes. */
export const wordingException = sqliteTable('wording_exception', {
  id: id(),
  objectiveId: ref('objective_id').references(() => objective.id),
  keyResultId: ref('key_result_id').references(() => keyResult.id),
  /** Id of the check. */
  checkId: text('check_id').notNull(),
  /** The wording it holds for. */
  wording: text('wording').notNull(),
  reason: text('reason').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** A goal that was rewritten when the coach asked about it: kept as an example to teach from. */
export const rewrite = sqliteTable('rewrite', {
  id: id(),
  objectiveId: ref('objective_id').references(() => objective.id),
  keyResultId: ref('key_result_id').references(() => keyResult.id),
  wordingBefore: text('wording_before').notNull(),
  wordingAfter: text('wording_after').notNull(),
  /** Id of the check whose question led to it; empty where it is not known. */
  checkId: text('check_id').notNull(),
  createdAt: instant('created_at').notNull(),
})
