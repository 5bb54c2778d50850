/** Units, people, cycles, pauses and events. */
import { v7 as uuid } from 'uuid'
import { readEvents } from '#backend/events.ts'
import { letGoOfLearning } from '#backend/learning.ts'
import { readPeople } from '#backend/people.ts'
import { forgetInSnapshots } from '#backend/snapshots.ts'
import { failure } from '#backend/failure.ts'
import { editVault, given, procedures, vaultOf } from '#backend/procedure.ts'
import type { Edit } from '#db/change.ts'
import { alignmentQueries } from '#db/queries/alignment.ts'
import { clientQueries } from '#db/queries/client.ts'
import { closingQueries } from '#db/queries/closing.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { coachNote } from '#db/schema/client.ts'
import { cycleClosing, nextOwner } from '#db/schema/closing.ts'
import { contributor, cycle } from '#db/schema/goal.ts'
import { meeting } from '#db/schema/meeting.ts'
import { event, eventUnit, pause, person, personUnit, unit } from '#db/schema/organisation.ts'
import { startMark } from '#db/schema/start-mark.ts'
import type { Store } from '#db/store.ts'
import { hasSoundDates } from '#domain/cycle/cycle.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.organisation

export const organisation = {
  get: of.get.handler(({ input, context: { services } }) => {
    const vault = vaultOf(services, input.clientId)
    const read = vault.queries(organisationQueries)
    return {
      units: read.units.all(),
      people: readPeople(vault),
      cycles: read.cycles.all(),
      pauses: read.pauses.all(),
      events: readEvents(vault),
    }
  }),

  addUnit: of.addUnit.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const id = uuid()
      edit.insert(unit, { id, ...input.unit, position: vault.queries(organisationQueries).units.all().length + 1 })
      return { commandId: input.commandId, id }
    }),
  ),
  updateUnit: of.updateUnit.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const patch = given(input.patch)
      if (patch.parentId && isBelow(vault, patch.parentId, input.id)) throw failure('conflict', { subject: 'unit' })
      edit.update(unit, input.id, patch)
      return { commandId: input.commandId }
    }),
  ),
  removeUnit: of.removeUnit.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const read = vault.queries(organisationQueries)
      for (const row of read.memberships.all()) if (row.unitId === input.id) edit.remove(personUnit, row.id)
      for (const row of read.pauses.all()) if (row.unitId === input.id) edit.remove(pause, row.id)
      leaveEvents(edit, vault, input.id)
      for (const row of vault.queries(maturityQueries).startMarks.all())
        if (row.unitId === input.id) edit.remove(startMark, row.id)
      for (const row of vault.queries(alignmentQueries).contributors.all())
        if (row.unitId === input.id) edit.remove(contributor, row.id)
      for (const row of vault.queries(closingQueries).nextOwners.all())
        if (row.unitId === input.id) edit.remove(nextOwner, row.id)
      letGoOfLearning(edit, vault, input.id)
      edit.remove(unit, input.id)
      return { commandId: input.commandId }
    }),
  ),

  addPerson: of.addPerson.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const id = uuid()
      const { unitIds, ...row } = input.person
      edit.insert(person, { id, ...row, removed: false })
      putInUnits(edit, vault, id, unitIds)
      return { commandId: input.commandId, id }
    }),
  ),
  updatePerson: of.updatePerson.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { unitIds, ...patch } = given(input.patch)
      if (edit.read(person, input.id).removed) throw failure('conflict', { subject: 'person' })
      edit.update(person, input.id, patch)
      if (unitIds) putInUnits(edit, vault, input.id, unitIds)
      return { commandId: input.commandId }
    }),
  ),
  removePerson: of.removePerson.handler(({ input, context: { services }, path }) => {
    const vault = vaultOf(services, input.clientId)
    // The name must not live on in the record of earlier edits, nor in copies made before.
    const forget = new Set([input.id])
    const done = editVault(
      services,
      input,
      path,
      (edit) => {
        for (const meetingId of takeNameFromMeetings(edit, vault, input.id)) forget.add(meetingId)
        putInUnits(edit, vault, input.id, [])
        // With what somebody contributes is in words of their own, and may name them.
        for (const row of vault.queries(alignmentQueries).contributors.all())
          if (row.personId === input.id) {
            forget.add(row.id)
            edit.remove(contributor, row.id)
          }
        forgetInSnapshots(vault, edit, input.id)
        for (const row of vault.queries(closingQueries).nextOwners.all())
          if (row.personId === input.id) edit.remove(nextOwner, row.id)
        for (const row of vault.queries(organisationQueries).units.all()) {
          if (row.leaderId === input.id) edit.update(unit, row.id, { leaderId: null })
          if (row.deputyId === input.id) edit.update(unit, row.id, { deputyId: null })
        }
        const note = vault.queries(clientQueries).note.get({ subject: 'person', subjectId: input.id })
        if (note) {
          forget.add(note.id)
          edit.remove(coachNote, note.id)
        }
        edit.update(person, input.id, { name: '', title: '', ambassador: false, removed: true })
        return { commandId: input.commandId }
      },
      { forget },
    )
    services.data.renewBackups(input.clientId, vault, services.now())
    return done
  }),

  addCycle: of.addCycle.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const id = uuid()
      edit.insert(cycle, { id, ...orderedCycle(input.cycle) })
      return { commandId: input.commandId, id }
    }),
  ),
  updateCycle: of.updateCycle.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      // Closing has an edit of its own, with all that goes with it.
      if (input.patch.state === 'closed') throw failure('invalid', { subject: 'patch.state' })
      edit.update(cycle, input.id, given(input.patch))
      orderedCycle(edit.read(cycle, input.id))
      return { commandId: input.commandId }
    }),
  ),
  removeCycle: of.removeCycle.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      for (const row of vault.queries(closingQueries).nextOwners.all())
        if (row.cycleId === input.id) edit.remove(nextOwner, row.id)
      for (const row of vault.queries(closingQueries).closingsOf.all({ cycleId: input.id }))
        edit.remove(cycleClosing, row.id)
      edit.remove(cycle, input.id)
      return { commandId: input.commandId }
    }),
  ),

  addPause: of.addPause.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      if (input.pause.startDate > input.pause.endDate) throw failure('invalid', { subject: 'endDate' })
      const id = uuid()
      edit.insert(pause, { id, ...input.pause })
      return { commandId: input.commandId, id }
    }),
  ),
  removePause: of.removePause.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.remove(pause, input.id)
      return { commandId: input.commandId }
    }),
  ),

  addEvent: of.addEvent.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const id = uuid()
      const { unitIds, ...row } = input.event
      edit.insert(event, { id, ...orderedEvent(row) })
      callUnits(edit, vault, id, unitIds)
      return { commandId: input.commandId, id }
    }),
  ),
  updateEvent: of.updateEvent.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { unitIds, ...patch } = given(input.patch)
      edit.update(event, input.id, patch)
      orderedEvent(edit.read(event, input.id))
      if (unitIds) callUnits(edit, vault, input.id, unitIds)
      return { commandId: input.commandId }
    }),
  ),
  removeEvent: of.removeEvent.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      callUnits(edit, vault, input.id, [])
      edit.remove(event, input.id)
      return { commandId: input.commandId }
    }),
  ),
}

/** Would `candidate` come to lie below itself? */
function isBelow(vault: Store, candidate: Id, id: Id): boolean {
  const parents = new Map(
    vault
      .queries(organisationQueries)
      .units.all()
      .map((row) => [row.id, row.parentId]),
  )
  for (let at: Id | null = candidate; at !== null; at = parents.get(at) ?? null) if (at === id) return true
  return false
}

/** Leaders of meetings and minute-takers are names as text. Returns the meetings that held this one; a namesake keeps theirs. */
function takeNameFromMeetings(edit: Edit, vault: Store, personId: Id): Id[] {
  const { name } = edit.read(person, personId)
  const everybody = vault.queries(organisationQueries).people.all()
  if (name === '' || everybody.some((other) => other.id !== personId && other.name === name)) return []
  const held = vault
    .queries(meetingQueries)
    .meetings.all()
    .filter((row) => row.leaderName === name || row.minuteTakerName === name)
  for (const row of held)
    edit.update(meeting, row.id, {
      leaderName: row.leaderName === name ? '' : row.leaderName,
      minuteTakerName: row.minuteTakerName === name ? '' : row.minuteTakerName,
    })
  return held.map((row) => row.id)
}

function putInUnits(edit: Edit, vault: Store, personId: Id, unitIds: readonly Id[]): void {
  const present = vault
    .queries(organisationQueries)
    .memberships.all()
    .filter((row) => row.personId === personId)
  for (const row of present) if (!unitIds.includes(row.unitId)) edit.remove(personUnit, row.id)
  for (const unitId of new Set(unitIds)) {
    if (!present.some((row) => row.unitId === unitId)) edit.insert(personUnit, { id: uuid(), personId, unitId })
  }
}

/** Says which units an event is for; none: the whole client. */
function callUnits(edit: Edit, vault: Store, eventId: Id, unitIds: readonly Id[]): void {
  const present = vault
    .queries(organisationQueries)
    .eventUnits.all()
    .filter((row) => row.eventId === eventId)
  for (const row of present) if (!unitIds.includes(row.unitId)) edit.remove(eventUnit, row.id)
  for (const unitId of new Set(unitIds))
    if (!present.some((row) => row.unitId === unitId)) edit.insert(eventUnit, { id: uuid(), eventId, unitId })
}

/** Takes a unit out of its events. One that was for it alone goes with it: without a unit it would be for everybody. */
function leaveEvents(edit: Edit, vault: Store, unitId: Id): void {
  const byEvent = Map.groupBy(vault.queries(organisationQueries).eventUnits.all(), (row) => row.eventId)
  for (const [eventId, rows] of byEvent) {
    const own = rows.find((row) => row.unitId === unitId)
    if (!own) continue
    edit.remove(eventUnit, own.id)
    if (rows.length === 1) edit.remove(event, eventId)
  }
}

function orderedEvent<T extends { startDate: string; endDate: string }>(row: T): T {
  if (row.startDate > row.endDate) throw failure('invalid', { subject: 'endDate' })
  return row
}

function orderedCycle<T extends { startDate: string; endDate: string }>(given: T): T {
  if (!hasSoundDates(given)) throw failure('invalid', { subject: 'endDate' })
  return given
}
