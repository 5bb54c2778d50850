/** Reads the reports of maturity checks, of retrospectives and of the whole client. The minutes of a meeting are read with it. */
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { leftOut } from '#db/schema/capture.ts'
import { document, documentSnapshot, reportSetup, reportWords } from '#db/schema/document.ts'
import { lineGroup, stepLine } from '#db/schema/step-line.ts'
import type { Reader } from '#db/store.ts'
import { reportKindSchema } from '#domain/report/report.ts'

export function documentQueries(reader: Reader) {
  const ofCheck = eq(document.checkId, sql.placeholder('checkId'))
  const ofRetrospective = and(
    eq(document.kind, 'retrospective_report'),
    eq(document.meetingId, sql.placeholder('meetingId')),
  )
  return {
    /** The latest version first. */
    ofCheck: reader
      .select()
      .from(document)
      .where(and(ofCheck, isNull(document.withdrawnAt)))
      .orderBy(desc(document.version))
      .prepare(),
    /** Withdrawn ones among them. */
    lastOfCheck: reader
      .select({ version: sql<number>`coalesce(max(${document.version}), 0)` })
      .from(document)
      .where(ofCheck)
      .prepare(),
    /** The latest version first. */
    retrospectiveReportsOf: reader
      .select()
      .from(document)
      .where(and(ofRetrospective, isNull(document.withdrawnAt)))
      .orderBy(desc(document.version))
      .prepare(),
    /** Withdrawn ones among them. */
    lastRetrospectiveReportOf: reader
      .select({ version: sql<number>`coalesce(max(${document.version}), 0)` })
      .from(document)
      .where(ofRetrospective)
      .prepare(),
    snapshot: reader
      .select()
      .from(documentSnapshot)
      .where(eq(documentSnapshot.id, sql.placeholder('id')))
      .prepare(),
    snapshots: reader.select().from(documentSnapshot).prepare(),
    /** Which of the lines of a meeting the room has put under a name. */
    themedLines: reader
      .select({ lineId: stepLine.id, groupId: lineGroup.id, name: lineGroup.name })
      .from(stepLine)
      .innerJoin(lineGroup, eq(lineGroup.id, stepLine.groupId))
      .where(eq(stepLine.meetingId, sql.placeholder('meetingId')))
      .orderBy(asc(lineGroup.position), asc(lineGroup.id))
      .prepare(),
    setup: reader
      .select()
      .from(reportSetup)
      .where(eq(reportSetup.kind, sql.placeholder('kind')))
      .prepare(),
    words: reader
      .select()
      .from(reportWords)
      .where(eq(reportWords.kind, sql.placeholder('kind')))
      .prepare(),
    /** Of the client as a whole, the latest first. */
    reports: reader
      .select()
      .from(document)
      .where(and(inArray(document.kind, [...reportKindSchema.options]), isNull(document.withdrawnAt)))
      .orderBy(desc(document.createdAt), desc(document.version))
      .prepare(),
    /** Withdrawn ones among them. */
    lastReport: reader
      .select({ version: sql<number>`coalesce(max(${document.version}), 0)` })
      .from(document)
      .where(eq(document.kind, sql.placeholder('kind')))
      .prepare(),
    /** What was left out of the minutes of any meeting. */
    leftOut: reader.select({ captureId: leftOut.captureId }).from(leftOut).prepare(),
  }
}
