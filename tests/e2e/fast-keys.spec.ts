/**
 * Keys faster than the back end: every key is about what the coach has just done, also where the room has not told of it yet. Nothing here is about
 * how long anything takes: answers, or frames, are held until the keys have been struck.
 */
import { randomUUID } from 'node:crypto'
import type { StepKind } from '#domain/meeting/meeting.ts'
import { causeSchema } from '#domain/closing/closing.ts'
import { asksForCause } from '#domain/closing/score.ts'
import { LINE_STEPS } from '#domain/meeting/step-line.ts'
import type { LineStepKind } from '#domain/meeting/step-line-schema.ts'
import { expect, test, type App, type Page } from '../support/app.ts'
import { holdAnswers, holdFrames, strikeAtOnce } from '../support/held-answers.ts'
import { kickOff } from '../support/kick-off.ts'
import { meetingOf } from '../support/plan-meeting.ts'
import { planned, sampleClient, stepTitle, type Scene } from './scene.ts'

test.use({ sample: true })

const strike = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const marked = (page: Page) => page.locator('li[aria-current="true"]')

test('keys struck in one breath are each about the row the coach sees them on, and its state after the key before', async ({
  app,
  say,
}) => {
  const { coach } = app
  const scene = await planned(app)
  const { clientId, meetingId, backEnd, room } = scene
  const command = () => ({ clientId, meetingId, commandId: randomUUID() })
  const steps = new Map<StepKind, string>()
  for (const kind of ['parked', 'dots', 'many_to_three', 'free_text'] as const) {
    const { id } = await scene.add(kind)
    steps.set(kind, id)
  }
  await scene.start()
  await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
  const { hold, release } = await holdAnswers(coach)
  await expect(stepTitle(app, 'good_news')).toBeVisible()
  const at = async (kind: StepKind) => {
    await scene.go(kind)
    await expect(stepTitle(app, kind)).toBeVisible()
    await expect(coach.getByRole('region', { name: say(`meeting:step.${kind}.title`) })).toBeFocused()
  }
  /** Lines of the step, and then the first of them marked. */
  const withLines = async (kind: LineStepKind, ...texts: string[]) => {
    const stepId = steps.get(kind) ?? ''
    const lines = texts.map((text) => ({ text, amount: null }))
    await backEnd.line.add({ clientId, commandId: randomUUID(), stepId, section: LINE_STEPS[kind].entry, lines })
    await at(kind)
    await expect(marked(coach)).toContainText(texts[0] ?? '-')
  }
  const written = async (kind: StepKind) => (await room()).lines.filter((line) => line.stepId === steps.get(kind))

  await test.step('promised: done, and by the same key not done any more', async () => {
    await at('priorities')
    const first = (await room()).carried.find(({ kind }) => kind === 'priority')
    await expect(marked(coach)).toContainText(first?.text ?? '-')
    hold()
    await strike(coach, '1', 'ArrowUp', '1', 'ArrowUp', '2')
    release()
    const now = async () => (await room()).carried.find(({ id }) => id === first?.id)?.state
    await expect.poll(now).toBe('not_done')
    hold()
    await strike(coach, 'ArrowUp', '2')
    release()
    await expect.poll(now).toBe('open')
  })
  await test.step('parked just now, rather than what was marked before', async () => {
    const said = { ownerId: null, keyResultId: null, dueDate: null, supersedesId: null }
    await backEnd.meeting.capture({ ...command(), kind: 'parked', text: 'Hytteassistent', ...said })
    await at('parked')
    await expect(marked(coach)).toContainText('Hytteassistent')
    hold()
    await strike(coach, 'k')
    await expect(coach.getByRole('textbox', { name: say('meeting:capture.ask.parked') })).toBeFocused()
    await coach.keyboard.type('Ny nettside')
    await strike(coach, 'Enter', '1')
    release()
    const states = async () => (await room()).captures.map(({ text, state }) => `${text} ${state}`)
    await expect.poll(states).toEqual(['Hytteassistent open', 'Ny nettside done'])
  })
  await test.step('a figure after a line that has just been written', async () => {
    await withLines('dots', 'Felles vakt')
    hold()
    await strike(coach, 'a')
    await expect(coach.getByRole('textbox', { name: say('lines:field') })).toBeFocused()
    await coach.keyboard.type('Færre møter')
    await strike(coach, 'Enter', 'Escape', '7')
    release()
    await expect
      .poll(async () => (await written('dots')).map(({ text, amount }) => [text, amount]))
      .toEqual([
        ['Felles vakt', null],
        ['Færre møter', 7],
      ])
  })
  await test.step('taken back as often as Ctrl Z is struck', async () => {
    const amounts = async () => (await written('dots')).map(({ amount }) => amount)
    await strike(coach, '1', '2')
    await expect.poll(amounts).toEqual([null, 712])
    hold()
    await strike(coach, 'Control+z', 'Control+z')
    release()
    await expect.poll(amounts).toEqual([null, 7])
  })
  await test.step('skipped once by a key struck again, and taken back by one Ctrl Z', async () => {
    const skipped = async () => (await room()).steps.flatMap(({ id, state }) => (state === 'skipped' ? [id] : []))
    hold()
    await strike(coach, 'x', 'x', 'x')
    release()
    await expect.poll(skipped).toEqual([steps.get('dots')])
    await strike(coach, 'Control+z')
    await expect.poll(skipped).toEqual([])
    await expect(coach.getByRole('alert')).toHaveCount(0)
  })
  await test.step('off the wall and on it, chosen and taken out', async () => {
    await withLines('many_to_three', 'a', 'b')
    hold()
    await strike(coach, '-', '-', '1', '1', 'ArrowDown', '-')
    release()
    await expect
      .poll(
        async () =>
          new Set(
            (await written('many_to_three')).map(({ text, section, offWall }) => `${text} ${section} ${offWall}`),
          ),
      )
      .toEqual(new Set(['a many false', 'b many true']))
  })
  await test.step('made a decision, once; and lines removed, each once', async () => {
    await withLines('free_text', 'Vi flytter vakten', 'b', 'c')
    const field = coach.getByRole('textbox', { name: say('meeting:capture.ask.decision') })
    hold()
    await strike(coach, 'd')
    await expect(field).toHaveValue('Vi flytter vakten')
    await strike(coach, 'Enter', 'd')
    await expect(field).toHaveValue('')
    await strike(coach, 'Enter')
    release()
    const decided = async () => (await room()).captures.flatMap(({ kind, text }) => (kind === 'decision' ? [text] : []))
    await expect.poll(decided).toEqual(['Vi flytter vakten'])
    await strike(coach, 'ArrowDown', 'ArrowDown')
    await expect(marked(coach)).toContainText('c')
    hold()
    await strike(coach, 'Delete', 'Delete', 'Delete')
    release()
    await expect.poll(() => written('free_text')).toEqual([])
    await expect(coach.getByRole('alert')).toHaveCount(0)
  })
  await test.step('the first key of a step that comes up, in a window that is painted late', async () => {
    await at('obstacles_decisions')
    const frames = await holdFrames(coach)
    await strike(coach, 'Shift+PageDown', '1')
    const done = async () => (await room()).carried.filter(({ kind, state }) => kind === 'priority' && state === 'done')
    await expect.poll(async () => (await done()).length).toBe(1)
    await frames.release()
  })
  await test.step('left out of the minutes, and taken in again', async () => {
    const text = 'Vi begynner mandag'
    const said = { ownerId: null, keyResultId: null, dueDate: null, supersedesId: null }
    await backEnd.meeting.capture({ ...command(), kind: 'decision', text, ...said })
    await strike(coach, 'e')
    await expect(coach.getByRole('dialog', { name: say('meeting:end.worth') })).toBeVisible()
    await strike(coach, '8')
    await expect(coach.getByRole('listitem').filter({ hasText: text })).toBeVisible()
    hold()
    await strike(coach, 'x', 'x', 'ArrowDown', 'x')
    release()
    await expect
      .poll(async () => {
        const { captures, leftOut } = await room()
        return leftOut.map((id) => captures.find((each) => each.id === id)?.text)
      })
      .toEqual([text])
    await strike(coach, 'Escape')
  })
  await test.step('hands counted without names: taken back, and shown, by the key after the digit', async () => {
    await at('good_news')
    for (const { personId } of (await room()).attendance)
      await backEnd.meeting.attend({ clientId, meetingId, commandId: randomUUID(), personId, presence: 'absent' })
    await expect(coach.getByRole('button', { name: /^0 / })).toBeVisible()
    await strike(coach, 'q')
    await expect(coach.getByRole('textbox', { name: say('vote:question') })).toBeFocused()
    await strike(coach, 'Enter')
    await expect(coach.getByRole('list', { name: say('vote:people') })).toBeFocused()
    hold()
    await strike(coach, '4', '5', 'Backspace', '2', 'Enter')
    release()
    await expect
      .poll(async () =>
        (await backEnd.vote.rounds({ clientId, meetingId })).map(({ unnamed, revealedAt }) => [
          unnamed,
          revealedAt !== null,
        ]),
      )
      .toEqual([[[[4], [2]], true]])
  })
})

test('what is struck right after the key that opens a dialog or a field is its own, also where the window is painted late', async ({
  app,
  say,
}) => {
  const { coach } = app
  const scene = await planned(app)
  const { backEnd, clientId, meetingId, room } = scene
  const { closing } = await backEnd.closing.view({ clientId, cycleId: null })
  if (!closing) throw new Error('the sample has a cycle')
  await app.go(`/client/${clientId}/cycle/${closing.cycle.id}`)
  await expect(coach.getByRole('article')).toHaveCount(closing.objectives.length)
  const frames = await holdFrames(coach)

  await test.step('words of a goal, full of letters that decide, decide nothing', async () => {
    await strike(coach, 'ArrowDown', 'f', 'l')
    await coach.keyboard.type('Den ny fjellturen')
    await strike(coach, 'Escape', 'y')
    await coach.keyboard.type('Jo flere, dess bedre')
    await strike(coach, 'Escape')
    const review = async () => (await backEnd.closing.view({ clientId, cycleId: null })).closing?.objectives[0]?.review
    const said = { decision: 'continue', learned: 'Den ny fjellturen', reason: 'Jo flere, dess bedre' }
    await expect.poll(review).toMatchObject(said)
  })
  await frames.release()
  await app.go(`/client/${clientId}/meetings/${meetingId}`)
  await expect(coach.getByRole('button', { name: say('meeting:list.start') })).toBeFocused()
  await test.step('the agenda, and the points that are written into it', async () => {
    await strikeAtOnce(coach, 'j', 'e')
    const points = coach.getByRole('textbox', { name: say('plan:points.label') })
    await expect(points).toBeFocused()
    // The dialog's focus trap comes with a timer: by then the field has the focus.
    await coach.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    await expect(points).toBeFocused()
    await coach.keyboard.type('Orientering fra leder')
    await strike(coach, 'Control+Enter')
    await expect.poll(async () => (await room()).steps[0]?.title).toBe('Orientering fra leder')
    await strike(coach, 'Escape')
  })
  await scene.start()
  await scene.go('good_news')
  await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
  await expect(stepTitle(app, 'good_news')).toBeVisible()
  const later = await holdFrames(coach)
  await test.step('a line, and then the question of a vote and its Enter', async () => {
    await strike(coach, 'k')
    await coach.keyboard.type('Q og E')
    await strike(coach, 'Enter', 'q')
    await coach.keyboard.type('Er vi enige?')
    await strike(coach, 'Enter')
    const asked = async () => (await backEnd.vote.rounds({ clientId, meetingId })).map(({ question }) => question)
    await expect.poll(asked).toEqual(['Er vi enige?'])
    expect((await room()).captures.map(({ text }) => text)).toEqual(['Q og E'])
  })
  await test.step('put aside, the keys are the meeting’s again', async () => {
    await expect(coach.getByRole('list', { name: say('vote:people') })).toBeFocused()
    await strike(coach, 'Escape', 'k')
    await coach.keyboard.type('Etterpå')
    await strike(coach, 'Enter')
    await expect.poll(async () => (await room()).captures.map(({ text }) => text)).toEqual(['Q og E', 'Etterpå'])
  })
  await later.release()
})

/** The room of a meeting that has just begun, without the wall. */
async function inRoom(app: App): Promise<Scene> {
  const scene = await planned(app)
  await scene.start()
  await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}/room`)
  await expect(stepTitle(app, 'good_news')).toBeVisible()
  return scene
}

test('the meeting ends by E, a figure and Enter struck in one breath, also where the dialog is drawn late', async ({
  app,
  say,
}) => {
  const { coach } = app
  const scene = await inRoom(app)
  const frames = await holdFrames(coach)
  const { name } = await app.saved(async () => {
    await strike(coach, 'e', '8', 'Enter', 'Enter')
    await frames.release()
  })
  expect(name).toMatch(/\.docx$/)
  expect((await scene.room()).meeting).toMatchObject({ state: 'ended', worth: 8 })
  // Struck twice, there is one version of them.
  await expect(coach.getByRole('button', { name: say('common:file.get', { name }) })).toBeVisible()
  await expect(coach.getByRole('button', { name: /\.docx/ })).toHaveCount(1)
})

test('words typed past their field do not end the meeting, and a space presses the button the coach has gone to', async ({
  app,
  say,
}) => {
  const { coach } = app
  const scene = await inRoom(app)
  await coach.keyboard.type('er det slik ')
  const dialog = coach.getByRole('dialog', { name: say('meeting:end.worth') })
  await expect(dialog.getByRole('button', { name: say('meeting:end.pass') })).toBeFocused()
  await strike(coach, 'Shift+Tab', 'Tab', 'Space')
  await expect(coach.getByRole('dialog', { name: say('meeting:end.skim') })).toBeVisible()
  await strike(coach, 'Escape')
  await strike(coach, 'e')
  await coach.keyboard.type(' 8 og vel  ')
  await expect(coach.getByRole('dialog', { name: say('meeting:end.skim') })).toBeVisible()
  expect((await scene.room()).meeting.state).toBe('running')
})

test('new words are finished and accepted by Enter struck twice, also where the window is painted late or answered late', async ({
  app,
  say,
}) => {
  const { coach } = app
  const { backEnd, clientId } = await sampleClient(app)
  const lines = ['Innføre nytt CRM', 'Arrangere kurs'] as const
  const scene = await kickOff(backEnd, clientId, 'Det skal være lett å levere', lines)
  await scene.to('key_results')
  await app.go(`/client/${clientId}/meetings/${scene.meetingId}/room`)
  const answers = await holdAnswers(coach)
  await scene.show(lines[0])
  const card = coach.getByRole('main').getByRole('heading', { level: 2 })
  const sayAnew = async (before: string, after: string, release: () => unknown) => {
    await expect(card).toHaveText(before)
    await strike(coach, 'r')
    const field = coach.getByRole('textbox', { name: say('write:form.text.key_result') })
    await expect(field).toBeFocused()
    await field.fill(after)
    await strike(coach, 'Enter', 'Enter')
    await release()
    await expect
      .poll(async () => {
        const { after: now, line } = await scene.goal(before)
        return [now, line !== null && line.acceptedAt !== null]
      })
      .toEqual([after, true])
    await expect(coach.getByText(say('write:saved.accepted', { text: after }))).toBeVisible()
  }
  await strike(coach, 'v')
  const frames = await holdFrames(coach)
  await sayAnew(lines[0], 'Andel besvart innen ett døgn fra 40 % til 80 %', () => frames.release())
  await strike(coach, 'PageDown')
  await expect(card).toHaveText(lines[1])
  answers.hold()
  await sayAnew(lines[1], 'Antall kurs med oppfølging fra 2 til 8', () => answers.release())
})

test('of a goal looked back on, a decision outlives the reason written after it, causes add up, and the same key takes each back', async ({
  app,
  say,
}) => {
  const { coach } = app
  const { backEnd, clientId } = await sampleClient(app)
  const command = () => ({ clientId, commandId: randomUUID() })
  const { units } = await backEnd.organisation.get({ clientId })
  const unitId = units.find(({ parentId }) => parentId === null)?.id ?? ''
  const meeting = { ...meetingOf(unitId, { startTime: null }), kind: 'retrospective' as const }
  const { id: meetingId } = await backEnd.meeting.create({ ...command(), meeting })
  await backEnd.meeting.start({ ...command(), meetingId })
  const room = () => backEnd.meeting.room({ clientId, meetingId })
  const goal = (await room()).lookBack?.objectives.find(({ score }) => asksForCause(score.score))
  if (goal === undefined) throw new Error('the sample has a goal below 0.7')
  const review = async () => (await room()).lookBack?.objectives.find(({ id }) => id === goal.id)?.review
  const to = async (kind: StepKind) => {
    const stepId = (await room()).steps.find((step) => step.kind === kind)?.id ?? ''
    await backEnd.meeting.go({ ...command(), meetingId, stepId, focusId: goal.id, wallList: false })
    await expect(coach.getByRole('region', { name: say(`meeting:step.${kind}.title`) })).toBeFocused()
    await expect(coach.getByRole('main').getByRole('heading', { level: 3, name: goal.title })).toBeVisible()
  }
  await backEnd.closing.reveal({ ...command(), objectiveId: goal.id, meetingId })
  await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
  const { hold, release } = await holdAnswers(coach)

  await to('goal_review')
  hold()
  await strike(coach, '1', '3', '4', '3')
  release()
  await expect.poll(async () => (await review())?.causes).toEqual([causeSchema.options[0], causeSchema.options[3]])

  await to('decide_goals')
  hold()
  await strike(coach, '2', 'y')
  await coach.keyboard.type('Vi måler heller hele veien')
  await strike(coach, 'Escape')
  release()
  await expect.poll(review).toMatchObject({ decision: 'adjust', reason: 'Vi måler heller hele veien' })
  hold()
  await strike(coach, '1', '1')
  release()
  await expect.poll(review).toMatchObject({ decision: null, reason: 'Vi måler heller hele veien' })
})
