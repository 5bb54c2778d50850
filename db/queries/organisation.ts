/** Reads units, people, cycles and pauses. */
import { asc } from 'drizzle-orm'
import { cycle } from '#db/schema/goal.ts'
import { pause, person, personUnit, unit } from '#db/schema/organisation.ts'
import type { Reader } from '#db/store.ts'

export function organisationQueries(reader: Reader) {
  return {
    units: reader.select().from(unit).orderBy(asc(unit.position), asc(unit.id)).prepare(),
    people: reader.select().from(person).orderBy(asc(person.name), asc(person.id)).prepare(),
    memberships: reader.select().from(personUnit).prepare(),
    cycles: reader.select().from(cycle).orderBy(asc(cycle.startDate)).prepare(),
    pauses: reader.select().from(pause).orderBy(asc(pause.startDate)).prepare(),
  }
}
