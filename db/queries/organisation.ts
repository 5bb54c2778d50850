/** Reads units, people, cycles, pauses and events. */
import { asc } from 'drizzle-orm'
import { cycle } from '#db/schema/goal.ts'
import { event, eventUnit, pause, person, personUnit, unit } from '#db/schema/organisation.ts'
import type { Reader } from '#db/store.ts'

export function organisationQueries(reader: Reader) {
  return {
    units: reader.select().from(unit).orderBy(asc(unit.position), asc(unit.id)).prepare(),
    people: reader.select().from(person).orderBy(asc(person.name), asc(person.id)).prepare(),
    memberships: reader.select().from(personUnit).prepare(),
    cycles: reader.select().from(cycle).orderBy(asc(cycle.startDate)).prepare(),
    pauses: reader.select().from(pause).orderBy(asc(pause.startDate)).prepare(),
    events: reader.select().from(event).orderBy(asc(event.startDate), asc(event.id)).prepare(),
    eventUnits: reader.select().from(eventUnit).orderBy(asc(eventUnit.id)).prepare(),
  }
}
