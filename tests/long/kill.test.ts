import { expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import type { Client } from '#backend/back-end.ts'
import { createBackEnd } from '#backend/back-end.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import { connectTo, newServer, runBackEnd, seat, takeSeat } from '#tests/support/back-end-process.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { TODAY } from '#tests/support/back-end.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'
import { randomOf } from '#tests/support/random.ts'

const KILLS = 100

/** One edit of the script, sendable again with the same command. `mark` is found in what it stored. */
type Sent = { commandId: string; mark: string; send: (client: Client) => Promise<unknown> }

test(
  `behaviour 3: ${KILLS} kill -9 at random moments of a scripted meeting lose no acknowledged edit, store none twice, and leave it at the same step with the same deadline`,
  { timeout: 900_000 },
  async () => {
    const seed = Number(process.env['SEED'] ?? 20261123)
    const random = randomOf(seed)
    const dataFolder = temporaryFolder()
    const server = await newServer()
    const coach = seat()
    server.seats.push(coach)
    // The built one, as it is shipped; `npm run test:long` has just built it.
    const where = { dataFolder, server, today: TODAY }
    let running = await runBackEnd({ ...where, sample: true })
    const cookie = await takeSeat(server.port, coach)
    let window = await connectTo(server.port, 'coach', cookie)
    const { clientId, meetingId, keyResultIds, at } = await startMeeting(window.client)

    const acknowledged: Sent[] = []
    let interrupted: Sent[] = []
    let count = 0
    const next = (): Sent => {
      count += 1
      const mark = `endring nummer ${count}.`
      const commandId = uuid()
      const command = { clientId, commandId }
      if (count % 2 === 0) {
        const keyResultId = keyResultIds[count % keyResultIds.length] ?? ''
        return {
          commandId,
          mark,
          send: (client) =>
            client.goal.checkIn({
              ...command,
              supersedesId: null,
              checkIn: {
                keyResultId,
                date: TODAY,
                status: 'yellow',
                confidence: 5,
                // Within what any of them can be, a scale of five too.
                value: 1 + (count % 4),
                changed: mark,
                blocks: '',
                givenById: null,
                meetingId,
                offWall: false,
              },
            }),
        }
      }
      return {
        commandId,
        mark,
        send: (client) =>
          client.meeting.capture({
            ...command,
            meetingId,
            kind: count % 3 === 0 ? 'decision' : 'obstacle',
            text: mark,
            ownerId: null,
            keyResultId: null,
            dueDate: null,
            supersedesId: null,
          }),
      }
    }

    for (let round = 0; round < KILLS; round += 1) {
      const child = running
      // Three edits at a time are on the way; somewhere among them the process dies.
      const killAfter = Math.floor(random() * 40)
      const killed = new Promise<void>((resolve) => setTimeout(() => void child.kill().then(resolve), killAfter))
      // The first answer that does not come ends the round: what is sent to a dead socket fails at once, for ever.
      let answered = true
      while (answered) {
        const batch = [next(), next(), next()]
        const outcomes = await Promise.allSettled(
          batch.map((sent) =>
            Promise.race([sent.send(window.client), killed.then(() => Promise.reject(new Error('killed')))]),
          ),
        )
        for (const [index, outcome] of outcomes.entries()) {
          const sent = batch[index]
          if (outcome.status === 'rejected') answered = false
          if (sent) (outcome.status === 'fulfilled' ? acknowledged : interrupted).push(sent)
        }
      }
      await killed
      window.socket.terminate()
      running = await runBackEnd({ ...where, restarted: true })
      window = await connectTo(server.port, 'coach', cookie)
      // The clocks of both windows count from this.
      expect(await placeOf(window.client, clientId, meetingId)).toEqual(at)
      // What was cut off is sent again with the same command, as the windows do.
      for (const sent of interrupted) {
        await sent.send(window.client)
        acknowledged.push(sent)
      }
      interrupted = []
      // And something that was answered long ago, once more.
      const old = acknowledged[Math.floor(random() * acknowledged.length)]
      await old?.send(window.client)
    }
    window.close()
    await running.stop()

    const backEnd = createBackEnd({ dataFolder, version: 'test', today: TODAY, surroundings: noSurroundings })
    const after = backEnd.clientOf({ role: 'coach' })
    const room = await after.meeting.room({ clientId, meetingId })
    const histories = await Promise.all(
      keyResultIds.map((keyResultId) => after.goal.history({ clientId, keyResultId })),
    )
    backEnd.close()
    const stored = new Map<string, number>()
    const count1 = (mark: string) => stored.set(mark, (stored.get(mark) ?? 0) + 1)
    for (const capture of room.captures) count1(capture.text)
    for (const history of histories)
      for (const checkIn of history.checkIns) if (checkIn.changed.startsWith('endring')) count1(checkIn.changed)

    const lost = acknowledged.filter((sent) => !stored.has(sent.mark)).map((sent) => sent.mark)
    const twice = [...stored].filter(([, times]) => times !== 1)
    console.log(`seed ${seed}: ${KILLS} kills, ${acknowledged.length} acknowledged edits`)
    expect(acknowledged.length).toBeGreaterThan(KILLS)
    expect(lost).toEqual([])
    expect(twice).toEqual([])
    expect(stored.size).toBe(acknowledged.length)
    const numbersOfDecisions = room.captures.flatMap((capture) => capture.number ?? [])
    expect(new Set(numbersOfDecisions).size).toBe(numbersOfDecisions.length)
  },
)

type Place = { stepId: string | null; deadlineAt: string | null; focusId: string | null }

async function placeOf(client: Client, clientId: string, meetingId: string): Promise<Place> {
  const { currentStepId, stepDeadlineAt, focusId } = (await client.meeting.room({ clientId, meetingId })).meeting
  return { stepId: currentStepId, deadlineAt: stepDeadlineAt, focusId }
}

async function startMeeting(
  client: Client,
): Promise<{ clientId: string; meetingId: string; keyResultIds: string[]; at: Place }> {
  const [sample] = await client.client.list({})
  const clientId = sample?.id ?? ''
  const meetingId = await planMeeting(client, clientId)
  await client.meeting.start({ clientId, meetingId, commandId: uuid() })
  const room = await client.meeting.room({ clientId, meetingId })
  const keyResultIds = room.keyResults.map((row) => row.id)
  await client.meeting.go({
    clientId,
    meetingId,
    commandId: uuid(),
    stepId: room.steps.find((step) => step.kind === 'okr_status')?.id ?? '',
    focusId: keyResultIds[2] ?? null,
    wallList: false,
  })
  return { clientId, meetingId, keyResultIds, at: await placeOf(client, clientId, meetingId) }
}
