/** Commands that make things: the sample client, and documents and calendars as files. */
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { v7 as uuid } from 'uuid'
import { collectCalendar } from '#backend/calendar/calendar-entries.ts'
import { brandFor } from '#backend/brand.ts'
import { collectClient } from '#backend/client-report/collect.ts'
import { languageOfReport, setupOf } from '#backend/client-report/setup.ts'
import { failure } from '#backend/failure.ts'
import { makeMinutes } from '#backend/minutes.ts'
import { makeRetrospectiveReport } from '#backend/retrospective-report.ts'
import { makeUnitPage } from '#backend/unit-page.ts'
import { vaultOf } from '#backend/procedure.ts'
import { writeWhole } from '#backend/write-whole.ts'
import type { Services } from '#backend/context.ts'
import { DatabaseProblem, problemOf } from '#db/problem.ts'
import { appQueries } from '#db/queries/app.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import { oneUnitOf } from '#domain/report/one-unit.ts'
import { OF_ONE_UNIT, type ReportKind } from '#domain/report/report.ts'
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import { withBackEnd, type Where } from './with-back-end.ts'
import { WrongCall } from './wrong-call.ts'

type ReportOrder = {
  clientId: Id
  kind: ReportKind
  /** Its name or its id; null: as it was chosen. */
  unit: string | null
  language: DocumentLanguage | null
  draft: boolean
}

export function addSample(where: Where): Promise<{ clientId: string }> {
  return withBackEnd(where, async (backEnd) => {
    const made = await backEnd.clientOf({ role: 'coach' }).client.addSample({ commandId: uuid() })
    return { clientId: made.id }
  })
}

/**
 * Writes the minutes as they stand now; nothing is kept under the meeting. A file that is there already is replaced, whole.
 * @throws ORPCError `not_found` where there is no such meeting; DatabaseProblem `read_only`, `disk_full` where the file cannot be written
 */
export function writeMinutes(meetingId: string, file: string, where: Where): Promise<{ file: string }> {
  return withBackEnd(where, async ({ services }) => {
    const { bytes } = await makeMinutes(services, clientWith(services, meetingId), meetingId, null)
    await write(file, bytes)
    return { file }
  })
}

/**
 * Writes the report of a meeting that looked back, as things stand now; nothing is kept under the meeting.
 * @throws ORPCError `not_found` where there is no such meeting, `conflict` where it did not look back; DatabaseProblem `read_only`, `disk_full`
 */
export function writeRetrospective(meetingId: string, file: string, where: Where): Promise<{ file: string }> {
  return withBackEnd(where, async ({ services }) => {
    const of = { clientId: clientWith(services, meetingId), meetingId, language: null, fresh: true }
    const { bytes } = await makeRetrospectiveReport(services, of)
    await write(file, bytes)
    return { file }
  })
}

/**
 * Writes a document of the whole client, as things stand and by the choice of sections that is kept for it; nothing is kept of it. `language` null: the one
 * that is kept, else the client's.
 * @throws ORPCError `not_found` where there is no such client or unit; WrongCall where the kind is of one unit and none is chosen; DatabaseProblem `read_only`,
 * `disk_full` where the file cannot be written
 */
export function writeReport(
  { clientId, kind, unit, language, draft }: ReportOrder,
  file: string,
  where: Where,
): Promise<{ file: string }> {
  return withBackEnd(where, async ({ services }) => {
    const vault = vaultOf(services, clientId)
    const unitIds = unit === null ? unitsOfKind(vault, kind) : [unitNamed(vault, unit)]
    const content = collectClient(services, clientId, kind, unitIds)
    const spoken = language ?? languageOfReport(vault, kind)
    const order = { content, language: spoken, draft, brand: brandFor(services, clientId) }
    await write(file, await services.documents.make('client', order))
    return { file }
  })
}

/** The units a document of the kind is of where none was named; null: those that are kept for it. */
function unitsOfKind(vault: Store, kind: ReportKind): Id[] | null {
  const units = vault.queries(organisationQueries).units.all()
  const [first, ...others] = units
  if (!OF_ONE_UNIT.has(kind) || !first || oneUnitOf(setupOf(vault, kind).unitIds, units) !== null) return null
  if (others.length === 0) return [first.id]
  const names = units.map(({ name }) => name).join(', ')
  throw new WrongCall(`${kind} is of one unit: say of which with --unit. There are ${names}.`)
}

/** By its name or its id. @throws `not_found` */
function unitNamed(vault: Store, unit: string): Id {
  const units = vault.queries(organisationQueries).units.all()
  const found = units.find((each) => each.id === unit || each.name === unit)
  if (!found) throw failure('not_found', { subject: 'unit' })
  return found.id
}

function clientWith(services: Services, meetingId: string): Id {
  const client = services.data.app
    .queries(appQueries)
    .clients.all()
    .find(({ id }) => holdsMeeting(services, id, meetingId))
  if (!client) throw failure('not_found', { subject: 'meeting' })
  return client.id
}

/**
 * Writes a client's check-ins, meetings and events as a calendar file; one that is there already is replaced, whole.
 * @throws ORPCError `not_found` where there is no such client, or nothing ahead of it; DatabaseProblem `read_only`, `disk_full`
 */
export function writeCalendar(
  clientId: string,
  file: string,
  where: Where,
): Promise<{ file: string; entries: number }> {
  return withBackEnd(where, async ({ services }) => {
    const { language, entries } = collectCalendar(services, clientId, { kind: 'client' })
    if (entries.length === 0) throw failure('not_found', { subject: 'calendar' })
    const { calendarFile } = await import('#backend/calendar/calendar-file.ts')
    await write(file, new TextEncoder().encode(calendarFile(entries, language, services.now())))
    return { file, entries: entries.length }
  })
}

/**
 * Writes the page of a unit's goals; `unit` is its name or its id.
 * @throws ORPCError `not_found` where there is no such client or unit; DatabaseProblem `read_only`, `disk_full` where the file cannot be written
 */
export function writePage(clientId: Id, unit: string, file: string, where: Where): Promise<{ file: string }> {
  return withBackEnd(where, async ({ services }) => {
    const unitId = unitNamed(vaultOf(services, clientId), unit)
    const { bytes } = await makeUnitPage(services, { clientId, unitId, cycleId: null, language: null })
    await write(file, bytes)
    return { file }
  })
}

/** A client whose file cannot be read does not hide the others'. */
function holdsMeeting(services: Services, clientId: Id, meetingId: Id): boolean {
  try {
    return vaultOf(services, clientId).queries(meetingQueries).meeting.get({ id: meetingId }) !== undefined
  } catch (error) {
    if (problemOf(error, clientId)) return false
    throw error
  }
}

/** Over what is there, whole; a name beside it would not be the one that was asked for. */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const { instead, path } = await writeWhole(file, bytes, 0o666 & ~process.umask())
    if (!instead) return
    await rm(path, { force: true })
    throw new DatabaseProblem('in_use', basename(file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    // No such folder, or a folder in the file's place.
    if (code === 'ENOENT' || code === 'EISDIR') throw new DatabaseProblem('read_only', basename(file), { cause: error })
    throw error
  }
}
