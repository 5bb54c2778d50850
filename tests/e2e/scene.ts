/** Sets a scene through the contract, for tests that are about what comes after. */
import { randomUUID } from 'node:crypto'
import type { Client } from '#backend/back-end.ts'
import type { StepKind } from '#domain/meeting/meeting.ts'
import type { TalkTopic } from '#domain/meeting/talk.ts'
import { expect, type App, type Page } from '../support/app.ts'
import { planMeeting } from '../support/plan-meeting.ts'

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
  /** Adds a step, last, with the words of its topic or its kind. */
  add: (kind: StepKind, topic?: TalkTopic) => Promise<{ id: string }>
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
  const people = { place: 'Rådhuset', leaderName: 'Maja Øverby', minuteTakerName: 'Jonas Ly' }
  const meetingId = await planMeeting(backEnd, clientId, people)
  const room = () => backEnd.meeting.room({ clientId, meetingId })
  const command = () => ({ clientId, meetingId, commandId: randomUUID() })
  return {
    backEnd,
    clientId,
    meetingId,
    room,
    start: () => backEnd.meeting.start(command()),
    add: (kind, topic) =>
      backEnd.agenda.add({
        ...command(),
        step: { kind, topic: topic ?? null, title: '', question: '', minutes: 5 },
        beforeId: null,
      }),
    go: async (kind) => {
      const step = (await room()).steps.find((each) => each.kind === kind)
      return backEnd.meeting.go({ ...command(), stepId: step?.id ?? '' })
    },
    focus: (focusId) => backEnd.meeting.focus({ ...command(), focusId, wallList: focusId === null }),
    end: () => backEnd.meeting.end({ ...command(), worth: 8 }),
  }
}

/** The title of the step the coach's window is in. */
export const stepTitle = (app: App, kind: StepKind) =>
  app.coach.getByRole('heading', { level: 1, name: app.say(`meeting:step.${kind}.title`) })

/** What the card of the coach's window is about. */
export const card = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 })

/** The room of a meeting that is running, begun by its button, with the wall up. */
export async function inMeeting(app: App): Promise<Scene & { audience: Page }> {
  const scene = await planned(app)
  await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}`)
  await expect(app.coach.getByRole('button', { name: app.say('meeting:list.start') })).toBeFocused()
  const audience = await app.audience(() => app.coach.keyboard.press('Enter'))
  await expect(stepTitle(app, 'good_news')).toBeVisible()
  return { ...scene, audience }
}

/** The same, at the key results, one at a time. */
export async function atKeyResults(app: App): Promise<Scene & { audience: Page }> {
  const scene = await inMeeting(app)
  await app.coach.keyboard.press('PageDown')
  await expect(stepTitle(app, 'okr_status')).toBeVisible()
  // The wall shows one key result at a time, and the coach's window knows it.
  await expect(app.coach.getByRole('button', { name: app.say('meeting:wall.showList') })).toBeVisible()
  return scene
}
