/** Reads what the rhythm is made of, in few columns: years of check-ins are looked at for a streak. */
import { and, asc, gte, inArray, isNotNull, lte, or, sql } from 'drizzle-orm'
import { nextOwner } from '#db/schema/closing.ts'
import { cycle, keyResult, objective } from '#db/schema/goal.ts'
import { attendance } from '#db/schema/meeting.ts'
import { event, eventUnit } from '#db/schema/organisation.ts'
import { checkIn, keyResultDefinition } from '#db/schema/progress.ts'
import type { Reader } from '#db/store.ts'
import { SAYS_WHAT_DIFFERS } from './says-what-differs.ts'

/** Goals of the cycles that have a day from `from` to `until`; check-ins from the day `since`. */
export function rhythmQueries(reader: Reader) {
  // One inside the other, so that the indexes are followed from the cycle down: joined, every key result there ever was is looked at.
  const cycles = reader
    .select({ id: cycle.id })
    .from(cycle)
    .where(and(gte(cycle.endDate, sql.placeholder('from')), lte(cycle.startDate, sql.placeholder('until'))))
  const objectives = reader.select({ id: objective.id }).from(objective).where(inArray(objective.cycleId, cycles))
  const keyResults = reader
    .select({ id: keyResult.id })
    .from(keyResult)
    .where(inArray(keyResult.objectiveId, objectives))
  return {
    objectives: reader
      .select({
        id: objective.id,
        unitId: objective.unitId,
        cycleId: objective.cycleId,
        title: objective.title,
        ownerId: objective.ownerId,
        state: objective.state,
        outcome: objective.outcome,
        archived: objective.archived,
        differs: sql<number>`${sql.raw(SAYS_WHAT_DIFFERS)}`,
      })
      .from(objective)
      .where(inArray(objective.cycleId, cycles))
      .orderBy(asc(objective.position), asc(objective.id))
      .prepare(),
    keyResults: reader
      .select({ id: keyResult.id, objectiveId: keyResult.objectiveId, archived: keyResult.archived })
      .from(keyResult)
      .where(inArray(keyResult.objectiveId, objectives))
      .prepare(),
    definitions: reader
      .select({
        keyResultId: keyResultDefinition.keyResultId,
        validFrom: keyResultDefinition.validFrom,
        startDate: keyResultDefinition.startDate,
        endDate: keyResultDefinition.endDate,
        dropped: keyResultDefinition.dropped,
      })
      .from(keyResultDefinition)
      .where(inArray(keyResultDefinition.keyResultId, keyResults))
      .orderBy(asc(keyResultDefinition.validFrom), asc(keyResultDefinition.id))
      .prepare(),
    /** Corrections come whatever their day: what was moved out of the time asked for no longer stands in it. */
    checkIns: reader
      .select({
        id: checkIn.id,
        keyResultId: checkIn.keyResultId,
        date: checkIn.date,
        givenById: checkIn.givenById,
        supersedesId: checkIn.supersedesId,
        withdrawnAt: checkIn.withdrawnAt,
      })
      .from(checkIn)
      .where(
        and(
          inArray(checkIn.keyResultId, keyResults),
          or(gte(checkIn.date, sql.placeholder('since')), isNotNull(checkIn.supersedesId)),
        ),
      )
      .orderBy(asc(checkIn.date), asc(checkIn.id))
      .prepare(),
    nextOwners: reader.select({ cycleId: nextOwner.cycleId, unitId: nextOwner.unitId }).from(nextOwner).prepare(),
    attendance: reader
      .select({ meetingId: attendance.meetingId, personId: attendance.personId, presence: attendance.presence })
      .from(attendance)
      .prepare(),
    events: reader
      .select({ id: event.id, kind: event.kind, startDate: event.startDate, endDate: event.endDate })
      .from(event)
      .prepare(),
    /** With their titles, for a calendar. */
    eventTitles: reader.select().from(event).orderBy(asc(event.startDate), asc(event.id)).prepare(),
    eventUnits: reader.select({ eventId: eventUnit.eventId, unitId: eventUnit.unitId }).from(eventUnit).prepare(),
  }
}
