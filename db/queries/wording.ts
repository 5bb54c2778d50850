/** Reads what is kept about the wording of goals, and what goals of earlier cycles were called. */
import { desc, eq, lt, sql } from 'drizzle-orm'
import { cycle, keyResult, objective, rewrite, wordingException } from '#db/schema/goal.ts'
import { unit } from '#db/schema/organisation.ts'
import type { Reader } from '#db/store.ts'

export function wordingQueries(reader: Reader) {
  return {
    exceptions: reader.select().from(wordingException).orderBy(desc(wordingException.createdAt)).prepare(),
    exceptionsOfObjective: reader
      .select()
      .from(wordingException)
      .where(eq(wordingException.objectiveId, sql.placeholder('id')))
      .prepare(),
    exceptionsOfKeyResult: reader
      .select()
      .from(wordingException)
      .where(eq(wordingException.keyResultId, sql.placeholder('id')))
      .prepare(),
    rewrites: reader
      .select({
        id: rewrite.id,
        objectiveId: rewrite.objectiveId,
        keyResultId: rewrite.keyResultId,
        wordingBefore: rewrite.wordingBefore,
        wordingAfter: rewrite.wordingAfter,
        checkId: rewrite.checkId,
        createdAt: rewrite.createdAt,
        unitName: sql<string>`coalesce(${unit.name}, '')`,
      })
      .from(rewrite)
      .leftJoin(keyResult, eq(keyResult.id, rewrite.keyResultId))
      .leftJoin(objective, sql`${objective.id} = coalesce(${rewrite.objectiveId}, ${keyResult.objectiveId})`)
      .leftJoin(unit, eq(unit.id, objective.unitId))
      .orderBy(desc(rewrite.createdAt), desc(rewrite.id))
      .prepare(),
    rewritesOfObjective: reader
      .select()
      .from(rewrite)
      .where(eq(rewrite.objectiveId, sql.placeholder('id')))
      .prepare(),
    rewritesOfKeyResult: reader
      .select()
      .from(rewrite)
      .where(eq(rewrite.keyResultId, sql.placeholder('id')))
      .prepare(),
    earlierObjectives: reader
      .select({ id: objective.id, title: objective.title, cycleId: objective.cycleId })
      .from(objective)
      .innerJoin(cycle, eq(cycle.id, objective.cycleId))
      .where(lt(cycle.startDate, sql.placeholder('before')))
      .orderBy(desc(cycle.startDate), objective.position)
      .prepare(),
    earlierKeyResults: reader
      .select({ id: keyResult.id, title: keyResult.title, cycleId: objective.cycleId })
      .from(keyResult)
      .innerJoin(objective, eq(objective.id, keyResult.objectiveId))
      .innerJoin(cycle, eq(cycle.id, objective.cycleId))
      .where(lt(cycle.startDate, sql.placeholder('before')))
      .orderBy(desc(cycle.startDate), keyResult.position)
      .prepare(),
  }
}
