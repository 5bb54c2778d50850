/** Reads what was said and decided at the end of cycles. */
import { asc, eq, isNotNull, sql } from 'drizzle-orm'
import { cycleClosing, keyResultScore, nextOwner, objectiveReview } from '#db/schema/closing.ts'
import { cycle, keyResult, objective } from '#db/schema/goal.ts'
import { learningLink } from '#db/schema/learning.ts'
import { meeting } from '#db/schema/meeting.ts'
import type { Reader } from '#db/store.ts'

export function closingQueries(reader: Reader) {
  const cycleId = sql.placeholder('cycleId')
  return {
    reviews: reader.select().from(objectiveReview).prepare(),
    reviewOf: reader
      .select()
      .from(objectiveReview)
      .where(eq(objectiveReview.objectiveId, sql.placeholder('objectiveId')))
      .prepare(),
    scores: reader.select().from(keyResultScore).prepare(),
    scoreOf: reader
      .select()
      .from(keyResultScore)
      .where(eq(keyResultScore.keyResultId, sql.placeholder('keyResultId')))
      .prepare(),
    nextOwners: reader.select().from(nextOwner).prepare(),
    closingsOf: reader
      .select()
      .from(cycleClosing)
      .where(eq(cycleClosing.cycleId, cycleId))
      .orderBy(asc(cycleClosing.closedAt), asc(cycleClosing.id))
      .prepare(),
    summaryOf: reader.select({ summary: cycle.summary }).from(cycle).where(eq(cycle.id, cycleId)).prepare(),
    /** Objectives that continue another one. */
    continuing: reader
      .select()
      .from(objective)
      .where(isNotNull(objective.previousId))
      .orderBy(asc(objective.position), asc(objective.id))
      .prepare(),
    /** Key results by the one they continue. */
    previousOf: reader
      .select({ id: keyResult.id, previousId: keyResult.previousId })
      .from(keyResult)
      .where(isNotNull(keyResult.previousId))
      .prepare(),
    links: reader.select().from(learningLink).prepare(),
    habitsOf: reader
      .select({ meetingId: meeting.id, date: meeting.date, habit: meeting.habit })
      .from(meeting)
      .where(sql`${meeting.cycleId} = ${cycleId} and ${meeting.habit} is not null`)
      .orderBy(asc(meeting.date), asc(meeting.id))
      .prepare(),
    habitOf: reader
      .select({ habit: meeting.habit })
      .from(meeting)
      .where(eq(meeting.id, sql.placeholder('meetingId')))
      .prepare(),
    /** Which cycles have objectives. */
    usedCycles: reader.selectDistinct({ id: objective.cycleId }).from(objective).prepare(),
  }
}
