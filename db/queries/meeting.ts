/** Reads meetings with their steps, scopes, attendance, captures and documents. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { capture, leftOut } from '#db/schema/capture.ts'
import { document, documentContent } from '#db/schema/document.ts'
import { attendance, meeting, meetingScope, meetingStep } from '#db/schema/meeting.ts'
import type { Reader } from '#db/store.ts'

export function meetingQueries(reader: Reader) {
  // A meeting may have reports as well: they are counted and listed by themselves.
  const isMinutes = eq(document.kind, 'minutes')
  return {
    meetings: reader.select().from(meeting).orderBy(desc(meeting.date), desc(meeting.id)).prepare(),
    meeting: reader
      .select()
      .from(meeting)
      .where(eq(meeting.id, sql.placeholder('id')))
      .prepare(),
    scopes: reader.select().from(meetingScope).orderBy(asc(meetingScope.id)).prepare(),
    scopesOf: reader
      .select()
      .from(meetingScope)
      .where(eq(meetingScope.meetingId, sql.placeholder('meetingId')))
      .orderBy(asc(meetingScope.id))
      .prepare(),
    stepsOf: reader
      .select()
      .from(meetingStep)
      .where(eq(meetingStep.meetingId, sql.placeholder('meetingId')))
      // An undone move may land where another has gone since.
      .orderBy(asc(meetingStep.position), asc(meetingStep.id))
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
      .orderBy(asc(capture.raisedOn), asc(capture.position), asc(capture.id))
      .prepare(),
    /** One row, with nulls before the first capture. The number of a decision that was taken back is free again. */
    lastCapture: reader
      .select({
        position: sql<number | null>`max(${capture.position})`,
        number: sql<number | null>`max(${capture.number}) filter (where ${capture.withdrawnAt} is null)`,
      })
      .from(capture)
      .prepare(),
    /** Decisions of all meetings by their id, also withdrawn ones: what a new one may say it replaces. */
    decisionNumbers: reader
      .select({ id: capture.id, number: capture.number })
      .from(capture)
      .where(eq(capture.kind, 'decision'))
      .prepare(),
    /** What stands in the place of a capture; at most one. */
    supersedingOf: reader
      .select()
      .from(capture)
      .where(and(eq(capture.supersedesId, sql.placeholder('id')), isNull(capture.withdrawnAt)))
      .prepare(),
    leftOutOf: reader
      .select()
      .from(leftOut)
      .where(eq(leftOut.meetingId, sql.placeholder('meetingId')))
      .prepare(),
    documents: reader
      .select()
      .from(document)
      .where(and(isMinutes, isNull(document.withdrawnAt)))
      .orderBy(desc(document.createdAt))
      .prepare(),
    document: reader
      .select()
      .from(document)
      .where(eq(document.id, sql.placeholder('id')))
      .prepare(),
    documentsOf: reader
      .select()
      .from(document)
      .where(and(isMinutes, eq(document.meetingId, sql.placeholder('meetingId')), isNull(document.withdrawnAt)))
      .orderBy(desc(document.version))
      .prepare(),
    lastVersion: reader
      .select({ version: sql<number>`coalesce(max(${document.version}), 0)` })
      .from(document)
      .where(and(isMinutes, eq(document.meetingId, sql.placeholder('meetingId'))))
      .prepare(),
    content: reader
      .select()
      .from(documentContent)
      .where(eq(documentContent.id, sql.placeholder('id')))
      .prepare(),
  }
}
