/** The wall, led through every point with private things planted everywhere: none of them is ever in what the audience receives. */
import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { StageView } from '#contract/stage.ts'
import { stageViewSchema } from '#contract/stage.ts'
import { coachEngagement, coachNote } from '#db/schema/client.ts'
import { commandId, plantSample, startBackEnd, TODAY, type Harness } from '#tests/support/back-end.ts'
import { kickOff } from '#tests/support/kick-off.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'

const SECRET = 'KANARI'

function watching({ backEnd }: Harness, clientId: string, meetingId: string) {
  const stop = new AbortController()
  const views: StageView[] = []
  const stream = backEnd
    .clientOf({ role: 'audience', clientId, meetingId })
    .stage.watch({}, { signal: stop.signal })
    .then((stage) => ({ next: async () => stage.next() }))
  return {
    views,
    /** Waits for the next picture. */
    next: async () => {
      const { value } = await (await stream).next()
      const view = stageViewSchema.parse(value)
      views.push(view)
      return view
    },
    stop: () => stop.abort(),
  }
}

describe('the wall', () => {
  test('behaviour 5: shows every point of the meeting, and nothing private, nobody removed and no other client’s', async () => {
    const harness = startBackEnd()
    const { coach, backEnd } = harness
    const clientId = await plantSample(coach)
    const meetingId = await planMeeting(harness.coach, clientId)
    const command = () => ({ clientId, commandId: commandId() })

    // Another client, all of it secret.
    const other = await plantSample(coach)
    await coach.client.update({ clientId: other, commandId: commandId(), patch: { name: `${SECRET} kommune` } })
    // Private notes and what was agreed with the client.
    await coach.client.writeNote({ ...command(), text: SECRET })
    await coach.meeting.writeNote({ ...command(), meetingId, text: SECRET })
    // What the archive needs is for the minutes.
    await coach.meeting.update({
      ...command(),
      meetingId,
      patch: { caseNumber: SECRET, distribution: SECRET, exemption: SECRET },
    })
    const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
    vault.changes.commit({ commandId: uuid(), procedure: 'test', at: new Date().toISOString() }, (edit) => {
      edit.insert(coachNote, { id: uuid(), subject: 'unit', subjectId: uuid(), text: SECRET })
      edit.insert(coachEngagement, {
        id: uuid(),
        startDate: TODAY,
        contact: SECRET,
        sessionsUsed: 0,
        deliverables: SECRET,
        nextOffer: SECRET,
      })
    })
    // A person who owned things, and has been removed.
    const { people } = await coach.organisation.get({ clientId })
    const [ambassador] = people
    await coach.organisation.updatePerson({ ...command(), id: ambassador?.id ?? '', patch: { ambassador: true } })
    for (const person of people.slice(0, 3)) {
      await coach.organisation.updatePerson({
        ...command(),
        id: person.id,
        patch: { name: `${SECRET} ${person.name}` },
      })
      await coach.organisation.removePerson({ ...command(), id: person.id })
    }
    const add = (
      kind:
        | 'silent_writing'
        | 'reflect'
        | 'themes'
        | 'actions'
        | 'last_priorities'
        | 'close'
        | 'talk'
        | 'hours'
        | 'where_to_start',
      topic: 'owner_confidence' | 'rhythm' | null = null,
    ) =>
      coach.agenda.add({
        ...command(),
        meetingId,
        step: { kind, topic, title: '', question: '', minutes: 2 },
        beforeId: null,
      })
    const hidden = await add('silent_writing')
    const shown = await add('silent_writing')
    const silent = await add('reflect')
    const seen = await add('reflect')
    const themes = await add('themes')
    await add('actions')
    const week = await add('hours')
    const start = await add('where_to_start')
    await add('last_priorities')
    await add('close')
    // Who owns what, and who holds the rhythm: those removed among them.
    await add('talk', 'owner_confidence')
    await add('talk', 'rhythm')
    await coach.meeting.start({ ...command(), meetingId })
    const room = await coach.meeting.room({ clientId, meetingId })
    // What was written and not shown, what was marked off the wall of what was shown, and the right thing taken for the wrong one.
    const write = async (stepId: string, ...texts: string[]) =>
      (
        await coach.line.add({
          ...command(),
          stepId,
          section: 'written',
          lines: texts.map((text) => ({ text, amount: null })),
        })
      ).ids
    await write(hidden.id, SECRET, `${SECRET} igjen`)
    const notes = [{ section: 'stops' as const, text: SECRET, amount: null }]
    await coach.line.add({ ...command(), stepId: silent.id, section: 'starts', lines: notes })
    // Themes of a note taken off the wall since, and of one that is hidden again.
    const noted = [SECRET, 'Innsjekken'].map((text) => ({ text, amount: null }))
    const { ids: grouped } = await coach.line.add({ ...command(), stepId: seen.id, section: 'stops', lines: noted })
    await coach.line.reveal({ ...command(), stepId: seen.id })
    const group = (name: string, lineId = '') =>
      coach.theme.add({ ...command(), stepId: themes.id, name, lineIds: [lineId] })
    await group(`${SECRET} tema`, grouped[0])
    await group('Rytme', grouped[1])
    await coach.line.update({ ...command(), id: grouped[0] ?? '', patch: { offWall: true } })
    const reveal = command()
    await coach.line.reveal({ ...reveal, stepId: silent.id })
    const silentLine = (await coach.meeting.room({ clientId, meetingId })).lines.find(
      (line) => line.stepId === silent.id,
    )
    await group(`${SECRET} igjen skjult`, silentLine?.id)
    await coach.system.undo({ ...command(), undone: reveal.commandId })
    const [offWall, putRight] = await write(shown.id, SECRET, `${SECRET} feil`, 'For alle')
    await coach.line.update({ ...command(), id: offWall ?? '', patch: { offWall: true } })
    await coach.line.update({ ...command(), id: putRight ?? '', patch: { text: 'Rettet' } })
    await coach.line.reveal({ ...command(), stepId: shown.id })
    // An activity and a unit kept off the wall: the most hours, the highest marks, and chosen; nothing of them is in what the room's come to.
    const ours = [
      { text: SECRET, amount: 7777 },
      { text: 'Saksbehandling', amount: 8 },
    ]
    const activities = await coach.line.add({ ...command(), stepId: week.id, section: 'effective', lines: ours })
    await coach.line.update({ ...command(), id: activities.ids[0] ?? '', patch: { offWall: true } })
    const [unit] = await write(start.id, SECRET, 'Vakten')
    const highest = { pressure: 5, willingness: 5, leadership: 5, capacity: 5 }
    await coach.line.update({ ...command(), id: unit ?? '', patch: { ...highest, offWall: true } })
    await coach.line.pilot({ ...command(), stepId: start.id, lineId: unit ?? '' })
    // A comment off the wall, its correction on it, one withdrawn; what is captured for the coach only.
    const checkIn = (changed: string, offWall: boolean, supersedesId: string | null, id = commandId()) =>
      coach.goal.checkIn({
        clientId,
        commandId: id,
        supersedesId,
        checkIn: {
          keyResultId: room.keyResults[0]?.id ?? '',
          date: TODAY,
          status: 'red',
          confidence: 2,
          value: 1,
          changed,
          blocks: changed,
          givenById: null,
          meetingId,
          offWall,
        },
      })
    const first = await checkIn(`${SECRET} sykdom`, true, null)
    const withdrawn = commandId()
    await checkIn(`${SECRET} feil`, false, first.id, withdrawn)
    await coach.system.undo({ ...command(), undone: withdrawn })
    for (const kind of ['note', 'parked', 'stops_with', 'learned'] as const)
      await coach.meeting.capture({
        ...command(),
        meetingId,
        kind,
        text: SECRET,
        ownerId: null,
        keyResultId: null,
        dueDate: null,
        supersedesId: null,
      })
    const wrong = await coach.meeting.capture({
      ...command(),
      meetingId,
      kind: 'obstacle',
      text: SECRET,
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId: null,
    })
    await coach.meeting.withdrawCapture({ ...command(), id: wrong.id })

    const wall = watching(harness, clientId, meetingId)
    await wall.next()
    for (const step of room.steps.slice(1)) {
      await coach.meeting.go({ ...command(), meetingId, stepId: step.id })
      expect((await wall.next()).step?.kind).toBe(step.kind)
    }
    // What stands in the place of the step: since last time, and where the meeting is.
    for (const view of ['since', 'so_far'] as const) {
      await coach.meeting.wall({ ...command(), meetingId, view })
      const shown = await wall.next()
      expect(view === 'since' ? shown.since : shown.soFar).not.toBeNull()
    }
    await coach.meeting.end({ ...command(), meetingId, worth: 3 })
    expect((await wall.next()).state).toBe('ended')
    wall.stop()

    const all = JSON.stringify(wall.views)
    expect(all).not.toContain(SECRET)
    expect(all).not.toContain('7777')
    // No ids to go looking with, and no paths.
    expect(all).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    expect(all).not.toContain(harness.folder)
    expect(all).toContain('Rettet')
    expect(all).toContain('Rytme')
    expect(wall.views.flatMap(({ content }) => (content?.kind === 'talk' ? [content.agreed?.what] : []))).toEqual([
      'owners',
      'rhythm',
    ])
    expect(wall.views.flatMap((view) => view.content?.kind ?? [])).toEqual(room.steps.map((step) => step.kind))
  })

  test('stays still while another meeting of the same client is led', async () => {
    const harness = startBackEnd()
    const { coach } = harness
    const clientId = await plantSample(coach)
    const [mine, theirs] = [await planMeeting(harness.coach, clientId), await planMeeting(harness.coach, clientId)]
    const command = () => ({ clientId, commandId: commandId() })
    const wall = watching(harness, clientId, mine)
    const first = await wall.next()
    await coach.meeting.start({ ...command(), meetingId: theirs })
    await coach.meeting.black({ ...command(), meetingId: theirs, black: true })
    await coach.meeting.end({ ...command(), meetingId: theirs, worth: null })
    await coach.meeting.black({ ...command(), meetingId: mine, black: true })
    expect(await wall.next()).toEqual({ ...first, black: true })
    wall.stop()
  })

  test('ends with a reason when its client is removed', async () => {
    const harness = startBackEnd()
    const { coach } = harness
    const clientId = await plantSample(coach)
    const wall = watching(harness, clientId, await planMeeting(harness.coach, clientId))
    await wall.next()
    const next = wall.next()
    await coach.client.remove({ clientId, commandId: commandId() })
    await expect(next).rejects.toMatchObject({ code: 'not_found' })
  })

  test('shows the thing that is talked about alone, or the list with its place in it', async () => {
    const harness = startBackEnd()
    const { coach } = harness
    const clientId = await plantSample(coach)
    const meetingId = await planMeeting(harness.coach, clientId)
    const command = () => ({ clientId, meetingId, commandId: commandId() })
    await coach.meeting.start(command())
    const { steps, keyResults, carried } = await coach.meeting.room({ clientId, meetingId })
    const stepId = (kind: string) => steps.find((step) => step.kind === kind)?.id ?? ''
    const wall = watching(harness, clientId, meetingId)
    await wall.next()
    const third = keyResults[2]?.id ?? ''
    await coach.meeting.go({ ...command(), stepId: stepId('okr_status'), focusId: third, wallList: false })
    expect((await wall.next()).content).toMatchObject({ kind: 'okr_status', at: 2, alone: true })
    await coach.meeting.focus({ ...command(), focusId: third, wallList: true })
    expect((await wall.next()).content).toMatchObject({ at: 2, alone: false })
    await coach.meeting.focus({ ...command(), focusId: null })
    expect((await wall.next()).content).toMatchObject({ at: null, alone: false })
    // Without a word about it, a step begins with its list.
    await coach.meeting.go({ ...command(), stepId: stepId('priorities') })
    expect((await wall.next()).content).toMatchObject({ kind: 'priorities', at: null })
    const priorities = carried.filter((capture) => capture.kind === 'priority')
    await coach.meeting.focus({ ...command(), focusId: priorities[1]?.id ?? '' })
    expect((await wall.next()).content).toMatchObject({ at: 1 })
    wall.stop()
  })

  test('behaviour 5: shows a line that goals are written from when the coach shows it, and no other line’s new words', async () => {
    const harness = startBackEnd()
    const { coach } = harness
    const clientId = await plantSample(coach)
    const scene = await kickOff(coach, clientId, 'Være førstevalget', ['Innføre nytt CRM', 'Arrangere kurs'])
    const wall = watching(harness, clientId, scene.meetingId)
    await scene.to('key_results')
    await scene.reword('Arrangere kurs', `${SECRET} fra 4 til 9 dager`)
    const { unitId, objectiveId, meetingId } = scene
    const said = { role: 'key_result' as const, unitId, objectiveId, text: `${SECRET} fra 1 til 2 dager`, why: '' }
    await coach.writing.add({ clientId, commandId: commandId(), meetingId, ...said })
    await scene.show('Innføre nytt CRM')
    await scene.to('objective_why')
    await scene.to('key_results')
    await expect.poll(async () => (await wall.next()).content?.kind).toBe('write_goals')
    expect(JSON.stringify(wall.views)).not.toContain(SECRET)
    await scene.show('Arrangere kurs')
    await expect.poll(async () => JSON.stringify((await wall.next()).content)).toContain(SECRET)
    wall.stop()
  })

  test('speaks the language the coach has chosen, and leaves it to the computer where none is', async () => {
    const harness = startBackEnd()
    const { coach } = harness
    const clientId = await plantSample(coach)
    const meetingId = await planMeeting(harness.coach, clientId)
    const wall = watching(harness, clientId, meetingId)
    expect((await wall.next()).language).toBeNull()
    await coach.system.changeSettings({ commandId: commandId(), patch: { language: 'nb' } })
    expect((await wall.next()).language).toBe('nb')
    wall.stop()
  })
})
