/** Reads the reports of maturity checks. What is made of a meeting is read with it. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { document } from '#db/schema/document.ts'
import type { Reader } from '#db/store.ts'

export function documentQueries(reader: Reader) {
  const ofCheck = eq(document.checkId, sql.placeholder('checkId'))
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
  }
}
