/** Units, people, cycles, pauses and events of a client. */
import { z } from 'zod'
import { cycleSchema } from '#domain/cycle/cycle.ts'
import { idSchema, nameSchema } from '#domain/shared/basics.ts'
import { eventSchema, pauseSchema, personSchema, unitSchema } from '#domain/organisation/organisation.ts'
import { clientCommand, doneSchema, edit, madeSchema, ofClient, query } from './base.ts'

/** Somebody who is there has a name; only the removed have none. */
const presentPerson = personSchema.omit({ id: true, removed: true }).extend({ name: nameSchema })

export const organisation = {
  /** Everything at once: a client has tens of units and people, not thousands. */
  get: query('coach')
    .input(ofClient)
    .output(
      z.object({
        units: z.array(unitSchema),
        people: z.array(personSchema),
        cycles: z.array(cycleSchema),
        pauses: z.array(pauseSchema),
        /** In the order of their days. */
        events: z.array(eventSchema),
      }),
    ),
  addUnit: edit('coach')
    .input(clientCommand.extend({ unit: unitSchema.omit({ id: true, position: true }) }))
    .output(madeSchema),
  updateUnit: edit('coach')
    .input(clientCommand.extend({ id: idSchema, patch: unitSchema.omit({ id: true }).partial() }))
    .output(doneSchema),
  /** `conflict` while it has units, goals, KPIs or meetings. */
  removeUnit: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  addPerson: edit('coach')
    .input(clientCommand.extend({ person: presentPerson }))
    .output(madeSchema),
  /** `conflict` once the person has been removed. */
  updatePerson: edit('coach')
    .input(clientCommand.extend({ id: idSchema, patch: presentPerson.partial() }))
    .output(doneSchema),
  /** Takes the name away everywhere, also out of the change record; history keeps «a former colleague». There is no undo. */
  removePerson: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  addCycle: edit('coach')
    .input(clientCommand.extend({ cycle: cycleSchema.omit({ id: true }) }))
    .output(madeSchema),
  updateCycle: edit('coach')
    .input(clientCommand.extend({ id: idSchema, patch: cycleSchema.omit({ id: true }).partial() }))
    .output(doneSchema),
  removeCycle: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  addPause: edit('coach')
    .input(clientCommand.extend({ pause: pauseSchema.omit({ id: true }) }))
    .output(madeSchema),
  removePause: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  /** `invalid` where it ends before it begins. */
  addEvent: edit('coach')
    .input(clientCommand.extend({ event: eventSchema.omit({ id: true }) }))
    .output(madeSchema),
  updateEvent: edit('coach')
    .input(clientCommand.extend({ id: idSchema, patch: eventSchema.omit({ id: true }).partial() }))
    .output(doneSchema),
  removeEvent: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
}
