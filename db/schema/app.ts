/** `app.db`: what belongs to the coach rather than to one client. Nothing about a client but its name and file. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes, choice, flag, id, instant, ref } from './columns.ts'

/** One setting a row; the value is JSON. */
export const setting = sqliteTable('setting', {
  id: id(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
})

/** The clients on this laptop. The name repeats the vault's own, so that the list opens without opening vaults. */
export const clientEntry = sqliteTable('client_entry', {
  id: id(),
  name: text('name').notNull(),
  /** File name inside the data folder's `clients/`. */
  file: text('file').notNull().unique(),
  sample: flag('sample').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** A logo of the coach's as it was kept; never changed. Left behind when it is taken away, so that it can come back. */
export const coachLogoContent = sqliteTable('coach_logo_content', {
  id: id(),
  mediaType: choice<'image/png' | 'image/jpeg'>('media_type').notNull(),
  /** Pixels. */
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  content: bytes('content').notNull(),
})

/** Who the coach is in documents: one row, or none until something is said. */
export const coachBrand = sqliteTable('coach_brand', {
  id: id(),
  name: text('name').notNull(),
  company: text('company').notNull(),
  role: text('role').notNull(),
  /** Address, telephone, e-mail, web: a line each. */
  contact: text('contact').notNull(),
  /** `#rrggbb`. */
  accent: text('accent'),
  cover: flag('cover').notNull(),
  logoId: ref('logo_id').references(() => coachLogoContent.id),
})

export { changeRecord } from './change.ts'
