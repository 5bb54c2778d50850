/** How the client's documents look: its logo, its own Word template, a cover page or not. The bytes lie apart, so that undo finds them again. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { WordTemplate } from '#domain/brand/word-template.ts'
import { client } from './client.ts'
import { bytes, choice, flag, id, instant, ref } from './columns.ts'

/** As one logo was kept; never changed. */
export const logoContent = sqliteTable('logo_content', {
  id: id(),
  mediaType: choice<'image/png' | 'image/jpeg'>('media_type').notNull(),
  /** Pixels. */
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  content: bytes('content').notNull(),
})

/** A template as it was made safe and kept; never changed. */
export const wordTemplateContent = sqliteTable('word_template_content', {
  id: id(),
  /** What its file was called. */
  name: text('name').notNull(),
  sha256: text('sha256').notNull(),
  givenAt: instant('given_at').notNull(),
  /** What was read from it. */
  description: text('description', { mode: 'json' }).$type<WordTemplate>().notNull(),
  content: bytes('content').notNull(),
})

/** One row, or none until something is said; its id is the client's. */
export const clientBrand = sqliteTable('client_brand', {
  id: id().references(() => client.id),
  /** Null: as the coach's. */
  cover: flag('cover'),
  logoId: ref('logo_id').references(() => logoContent.id),
  templateId: ref('template_id').references(() => wordTemplateContent.id),
})
