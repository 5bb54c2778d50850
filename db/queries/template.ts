/** Reads the templates of a customer's own. */
import { asc } from 'drizzle-orm'
import { meetingTemplate } from '#db/schema/meeting.ts'
import type { Reader } from '#db/store.ts'

export function templateQueries(reader: Reader) {
  return {
    templates: reader
      .select()
      .from(meetingTemplate)
      .orderBy(asc(meetingTemplate.name), asc(meetingTemplate.id))
      .prepare(),
  }
}
