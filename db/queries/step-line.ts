/** Reads what a room has written in the steps of a meeting. */
import { asc, eq, sql } from 'drizzle-orm'
import { stepLine } from '#db/schema/step-line.ts'
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
  }
}
