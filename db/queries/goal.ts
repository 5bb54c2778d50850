/** Reads goals: everything of a cycle in a handful of statements, put together by the callers. */
import { asc, eq, getTableColumns, inArray, or, sql } from 'drizzle-orm'
import { checkIn, keyResultDefinition, objectiveChange } from '#db/schema/progress.ts'
import { contribution, contributor, keyResult, objective } from '#db/schema/goal.ts'
import type { Reader } from '#db/store.ts'

export function goalQueries(reader: Reader) {
  const ofCycle = reader
    .select({ id: keyResult.id })
    .from(keyResult)
    .innerJoin(objective, eq(objective.id, keyResult.objectiveId))
    .where(eq(objective.cycleId, sql.placeholder('cycleId')))
  return {
    objectives: reader
      .select()
      .from(objective)
      .where(eq(objective.cycleId, sql.placeholder('cycleId')))
      .orderBy(asc(objective.position), asc(objective.id))
      .prepare(),
    keyResults: reader
      .select()
      .from(keyResult)
      .where(inArray(keyResult.id, ofCycle))
      .orderBy(asc(keyResult.position), asc(keyResult.id))
      .prepare(),
    definitions: reader
      .select()
      .from(keyResultDefinition)
      .where(inArray(keyResultDefinition.keyResultId, ofCycle))
      .orderBy(asc(keyResultDefinition.validFrom), asc(keyResultDefinition.id))
      .prepare(),
    checkIns: reader
      .select()
      .from(checkIn)
      .where(inArray(checkIn.keyResultId, ofCycle))
      .orderBy(asc(checkIn.date), asc(checkIn.createdAt), asc(checkIn.id))
      .prepare(),
    /** When objectives of a cycle were dropped and taken up again, in order. */
    changes: reader
      .select(getTableColumns(objectiveChange))
      .from(objectiveChange)
      .innerJoin(objective, eq(objective.id, objectiveChange.objectiveId))
      .where(eq(objective.cycleId, sql.placeholder('cycleId')))
      .orderBy(asc(objectiveChange.date), asc(objectiveChange.id))
      .prepare(),
    changesOf: reader
      .select()
      .from(objectiveChange)
      .where(eq(objectiveChange.objectiveId, sql.placeholder('objectiveId')))
      .orderBy(asc(objectiveChange.date), asc(objectiveChange.id))
      .prepare(),
    contributions: reader.select().from(contribution).prepare(),
    definitionsOf: reader
      .select()
      .from(keyResultDefinition)
      .where(eq(keyResultDefinition.keyResultId, sql.placeholder('keyResultId')))
      .orderBy(asc(keyResultDefinition.validFrom), asc(keyResultDefinition.id))
      .prepare(),
    checkInsOf: reader
      .select()
      .from(checkIn)
      .where(eq(checkIn.keyResultId, sql.placeholder('keyResultId')))
      .orderBy(asc(checkIn.date), asc(checkIn.createdAt), asc(checkIn.id))
      .prepare(),
    checkInsOfMeeting: reader
      .select()
      .from(checkIn)
      .where(eq(checkIn.meetingId, sql.placeholder('meetingId')))
      .orderBy(asc(checkIn.createdAt), asc(checkIn.id))
      .prepare(),
    keyResultsOf: reader
      .select()
      .from(keyResult)
      .where(eq(keyResult.objectiveId, sql.placeholder('objectiveId')))
      .orderBy(asc(keyResult.position), asc(keyResult.id))
      .prepare(),
    /** Titles of every key result of any cycle, for what refers to one. */
    allKeyResults: reader
      .select({
        id: keyResult.id,
        title: keyResult.title,
        shortName: keyResult.shortName,
        objectiveId: keyResult.objectiveId,
      })
      .from(keyResult)
      .prepare(),
    allObjectives: reader
      .select({ id: objective.id, title: objective.title, cycleId: objective.cycleId, outcome: objective.outcome })
      .from(objective)
      .prepare(),
    /** Rows that stand on an objective or key result. */
    contributorsTo: reader
      .select({ id: contributor.id })
      .from(contributor)
      .where(or(eq(contributor.objectiveId, sql.placeholder('id')), eq(contributor.keyResultId, sql.placeholder('id'))))
      .prepare(),
    lastObjectivePosition: reader
      .select({ position: sql<number>`coalesce(max(${objective.position}), 0)` })
      .from(objective)
      .prepare(),
  }
}
