/** Commands that make things: the sample client, and a meeting's minutes as a file. */
import { renameSync, writeFileSync } from 'node:fs'
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { makeMinutes } from '#backend/minutes.ts'
import { vaultOf } from '#backend/procedure.ts'
import { appQueries } from '#db/queries/app.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { withBackEnd, type Where } from './with-back-end.ts'

export function addSample(where: Where): Promise<{ clientId: string }> {
  return withBackEnd(where, async (backEnd) => {
    const made = await backEnd.clientOf({ role: 'coach' }).client.addSample({ commandId: uuid() })
    return { clientId: made.id }
  })
}

/** Writes the minutes as they stand now; nothing is kept under the meeting. @throws ORPCError `not_found` */
export function writeMinutes(meetingId: string, file: string, where: Where): Promise<{ file: string }> {
  return withBackEnd(where, async ({ services }) => {
    for (const { id } of services.data.app.queries(appQueries).clients.all()) {
      if (!vaultOf(services, id).queries(meetingQueries).meeting.get({ id: meetingId })) continue
      const { bytes } = await makeMinutes(services, id, meetingId, null)
      writeFileSync(`${file}.part`, bytes)
      renameSync(`${file}.part`, file)
      return { file }
    }
    throw failure('not_found', { subject: 'meeting' })
  })
}
