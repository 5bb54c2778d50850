/** Votes on a real file: hidden until the reveal, frozen after it, a new round beside the old, and undo that stops where the room has seen. */
import { describe, expect, test } from 'vitest'
import { stageViewSchema, type StageView } from '#contract/stage.ts'
import type { VoteQuestion } from '#domain/meeting/vote.ts'
import { collectMinutes, minutesTexts } from '#backend/minutes.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'

const FIST: VoteQuestion = { kind: 'fist', question: 'Står vi bak dette?', keyResultId: null, options: [], dots: 1 }

async function running() {
  const { coach, backEnd, folder } = startBackEnd()
  const clientId = await plantSample(coach)
  const meetingId = await planMeeting(coach, clientId)
  const command = () => ({ clientId, commandId: commandId() })
  await coach.meeting.start({ ...command(), meetingId })
  const room = await coach.meeting.room({ clientId, meetingId })
  const people = room.attendance.map((each) => each.personId)
  const open = async (vote: VoteQuestion) => (await coach.vote.open({ ...command(), meetingId, vote })).id
  const cast = (roundId: string, ...votes: [personId: string | undefined, ...choices: number[]][]) =>
    coach.vote.cast({
      ...command(),
      roundId,
      ballots: votes.map(([personId, ...choices]) => ({ personId: personId ?? '', choices })),
    })
  const rounds = () => coach.vote.rounds({ clientId, meetingId })
  return { coach, backEnd, folder, clientId, meetingId, command, room, people, open, cast, rounds }
}

async function wallOf({ backEnd, clientId, meetingId }: Awaited<ReturnType<typeof running>>) {
  const stop = new AbortController()
  const stage = await backEnd
    .clientOf({ role: 'audience', clientId, meetingId })
    .stage.watch({}, { signal: stop.signal })
  const views: StageView[] = []
  return {
    views,
    next: async () => {
      const view = stageViewSchema.parse((await stage.next()).value)
      views.push(view)
      return view.vote
    },
    stop: () => stop.abort(),
  }
}

describe('a vote', () => {
  test('reaches the wall as how many have voted, and first after the reveal as how they fell, never by name', async () => {
    const scene = await running()
    const { coach, command, people, open, cast, room } = scene
    const { people: all } = await coach.organisation.get({ clientId: scene.clientId })
    for (const person of all)
      await coach.organisation.updatePerson({ ...command(), id: person.id, patch: { name: `KANARI ${person.name}` } })
    const wall = await wallOf(scene)
    expect(await wall.next()).toBeNull()
    const keyResult = room.keyResults[0]
    const roundId = await open({ ...FIST, kind: 'confidence', question: '', keyResultId: keyResult?.id ?? null })
    const asked = { kind: 'confidence', question: '', about: keyResult?.title, round: 1, options: [] }
    expect(await wall.next()).toEqual({ ...asked, voted: 0, of: people.length, revealed: null })
    // What was voted must not be told apart: the same pictures come, whatever is typed.
    await cast(roundId, [people[0], 2])
    expect(await wall.next()).toEqual({ ...asked, voted: 1, of: people.length, revealed: null })
    await cast(roundId, [people[1], 9], [people[2]])
    expect(await wall.next()).toEqual({ ...asked, voted: 3, of: people.length, revealed: null })
    // A vote changed while hidden is not even a new picture.
    await cast(roundId, [people[0], 3])
    await coach.vote.reveal({ ...command(), roundId })
    const revealed = (await wall.next())?.revealed
    expect(revealed).toMatchObject({ abstained: 1, lowest: 3, highest: 9, mean: 6 })
    expect(revealed?.distribution.filter((each) => each.count > 0)).toEqual([
      { choice: 3, count: 1 },
      { choice: 9, count: 1 },
    ])
    wall.stop()
    const told = JSON.stringify(wall.views.map((view) => view.vote))
    expect(told).not.toContain('KANARI')
    expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    expect(told.match(/"revealed":\{/g)).toHaveLength(1)
  })

  test('is frozen once it is revealed: a late vote, a vote taken back, and undo of either are refused', async () => {
    const { coach, command, clientId, people, open, cast, rounds } = await running()
    const roundId = await open(FIST)
    await expect(coach.vote.reveal({ ...command(), roundId })).rejects.toMatchObject({ code: 'conflict' })
    const typed = commandId()
    await coach.vote.cast({
      clientId,
      commandId: typed,
      roundId,
      ballots: [{ personId: people[0] ?? '', choices: [4] }],
    })
    const reveal = commandId()
    await coach.vote.reveal({ clientId, commandId: reveal, roundId })
    const seen = await rounds()
    const late = [
      cast(roundId, [people[1], 5]),
      coach.vote.takeBack({ ...command(), roundId, personId: people[0] ?? '' }),
      coach.vote.remove({ ...command(), roundId }),
      coach.system.undo({ ...command(), undone: typed }),
      coach.system.undo({ ...command(), undone: reveal }),
    ]
    for (const each of late) await expect(each).rejects.toMatchObject({ code: 'conflict' })
    await coach.vote.reveal({ ...command(), roundId })
    expect(await rounds()).toEqual(seen)
  })

  test('asked again is a new round, with the earlier kept as it was', async () => {
    const { coach, command, people, open, cast, rounds } = await running()
    const first = await open({ ...FIST, kind: 'dots', options: ['Nå', 'Siden'], dots: 2 })
    await expect(coach.vote.again({ ...command(), roundId: first })).rejects.toMatchObject({ code: 'conflict' })
    await cast(first, [people[0], 1, 2])
    await coach.vote.reveal({ ...command(), roundId: first })
    const [before] = await rounds()
    const { id: second } = await coach.vote.again({ ...command(), roundId: first })
    await cast(second, [people[0], 2, 2])
    expect(await rounds()).toEqual([
      { ...before, onWall: false },
      expect.objectContaining({ id: second, previousId: first, number: 2, options: ['Nå', 'Siden'], revealedAt: null }),
    ])
    await coach.vote.remove({ ...command(), roundId: second })
    expect(await rounds()).toHaveLength(1)
  })

  test('is one at a time, of the scale, by people there are, in a meeting that runs', async () => {
    const { coach, command, meetingId, people, open, cast, rounds } = await running()
    await expect(open({ ...FIST, kind: 'confidence' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(open({ ...FIST, kind: 'dots', options: ['Bare én'] })).rejects.toMatchObject({ code: 'invalid' })
    const opened = commandId()
    const { clientId } = command()
    const { id: roundId } = await coach.vote.open({ clientId, commandId: opened, meetingId, vote: FIST })
    await expect(open(FIST)).rejects.toMatchObject({ code: 'conflict' })
    await expect(cast(roundId, [people[0], 6])).rejects.toMatchObject({ code: 'invalid', data: { subject: 'choices' } })
    await expect(cast(roundId, [people[0], 4, 4])).rejects.toMatchObject({ code: 'invalid' })
    await expect(cast(roundId, [meetingId, 4])).rejects.toMatchObject({ code: 'not_found' })
    // Some of a paste is never stored without the rest.
    await expect(cast(roundId, [people[0], 4], [people[1], 9])).rejects.toMatchObject({ code: 'invalid' })
    expect((await rounds())[0]?.ballots).toEqual([])
    await cast(roundId, [people[0], 0])
    // Opening it is not taken back over a vote that somebody has given.
    await expect(coach.system.undo({ ...command(), undone: opened })).rejects.toMatchObject({ code: 'conflict' })
    await coach.meeting.end({ ...command(), meetingId, worth: null })
    await expect(cast(roundId, [people[1], 4])).rejects.toMatchObject({ code: 'conflict' })
    await expect(coach.vote.reveal({ ...command(), roundId })).rejects.toMatchObject({ code: 'conflict' })
    expect((await rounds())[0]).toMatchObject({ revealedAt: null, ballots: [{ choices: [0] }] })
  })

  test('given up comes back with its votes by undo, unless another waits by then', async () => {
    const { coach, command, clientId, people, open, cast, rounds } = await running()
    const roundId = await open(FIST)
    await cast(roundId, [people[0], 2], [people[1], 5])
    const before = await rounds()
    const removed = commandId()
    await coach.vote.remove({ clientId, commandId: removed, roundId })
    const other = await open(FIST)
    await expect(coach.system.undo({ ...command(), undone: removed })).rejects.toMatchObject({ code: 'conflict' })
    await coach.vote.remove({ ...command(), roundId: other })
    await coach.system.undo({ ...command(), undone: removed })
    expect(await rounds()).toEqual(before)
  })

  test('stands there with its hidden votes after the back end has been started anew', async () => {
    const scene = await running()
    const roundId = await scene.open(FIST)
    await scene.cast(roundId, [scene.people[0], 2], [scene.people[1]])
    const before = await scene.rounds()
    scene.backEnd.close()
    const { coach } = startBackEnd({ folder: scene.folder })
    const after = await coach.vote.rounds({ clientId: scene.clientId, meetingId: scene.meetingId })
    expect(after).toEqual(before)
    await coach.vote.takeBack({ ...scene.command(), roundId, personId: scene.people[1] ?? '' })
    expect(await coach.vote.rounds({ clientId: scene.clientId, meetingId: scene.meetingId })).toMatchObject([
      { ballots: [{ choices: [2] }], onWall: true },
    ])
  })

  test('stands in the minutes as the room saw it, round by round and without names, and not before it was revealed', async () => {
    const scene = await running()
    const { coach, backEnd, clientId, meetingId, command, people, open, cast, room } = scene
    const votes = () => collectMinutes(backEnd.services, clientId, meetingId, 'nb').votes
    const first = await open(FIST)
    await cast(first, [people[0], 4], [people[1], 1], [people[2], 3], [people[3]])
    expect(votes()).toEqual([])
    await coach.vote.reveal({ ...command(), roundId: first })
    const asked = { kind: 'fist', question: FIST.question, about: null, round: 1, options: [] }
    const told = { ...asked, voted: 3, abstained: 1, lowest: 1, highest: 4, mean: 2.7 }
    expect(votes()).toEqual([told])
    const again = await coach.vote.again({ ...command(), roundId: first })
    await cast(again.id, [people[0], 5])
    await coach.vote.reveal({ ...command(), roundId: again.id })
    const keyResult = room.keyResults[0]
    const third = await open({ ...FIST, kind: 'confidence', question: '', keyResultId: keyResult?.id ?? null })
    await cast(third, [people[0], 7])
    await coach.vote.reveal({ ...command(), roundId: third })
    expect(votes().slice(1)).toMatchObject([
      { round: 2, voted: 1, lowest: 5, highest: 5, mean: 5 },
      { kind: 'confidence', about: keyResult?.title, round: 1, lowest: 7 },
    ])
    const { plain } = await minutesTexts(backEnd.services, clientId, meetingId, 'nb')
    expect(plain).toContain('Står vi bak dette? (svar: 3, fra 1 til 4, snitt 2,7, avsto: 1)')
    expect(plain).toContain('Står vi bak dette?, runde 2 (svar: 1, alle sa 5)')
  })

  test('needs nobody marked as here: votes are counted without names, taken back one by one, and frozen at the reveal', async () => {
    const scene = await running()
    const { coach, command, people, meetingId, open, rounds } = scene
    for (const personId of people) await coach.meeting.attend({ ...command(), meetingId, personId, presence: 'absent' })
    const wall = await wallOf(scene)
    await wall.next()
    const roundId = await open(FIST)
    expect(await wall.next()).toMatchObject({ voted: 0, of: null, revealed: null })
    const vote = (...choices: number[]) => ({ ...command(), roundId, ballots: [{ personId: null, choices }] })
    const casts = [vote(4), vote(2), vote(), vote(5)]
    for (const each of casts) await coach.vote.cast(each)
    await coach.vote.takeBack({ ...command(), roundId, personId: null })
    expect((await rounds())[0]?.unnamed).toEqual([[4], [2], []])
    await expect(coach.vote.cast(vote(9))).rejects.toMatchObject({ code: 'invalid' })
    await coach.vote.reveal({ ...command(), roundId })
    await expect(coach.vote.cast(vote(1))).rejects.toMatchObject({ code: 'conflict' })
    await expect(coach.system.undo({ ...command(), undone: casts[0]?.commandId ?? '' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect
      .poll(async () => (await wall.next())?.revealed)
      .toMatchObject({ lowest: 2, highest: 4, mean: 3, abstained: 1 })
    wall.stop()
  })
})
