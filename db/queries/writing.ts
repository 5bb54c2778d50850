/** Reads the goals written in meetings. */
import { asc, eq, or, sql } from 'drizzle-orm'
import { writtenLine } from '#db/schema/writing.ts'
import type { Reader } from '#db/store.ts'

export function writingQueries(reader: Reader) {
  return {
    /** The lines of a meeting in the order they came. */
    linesOf: reader
      .select()
      .from(writtenLine)
      .where(eq(writtenLine.meetingId, sql.placeholder('meetingId')))
      .orderBy(asc(writtenLine.position), asc(writtenLine.id))
      .prepare(),
    /** Lines about a goal or under it, of any meeting. */
    linesAbout: reader
      .select()
      .from(writtenLine)
      .where(or(eq(writtenLine.objectiveId, sql.placeholder('id')), eq(writtenLine.keyResultId, sql.placeholder('id'))))
      .prepare(),
  }
}
