/** Reads `app.db`: settings and the list of clients. */
import { asc, eq, sql } from 'drizzle-orm'
import { clientEntry, setting } from '#db/schema/app.ts'
import type { Reader } from '#db/store.ts'

export function appQueries(reader: Reader) {
  return {
    clients: reader.select().from(clientEntry).orderBy(asc(clientEntry.name)).prepare(),
    clientById: reader
      .select()
      .from(clientEntry)
      .where(eq(clientEntry.id, sql.placeholder('id')))
      .prepare(),
    setting: reader
      .select({ value: setting.value })
      .from(setting)
      .where(eq(setting.id, sql.placeholder('id')))
      .prepare(),
  }
}
