/** The drill: whatever dies in the middle of a meeting, nothing that was answered is lost and the room is where it was. */
import { randomUUID } from 'node:crypto'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Client } from '#backend/back-end.ts'
import { stepClock } from '#domain/meeting/step-clock.ts'
import { planMeeting } from '../support/plan-meeting.ts'
import { isAlive } from '../support/processes.ts'
import { randomOf } from '../support/random.ts'
import { wordsOf } from '../support/say.ts'
import { through } from '../support/window-port.ts'
import { backEndPid, expect, test } from './runtime.ts'

const KILLS = 100
const TODAY = '2026-06-29'
type Role = 'coach' | 'audience'
/** Back end and windows in turn, and the whole app often enough for its back end never to have died five times within a minute. */
const TURN = [
  'backEnd',
  'audience',
  'coach',
  'backEnd',
  'audience',
  'coach',
  'backEnd',
  'audience',
  'coach',
  'app',
] as const
/** A window that shows nothing new for so long has not come back. */
const COMES_BACK = 10_000
const NOT_ANSWERED = Symbol('not answered')

/** Runs a script in a window by way of the shell: Playwright lets go of a page whose process has died, although the shell has loaded it again. */
function inWindow(app: ElectronApplication, role: Role) {
  return (script: string): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }, { origin, code }) =>
        BrowserWindow.getAllWindows()
          .find((each) => each.webContents.getURL().startsWith(origin))
          ?.webContents.executeJavaScript(code) ?? null,
      { origin: `app://${role}`, code: script },
    )
}

function windowPid(app: ElectronApplication, role: Role): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }, origin) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.webContents.getURL().startsWith(origin))
        ?.webContents.getOSProcessId() ?? 0,
    `app://${role}`,
  )
}

/** What a window says, and the moment it said it. */
type Seen = { text: string; at: number }

async function seen(app: ElectronApplication, role: Role): Promise<Seen> {
  // A window that is on its way shows nothing yet.
  const said = await Promise.race([
    inWindow(app, role)(`({ text: document.body.innerText, at: Date.now() })`).catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), 1000)),
  ])
  return (said as Seen | null) ?? { text: '', at: Date.now() }
}

test(`behaviour 3: ${KILLS} kill -9 of back end, audience window, coach window and app in turn lose nothing that was answered; the same step is there, its time right to a second`, async ({
  start,
  dataFolder,
}) => {
  test.setTimeout(900_000)
  const seed = Number(process.env['SEED'] ?? 20261126)
  const random = randomOf(seed)
  let { app, coach } = await start({ args: ['--sample', '--today', TODAY, '--lang=nb'] })
  const contract = (): Client => through(inWindow(app, 'coach'))
  const { clientId, meetingId, keyResult } = await atKeyResults(contract())
  await toRoom(coach, clientId, meetingId)
  await contract().wall.open({ clientId, meetingId })

  const acknowledged = new Set<string>()
  const slowest: Record<(typeof TURN)[number], number> = { backEnd: 0, audience: 0, coach: 0, app: 0 }
  const begun = await contract().meeting.room({ clientId, meetingId })
  const place = ({ meeting }: typeof begun) => [meeting.currentStepId, meeting.focusId, meeting.stepDeadlineAt]
  const deadline = begun.meeting.stepDeadlineAt ?? ''
  const planned = begun.steps.find(({ id }) => id === begun.meeting.currentStepId)?.plannedSeconds ?? 0

  /** Both windows are at the key result, and say how much time is left as it is. */
  const isThere = async (role: Role) => {
    const { text, at } = await seen(app, role)
    if (!text.includes(keyResult)) return `${role}: not at the key result`
    const shown = /\+?\d\d:\d\d/.exec(text)?.[0] ?? ''
    const right = [-1000, 0, 1000].map((off) => stepClock(deadline, planned, at + off).text)
    return right.includes(shown) ? 'there' : `${role}: ${shown} is not ${right.join(', ')}`
  }
  const bothThere = async () => {
    for (const role of ['coach', 'audience'] as const)
      // oxlint-disable-next-line no-await-in-loop -- the one, then the other
      await expect.poll(() => isThere(role), { timeout: COMES_BACK }).toBe('there')
  }
  await bothThere()

  const send = (client: Client, commandId: string, text: string) =>
    client.meeting.capture({
      clientId,
      meetingId,
      commandId,
      kind: 'obstacle',
      text,
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId: null,
    })

  for (let count = 0; count < KILLS; count += 1) {
    // oxlint-disable no-await-in-loop -- one death after the other
    const kind = TURN[count % TURN.length] ?? 'app'
    const pid =
      kind === 'app'
        ? app.process().pid
        : kind === 'backEnd'
          ? ((await backEndPid(app)) ?? 0)
          : await windowPid(app, kind)
    if (!pid) throw new Error(`no ${kind} to kill`)
    const ended = new Promise<void>((resolve) => {
      setTimeout(() => {
        process.kill(pid, 'SIGKILL')
        resolve()
      }, random() * 150)
    })
    // One line after another is on its way while it dies; what was not answered in time is sent again afterwards, as the windows do.
    const interrupted: { commandId: string; text: string }[] = []
    for (let line = 0; interrupted.length === 0; line += 1) {
      const sent = { commandId: randomUUID(), text: `Hindring ${count}.${line}.` }
      const answer = await Promise.race([
        send(contract(), sent.commandId, sent.text).catch(() => NOT_ANSWERED),
        ended.then(() => NOT_ANSWERED),
      ])
      if (answer === NOT_ANSWERED) interrupted.push(sent)
      else acknowledged.add(sent.text)
    }
    const died = performance.now()
    if (kind === 'app') {
      await expect.poll(() => isAlive(pid)).toBe(false)
      ;({ app, coach } = await start({ dataFolder, args: ['--today', TODAY, '--lang=nb'] }))
      // One key: the way back into the meeting is the first thing there, and the wall comes up with it.
      await expect(coach.getByRole('button', { name: wordsOf('nb')('client:action.resume') })).toBeVisible()
      await coach.keyboard.press('Enter')
    }
    await bothThere()
    for (const sent of interrupted) {
      await send(contract(), sent.commandId, sent.text)
      acknowledged.add(sent.text)
    }
    slowest[kind] = Math.max(slowest[kind], performance.now() - died)
    expect(place(await contract().meeting.room({ clientId, meetingId })), `after kill ${count} (${kind})`).toEqual(
      place(begun),
    )
    // oxlint-enable no-await-in-loop
  }

  const { captures } = await contract().meeting.room({ clientId, meetingId })
  const stored = captures.map(({ text }) => text).filter((text) => text.startsWith('Hindring '))
  console.log(
    `seed ${seed}: ${KILLS} kills, ${acknowledged.size} acknowledged edits; back and answering after at most ${Object.entries(
      slowest,
    )
      .map(([kind, milliseconds]) => `${kind} ${Math.round(milliseconds)} ms`)
      .join(', ')}`,
  )
  expect(acknowledged.size).toBeGreaterThan(KILLS)
  expect(new Set(stored)).toEqual(acknowledged)
  expect(stored).toHaveLength(acknowledged.size)
})

async function atKeyResults(client: Client): Promise<{ clientId: string; meetingId: string; keyResult: string }> {
  const [sample] = await client.client.list({})
  const clientId = sample?.id ?? ''
  const meetingId = await planMeeting(client, clientId)
  const of = () => ({ clientId, meetingId, commandId: randomUUID() })
  await client.meeting.start(of())
  const { steps, keyResults } = await client.meeting.room({ clientId, meetingId })
  const keyResult = keyResults[2]
  await client.meeting.go({
    ...of(),
    stepId: steps.find(({ kind }) => kind === 'okr_status')?.id ?? '',
    focusId: keyResult?.id ?? null,
    wallList: false,
  })
  return { clientId, meetingId, keyResult: keyResult?.title ?? '' }
}

async function toRoom(coach: Page, clientId: string, meetingId: string): Promise<void> {
  await coach.evaluate((hash) => {
    location.hash = hash
  }, `/client/${clientId}/meetings/${meetingId}/room`)
}
