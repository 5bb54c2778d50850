/** What is corrected, undone and made again: figures, stage, agenda and minutes all say the same, and a meeting that is over stays as it was. */
import { describe, expect, test } from 'vitest'
import { collectMinutes } from '#backend/minutes.ts'
import { readStage } from '#backend/stage.ts'
import type { CaptureKind } from '#domain/meeting/meeting.ts'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'

const NEXT_WEEK = '2026-07-27'

async function sampleClient() {
  const harness = startBackEnd()
  const { coach, backEnd } = harness
  const clientId = await plantSample(coach)
  const { units } = await coach.organisation.get({ clientId })
  const unitId = units.find((unit) => unit.name === 'Byggesak og plan')?.id ?? ''
  const plan = async (date = TODAY) =>
    (
      await coach.meeting.create({
        clientId,
        commandId: commandId(),
        meeting: {
          kind: 'progress',
          date,
          startTime: '09:00',
          plannedMinutes: 30,
          place: '',
          leaderName: '',
          minuteTakerName: '',
          scopes: [{ unitId, withBelow: true }],
        },
      })
    ).id
  const start = (meetingId: string) => coach.meeting.start({ clientId, meetingId, commandId: commandId() })
  const end = (meetingId: string) => coach.meeting.end({ clientId, meetingId, commandId: commandId(), worth: null })
  const room = (meetingId: string) => coach.meeting.room({ clientId, meetingId })
  const minutes = (meetingId: string) => collectMinutes(backEnd.services, clientId, meetingId, 'nb')
  const stage = (meetingId: string) => readStage(backEnd.services, clientId, meetingId)
  const undo = (undone: string, id = commandId()) => coach.system.undo({ clientId, commandId: id, undone })
  const capture = (
    meetingId: string,
    kind: CaptureKind,
    text: string,
    { id = commandId(), supersedesId = null as string | null } = {},
  ) =>
    coach.meeting.capture({
      clientId,
      meetingId,
      commandId: id,
      kind,
      text,
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId,
    })
  const checkIn = (
    keyResultId: string,
    value: number,
    { meetingId = null as string | null, supersedesId = null as string | null, id = commandId(), date = TODAY } = {},
  ) =>
    coach.goal.checkIn({
      clientId,
      commandId: id,
      supersedesId,
      checkIn: {
        keyResultId,
        date,
        status: 'green',
        confidence: 7,
        value,
        changed: `ble ${value}`,
        blocks: '',
        givenById: null,
        meetingId,
        offWall: false,
      },
    })
  const onBoard = async (keyResultId: string) =>
    (await coach.goal.board({ clientId, cycleId: null })).objectives
      .flatMap((objective) => objective.keyResults)
      .find((row) => row.id === keyResultId)
  return { ...harness, clientId, plan, start, end, room, minutes, stage, undo, capture, checkIn, onBoard }
}
type World = Awaited<ReturnType<typeof sampleClient>>

async function runningMeeting(world: World) {
  const meetingId = await world.plan()
  await world.start(meetingId)
  const { keyResults, steps } = await world.room(meetingId)
  const keyResultId = keyResults[0]?.id ?? ''
  await world.coach.meeting.go({
    clientId: world.clientId,
    meetingId,
    commandId: commandId(),
    stepId: steps.find((step) => step.kind === 'okr_status')?.id ?? '',
  })
  /** What each place says of the key result now. */
  const said = async () => {
    const row = (await world.room(meetingId)).keyResults.find((each) => each.id === keyResultId)
    const content = world.stage(meetingId).content
    const onWall = content?.kind === 'okr_status' ? content.keyResults.find((each) => each.title === row?.title) : null
    const inMinutes = world
      .minutes(meetingId)
      .objectives.flatMap((objective) => objective.keyResults)
      .find((each) => each.title === row?.title)
    return {
      agenda: row?.standing.value,
      done: row?.checkInId !== null,
      wall: onWall?.value,
      wallWords: onWall?.changed,
      minutes: inMinutes?.now?.value,
      minutesWords: inMinutes?.changed,
      board: (await world.onBoard(keyResultId))?.standing.value,
    }
  }
  return { meetingId, keyResultId, said }
}

const everywhere = (value: number) => ({
  agenda: value,
  done: true,
  wall: value,
  wallWords: `ble ${value}`,
  minutes: value,
  minutesWords: `ble ${value}`,
  board: value,
})

describe('a check-in', () => {
  test('that is corrected says the new figure everywhere, also where the correction came from the goal’s own page', async () => {
    const world = await sampleClient()
    const { meetingId, keyResultId, said } = await runningMeeting(world)
    const first = await world.checkIn(keyResultId, 148, { meetingId })
    expect(await said()).toEqual(everywhere(148))
    await world.checkIn(keyResultId, 150, { supersedesId: first.id })
    expect(await said()).toEqual(everywhere(150))
  })

  test('has one correction that stands, however many windows correct the same one', async () => {
    const world = await sampleClient()
    const { meetingId, keyResultId, said } = await runningMeeting(world)
    const before = (await world.onBoard(keyResultId))?.standing.value
    const first = await world.checkIn(keyResultId, 148, { meetingId })
    await world.checkIn(keyResultId, 150, { meetingId, supersedesId: first.id })
    await world.checkIn(keyResultId, 152, { meetingId, supersedesId: first.id })
    expect(await said()).toEqual(everywhere(152))
    expect((await world.onBoard(keyResultId))?.standing.valueBefore).toBe(before)
  })

  test('given twice in a meeting corrects the first, also where the window did not know of it', async () => {
    const world = await sampleClient()
    const { meetingId, keyResultId, said } = await runningMeeting(world)
    const before = (await world.onBoard(keyResultId))?.standing.value
    await world.checkIn(keyResultId, 148, { meetingId })
    await world.checkIn(keyResultId, 150, { meetingId })
    expect(await said()).toEqual(everywhere(150))
    expect((await world.onBoard(keyResultId))?.standing.valueBefore).toBe(before)
  })

  test('that is undone is gone from every figure, redone is back, and stays readable all the time', async () => {
    const world = await sampleClient()
    const { meetingId, keyResultId, said } = await runningMeeting(world)
    const before = await said()
    const [given, undone, redone] = [commandId(), commandId(), commandId()]
    await world.checkIn(keyResultId, 148, { meetingId, id: given })
    await world.undo(given, undone)
    expect(await said()).toEqual(before)
    await world.undo(undone, redone)
    expect(await said()).toEqual(everywhere(148))
    await world.undo(redone)
    expect(await said()).toEqual(before)
    const { checkIns } = await world.coach.goal.history({ clientId: world.clientId, keyResultId })
    expect(checkIns.filter((row) => row.meetingId === meetingId).map((row) => row.value)).toEqual([148])
  })
})

describe('a KPI reading', () => {
  test('has one that stands a meeting, and corrections and withdrawals of them never leave two', async () => {
    const world = await sampleClient()
    const { coach, clientId } = world
    const meetingId = await world.plan()
    const kpiId = (await world.room(meetingId)).kpis[0]?.id ?? ''
    const read = (value: number, supersedesId: string | null, id = commandId()) =>
      coach.operations.addReading({
        clientId,
        commandId: id,
        kpiId,
        date: TODAY,
        value,
        note: '',
        meetingId,
        supersedesId,
      })
    const here = async () =>
      (await coach.operations.get({ clientId })).kpis
        .find((row) => row.id === kpiId)
        ?.readings.filter((row) => row.meetingId === meetingId)
        .map((row) => row.value)
    const first = await read(30, null)
    await read(31, null)
    const second = commandId()
    await read(32, first.id, second)
    expect(await here()).toEqual([32])
    await world.undo(second)
    expect(await here()).toEqual([31])
    const other = (await world.room(meetingId)).kpis.find((row) => row.id !== kpiId)?.id ?? ''
    await expect(
      coach.operations.addReading({
        clientId,
        commandId: commandId(),
        kpiId: other,
        date: TODAY,
        value: 1,
        note: '',
        meetingId: null,
        supersedesId: first.id,
      }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('decisions', () => {
  const numbers = async (world: World, meetingId: string) =>
    (await world.room(meetingId)).captures
      .filter((each) => each.kind === 'decision')
      .map((each) => [each.number, each.text, each.state])

  test('have no gap after an undo, and no number twice after a redo', async () => {
    const world = await sampleClient()
    const meetingId = await world.plan()
    await world.start(meetingId)
    const [mistake, undone] = [commandId(), commandId()]
    await world.capture(meetingId, 'decision', 'Feil', { id: mistake })
    await world.undo(mistake, undone)
    await world.capture(meetingId, 'decision', 'Riktig')
    expect(await numbers(world, meetingId)).toEqual([[2, 'Riktig', 'open']])
    await expect(world.undo(undone)).rejects.toMatchObject({ code: 'conflict' })
    expect(await numbers(world, meetingId)).toEqual([[2, 'Riktig', 'open']])
  })

  test('stand again when what took their place is withdrawn or undone', async () => {
    const world = await sampleClient()
    const meetingId = await world.plan()
    await world.start(meetingId)
    const first = await world.capture(meetingId, 'decision', 'Vi venter')
    const second = await world.capture(meetingId, 'decision', 'Vi begynner', { supersedesId: first.id })
    const withdraw = () =>
      world.coach.meeting.withdrawCapture({ clientId: world.clientId, commandId: commandId(), id: second.id })
    await withdraw()
    await withdraw() // another window
    expect(await numbers(world, meetingId)).toEqual([[2, 'Vi venter', 'open']])
    const third = commandId()
    await world.capture(meetingId, 'decision', 'Vi begynner', { id: third, supersedesId: first.id })
    await world.undo(third)
    expect(await numbers(world, meetingId)).toEqual([[2, 'Vi venter', 'open']])
  })

  test('are superseded once, by a decision, and not taken up or changed after that', async () => {
    const world = await sampleClient()
    const { coach, clientId } = world
    const meetingId = await world.plan()
    await world.start(meetingId)
    const first = await world.capture(meetingId, 'decision', 'Vi venter')
    const obstacle = await world.capture(meetingId, 'obstacle', 'Ingen ledig')
    await world.capture(meetingId, 'decision', 'Vi begynner', { supersedesId: first.id })
    const conflict = { code: 'conflict' }
    await expect(world.capture(meetingId, 'decision', 'Vi slutter', { supersedesId: first.id })).rejects.toMatchObject(
      conflict,
    )
    await expect(
      world.capture(meetingId, 'decision', 'Vi slutter', { supersedesId: obstacle.id }),
    ).rejects.toMatchObject(conflict)
    await expect(world.capture(meetingId, 'note', 'Notat', { supersedesId: first.id })).rejects.toMatchObject(conflict)
    const command = () => ({ clientId, commandId: commandId(), id: first.id })
    await expect(coach.meeting.resolveCapture({ ...command(), meetingId, state: 'open' })).rejects.toMatchObject(
      conflict,
    )
    await expect(coach.meeting.updateCapture({ ...command(), patch: { text: 'Noe annet' } })).rejects.toMatchObject(
      conflict,
    )
    await expect(coach.meeting.withdrawCapture(command())).rejects.toMatchObject(conflict)
    expect((await numbers(world, meetingId)).map(([number]) => number)).toEqual([2, 3])
  })

  test('that a meeting has ended with are not undone; one added afterwards is', async () => {
    const world = await sampleClient()
    const meetingId = await world.plan()
    await world.start(meetingId)
    const made = commandId()
    const first = await world.capture(meetingId, 'decision', 'Vi venter', { id: made })
    await world.end(meetingId)
    await expect(world.undo(made)).rejects.toMatchObject({ code: 'conflict' })
    const afterwards = commandId()
    await world.capture(meetingId, 'decision', 'Vi begynner', { id: afterwards, supersedesId: first.id })
    await world.undo(afterwards)
    expect(await numbers(world, meetingId)).toEqual([[2, 'Vi venter', 'open']])
  })

  test('name the decision of an earlier meeting that they take the place of', async () => {
    const world = await sampleClient()
    const [sampleMeeting] = await world.coach.meeting.list({ clientId: world.clientId })
    const { captures } = await world.room(sampleMeeting?.id ?? '')
    const earlier = captures.find((each) => each.kind === 'decision')
    const meetingId = await world.plan()
    await world.start(meetingId)
    await world.capture(meetingId, 'decision', 'Vi gjør det likevel', { supersedesId: earlier?.id ?? '' })
    expect(world.minutes(meetingId).decisions).toMatchObject([{ number: 2, supersedes: 1 }])
  })
})

describe('a meeting that is over', () => {
  test('has the same minutes a week later, whatever the next meeting settles and measures', async () => {
    const world = await sampleClient()
    const { coach, clientId, backEnd } = world
    const first = await world.plan()
    await world.start(first)
    const { kpis, carried, initiatives } = await world.room(first)
    await world.capture(first, 'obstacle', 'Ingen ledig')
    await world.end(first)
    const before = world.minutes(first)
    expect(before.lastPriorities.map((each) => each.state)).toEqual(['open', 'open', 'open'])

    const next = await world.plan(NEXT_WEEK)
    await world.start(next)
    for (const capture of carried)
      await coach.meeting.resolveCapture({
        clientId,
        meetingId: next,
        commandId: commandId(),
        id: capture.id,
        state: 'done',
      })
    await world.capture(next, 'priority', 'Ny prioritering')
    await coach.operations.addReading({
      clientId,
      commandId: commandId(),
      kpiId: kpis[0]?.id ?? '',
      date: NEXT_WEEK,
      value: 999,
      note: 'ukens tall',
      meetingId: next,
      supersedesId: null,
    })
    backEnd.services.today = () => NEXT_WEEK
    await coach.operations.updateInitiative({
      clientId,
      commandId: commandId(),
      id: initiatives[0]?.id ?? '',
      patch: { state: 'done', dueDate: NEXT_WEEK },
      meetingId: next,
    })
    await world.end(next)
    expect(world.minutes(first)).toEqual(before)
    expect(world.minutes(next).initiatives.map((row) => row.state)).toContain('done')
    expect(world.minutes(next).lastPriorities.map((each) => each.state)).toEqual(['done', 'done', 'done'])
  })

  test('knows nothing of what a second meeting the same day raised', async () => {
    const world = await sampleClient()
    const morning = await world.plan()
    await world.start(morning)
    await world.end(morning)
    const before = world.minutes(morning)
    const afternoon = await world.plan()
    await world.start(afternoon)
    await world.capture(afternoon, 'priority', 'Kom etterpå')
    const { carried } = await world.room(afternoon)
    for (const capture of carried)
      await world.coach.meeting.resolveCapture({
        clientId: world.clientId,
        meetingId: afternoon,
        commandId: commandId(),
        id: capture.id,
        state: 'done',
      })
    await world.end(afternoon)
    expect(world.minutes(morning)).toEqual(before)
  })

  test('is ended once, and can be added to afterwards', async () => {
    const world = await sampleClient()
    const meetingId = await world.plan()
    await world.start(meetingId)
    await world.end(meetingId)
    const endedAt = (await world.room(meetingId)).meeting.endedAt
    await expect(world.end(meetingId)).rejects.toMatchObject({ code: 'conflict' })
    await expect(world.start(meetingId)).rejects.toMatchObject({ code: 'conflict' })
    await world.capture(meetingId, 'good_news', 'Vi glemte denne')
    const after = await world.room(meetingId)
    expect(after.meeting.endedAt).toBe(endedAt)
    expect(after.captures.map((each) => each.text)).toEqual(['Vi glemte denne'])
  })
})

describe('a meeting', () => {
  test('of several units names each once, in the order they were chosen, and is refused one twice', async () => {
    const world = await sampleClient()
    const { coach, clientId } = world
    const { units } = await coach.organisation.get({ clientId })
    const [one, two] = [units.at(-1), units[1]]
    const create = (ids: readonly (string | undefined)[]) =>
      coach.meeting.create({
        clientId,
        commandId: commandId(),
        meeting: {
          kind: 'progress',
          date: TODAY,
          startTime: null,
          plannedMinutes: 30,
          place: '',
          leaderName: '',
          minuteTakerName: '',
          scopes: ids.map((id) => ({ unitId: id ?? '', withBelow: false })),
        },
      })
    const { id } = await create([one?.id, two?.id])
    expect((await world.room(id)).unitNames).toEqual([one?.name, two?.name])
    await expect(create([one?.id, one?.id])).rejects.toMatchObject({ code: 'invalid' })
    await expect(create([])).rejects.toMatchObject({ code: 'invalid' })
  })

  test('shows the one asked for also where its point is shown already', async () => {
    const world = await sampleClient()
    const { meetingId, keyResultId } = await runningMeeting(world)
    const { meeting } = await world.room(meetingId)
    const go = { clientId: world.clientId, meetingId, stepId: meeting.currentStepId ?? '' }
    await world.coach.meeting.go({ ...go, commandId: commandId(), focusId: keyResultId })
    expect((await world.room(meetingId)).meeting.focusId).toBe(keyResultId)
    await world.coach.meeting.go({ ...go, commandId: commandId() })
    expect((await world.room(meetingId)).meeting.focusId).toBe(keyResultId)
  })

  test('that runs past midnight keeps its day in all that is captured and checked in', async () => {
    const { coach, backEnd, clientId, ...world } = await sampleClient()
    const meetingId = await world.plan()
    await world.start(meetingId)
    // The clock goes on; the meeting is still the one of its day.
    backEnd.services.today = () => '2026-06-30'
    await world.capture(meetingId, 'obstacle', 'Sent ute')
    const { captures, initiatives, meeting } = await world.room(meetingId)
    expect(captures.map((each) => each.raisedOn)).toEqual([TODAY])
    expect(meeting.date).toBe(TODAY)
    const initiative = initiatives[0]
    await coach.operations.updateInitiative({
      clientId,
      commandId: commandId(),
      id: initiative?.id ?? '',
      patch: { state: 'done' },
      meetingId,
    })
    expect(world.minutes(meetingId).initiatives.find((row) => row.title === initiative?.title)).toMatchObject({
      state: 'done',
      before: { state: initiative?.state },
    })
  })
})
