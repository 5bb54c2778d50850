/** Reads strategic directions, who serves them, and who contributes without owning a goal. */
import { asc, isNotNull } from 'drizzle-orm'
import { contributor, keyResult, objective } from '#db/schema/goal.ts'
import { direction } from '#db/schema/organisation.ts'
import type { Reader } from '#db/store.ts'

export function alignmentQueries(reader: Reader) {
  return {
    directions: reader.select().from(direction).orderBy(asc(direction.position), asc(direction.id)).prepare(),
    /** Of every cycle. */
    serving: reader
      .select({ id: objective.id, directionId: objective.directionId })
      .from(objective)
      .where(isNotNull(objective.directionId))
      .prepare(),
    contributors: reader.select().from(contributor).orderBy(asc(contributor.id)).prepare(),
    /** Which objective each key result is of, in every cycle. */
    objectiveOfKeyResult: reader
      .select({ id: keyResult.id, objectiveId: keyResult.objectiveId })
      .from(keyResult)
      .prepare(),
    /** Which cycle each objective is of. */
    cycleOfObjective: reader.select({ id: objective.id, cycleId: objective.cycleId }).from(objective).prepare(),
  }
}
