/** A maturity check in a meeting: what the room sees at each point of it, and what it never does. */
import { describe, expect, test } from 'vitest'
import type { StageMaturity } from '#contract/stage.ts'
import type { SetUp } from '#domain/maturity/check.ts'
import { readStage } from '#backend/stage.ts'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'

const SECRET = 'KANARI'

async function scene(given: Partial<SetUp> = {}) {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const command = () => ({ clientId, commandId: commandId() })
  const { units, people } = await coach.organisation.get({ clientId })
  const unitId = units.find((unit) => unit.name === 'Byggesak og plan')?.id ?? ''
  const usual = { kind: 'maturity', unitId, date: TODAY, mode: 'open', length: 'short', threshold: 5 } as const
  const check = { ...usual, ...given }
  const setUp = async (of: Partial<SetUp> = {}) =>
    (
      await coach.maturity.setUp({
        ...command(),
        check: { ...check, ...of },
        setId: null,
        language: 'nb',
        meetingId: null,
      })
    ).id
  const meetingId = await planMeeting(coach, clientId, { kind: 'maturity' })
  await coach.meeting.start({ ...command(), meetingId })
  const room = () => coach.meeting.room({ clientId, meetingId })
  const { steps } = await room()
  const stepId = steps.find(({ kind }) => kind === 'maturity_check')?.id ?? ''
  const intakeId = steps.find(({ topic }) => topic === 'maturity_intake')?.id ?? ''
  await coach.meeting.go({ ...command(), meetingId, stepId })
  const stage = () => readStage(backEnd.services, clientId, meetingId)
  const shown = (): StageMaturity => {
    const { content } = stage()
    if (content?.kind !== 'maturity_check') throw new Error('another step')
    return content.shown
  }
  const look = (patch: Parameters<typeof coach.maturityStep.look>[0]['patch']) =>
    coach.maturityStep.look({ ...command(), stepId, patch })
  const statementsOf = async (checkId: string) => (await coach.maturity.check({ clientId, checkId })).statements
  const handIn = async (checkId: string, scores: readonly (number | null)[]) => {
    const statements = await statementsOf(checkId)
    for (const score of scores)
      await coach.maturity.handIn({
        ...command(),
        checkId,
        by: 'paper',
        sheet: { personId: null, unitId: null, leader: false },
        answers: Object.fromEntries(statements.map(({ id }) => [id, score])),
      })
  }
  const freeze = (checkId: string) => coach.maturity.freeze({ ...command(), checkId })
  return {
    coach,
    clientId,
    command,
    people,
    check,
    setUp,
    meetingId,
    room,
    stepId,
    intakeId,
    stage,
    shown,
    look,
    statementsOf,
    handIn,
    freeze,
  }
}

describe('a maturity check in a meeting', () => {
  test('is asked, revealed and shown page by page, with the count alone before the reveal', async () => {
    const { coach, clientId, command, people, check, stepId, shown, look, freeze, room, stage } = await scene()
    expect(shown()).toEqual({ view: 'none' })
    const { id: checkId } = await coach.maturityStep.make({ ...command(), stepId, check, setId: null, language: 'nb' })
    // The meeting's other step about a check takes the same, and the check is of this meeting.
    expect((await room()).steps.map(({ aboutId }) => aboutId)).toEqual([checkId, checkId, null])
    const made = await coach.maturity.check({ clientId, checkId })
    expect(made.meetingId).toBe((await room()).meeting.id)
    for (const person of people.slice(0, 4))
      await coach.organisation.updatePerson({
        ...command(),
        id: person.id,
        patch: { name: `${SECRET} ${person.name}` },
      })
    const sheets = people.slice(0, 4).map(({ id }) => ({ personId: id, unitId: null, leader: false }))
    const { ids } = await coach.maturity.addSheets({ ...command(), checkId, by: 'hands', sheets })
    const [first, second] = made.statements
    await look({ askedId: first?.id ?? null })
    expect(shown()).toMatchObject({ view: 'asking', number: 1, of: 16, answered: 0, people: 4, text: first?.text })
    const answer = (statementId: string | undefined, scores: readonly (number | null)[]) =>
      coach.maturity.answer({
        ...command(),
        checkId,
        statementId: statementId ?? '',
        answers: scores.map((score, nth) => ({ sheetId: ids[nth] ?? '', score })),
      })
    await answer(first?.id, [1, 1, 5])
    const asking = shown()
    expect(asking).toMatchObject({ view: 'asking', answered: 3, people: 4 })
    expect(Object.keys(asking).toSorted()).toEqual(
      ['view', 'area', 'text', 'number', 'of', 'at1', 'at3', 'at5', 'answered', 'people'].toSorted(),
    )
    await answer(first?.id, [1, 1, 5, null])
    await coach.maturity.reveal({ ...command(), checkId, statementId: first?.id ?? '' })
    expect(shown()).toMatchObject({
      view: 'revealed',
      ask: first?.ask,
      figures: { distribution: [2, 0, 0, 0, 1], dontKnow: 1, lowest: 1, highest: 5, divided: true },
    })
    await look({ askedId: second?.id ?? null })
    expect(shown()).toMatchObject({ view: 'asking', number: 2, answered: 0 })
    await answer(second?.id, [2, 2, 2, 2])
    await freeze(checkId)
    const method = { answers: 4, mode: 'open', threshold: null }
    expect(shown()).toMatchObject({ view: 'talk', page: 0, of: 1, about: { text: first?.text }, method })
    await look({ resultView: 'levels' })
    const levels = shown()
    expect(levels).toMatchObject({ view: 'levels', since: null, method })
    // The first statement is at 1, the second at 2: 1.5 goes down. Nobody answered the rest.
    expect(levels.view === 'levels' && levels.levels.map(({ level }) => level)).toEqual([1, ...Array(7).fill(null)])
    await look({ resultView: 'steps' })
    expect(shown()).toMatchObject({ view: 'steps', steps: [] })
    const { recommendations } = await coach.maturity.result({ clientId, checkId })
    const [advice] = recommendations
    if (!advice) throw new Error('nothing is recommended')
    await coach.maturity.addStep({
      ...command(),
      checkId,
      step: {
        dimension: advice.dimension,
        because: advice.because,
        title: 'Book et møte',
        ownerId: null,
        dueDate: TODAY,
      },
    })
    expect(shown()).toMatchObject({ steps: [{ title: 'Book et møte', owner: '', dueDate: TODAY }] })
    expect(JSON.stringify(stage())).not.toContain(SECRET)
    // The minutes say what there is to talk about and what was agreed, and nobody's answer.
    const { plain } = await coach.document.minutesTexts({ clientId, meetingId: made.meetingId ?? '', language: 'nb' })
    const told = plain.slice(plain.indexOf('Antall svar: 4'))
    expect(told).toMatch(new RegExp(`${first?.text}[^]*Book et møte`))
    expect(told.slice(0, told.indexOf('Book et møte'))).not.toContain(SECRET)
  })

  test('writes what the room says before it to the check, and shows it as it is said', async () => {
    const { coach, command, check, meetingId, intakeId, stage } = await scene()
    await coach.meeting.go({ ...command(), meetingId, stepId: intakeId })
    expect(stage().content).toEqual({ kind: 'talk', agreed: null, intake: { symptoms: [], whereProgress: '' } })
    const made = await coach.maturityStep.make({ ...command(), stepId: intakeId, check, setId: null, language: 'nb' })
    const intake = { symptoms: ['', 'Målene glemmes'], whereProgress: 'Ingen steder' }
    await coach.maturity.change({ ...command(), checkId: made.id, patch: { intake } })
    expect(stage().content).toMatchObject({ intake: { symptoms: ['Målene glemmes'], whereProgress: 'Ingen steder' } })
  })

  test('that is confidential is never answered by hands, and shows the number of answers until it is frozen', async () => {
    const { coach, command, stepId, setUp, shown, look, statementsOf, handIn, freeze } = await scene()
    const checkId = await setUp({ mode: 'confidential' })
    await coach.maturityStep.choose({ ...command(), stepId, checkId })
    await look({ askedId: (await statementsOf(checkId))[0]?.id ?? null })
    await handIn(checkId, [1, 5, 5])
    expect(shown()).toEqual({ view: 'collecting', answers: 3 })
    await handIn(checkId, [1])
    await freeze(checkId)
    // Four answers, and the threshold is five: whatever is asked for, their number.
    for (const resultView of ['talk', 'levels', 'steps'] as const) {
      await look({ resultView })
      expect(shown()).toEqual({ view: 'held', method: { answers: 4, mode: 'confidential', threshold: 5 } })
    }
  })

  test('that is confidential shows the statements and levels it may, and says that the others are held back', async () => {
    const { coach, command, clientId, stepId, setUp, shown, look, statementsOf, freeze } = await scene()
    const checkId = await setUp({ mode: 'confidential' })
    await coach.maturityStep.choose({ ...command(), stepId, checkId })
    const statements = await statementsOf(checkId)
    const sheet = { personId: null, unitId: null, leader: false }
    for (const [nth, score] of [1, 1, 3, 5, 5].entries())
      await coach.maturity.handIn({
        ...command(),
        checkId,
        by: 'paper',
        sheet,
        // Of the last area four answer: what they differ on is not talked about on the wall.
        answers: Object.fromEntries(
          statements.map(({ id, dimension }) => [id, dimension === 'capacity' && nth === 4 ? null : score]),
        ),
      })
    await freeze(checkId)
    const { talkAbout } = await coach.maturity.result({ clientId, checkId })
    const hidden = new Set(statements.filter(({ dimension }) => dimension === 'capacity').map(({ text }) => text))
    for (const page of talkAbout.keys()) {
      await look({ resultView: 'talk', resultPage: page })
      const view = shown()
      expect(view.view === 'talk' && view.about !== null && !hidden.has(view.about.text)).toBe(true)
    }
    await look({ resultView: 'levels' })
    const levels = shown()
    expect(levels.view === 'levels' && levels.levels.map(({ level }) => level)).toEqual([...Array(7).fill(3), null])
  })

  test('is never one unit against another on the wall', async () => {
    const { coach, command, stepId, setUp, shown, look, statementsOf, freeze, check } = await scene()
    const checkId = await setUp({ unitId: null })
    await coach.maturityStep.choose({ ...command(), stepId, checkId })
    const statements = await statementsOf(checkId)
    for (const score of [1, 5])
      await coach.maturity.handIn({
        ...command(),
        checkId,
        by: 'paper',
        sheet: { personId: null, unitId: check.unitId, leader: score === 5 },
        answers: Object.fromEntries(statements.map(({ id }) => [id, score])),
      })
    await freeze(checkId)
    for (const resultView of ['talk', 'levels', 'steps'] as const) {
      await look({ resultView })
      expect(JSON.stringify(shown())).not.toContain('Byggesak og plan')
    }
  })

  test('compares with the check before it, on the statements that were asked in the same words', async () => {
    const { coach, command, stepId, setUp, shown, look, handIn, freeze } = await scene()
    const earlier = await setUp({ date: '2026-03-02' })
    await handIn(earlier, [2, 2])
    await freeze(earlier)
    const later = await setUp()
    await handIn(later, [3, 3])
    await freeze(later)
    await coach.maturityStep.choose({ ...command(), stepId, checkId: later })
    await look({ resultView: 'levels' })
    expect(shown()).toMatchObject({
      since: '2026-03-02',
      levels: [{ level: 3, moved: { before: 2, now: 3 } }, {}, {}, {}, {}, {}, {}, {}],
    })
  })

  test('is led out of nothing with the check as its step, and a result is shown in the meeting that runs', async () => {
    const { coach, clientId, command, setUp, handIn, freeze, meetingId, room } = await scene()
    const checkId = await setUp()
    const begun = await planMeeting(coach, clientId, { kind: 'maturity', checkId })
    const planned = await coach.meeting.room({ clientId, meetingId: begun })
    expect(planned.steps.map(({ aboutId }) => aboutId)).toEqual([checkId, checkId, null])
    // A meeting that is not held leaves the check as it was.
    await coach.meeting.remove({ ...command(), meetingId: begun })
    expect((await coach.maturity.check({ clientId, checkId })).meetingId).toBeNull()
    await handIn(checkId, [1, 4])
    await freeze(checkId)
    const again = await planMeeting(coach, clientId, { kind: 'maturity', checkId })
    const { steps } = await coach.meeting.room({ clientId, meetingId: again })
    expect(steps.map(({ kind, topic }) => topic ?? kind)).toEqual(['maturity_check', 'close'])
    const { id: stepId } = await coach.maturityStep.show({ ...command(), meetingId, checkId })
    expect((await room()).meeting.currentStepId).toBe(stepId)
    const count = (await room()).steps.length
    // Asked for again it is the same step.
    expect((await coach.maturityStep.show({ ...command(), meetingId, checkId })).id).toBe(stepId)
    expect((await room()).steps).toHaveLength(count)
  })

  test('shows the step’s question again where the check has been removed', async () => {
    const { coach, command, stepId, setUp, shown } = await scene()
    const checkId = await setUp()
    await coach.maturityStep.choose({ ...command(), stepId, checkId })
    await coach.maturity.remove({ ...command(), checkId })
    expect(shown()).toEqual({ view: 'none' })
  })
})
