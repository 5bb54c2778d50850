/** Reads the client row of a vault and the coach's private notes. */
import { and, eq, sql } from 'drizzle-orm'
import { client, coachNote } from '#db/schema/client.ts'
import type { Reader } from '#db/store.ts'

export function clientQueries(reader: Reader) {
  return {
    client: reader.select().from(client).prepare(),
    note: reader
      .select()
      .from(coachNote)
      .where(
        and(eq(coachNote.subject, sql.placeholder('subject')), eq(coachNote.subjectId, sql.placeholder('subjectId'))),
      )
      .prepare(),
  }
}
