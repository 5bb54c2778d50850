/** Reads what a room has written in the steps of a meeting, and how it has put that together. */
import { asc, eq, sql } from 'drizzle-orm'
import { lineGroup, stepLine } from '#db/schema/step-line.ts'
import type { Reader } from '#db/store.ts'

export function stepLineQueries(reader: Reader) {
  return {
    linesOf: reader
      .select()
      .from(stepLine)
      .where(eq(stepLine.meetingId, sql.placeholder('meetingId')))
      // An undone move may land where another has gone since.
      .orderBy(asc(stepLine.position), asc(stepLine.id))
      .prepare(),
    groupsOf: reader
      .select()
      .from(lineGroup)
      .where(eq(lineGroup.meetingId, sql.placeholder('meetingId')))
      .orderBy(asc(lineGroup.position), asc(lineGroup.id))
      .prepare(),
  }
}
