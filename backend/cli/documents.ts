/** Commands that make things: the sample client, and a meeting's minutes as a file. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { makeMinutes } from '#backend/minutes.ts'
import { vaultOf } from '#backend/procedure.ts'
import type { Services } from '#backend/context.ts'
import { DatabaseProblem, problemOf } from '#db/problem.ts'
import { appQueries } from '#db/queries/app.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { withBackEnd, type Where } from './with-back-end.ts'

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
    const clientId = services.data.app
      .queries(appQueries)
      .clients.all()
      .find(({ id }) => holdsMeeting(services, id, meetingId))?.id
    if (!clientId) throw failure('not_found', { subject: 'meeting' })
    const { bytes } = await makeMinutes(services, clientId, meetingId, null)
    writeWhole(file, bytes)
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

function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = `${file}.part`
  try {
    writeFileSync(draft, bytes)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    const code = error instanceof Error && 'code' in error ? error.code : null
    // No such folder, or a folder in the file's place.
    if (code === 'ENOENT' || code === 'EISDIR') throw new DatabaseProblem('read_only', basename(file), { cause: error })
    throw problemOf(error, basename(file)) ?? error
  }
}
