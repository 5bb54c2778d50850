/** What a room writes, on a real file: kept in order, hidden until it is shown, made into what it asks for, and in the minutes. */
import { describe, expect, test } from 'vitest'
import { stepLine } from '#db/schema/step-line.ts'
import type { StepKind } from '#domain/meeting/meeting.ts'
import { isLineStep, LINE_STEPS } from '#domain/meeting/step-line.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'
import { wallNow } from '#tests/support/wall-now.ts'

async function running(kind: StepKind) {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const meetingId = await planMeeting(coach, clientId)
  const command = () => ({ clientId, commandId: commandId() })
  const { id: stepId } = await coach.agenda.add({
    ...command(),
    meetingId,
    step: { kind, topic: null, title: '', question: '', minutes: 5 },
    beforeId: null,
  })
  await coach.meeting.start({ ...command(), meetingId })
  await coach.meeting.go({ ...command(), meetingId, stepId })
  const write = async (...texts: string[]) =>
    (
      await coach.line.add({
        ...command(),
        stepId,
        section: isLineStep(kind) ? LINE_STEPS[kind].entry : 'written',
        lines: texts.map((text) => ({ text, amount: null })),
      })
    ).ids
  const room = () => coach.meeting.room({ clientId, meetingId })
  const wall = async () => (await wallNow(backEnd, clientId, meetingId)).content
  const shown = async () => {
    const content = await wall()
    return content !== null && 'written' in content ? (content.lines?.map((line) => line.text) ?? null) : null
  }
  const minutes = async () => (await coach.document.minutesTexts({ clientId, meetingId, language: 'nb' })).plain
  const capture = (
    kind_: 'decision' | 'priority' | 'parked',
    text: string,
    from: { lineId?: string; parkedId?: string },
  ) =>
    coach.meeting.capture({
      ...command(),
      meetingId,
      kind: kind_,
      text,
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId: null,
      ...from,
    })
  return { coach, backEnd, clientId, meetingId, stepId, command, write, room, wall, shown, minutes, capture }
}

describe('what a room writes', () => {
  test('reaches the wall as how many lines there are, then all at once without those kept off it, and so the minutes', async () => {
    const { coach, command, stepId, write, wall, shown, minutes } = await running('silent_writing')
    const [first] = await write('Mer tid', 'Færre møter', 'Bare mellom oss')
    const third = (await write('Egen vakt'))[0]
    expect(await wall()).toEqual({ kind: 'silent_writing', written: 4, lines: null, at: null, about: '', chosen: null })
    expect(await minutes()).not.toContain('Mer tid')
    const { lines } = await coach.meeting.room({
      clientId: command().clientId,
      meetingId: (await coach.meeting.list(command()))[0]?.id ?? '',
    })
    const secret = lines.find((line) => line.text === 'Bare mellom oss')
    await coach.line.update({ ...command(), id: secret?.id ?? '', patch: { offWall: true } })
    await coach.line.move({ ...command(), id: third ?? '', section: 'written', beforeId: first ?? null })
    await coach.line.reveal({ ...command(), stepId })
    expect(await shown()).toEqual(['Egen vakt', 'Mer tid', 'Færre møter'])
    const said = await minutes()
    expect(said).toContain('Stille skriving')
    expect(said).toContain('Egen vakt')
    expect(said).not.toContain('Bare mellom oss')
  })

  test('under continue, stop and start is pasted at once, hidden until shown, and told section by section in the minutes', async () => {
    const { coach, command, stepId, wall, minutes, room } = await running('reflect')
    const lines = [
      { section: 'starts' as const, text: 'Fadder', amount: null },
      { section: 'continues' as const, text: 'Innsjekken', amount: null },
      { text: 'Rapporten', amount: null },
    ]
    const { ids } = await coach.line.add({ ...command(), stepId, section: 'stops', lines })
    expect(await wall()).toMatchObject({ kind: 'reflect', written: 3, lines: null })
    expect(await minutes()).not.toContain('Fadder')
    await expect(
      coach.line.add({ ...command(), stepId, section: 'stops', lines: [{ section: 'many', text: 'x', amount: null }] }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await coach.line.reveal({ ...command(), stepId })
    expect(await wall()).toMatchObject({
      lines: [
        { section: 'continues', text: 'Innsjekken' },
        { section: 'stops', text: 'Rapporten' },
        { section: 'starts', text: 'Fadder' },
      ],
    })
    expect(await minutes()).toMatch(/Fortsette\s[^]*Innsjekken\s[^]*Slutte\s[^]*Rapporten\s[^]*Begynne\s[^]*Fadder/)
    // Off the wall is nobody's to read.
    await coach.line.update({ ...command(), id: ids[0] ?? '', patch: { offWall: true } })
    expect(JSON.stringify(await wall())).not.toContain('Fadder')
    expect(await minutes()).not.toContain('Fadder')
    // A paste is taken back at once.
    const again = command()
    await coach.line.add({ ...again, stepId, section: 'stops', lines })
    expect((await room()).lines).toHaveLength(6)
    await coach.system.undo({ ...command(), undone: again.commandId })
    expect((await room()).lines).toHaveLength(3)
  })

  test('shown by mistake is hidden again by undo; nothing is shown before anything is written', async () => {
    const { coach, command, stepId, write, wall } = await running('silent_writing')
    await expect(coach.line.reveal({ ...command(), stepId })).rejects.toMatchObject({ code: 'conflict' })
    await write('Mer tid')
    const reveal = commandId()
    await coach.line.reveal({ clientId: command().clientId, commandId: reveal, stepId })
    await coach.line.reveal({ ...command(), stepId })
    expect(await wall()).toMatchObject({ lines: [{ text: 'Mer tid' }] })
    await coach.system.undo({ ...command(), undone: reveal })
    expect(await wall()).toMatchObject({ written: 1, lines: null })
  })

  test('becomes a decision at its own line, and stands alone again when that is taken back', async () => {
    const { coach, command, write, room, capture } = await running('silent_writing')
    const [id] = await write('Vi flytter vakten')
    const made = await capture('decision', 'Vakten flyttes til mandag', { lineId: id ?? '' })
    const { lines, captures } = await room()
    expect(lines[0]).toMatchObject({ text: 'Vi flytter vakten', captureId: made.id })
    expect(captures.find((each) => each.id === made.id)).toMatchObject({ text: 'Vakten flyttes til mandag', number: 2 })
    await coach.meeting.withdrawCapture({ ...command(), id: made.id })
    expect((await room()).captures.some((each) => each.id === made.id)).toBe(false)
  })

  test('is kept in order without end, in a step that takes lines, in a meeting that runs', async () => {
    const { coach, command, meetingId, stepId, write, room } = await running('silent_writing')
    const [a = '', b = ''] = await write('a', 'b')
    // Far more often than halving has numbers for.
    for (let nth = 0; nth < 70; nth += 1) {
      const [last = ''] = [(await room()).lines.at(-1)?.id]
      await coach.line.move({ ...command(), id: last, section: 'written', beforeId: last === a ? b : a })
    }
    expect((await room()).lines.map((line) => line.text).toSorted()).toEqual(['a', 'b'])
    const { steps } = await room()
    const news = steps.find((step) => step.kind === 'good_news')?.id ?? ''
    await expect(
      coach.line.add({ ...command(), stepId: news, section: 'written', lines: [{ text: 'x', amount: null }] }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(coach.line.add({ ...command(), stepId, section: 'written', lines: [] })).rejects.toMatchObject({
      code: 'invalid',
    })
    await coach.meeting.end({ ...command(), meetingId, worth: null })
    await expect(coach.line.update({ ...command(), id: a, patch: { text: 'c' } })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('lines that are measured and chosen among', () => {
  test('dots are counted in secret, and put the lines in their order when all see them', async () => {
    const { coach, command, stepId, write, wall, shown, minutes } = await running('dots')
    const [a = '', b = ''] = await write('Svartid', 'Veiledning', 'Ny nettside')
    await coach.line.update({ ...command(), id: a, patch: { amount: 2 } })
    await coach.line.update({ ...command(), id: b, patch: { amount: 7 } })
    expect(await wall()).toMatchObject({ lines: [{ amount: null }, { amount: null }, { amount: null }] })
    expect(await minutes()).not.toContain('prikker: 7')
    await coach.line.reveal({ ...command(), stepId })
    expect(await shown()).toEqual(['Veiledning', 'Svartid', 'Ny nettside'])
    expect(await minutes()).toContain('Veiledning (prikker: 7)')
  })

  test('from many to three: never four, the rest is parked and comes again, and one chosen after all is not', async () => {
    const { coach, command, stepId, write, room, shown, minutes } = await running('many_to_three')
    const ids = await write('a', 'b', 'c', 'd', 'e')
    await expect(coach.line.parkRest({ ...command(), stepId })).rejects.toMatchObject({ code: 'conflict' })
    const choose = (id = '') => coach.line.move({ ...command(), id, section: 'chosen', beforeId: null })
    for (const id of ids.slice(0, 3)) await choose(id)
    await expect(choose(ids[3])).rejects.toMatchObject({ code: 'conflict', data: { subject: 'chosen' } })
    await coach.line.parkRest({ ...command(), stepId })
    const parked = async () => (await room()).captures.filter((each) => each.kind === 'parked').map((each) => each.text)
    expect(await parked()).toEqual(['d', 'e'])
    await coach.line.move({ ...command(), id: ids[0] ?? '', section: 'many', beforeId: null })
    await choose(ids[3])
    expect(await parked()).toEqual(['e'])
    expect(await shown()).toEqual(['b', 'c', 'd', 'a', 'e'])
    expect(await minutes()).toMatch(/Fra mange til tre[^]*Valgt[^]*b[^]*Ikke valgt[^]*a[^]*Parkert[^]*e/)
    await expect(
      coach.line.move({ ...command(), id: ids[0] ?? '', section: 'written', beforeId: null }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  test('free text is on the wall as it is written, under the coach’s own heading, and in the minutes', async () => {
    const { coach, command, meetingId, stepId, write, shown, minutes } = await running('free_text')
    await coach.agenda.word({ ...command(), meetingId, stepId, title: 'Slik jobber vi', question: '' })
    await write('Ett møte i uken', 'Alle tall på ett sted')
    expect(await shown()).toEqual(['Ett møte i uken', 'Alle tall på ett sted'])
    expect(await minutes()).toMatch(/Slik jobber vi[^]*Ett møte i uken/)
  })

  test('hours stand zone by zone, with points, the share against the aim and a tenth moved, named as Kim Leinan’s rule of thumb', async () => {
    const { coach, command, clientId, meetingId, stepId, shown, minutes, room } = await running('hours')
    const add = (section: 'effective' | 'distraction' | 'written', text: string, amount: number) =>
      coach.line.add({ ...command(), stepId, section, lines: [{ text, amount }] })
    await add('distraction', 'E-post', 24)
    await add('effective', 'Befaring', 6)
    await add('effective', 'Saksbehandling', 10)
    expect(await shown()).toEqual(['Saksbehandling', 'Befaring', 'E-post'])
    const said = await minutes()
    expect(said).toMatch(
      /Effektiv sone[^]*Saksbehandling \(10 timer i uken\)[^]*Befaring[^]*Distraksjonssone[^]*E-post \(24 timer i uken\)/,
    )
    expect(said.replaceAll('\u00A0', ' ')).toContain(
      '40 % av timene går til det viktigste. Målet er 80 %. Uken er verdt 134 poeng. Flyttes en tidel av uken (4 timer) til effektiv sone, blir det 50 % og 165 poeng.',
    )
    for (const form of Object.values(await coach.document.minutesTexts({ clientId, meetingId, language: 'nn' })))
      for (const text of ['Distraksjonssone', '134', '165', 'Kim Leinan']) expect(form).toContain(text)
    expect(said).toContain('Tommelfingerregel av Kim Leinan')
    // Into the other zone, and back by undo.
    const mail = (await room()).lines.find((line) => line.text === 'E-post')?.id ?? ''
    const move = command()
    await coach.line.move({ ...move, id: mail, section: 'effective', beforeId: null })
    expect(await minutes()).toContain('Uken er verdt 320 poeng.')
    await coach.system.undo({ ...command(), undone: move.commandId })
    expect(await minutes()).toContain('Uken er verdt 134 poeng.')
    await expect(add('written', 'Uten sone', 3)).resolves.toBeDefined()
    expect(await minutes()).toContain('3 timer er uten sone og ikke regnet med.')
  })

  test('hours kept off the wall are in no sum the room or the minutes have', async () => {
    const { coach, command, stepId, wall, minutes } = await running('hours')
    const lines = [
      { text: 'Saksbehandling', amount: 8 },
      { text: 'Sykmeldt kollega', amount: 24 },
    ]
    const { ids } = await coach.line.add({ ...command(), stepId, section: 'effective', lines })
    await coach.line.update({ ...command(), id: ids[1] ?? '', patch: { offWall: true } })
    expect(await wall()).toMatchObject({ written: 1, lines: [{ text: 'Saksbehandling', amount: 8 }] })
    expect(await minutes()).toContain('Uken er verdt 64 poeng.')
    expect(await minutes()).not.toContain('Sykmeldt')
  })

  test('hours from before there were zones are kept: shown with their hours, in no zone, and never counted', async () => {
    const { write, coach, command, shown, minutes } = await running('hours')
    const [id = ''] = await write('Møter')
    await coach.line.update({ ...command(), id, patch: { amount: 6 } })
    expect(await shown()).toEqual(['Møter'])
    const said = await minutes()
    expect(said).toMatch(/Uten sone[^]*Møter \(6 timer i uken\)[^]*6 timer er uten sone/)
    expect(said).not.toContain('poeng')
    expect(said).not.toContain('Kim Leinan')
  })

  const MARKS = ['pressure', 'willingness', 'leadership', 'capacity'] as const
  const marks = (figures: string) => Object.fromEntries(MARKS.map((mark, at) => [mark, Number(figures[at])]))

  test('where to start: the unit the marks point to is first and told with its reason, and what has no marks comes last', async () => {
    const { coach, command, write, shown, minutes } = await running('where_to_start')
    const [heavy = '', , ready = ''] = await write('Plan', 'Uten tall', 'Vakten')
    await coach.line.update({ ...command(), id: heavy, patch: marks('5525') })
    expect(await minutes()).toContain('Ingen av enhetene har både ledelse og kapasitet på minst 3 ennå.')
    await coach.line.update({ ...command(), id: ready, patch: marks('4433') })
    expect(await shown()).toEqual(['Vakten', 'Plan', 'Uten tall'])
    const said = await minutes()
    expect(said).toContain('Pilot: Vakten. Høyest på press og vilje (4 av 5). Både ledelse og kapasitet er minst 3.')
    expect(said).toContain('Plan (press 5, vilje 5, ledelse 2, kapasitet 5)')
  })

  test('where to start: what was marked before it was about units is kept and shown, after those with marks, and its edits can be undone', async () => {
    const { coach, backEnd, clientId, command, write, wall, minutes, room } = await running('where_to_start')
    const [old = '', unit = ''] = await write('Ny nettside', 'Vakten')
    // As an app of that time wrote it: the contract gives these no more.
    const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
    const marking = commandId()
    const given = { commandId: marking, procedure: 'line.update', at: new Date().toISOString() }
    vault.changes.commit(given, (edit) => {
      edit.update(stepLine, old, { effect: 5, effort: 2 })
    })
    await coach.line.update({ ...command(), id: unit, patch: marks('1234') })
    expect(await wall()).toMatchObject({ lines: [{ text: 'Vakten' }, { text: 'Ny nettside', effect: 5, effort: 2 }] })
    expect(await minutes()).toMatch(/Pilot: Vakten[^]*Ny nettside \(effekt 5, innsats 2\)/)
    await coach.system.undo({ ...command(), undone: marking })
    expect((await room()).lines.find((line) => line.id === old)).toMatchObject({ effect: null, effort: null })
  })

  test('where to start: the room may choose another, take it back, and is left with what the marks say when that unit is removed', async () => {
    const { coach, command, stepId, write, wall, room, minutes } = await running('where_to_start')
    const [a = '', b = ''] = await write('Plan', 'Vakten')
    await coach.line.update({ ...command(), id: a, patch: marks('5555') })
    await coach.line.update({ ...command(), id: b, patch: marks('3333') })
    const choice = command()
    await coach.line.pilot({ ...choice, stepId, lineId: b })
    expect(await wall()).toMatchObject({ chosen: 1, lines: [{ text: 'Plan' }, { text: 'Vakten' }] })
    expect(await minutes()).toContain(
      'Pilot: Vakten. Rommet valgte den. Tallene peker på Plan. Jevnt på alle fire (5 av 5).',
    )
    await coach.system.undo({ ...command(), undone: choice.commandId })
    expect(await wall()).toMatchObject({ chosen: null })
    await coach.line.pilot({ ...command(), stepId, lineId: b })
    const removal = command()
    await coach.line.remove({ ...removal, id: b })
    expect((await room()).steps.find((step) => step.id === stepId)?.pilotId).toBeNull()
    await coach.system.undo({ ...command(), undone: removal.commandId })
    expect(await wall()).toMatchObject({ chosen: 1 })
    await coach.line.pilot({ ...command(), stepId, lineId: null })
    expect(await wall()).toMatchObject({ chosen: null })
  })

  test('where to start: a unit kept off the wall is neither pointed to nor chosen for the room', async () => {
    const { coach, command, stepId, write, wall, minutes } = await running('where_to_start')
    const [a = '', b = ''] = await write('Hemmelig enhet', 'Vakten')
    await coach.line.update({ ...command(), id: a, patch: { ...marks('5555'), offWall: true } })
    await coach.line.update({ ...command(), id: b, patch: marks('1111') })
    await coach.line.pilot({ ...command(), stepId, lineId: a })
    expect(await wall()).toMatchObject({ written: 1, lines: [{ text: 'Vakten' }], chosen: null })
    expect(await minutes()).toContain('Pilot: Vakten. Jevnt på alle fire')
    expect(await minutes()).not.toContain('Hemmelig')
  })

  test('where to start: only a unit of the step is chosen, in a step that asks for one', async () => {
    const { coach, command, stepId, meetingId } = await running('where_to_start')
    const { id: other } = await coach.agenda.add({
      ...command(),
      meetingId,
      step: { kind: 'dots', topic: null, title: '', question: '', minutes: 5 },
      beforeId: null,
    })
    const lines = [{ text: 'Ny nettside', amount: null }]
    const { ids } = await coach.line.add({ ...command(), stepId: other, section: 'written', lines })
    await expect(coach.line.pilot({ ...command(), stepId, lineId: ids[0] ?? '' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(coach.line.pilot({ ...command(), stepId: other, lineId: ids[0] ?? '' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('a goal from above is on the wall with its words, and leaves nothing behind when it is gone', async () => {
    const { coach, command, clientId, stepId, wall, minutes, write } = await running('translate')
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    const goal = objectives[0]
    await coach.line.about({ ...command(), stepId, objectiveId: goal?.id ?? '' })
    await write('Vi må svare raskere')
    expect(await wall()).toMatchObject({ about: goal?.title, lines: [{ section: 'meaning' }] })
    expect(await minutes()).toMatch(/Hva dette betyr for oss nå[^]*Vi må svare raskere/)
    await expect(coach.line.about({ ...command(), stepId, objectiveId: stepId })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a goal made of a line', () => {
  test('is a draft that contributes to the goal above, counts in no rhythm, and is taken back whole', async () => {
    const { coach, command, clientId } = await running('translate')
    const { objectives, cycle } = await coach.goal.board({ clientId, cycleId: null })
    const [above] = objectives
    const before = await coach.goal.board({ clientId, cycleId: null })
    const entered = { title: 'Svare raskere', why: '', ownerId: null, contributesTo: [above?.id ?? ''], keyResults: [] }
    const made = commandId()
    const { objectiveIds } = await coach.goal.enter({
      clientId,
      commandId: made,
      cycleId: cycle?.id ?? '',
      unitId: above?.unitId ?? '',
      objectives: [{ ...entered, draft: true }],
    })
    const found = async () =>
      (await coach.goal.board({ clientId, cycleId: null })).objectives.find(({ id }) => id === objectiveIds[0])
    expect(await found()).toMatchObject({
      state: 'draft',
      contributesTo: [{ objectiveId: above?.id, keyResultId: null }],
    })
    const used = commandId()
    await coach.goal.updateObjective({
      clientId,
      commandId: used,
      id: objectiveIds[0] ?? '',
      patch: { state: 'active' },
    })
    expect((await found())?.state).toBe('active')
    await coach.system.undo({ ...command(), undone: used })
    await coach.system.undo({ ...command(), undone: made })
    // What it contributed to knows nothing of it either.
    expect(await coach.goal.board({ clientId, cycleId: null })).toEqual(before)
  })
})

describe('what is parked', () => {
  test('is taken up by what it becomes, or let go of with its reason, and the minutes say which', async () => {
    const { coach, command, meetingId, room, capture, wall, minutes } = await running('parked')
    const cabins = await capture('parked', 'Hytteassistent', {})
    const site = await capture('parked', 'Ny nettside', {})
    expect(await wall()).toMatchObject({ kind: 'parked' })
    await capture('priority', 'Skisse til hytteassistent', { parkedId: cabins.id })
    await coach.meeting.resolveCapture({
      ...command(),
      meetingId,
      id: site.id,
      state: 'not_done',
      reason: 'For dyrt nå',
    })
    const { captures } = await room()
    expect(captures.filter((each) => each.kind === 'parked')).toMatchObject([
      { id: cabins.id, state: 'done', reason: '' },
      { id: site.id, state: 'not_done', reason: 'For dyrt nå' },
    ])
    expect(await minutes()).toMatch(/Ny nettside Sluppet: For dyrt nå/)
    await coach.meeting.resolveCapture({ ...command(), meetingId, id: site.id, state: 'open' })
    expect((await room()).captures.find((each) => each.id === site.id)).toMatchObject({ state: 'open', reason: '' })
  })
})

describe('the closing', () => {
  test('has the room’s number, with those of the meetings before, and the meeting ends with it', async () => {
    const { coach, clientId, meetingId, command, wall } = await running('close')
    expect(await wall()).toEqual({ kind: 'close', worth: null, before: [8] })
    await coach.meeting.score({ ...command(), meetingId, worth: 9 })
    expect(await wall()).toEqual({ kind: 'close', worth: 9, before: [8] })
    await coach.meeting.end({ ...command(), meetingId, worth: 9 })
    const rows = await coach.meeting.list({ clientId })
    expect(rows.find((row) => row.id === meetingId)).toMatchObject({ state: 'ended' })
    await expect(coach.meeting.score({ ...command(), meetingId, worth: 3 })).rejects.toMatchObject({ code: 'conflict' })
  })
})
