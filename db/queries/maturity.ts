/** Reads maturity checks, who answered and what. */
import { asc, desc, eq, sql } from 'drizzle-orm'
import { maturityAnswer, maturityCheck, maturitySet, maturitySheet, maturityStep } from '#db/schema/maturity.ts'
import { startMark } from '#db/schema/start-mark.ts'
import type { Reader } from '#db/store.ts'

export function maturityQueries(reader: Reader) {
  const ofCheck = eq(maturitySheet.checkId, sql.placeholder('checkId'))
  return {
    /** Newest first. */
    checks: reader
      .select()
      .from(maturityCheck)
      .orderBy(desc(maturityCheck.date), desc(maturityCheck.createdAt), desc(maturityCheck.id))
      .prepare(),
    check: reader
      .select()
      .from(maturityCheck)
      .where(eq(maturityCheck.id, sql.placeholder('id')))
      .prepare(),
    /** In the order they were added. */
    sheetsOf: reader
      .select()
      .from(maturitySheet)
      .where(ofCheck)
      .orderBy(asc(maturitySheet.position), asc(maturitySheet.id))
      .prepare(),
    sheet: reader
      .select()
      .from(maturitySheet)
      .where(eq(maturitySheet.id, sql.placeholder('id')))
      .prepare(),
    answersOf: reader
      .select({
        id: maturityAnswer.id,
        sheetId: maturityAnswer.sheetId,
        statementId: maturityAnswer.statementId,
        score: maturityAnswer.score,
      })
      .from(maturityAnswer)
      .innerJoin(maturitySheet, eq(maturitySheet.id, maturityAnswer.sheetId))
      .where(ofCheck)
      .orderBy(asc(maturityAnswer.id))
      .prepare(),
    stepsOf: reader
      .select()
      .from(maturityStep)
      .where(eq(maturityStep.checkId, sql.placeholder('checkId')))
      .orderBy(asc(maturityStep.position), asc(maturityStep.id))
      .prepare(),
    /** The steps of all checks, with the unit each check covers and its day. */
    stepsOfChecks: reader
      .select({
        id: maturityStep.id,
        initiativeId: maturityStep.initiativeId,
        unitId: maturityCheck.unitId,
        date: maturityCheck.date,
      })
      .from(maturityStep)
      .innerJoin(maturityCheck, eq(maturityCheck.id, maturityStep.checkId))
      .prepare(),
    startMarks: reader.select().from(startMark).prepare(),
    sets: reader.select().from(maturitySet).orderBy(asc(maturitySet.createdAt), asc(maturitySet.id)).prepare(),
  }
}
