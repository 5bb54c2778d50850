/** Sets a scene through the contract, for tests that are about what comes after. */
import { randomUUID } from 'node:crypto'
import type { Client } from '#backend/back-end.ts'
import type { StepKind } from '#domain/meeting/meeting.ts'
import { TODAY, type App } from '../support/app.ts'

export const STEPS = [
  'good_news',
  'okr_status',
  'kpi_review',
  'initiatives',
  'obstacles_decisions',
  'priorities',
] as const satisfies readonly StepKind[]

export type Scene = {
  backEnd: Client
  clientId: string
  meetingId: string
  room: () => ReturnType<Client['meeting']['room']>
  start: () => Promise<unknown>
  /** Moves the meeting to a step. */
  go: (kind: StepKind) => Promise<unknown>
  /** What the wall shows alone; null: the list. */
  focus: (id: string | null) => Promise<unknown>
  end: () => Promise<unknown>
}

/** The sample customer, and the contract to look at it by. */
export async function sampleClient(app: App): Promise<Pick<Scene, 'backEnd' | 'clientId'>> {
  const backEnd = await app.backEnd()
  const clientId = (await backEnd.client.list({})).find((row) => row.sample)?.id
  if (clientId === undefined) throw new Error('no sample customer was planted')
  return { backEnd, clientId }
}

/** A progress meeting of «Byggesak og plan» and all below it, planned for today with the sample customer. */
export async function planned(app: App): Promise<Scene> {
  const { backEnd, clientId } = await sampleClient(app)
  const { units } = await backEnd.organisation.get({ clientId })
  const made = await backEnd.meeting.create({
    clientId,
    commandId: randomUUID(),
    meeting: {
      kind: 'progress',
      date: TODAY,
      startTime: '09:00',
      plannedMinutes: 30,
      place: 'Rådhuset',
      leaderName: 'Maja Øverby',
      minuteTakerName: 'Jonas Ly',
      scopes: [{ unitId: units.find((unit) => unit.name === 'Byggesak og plan')?.id ?? '', withBelow: true }],
    },
  })
  const meetingId = made.id
  const room = () => backEnd.meeting.room({ clientId, meetingId })
  const command = () => ({ clientId, meetingId, commandId: randomUUID() })
  return {
    backEnd,
    clientId,
    meetingId,
    room,
    start: () => backEnd.meeting.start(command()),
    go: async (kind) => {
      const step = (await room()).steps.find((each) => each.kind === kind)
      return backEnd.meeting.go({ ...command(), stepId: step?.id ?? '' })
    },
    focus: (focusId) => backEnd.meeting.focus({ ...command(), focusId, wallList: focusId === null }),
    end: () => backEnd.meeting.end({ ...command(), worth: 8 }),
  }
}
