/** Reads meetings with their steps, scopes, attendance, captures and documents. */
import { asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { capture } from '#db/schema/capture.ts'
import { attendance, document, documentContent, meeting, meetingScope, meetingStep } from '#db/schema/meeting.ts'
import type { Reader } from '#db/store.ts'

export function meetingQueries(reader: Reader) {
  return {
    meetings: reader.select().from(meeting).orderBy(desc(meeting.date), desc(meeting.id)).prepare(),
    meeting: reader
      .select()
      .from(meeting)
      .where(eq(meeting.id, sql.placeholder('id')))
      .prepare(),
    scopes: reader.select().from(meetingScope).prepare(),
    scopesOf: reader
      .select()
      .from(meetingScope)
      .where(eq(meetingScope.meetingId, sql.placeholder('meetingId')))
      .prepare(),
    stepsOf: reader
      .select()
      .from(meetingStep)
      .where(eq(meetingStep.meetingId, sql.placeholder('meetingId')))
      .orderBy(asc(meetingStep.position))
      .prepare(),
    attendanceOf: reader
      .select()
      .from(attendance)
      .where(eq(attendance.meetingId, sql.placeholder('meetingId')))
      .prepare(),
    /** Standing captures of every meeting, oldest first. */
    captures: reader
      .select()
      .from(capture)
      .where(isNull(capture.withdrawnAt))
      .orderBy(asc(capture.raisedOn), asc(capture.position))
      .prepare(),
    lastDecisionNumber: reader
      .select({ number: sql<number>`coalesce(max(${capture.number}), 0)` })
      .from(capture)
      .where(eq(capture.kind, 'decision'))
      .prepare(),
    documents: reader.select().from(document).orderBy(desc(document.createdAt)).prepare(),
    document: reader
      .select()
      .from(document)
      .where(eq(document.id, sql.placeholder('id')))
      .prepare(),
    documentsOf: reader
      .select()
      .from(document)
      .where(eq(document.meetingId, sql.placeholder('meetingId')))
      .orderBy(desc(document.version))
      .prepare(),
    content: reader
      .select()
      .from(documentContent)
      .where(eq(documentContent.id, sql.placeholder('id')))
      .prepare(),
  }
}
