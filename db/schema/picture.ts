/** Pictures shown in the steps of meetings. The bytes lie apart: the change record must not carry them, and undo finds them again. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes, choice, id, ref } from './columns.ts'
import { meeting, meetingStep } from './meeting.ts'

/** As one picture was kept; never changed. Left behind when a picture is taken away, so that it can come back. */
export const pictureContent = sqliteTable('picture_content', {
  id: id(),
  mediaType: choice<'image/png' | 'image/jpeg'>('media_type').notNull(),
  content: bytes('content').notNull(),
})

export const stepPicture = sqliteTable(
  'step_picture',
  {
    id: id(),
    meetingId: ref('meeting_id')
      .notNull()
      .references(() => meeting.id),
    stepId: ref('step_id')
      .notNull()
      .unique()
      .references(() => meetingStep.id),
    caption: text('caption').notNull(),
    contentId: ref('content_id')
      .notNull()
      .references(() => pictureContent.id),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
  },
  (table) => [index('step_picture_meeting').on(table.meetingId), index('step_picture_content').on(table.contentId)],
)
