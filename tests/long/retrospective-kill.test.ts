/** A retrospective whose back end is killed again and again: what was answered is there, and the meeting stands where it stood. */
import { expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import type { Client } from '#backend/back-end.ts'
import type { StepKind } from '#domain/meeting/meeting.ts'
import { connectTo, newServer, runBackEnd, seat, takeSeat } from '#tests/support/back-end-process.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { meetingOf } from '#tests/support/plan-meeting.ts'
import { randomOf } from '#tests/support/random.ts'

const KILLS = 40
/** The last whole week of the sample's tertial. */
const DAY = '2026-08-24'
/** The process may die in any of them. */
const STEPS: readonly StepKind[] = ['cycle_story', 'goal_review', 'reflect', 'themes', 'decide_goals', 'next_cycle']

/** `says`: what of the room it is about → what then stands there. */
type Sent = { says: readonly [what: string, text: string]; send: (client: Client) => Promise<unknown> }

test(
  `${KILLS} kill -9 in every step of a retrospective lose no word, decision or note that was answered, and store none twice`,
  { timeout: 600_000 },
  async () => {
    const seed = Number(process.env['SEED'] ?? 20261127)
    const random = randomOf(seed)
    const server = await newServer()
    const coach = seat()
    server.seats.push(coach)
    const where = { dataFolder: temporaryFolder(), server, today: DAY }
    let running = await runBackEnd({ ...where, sample: true })
    const cookie = await takeSeat(server.port, coach)
    let window = await connectTo(server.port, 'coach', cookie)
    const { clientId, meetingId, steps, objectiveIds } = await startRetrospective(window.client)
    const reflectId = steps.get('reflect') ?? ''
    const command = () => ({ clientId, commandId: uuid() })

    const stands = new Map<string, string>()
    const notes: string[] = []
    let count = 0
    const next = (): Sent => {
      count += 1
      const text = `Sagt som nummer ${count}.`
      const objectiveId = objectiveIds[count % objectiveIds.length] ?? ''
      const once = command()
      switch (count % 4) {
        case 0:
          return {
            says: ['note', text],
            send: (to) =>
              to.line.add({ ...once, stepId: reflectId, section: 'stops', lines: [{ text, amount: null }] }),
          }
        case 1:
          return {
            says: [`reason ${objectiveId}`, text],
            send: (to) => to.closing.decide({ ...once, objectiveId, meetingId, decision: 'adjust', reason: text }),
          }
        default: {
          const field = count % 4 === 2 ? 'why' : 'learned'
          return {
            says: [`${field} ${objectiveId}`, text],
            send: (to) => to.closing.review({ ...once, objectiveId, meetingId, patch: { [field]: text } }),
          }
        }
      }
    }
    const keep = ({ says: [what, text] }: Sent) => {
      if (what === 'note') notes.push(text)
      else stands.set(what, text)
    }
    const said = async () => {
      const { lookBack, lines } = await window.client.meeting.room({ clientId, meetingId })
      const words = new Map<string, string>()
      for (const { id, review } of lookBack?.objectives ?? [])
        for (const field of ['why', 'learned', 'reason'] as const)
          if (review && review[field] !== '') words.set(`${field} ${id}`, review[field])
      return { words, lines: lines.map((line) => line.text) }
    }

    for (let round = 0; round < KILLS; round += 1) {
      // oxlint-disable no-await-in-loop -- one death after the other
      const stepId = steps.get(STEPS[round % STEPS.length] ?? 'goal_review') ?? ''
      await window.client.meeting.go({ ...command(), meetingId, stepId, focusId: null, wallList: true })
      const child = running
      const killed = new Promise<void>((resolve) =>
        setTimeout(() => void child.kill().then(resolve), Math.floor(random() * 40)),
      )
      let cut: Sent | null = null
      while (cut === null) {
        const one = next()
        const answered = await Promise.race([
          one.send(window.client).then(
            () => true,
            () => false,
          ),
          killed.then(() => false),
        ])
        if (answered) keep(one)
        else cut = one
      }
      await killed
      window.socket.terminate()
      running = await runBackEnd({ ...where, restarted: true })
      window = await connectTo(server.port, 'coach', cookie)
      const { meeting } = await window.client.meeting.room({ clientId, meetingId })
      expect(meeting).toMatchObject({ state: 'running', currentStepId: stepId })
      // What was on its way may have come or not; all the rest stands as it was answered.
      const [what, text] = cut.says
      const { words, lines } = await said()
      expect(lines.filter((line) => line !== text || notes.includes(line))).toEqual(notes)
      for (const [about, was] of stands)
        expect(about === what ? [was, text] : [was], about).toContain(words.get(about) ?? '')
      // Sent again with the same command, as the windows do.
      await cut.send(window.client)
      keep(cut)
      // oxlint-enable no-await-in-loop
    }
    const { words, lines } = await said()
    expect(words).toEqual(stands)
    expect(lines).toEqual(notes)
    console.log(`seed ${seed}: ${KILLS} kills, ${count} edits`)
    expect(count).toBeGreaterThan(KILLS)
    window.close()
    await running.stop()
  },
)

async function startRetrospective(client: Client) {
  const [sample] = await client.client.list({})
  const clientId = sample?.id ?? ''
  const { units } = await client.organisation.get({ clientId })
  const unitId = units.find(({ parentId }) => parentId === null)?.id ?? ''
  const planned = { ...meetingOf(unitId), date: DAY, scopes: [{ unitId, withBelow: true }] }
  const meeting = { ...planned, kind: 'retrospective' as const, plannedMinutes: 45 }
  const { id: meetingId } = await client.meeting.create({ clientId, commandId: uuid(), meeting })
  await client.meeting.start({ clientId, commandId: uuid(), meetingId })
  const { steps, lookBack } = await client.meeting.room({ clientId, meetingId })
  return {
    clientId,
    meetingId,
    steps: new Map(steps.map(({ kind, id }) => [kind, id])),
    objectiveIds: (lookBack?.objectives ?? []).map(({ id }) => id),
  }
}
