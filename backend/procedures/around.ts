/** Before and around a meeting. Reads only. */
import { readBriefing } from '#backend/briefing.ts'
import { leftOpen } from '#backend/carried.ts'
import { makeInvitation } from '#backend/invitation.ts'
import { procedures, vaultOf } from '#backend/procedure.ts'
import { readMeeting } from '#backend/room.ts'
import { readSince } from '#backend/since.ts'

const of = procedures.around

export const around = {
  open: of.open.handler(({ input, context: { services } }) => leftOpen(vaultOf(services, input.clientId))),
  since: of.since.handler(({ input, context: { services } }) => {
    const vault = vaultOf(services, input.clientId)
    return readSince(vault, readMeeting(vault, input.meetingId))
  }),
  briefing: of.briefing.handler(({ input, context: { services } }) =>
    readBriefing(vaultOf(services, input.clientId), input.meetingId),
  ),
  invitation: of.invitation.handler(({ input, context: { services } }) =>
    makeInvitation(services, input.clientId, input.meetingId, input.language),
  ),
}
