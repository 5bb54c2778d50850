/** The learning log through the contract, on a real file: where learning stands, what finds it again, and what becomes of it when goals go. */
import { describe, expect, test } from 'vitest'
import { noSurroundings } from '#backend/surroundings-none.ts'
import type { Learned } from '#contract/learning.ts'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'

async function scene() {
  let handed = { name: '', text: '' }
  const { coach } = startBackEnd({
    surroundings: () => ({
      ...noSurroundings(),
      handOut: (name, content) => {
        handed = { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content) }
        return Promise.resolve({ outcome: 'download', name, url: '/download/x' })
      },
    }),
  })
  const clientId = await plantSample(coach)
  const command = () => ({ clientId, commandId: commandId() })
  const { units, cycles } = await coach.organisation.get({ clientId })
  const { objectives } = await coach.goal.board({ clientId, cycleId: null })
  const [objective] = objectives
  const keyResult = objective?.keyResults[0]
  if (!objective || !keyResult) throw new Error('the sample has goals')
  const list = async (filter: object = {}) => (await coach.learning.list({ clientId, ...filter })).learned
  const texts = (learned: readonly Learned[]) => learned.map(({ text }) => text)
  const add = async (text: string, more: Partial<Parameters<typeof coach.learning.add>[0]> = {}) =>
    (
      await coach.learning.add({
        ...command(),
        text,
        tags: [],
        unitId: null,
        learnedOn: null,
        objectiveId: null,
        keyResultId: null,
        ...more,
      })
    ).id
  const checkIn = (changed: string, offWall: boolean) =>
    coach.goal.checkIn({
      ...command(),
      checkIn: {
        keyResultId: keyResult.id,
        date: TODAY,
        status: 'green',
        confidence: 7,
        value: null,
        changed,
        blocks: '',
        givenById: null,
        meetingId: null,
        offWall,
      },
      supersedesId: null,
    })
  const file = async (form: 'csv' | 'markdown', filter: object = {}) => {
    await coach.learning.exportFile({ clientId, form, language: null, filter })
    return handed
  }
  const unitId = (name: string) => units.find((unit) => unit.name === name)?.id ?? ''
  return { coach, clientId, command, cycles, objective, keyResult, list, texts, add, checkIn, file, unitId }
}

describe('the log', () => {
  test('tells learning where it stands, whatever its source, newest first', async () => {
    const { coach, command, clientId, objective, keyResult, list, add, checkIn, texts } = await scene()
    await add('Ring søkeren samme dag', { learnedOn: '2026-05-04', tags: ['telefon'] })
    const { id: checkInId } = await checkIn('Malen gjorde det enklere', false)
    await coach.learning.fromCheckIn({ ...command(), checkInId, text: 'En mal gjør det enklere', tags: [] })
    const meetingId = await planMeeting(coach, clientId, { kind: 'retrospective', date: '2026-05-20' })
    await coach.meeting.start({ ...command(), meetingId })
    const capture = {
      kind: 'learned' as const,
      ownerId: null,
      keyResultId: keyResult.id,
      dueDate: null,
      supersedesId: null,
    }
    const { id: captureId } = await coach.meeting.capture({
      ...command(),
      meetingId,
      ...capture,
      text: 'Skriv kortere brev',
    })
    await coach.closing.review({
      ...command(),
      objectiveId: objective.id,
      meetingId,
      patch: { learned: 'Begynn med den eldste saken' },
    })

    const learned = await list()
    expect(learned.map(({ source, text }) => [source, text]).toSorted()).toEqual([
      ['check_in', 'En mal gjør det enklere'],
      ['goal_review', 'Begynn med den eldste saken'],
      ['log', 'Ring søkeren samme dag'],
      ['retrospective', 'Skriv kortere brev'],
    ])
    expect(learned.map(({ learnedOn }) => learnedOn)).toEqual(
      learned
        .map((each) => each.learnedOn)
        .toSorted()
        .toReversed(),
    )
    const fromCheckIn = learned.find(({ source }) => source === 'check_in')
    expect(fromCheckIn).toMatchObject({
      keyResultTitle: keyResult.title,
      objectiveId: objective.id,
      unitId: objective.unitId,
    })

    await coach.meeting.updateCapture({
      ...command(),
      id: captureId,
      patch: { text: 'Skriv kortere og vennligere brev' },
    })
    expect(texts(await list({ source: 'retrospective' }))).toEqual(['Skriv kortere og vennligere brev'])
    await coach.learning.setTags({ ...command(), learningId: captureId, tags: ['Språk', 'språk'] })
    expect((await coach.learning.tags({ clientId })).tags).toEqual([
      { tag: 'Språk', count: 1 },
      { tag: 'telefon', count: 1 },
    ])
    await coach.meeting.withdrawCapture({ ...command(), id: captureId })
    expect(await list({ source: 'retrospective' })).toEqual([])
    expect((await coach.learning.tags({ clientId })).tags).toEqual([{ tag: 'telefon', count: 1 }])
  })

  test('is searched by every word, and by tag, unit, cycle and day', async () => {
    const { list, add, texts, unitId, cycles, objective } = await scene()
    await add('Ring søkeren samme dag', { tags: ['telefon'], unitId: unitId('Team Mottak'), learnedOn: '2025-02-04' })
    await add('Skriv til søkeren', { tags: ['språk'], objectiveId: objective.id, learnedOn: '2026-05-12' })
    expect(texts(await list({ text: 'søker' }))).toEqual(['Skriv til søkeren', 'Ring søkeren samme dag'])
    expect(texts(await list({ text: 'søkeren ring' }))).toEqual(['Ring søkeren samme dag'])
    expect(texts(await list({ text: '#språk' }))).toEqual(['Skriv til søkeren'])
    expect(texts(await list({ tags: ['TELEFON'] }))).toEqual(['Ring søkeren samme dag'])
    expect(texts(await list({ unitId: unitId('Team Mottak') }))).toContain('Ring søkeren samme dag')
    expect(texts(await list({ cycleId: cycles[0]?.id ?? null }))).toEqual(['Skriv til søkeren'])
    expect(texts(await list({ to: '2025-12-31' }))).toEqual(['Ring søkeren samme dag'])
    expect(await list({ text: 'finnes ikke' })).toEqual([])
  })

  test('of one client never tells of another', async () => {
    const { coach, add, clientId } = await scene()
    await add('Ring søkeren samme dag')
    const other = await plantSample(coach)
    expect((await coach.learning.list({ clientId: other })).learned).toEqual([])
    expect((await coach.search.find({ text: 'søkeren samme', clientId: other, limit: 10 })).length).toBe(0)
    expect(await coach.search.find({ text: 'søkeren samme', clientId, limit: 10 })).toMatchObject([
      { kind: 'learning' },
    ])
  })

  test('takes a check-in in once, and refuses what is not there', async () => {
    const { coach, command, checkIn, list } = await scene()
    const { id: checkInId } = await checkIn('Malen gjorde det enklere', false)
    const take = () => coach.learning.fromCheckIn({ ...command(), checkInId, text: 'En mal hjelper', tags: [] })
    expect((await take()).id).toBe((await take()).id)
    expect(await list()).toHaveLength(1)
    const nobody = '019de000-0000-7000-8000-000000000000'
    await expect(coach.learning.setTags({ ...command(), learningId: nobody, tags: ['x'] })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(coach.learning.remove({ ...command(), id: nobody })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('what fits a goal that is written', () => {
  test('is told with its reasons, the best first, and a goal it is linked to knows it', async () => {
    const { coach, command, clientId, objective, add } = await scene()
    const ofGoal = await add('Det gikk da vi tok de eldste først', { objectiveId: objective.id })
    const byTag = await add('Ring før dere skriver', { tags: ['byggesak'] })
    await add('Kaffe hjelper')
    const { fitting } = await coach.learning.similar({
      clientId,
      title: `${objective.title} i byggesak`,
      unitId: null,
      objectiveId: null,
      limit: 5,
    })
    expect(fitting.map(({ learned }) => learned.id)).toEqual([ofGoal, byTag])
    expect(fitting[0]?.because.goal?.title).toBe(objective.title)
    expect(fitting[1]?.because).toMatchObject({ goal: null, tags: ['byggesak'] })

    await coach.learning.link({ ...command(), objectiveId: objective.id, learningId: byTag })
    const of = async () => (await coach.learning.ofObjective({ clientId, objectiveId: objective.id })).learned
    expect((await of()).map(({ id }) => id)).toEqual([byTag])
    await coach.learning.remove({ ...command(), id: byTag })
    expect(await of()).toEqual([])
  })
})

describe('when a goal is removed', () => {
  test('what was learned of it stays, and refers to nothing', async () => {
    const { coach, command, list, add, unitId, cycles } = await scene()
    const { objectiveIds } = await coach.goal.enter({
      ...command(),
      cycleId: cycles[0]?.id ?? '',
      unitId: unitId('Team Mottak'),
      objectives: [{ title: 'Ingen blir stående', why: '', ownerId: null, contributesTo: [], keyResults: [] }],
    })
    const objectiveId = objectiveIds[0] ?? ''
    const id = await add('Køen var ikke problemet', { objectiveId })
    await coach.learning.link({ ...command(), objectiveId, learningId: id })
    await coach.closing.review({ ...command(), objectiveId, meetingId: null, patch: { learned: 'Sagt om målet' } })
    const said = (await list()).find(({ source }) => source === 'goal_review')
    await coach.learning.setTags({ ...command(), learningId: said?.id ?? '', tags: ['kø'] })
    const removal = command()
    await coach.goal.removeObjective({ ...removal, id: objectiveId })
    expect(await list()).toMatchObject([{ id, objectiveId: null, objectiveTitle: null, changed: [] }])
    await coach.system.undo({ ...command(), undone: removal.commandId })
    expect(await list()).toHaveLength(2)
    expect((await list()).find((each) => each.id === id)).toMatchObject({ objectiveId, changed: [objectiveId] })
  })
})

describe('the file', () => {
  test('is a table whose cells work out nothing, and tells nothing of a check-in that was not taken in', async () => {
    const { add, checkIn, file } = await scene()
    await add('=1+1; "sitert"', { tags: ['a', 'b'] })
    await add('@alle\n-og en linje til')
    await checkIn('HEMMELIG', true)
    const { name, text } = await file('csv')
    expect(name).toMatch(/Læringslogg\.csv$/u)
    expect(text.startsWith('\uFEFFDato;Periode;Enhet;')).toBe(true)
    expect(text).toContain('"\'=1+1; ""sitert"""')
    expect(text).toContain('"\'@alle\n-og en linje til"')
    expect(text).not.toContain('HEMMELIG')
  })

  test('is read as Markdown by cycle, and only what is asked for', async () => {
    const { add, file } = await scene()
    await add('Ring søkeren samme dag', { tags: ['telefon'] })
    await add('Skriv til søkeren')
    const { name, text } = await file('markdown', { tags: ['telefon'] })
    expect(name).toMatch(/\.md$/u)
    expect(text).toMatch(/^# Læringslogg\n/u)
    expect(text).toContain('Ring søkeren samme dag')
    expect(text).toContain('telefon')
    expect(text).not.toContain('Skriv til')
  })
})
