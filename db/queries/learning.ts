/** Reads the learning of a client where it stands: in the log, in what meetings captured, and in what was said of goals. */
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { capture } from '#db/schema/capture.ts'
import { objectiveReview } from '#db/schema/closing.ts'
import { cycle, keyResult, objective } from '#db/schema/goal.ts'
import { learning, learningLink, learningTags } from '#db/schema/learning.ts'
import { meeting, meetingScope } from '#db/schema/meeting.ts'
import type { Reader } from '#db/store.ts'

export function learningQueries(reader: Reader) {
  const id = sql.placeholder('id')
  return {
    written: reader
      .select({
        id: learning.id,
        text: learning.text,
        learnedOn: learning.learnedOn,
        unitId: learning.unitId,
        objectiveId: learning.objectiveId,
        keyResultId: learning.keyResultId,
        checkInId: learning.checkInId,
      })
      .from(learning)
      .where(isNull(learning.withdrawnAt))
      .prepare(),
    writtenFrom: reader
      .select({ id: learning.id })
      .from(learning)
      .where(and(isNull(learning.withdrawnAt), eq(learning.checkInId, sql.placeholder('checkInId'))))
      .prepare(),
    captured: reader
      .select({
        id: capture.id,
        text: capture.text,
        learnedOn: capture.raisedOn,
        keyResultId: capture.keyResultId,
        meetingId: capture.meetingId,
      })
      .from(capture)
      .where(and(eq(capture.kind, 'learned'), isNull(capture.withdrawnAt), ne(capture.state, 'superseded')))
      .prepare(),
    reviewed: reader
      .select({
        id: objectiveReview.id,
        text: objectiveReview.learned,
        objectiveId: objectiveReview.objectiveId,
        meetingId: objectiveReview.meetingId,
        decidedOn: objectiveReview.decidedOn,
      })
      .from(objectiveReview)
      .where(ne(objectiveReview.learned, ''))
      .prepare(),
    tags: reader.select().from(learningTags).prepare(),
    tagsOf: reader.select().from(learningTags).where(eq(learningTags.learningId, id)).prepare(),
    links: reader.select().from(learningLink).prepare(),
    /** What refers to a goal or a unit. */
    about: reader
      .select({
        id: learning.id,
        objectiveId: learning.objectiveId,
        keyResultId: learning.keyResultId,
        unitId: learning.unitId,
      })
      .from(learning)
      .where(sql`${id} in (${learning.objectiveId}, ${learning.keyResultId}, ${learning.unitId})`)
      .prepare(),
    objectives: reader
      .select({ id: objective.id, title: objective.title, unitId: objective.unitId, cycleId: objective.cycleId })
      .from(objective)
      .prepare(),
    keyResults: reader
      .select({ id: keyResult.id, title: keyResult.title, objectiveId: keyResult.objectiveId })
      .from(keyResult)
      .prepare(),
    meetings: reader
      .select({ id: meeting.id, kind: meeting.kind, date: meeting.date, cycleId: meeting.cycleId })
      .from(meeting)
      .prepare(),
    /** The units of each meeting, the first first. */
    scopes: reader
      .select({ meetingId: meetingScope.meetingId, unitId: meetingScope.unitId })
      .from(meetingScope)
      .orderBy(meetingScope.id)
      .prepare(),
    cycles: reader
      .select({ id: cycle.id, name: cycle.name, startDate: cycle.startDate, endDate: cycle.endDate })
      .from(cycle)
      .orderBy(cycle.startDate)
      .prepare(),
  }
}
