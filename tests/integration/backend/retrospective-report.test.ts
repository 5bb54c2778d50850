/** The report of a retrospective, made through the contract on a real file and read back as Word would: it is the database's, and stays what it was. */
import { describe, expect, test, vi } from 'vitest'
import { documentQueries } from '#db/queries/document.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { lineGroup, stepLine } from '#db/schema/step-line.ts'
import type { CaptureKind } from '#domain/meeting/meeting.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { readDocx } from '#tests/support/docx.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

async function scene() {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const command = () => ({ clientId, commandId: commandId() })
  const { units, people, cycles } = await coach.organisation.get({ clientId })
  const idOf = (name: string) => [...units, ...people].find((row) => row.name === name)?.id ?? ''
  const cycleId = cycles[0]?.id ?? ''
  const plan = async (kind: 'retrospective' | 'progress' | 'evaluation', date: string) =>
    (
      await coach.meeting.create({
        ...command(),
        meeting: {
          kind,
          date,
          startTime: '09:00',
          plannedMinutes: 45,
          place: '',
          leaderName: 'Kari Nordmann',
          minuteTakerName: '',
          scopes: [{ unitId: idOf('Byggesak og plan'), withBelow: true }],
        },
      })
    ).id
  const meetingId = await plan('retrospective', '2026-06-29')
  const make = (more: { language?: 'nb' | 'nn' | 'en'; fresh?: boolean; commandId?: string } = {}) =>
    coach.document.makeRetrospectiveReport({
      ...command(),
      meetingId,
      language: null,
      fresh: false,
      ...more,
    })
  const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
  const read = async (documentId: string) =>
    readDocx(vault.queries(meetingQueries).content.get({ id: documentId })?.content ?? new Uint8Array())
  const state = () => coach.document.retrospectiveReportState({ clientId, meetingId })
  const closing = async () => {
    const { closing: view } = await coach.closing.view({ clientId, cycleId })
    if (!view) throw new Error('no cycle')
    return view
  }
  const capture = (kind: CaptureKind, text: string, more: { ownerId?: string; dueDate?: string } = {}) =>
    coach.meeting.capture({
      ...command(),
      meetingId,
      kind,
      text,
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId: null,
      ...more,
    })
  return {
    coach,
    clientId,
    command,
    vault,
    units,
    people,
    cycleId,
    idOf,
    plan,
    meetingId,
    make,
    read,
    state,
    closing,
    capture,
  }
}
type Scene = Awaited<ReturnType<typeof scene>>

/** The room has looked back: something is said of every goal, one is let go of, one score is set, and there are secrets. */
async function lookBack(of: Scene) {
  const { coach, command, meetingId, cycleId, idOf, closing, capture } = of
  // As older retrospectives have them: each in a step of its own.
  for (const topic of ['stops', 'starts'] as const)
    await coach.agenda.add({
      ...command(),
      meetingId,
      step: { kind: 'silent_writing', topic, title: '', question: '', minutes: 5 },
      beforeId: null,
    })
  await coach.meeting.start({ ...command(), meetingId })
  const [first, second, ...others] = (await closing()).objectives
  const all = [first, second, ...others].flatMap((objective) => objective ?? [])
  for (const [at, { id: objectiveId }] of all.entries()) {
    const patch = {
      status: 'yellow' as const,
      why: `Fordi ${at}`,
      learned: `Lærdom ${at}`,
      causes: ['no_capacity' as const],
    }
    await coach.closing.review({ ...command(), objectiveId, meetingId, patch })
    const decision = at === 0 ? 'drop' : 'adjust'
    await coach.closing.decide({ ...command(), objectiveId, meetingId, decision, reason: `Grunn ${at}` })
  }
  const keyResultId = second?.keyResults[0]?.id ?? ''
  await coach.closing.setScore({
    ...command(),
    keyResultId,
    set: { score: 0.42, reason: 'Tallene fra uke 20 mangler' },
  })
  await coach.closing.setNextOwner({
    ...command(),
    cycleId,
    unitId: idOf('Team Mottak'),
    personId: idOf('Samir Haddad'),
  })
  await coach.closing.summarise({ ...command(), cycleId, text: 'En periode med god fart.' })
  const { steps } = await coach.meeting.room({ clientId: of.clientId, meetingId })
  const write = async (section: 'continues' | 'stops' | 'starts', shown: boolean, ...texts: string[]) => {
    const own = steps.find((step) => step.topic === section)
    const stepId = (own ?? steps.find((step) => step.kind === 'reflect'))?.id ?? ''
    await coach.meeting.go({ ...command(), meetingId, stepId })
    const lines = texts.map((text) => ({ text, amount: null }))
    const { ids } = await coach.line.add({ ...command(), stepId, section: own ? 'written' : section, lines })
    const hidden = texts.findIndex((text) => text.startsWith('Kanari'))
    if (hidden !== -1) await coach.line.update({ ...command(), id: ids[hidden] ?? '', patch: { offWall: true } })
    if (shown) await coach.line.reveal({ ...command(), stepId })
  }
  await write('continues', true, 'Korte mandager', 'Kanarilinje')
  await write('stops', true, 'Lange rapporter')
  await write('starts', false, 'Kanari som aldri ble vist')
  // The room puts what belongs together under a name.
  const { lines } = await coach.meeting.room({ clientId: of.clientId, meetingId })
  const line = lines.find(({ text }) => text === 'Korte mandager')
  of.vault.changes.commit({ commandId: commandId(), procedure: 'test', at: '2026-06-29T09:00:00.000Z' }, (edit) => {
    const id = commandId()
    const stepId = line?.stepId ?? ''
    edit.insert(lineGroup, { id, meetingId, stepId, name: 'Rytmen vår', position: 1 })
    edit.update(stepLine, line?.id ?? '', { groupId: id })
  })
  await capture('decision', 'Vi flytter innsjekken til tirsdag', {
    ownerId: idOf('Samir Haddad'),
    dueDate: '2026-07-06',
  })
  await capture('priority', 'Lag utkast til nye mål', { ownerId: idOf('Samir Haddad'), dueDate: '2026-07-01' })
  await capture('learned', 'Færre mål ga mer fart')
  const { id: captureId } = await capture('learned', 'Kanarilæring')
  await coach.document.leaveOut({ ...command(), meetingId, captureId, out: true })
  await coach.meeting.writeNote({ ...command(), meetingId, text: 'Kanarinotat' })
  await coach.meeting.end({ ...command(), meetingId, worth: 8 })
}

describe('the report of a retrospective', () => {
  test('says what the database says of every key result, score, decision and action, and nothing that is hidden', async () => {
    const of = await scene()
    await lookBack(of)
    await of.plan('evaluation', '2026-10-12')
    const { document } = await of.make()
    expect(document).toMatchObject({
      kind: 'retrospective_report',
      meetingId: of.meetingId,
      language: 'nb',
      version: 1,
    })
    const docx = await of.read(document.id)
    const { objectives } = await of.closing()
    const units = new Set(
      ['Byggesak og plan', 'Team Mottak', 'Team Behandling'].map((name) => of.idOf(name)).filter((id) => id !== ''),
    )
    const own = objectives.filter(({ unitId }) => units.has(unitId))
    expect(own.length).toBeGreaterThan(2)
    const figure = (score: number | null) =>
      score === null ? 'Ingen score' : (Math.round(score * 100) / 100).toFixed(2).replace('.', ',')

    const results = docx.tables.filter(({ header }) => header[0] === 'Nøkkelresultat').flatMap(({ rows }) => rows)
    const keyResults = own.flatMap((objective) => objective.keyResults)
    expect(results).toHaveLength(keyResults.length)
    for (const [at, { title, score, value, set }] of keyResults.entries()) {
      const row = results[at] ?? []
      expect(row[0]).toContain(title)
      expect(row.at(-1)).toContain(figure(score))
      if (value === null) expect(row[2]).toContain('Ikke målt')
      if (set) expect([row[0], row.at(-1)].join(' ')).toContain(set.reason)
    }
    expect(results.filter((row) => row.at(-1)?.includes('Satt av coachen'))).toHaveLength(1)
    const overview = docx.tables.find(({ under }) => under === 'Resultatene')?.rows ?? []
    expect(overview.map((row) => row[0]?.includes(own[overview.indexOf(row)]?.title ?? '?'))).toEqual(
      own.map(() => true),
    )
    expect(overview.map((row, at) => row[1]?.includes(figure(own[at]?.score.score ?? null)))).toEqual(
      own.map(() => true),
    )
    expect(docx.charts).toHaveLength(1)
    expect(docx.charts[0]?.values[0]).toEqual(
      own.map(({ score }) => (score.score === null ? null : Math.round(score.score * 100) / 100)),
    )
    expect(docx.charts[0]).toMatchObject({ beforeTable: true, text: expect.stringContaining('Score fra 0 til 1') })

    const goingOn = docx.tables.find(({ under }) => under === 'Hva som skjer med målene')?.rows ?? []
    const continued = own.filter(({ review }) => review?.decision !== 'drop')
    expect(goingOn.map((row) => [row[0], row[2]])).toEqual(
      continued.map(({ title, review }) => [title, review?.reason]),
    )
    const letGo = own.find(({ review }) => review?.decision === 'drop')
    expect(docx.text).toContain(`Det vi tar med oss: ${letGo?.review?.learned}.`)
    for (const { review } of continued) expect(docx.text).toContain(review?.learned)
    const [decision] = (
      await of.coach.meeting.room({ clientId: of.clientId, meetingId: of.meetingId })
    ).captures.filter(({ kind }) => kind === 'decision')
    expect(docx.tables.find(({ under }) => under === 'Beslutninger')?.rows).toEqual([
      [String(decision?.number), decision?.text, 'Samir Haddad', '6. juli'],
    ])
    expect(docx.tables.find(({ under }) => under === 'Tiltak')?.rows).toEqual([
      ['Lag utkast til nye mål', 'Samir Haddad', '1. juli'],
    ])
    for (const text of [
      'Korte mandager',
      'Rytmen vår',
      'Lange rapporter',
      'Færre mål ga mer fart',
      'En periode med god fart.',
      'Samir Haddad (Team Mottak)',
      'Mandag 12. oktober 2026',
      'ikke tid eller folk nok',
    ])
      expect(docx.text).toContain(text)
    expect(Object.values(docx.parts).join('\n')).not.toMatch(/kanari/iu)
    const snapshot = of.vault.queries(documentQueries).snapshot.get({ id: document.id })
    expect(new TextDecoder().decode(snapshot?.content)).not.toMatch(/kanari/iu)
  })

  test('made again says the same, whatever has changed, until it is asked for anew', async () => {
    const of = await scene()
    const { coach, command, make, read, state, cycleId } = of
    await lookBack(of)
    await coach.closing.close({ ...command(), cycleId })
    const first = (await make()).document
    expect(await state()).toEqual({ version: 1, changed: false })
    const said = (await read(first.id)).text

    await coach.closing.reopen({ ...command(), cycleId, reason: 'Et tall var feil' })
    const [objective, other] = (await of.closing()).objectives
    await coach.goal.updateObjective({ ...command(), id: other?.id ?? '', patch: { title: 'Et helt annet navn' } })
    await coach.closing.decide({
      ...command(),
      objectiveId: objective?.id ?? '',
      meetingId: null,
      decision: 'continue',
      reason: 'Vi ombestemte oss',
    })
    await coach.goal.checkIn({
      ...command(),
      supersedesId: null,
      checkIn: {
        keyResultId: other?.keyResults[0]?.id ?? '',
        date: '2026-06-28',
        status: 'red',
        confidence: 2,
        value: 1,
        changed: '',
        blocks: '',
        givenById: null,
        meetingId: null,
        offWall: false,
      },
    })
    await coach.organisation.updatePerson({ ...command(), id: of.idOf('Samir Haddad'), patch: { name: 'Sam Haddad' } })
    expect(await state()).toEqual({ version: 1, changed: true })
    const again = (await make()).document
    expect(again.version).toBe(2)
    expect(again.name).toContain(', versjon 2')
    expect((await read(again.id)).text).toBe(said)
    // Another language says the same of the same.
    const english = await read((await make({ language: 'en' })).document.id)
    expect(english.language).toBe('en-GB')
    expect(english.text).not.toContain('Et helt annet navn')
    expect(english.charts.map(({ values }) => values)).toEqual(
      (await read(first.id)).charts.map(({ values }) => values),
    )
    expect(await state()).toEqual({ version: 3, changed: true })

    const fresh = (await make({ fresh: true })).document
    const now = (await read(fresh.id)).text
    for (const text of ['Et helt annet navn', 'Vi ombestemte oss', 'Sam Haddad']) expect(now).toContain(text)
    expect(await state()).toEqual({ version: 4, changed: false })
    expect((await coach.document.retrospectiveReports({ clientId: of.clientId, meetingId: of.meetingId })).length).toBe(
      4,
    )
  })

  test('is a version of its own beside the minutes; taken back it has had its number, and the one before counts again', async () => {
    const of = await scene()
    const { coach, clientId, meetingId, command, make, state } = of
    await lookBack(of)
    await coach.document.makeMinutes({ ...command(), meetingId, language: null })
    await make()
    const second = commandId()
    await make({ commandId: second, fresh: true })
    expect((await make({ commandId: second })).document.version).toBe(2)
    const room = await coach.meeting.room({ clientId, meetingId })
    expect(room.documents.map(({ kind }) => kind)).toEqual(['minutes'])
    const listed = (await coach.meeting.list({ clientId })).find(({ id }) => id === meetingId)
    expect(listed?.documents.map(({ kind, version }) => [kind, version])).toEqual([['minutes', 1]])
    expect(await coach.document.minutesState({ clientId, meetingId })).toEqual({ version: 1, changed: false })
    expect((await coach.document.makeMinutes({ ...command(), meetingId, language: null })).document).toMatchObject({
      kind: 'minutes',
      version: 2,
    })
    await coach.system.undo({ ...command(), undone: second })
    expect((await state()).version).toBe(1)
    expect((await make()).document.version).toBe(3)
  })

  test('made again speaks of a former colleague once somebody has been removed, also in what is kept', async () => {
    const of = await scene()
    await lookBack(of)
    await of.make()
    const everything = () =>
      of.vault
        .queries(documentQueries)
        .snapshots.all()
        .map(({ content }) => new TextDecoder().decode(content))
        .join('\n')
    expect(everything()).toContain('Samir Haddad')
    await of.coach.organisation.removePerson({ ...of.command(), id: of.idOf('Samir Haddad') })
    expect(everything()).not.toContain('Samir Haddad')
    const { document } = await of.make()
    const { text } = await of.read(document.id)
    expect(text).not.toContain('Samir Haddad')
    expect(text).toContain('Tidligere medarbeider')
    expect((await of.state()).version).toBe(2)
  })

  test('is refused for a meeting that does not look back, and made of one where nothing was said', async () => {
    const of = await scene()
    const progress = await of.plan('progress', '2026-06-22')
    await expect(
      of.coach.document.makeRetrospectiveReport({ ...of.command(), meetingId: progress, language: null, fresh: false }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      of.coach.document.makeRetrospectiveReport({
        ...of.command(),
        meetingId: commandId(),
        language: null,
        fresh: false,
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect(await of.state()).toEqual({ version: null, changed: null })
    const docx = await of.read((await of.make({ language: 'nn' })).document.id)
    expect(docx.text).toContain('Ikkje booka enno')
  })
})
