/** The sample customer on a back end of its own, and the ways to its meetings. */
import { commandId, plantSample, startBackEnd } from './back-end.ts'
import { planMeeting } from './plan-meeting.ts'
import { wallNow } from './wall-now.ts'

export async function sampleCustomer() {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const data = backEnd.services.data
  return {
    coach,
    backEnd,
    clientId,
    vault: data.vault(clientId, data.fileFor(clientId)),
    of: () => ({ clientId, commandId: commandId() }),
    plan: (given: Parameters<typeof planMeeting>[2] = {}) => planMeeting(coach, clientId, given),
    room: (meetingId: string) => coach.meeting.room({ clientId, meetingId }),
    wall: (meetingId: string) => wallNow(backEnd, clientId, meetingId),
  }
}
