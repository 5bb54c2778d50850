/** A meeting of the sample customer, planned through the contract. */
import { v7 as uuid } from 'uuid'
import type { Client } from '#backend/back-end.ts'
import { TODAY } from './today.ts'

type Planned = Parameters<Client['meeting']['create']>[0]['meeting']

/** What a meeting of a unit and all below it is planned as; what a test is about it says itself. */
export function meetingOf(unitId: string, given: Partial<Planned> = {}): Planned {
  return {
    kind: 'progress',
    date: TODAY,
    startTime: '09:00',
    plannedMinutes: 30,
    place: '',
    leaderName: '',
    minuteTakerName: '',
    scopes: [{ unitId, withBelow: true }],
    ...given,
  }
}

/** Of «Byggesak og plan» and all below it, today. */
export async function planMeeting(client: Client, clientId: string, given: Partial<Planned> = {}): Promise<string> {
  const { units } = await client.organisation.get({ clientId })
  const unitId = units.find((unit) => unit.name === 'Byggesak og plan')?.id ?? ''
  return (await client.meeting.create({ clientId, commandId: uuid(), meeting: meetingOf(unitId, given) })).id
}
