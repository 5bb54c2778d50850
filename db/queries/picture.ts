/** Reads pictures shown in the steps of meetings, their bytes only where they are asked for. */
import { eq, isNull, sql } from 'drizzle-orm'
import { pictureContent, stepPicture } from '#db/schema/picture.ts'
import type { Reader } from '#db/store.ts'

export function pictureQueries(reader: Reader) {
  return {
    picturesOf: reader
      .select()
      .from(stepPicture)
      .where(eq(stepPicture.meetingId, sql.placeholder('meetingId')))
      .prepare(),
    pictureOf: reader
      .select()
      .from(stepPicture)
      .where(eq(stepPicture.stepId, sql.placeholder('stepId')))
      .prepare(),
    /** Bytes no picture points to. */
    left: reader
      .select({ id: pictureContent.id })
      .from(pictureContent)
      .leftJoin(stepPicture, eq(stepPicture.contentId, pictureContent.id))
      .where(isNull(stepPicture.id))
      .prepare(),
    content: reader
      .select()
      .from(pictureContent)
      .where(eq(pictureContent.id, sql.placeholder('id')))
      .prepare(),
  }
}
