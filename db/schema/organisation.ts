/** Units, people, strategic directions, pauses and events. */
import { sqliteTable, text, unique, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { choice, date, flag, id, position, ref } from './columns.ts'
import type { UnitKind } from '#domain/organisation/organisation.ts'

export const person = sqliteTable('person', {
  id: id(),
  name: text('name').notNull(),
  title: text('title').notNull(),
  ambassador: flag('ambassador').notNull(),
  /** Removed people keep their row, without a name, so that history stays whole. */
  removed: flag('removed').notNull(),
})

export const unit = sqliteTable('unit', {
  id: id(),
  parentId: ref('parent_id').references((): AnySQLiteColumn => unit.id),
  kind: choice<UnitKind>('kind').notNull(),
  name: text('name').notNull(),
  leaderId: ref('leader_id').references(() => person.id),
  deputyId: ref('deputy_id').references(() => person.id),
  position: position(),
})

export const personUnit = sqliteTable(
  'person_unit',
  {
    id: id(),
    personId: ref('person_id')
      .notNull()
      .references(() => person.id),
    unitId: ref('unit_id')
      .notNull()
      .references(() => unit.id),
  },
  (table) => [unique().on(table.personId, table.unitId)],
)

export const direction = sqliteTable('direction', {
  id: id(),
  title: text('title').notNull(),
  source: choice<'allocation_letter' | 'plan' | 'strategy' | 'other'>('source').notNull(),
  reference: text('reference').notNull(),
  position: position(),
})

export const pause = sqliteTable('pause', {
  id: id(),
  /** Null: the whole client. */
  unitId: ref('unit_id').references(() => unit.id),
  startDate: date('start_date').notNull(),
  endDate: date('end_date').notNull(),
})

export const event = sqliteTable('event', {
  id: id(),
  kind: choice<'kickoff' | 'training' | 'review' | 'holiday' | 'other'>('kind').notNull(),
  title: text('title').notNull(),
  startDate: date('start_date').notNull(),
  endDate: date('end_date').notNull(),
})

/** Which units an event is for; an event without any is for the whole client. */
export const eventUnit = sqliteTable(
  'event_unit',
  {
    id: id(),
    eventId: ref('event_id')
      .notNull()
      .references(() => event.id),
    unitId: ref('unit_id')
      .notNull()
      .references(() => unit.id),
  },
  (table) => [unique().on(table.eventId, table.unitId)],
)
