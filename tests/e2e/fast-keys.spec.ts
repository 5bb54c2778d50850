/**
 * Keys faster than the back end: every key is about what the coach has just done, also where the room has not told of it yet. Nothing here is about
 * how long anything takes: answers, or frames, are held until the keys have been struck.
 */
import { randomUUID } from 'node:crypto'
import type { StepKind } from '#domain/meeting/meeting.ts'
import { LINE_STEPS } from '#domain/meeting/step-line.ts'
import type { LineStepKind } from '#domain/meeting/step-line-schema.ts'
import { expect, test, type App, type Page } from '../support/app.ts'
import { holdAnswers, holdFrames } from '../support/held-answers.ts'
import { kickOff } from '../support/kick-off.ts'
import { planned, sampleClient, stepTitle } from './scene.ts'

test.use({ sample: true })

/** In a running meeting at a step of the kind, with what the back end answers in hand. */
async function at(app: App, kind: StepKind, lines: readonly string[] = []) {
  const scene = await planned(app)
  const { clientId, meetingId, backEnd } = scene
  const known = (await scene.room()).steps.find((step) => step.kind === kind)
  const { id: stepId } = known ?? (await scene.add(kind))
  await scene.start()
  if (lines.length > 0)
    await backEnd.line.add({
      clientId,
      commandId: randomUUID(),
      stepId,
      section: LINE_STEPS[kind as LineStepKind].entry,
      lines: lines.map((text) => ({ text, amount: null })),
    })
  await scene.go(kind)
  await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
  const answers = await holdAnswers(app.coach)
  await expect(stepTitle(app, kind)).toBeVisible()
  await expect(app.coach.getByRole('region', { name: app.say(`meeting:step.${kind}.title`) })).toBeFocused()
  const written = async () => (await scene.room()).lines.filter((line) => line.stepId === stepId)
  return { ...scene, ...answers, written }
}

const strike = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const marked = (page: Page) => page.locator('li[aria-current="true"]')

test('something promised is done and not done any more by the same key struck twice on it', async ({ app }) => {
  const { hold, release, room } = await at(app, 'priorities')
  const first = (await room()).carried.find(({ kind }) => kind === 'priority')
  await expect(marked(app.coach)).toContainText(first?.text ?? '-')
  hold()
  await strike(app.coach, '1', 'ArrowUp', '1', 'ArrowUp', '2')
  release()
  const now = async () => (await room()).carried.find(({ id }) => id === first?.id)?.state
  await expect.poll(now).toBe('not_done')
  hold()
  await strike(app.coach, 'ArrowUp', '2')
  release()
  await expect.poll(now).toBe('open')
})

test('what was just parked is what the next key is about, not what was marked before', async ({ app, say }) => {
  const { hold, release, room, backEnd, clientId, meetingId } = await at(app, 'parked')
  const said = { ownerId: null, keyResultId: null, dueDate: null, supersedesId: null }
  const command = { clientId, meetingId, commandId: randomUUID() }
  await backEnd.meeting.capture({ ...command, kind: 'parked', text: 'Hytteassistent', ...said })
  await expect(marked(app.coach)).toContainText('Hytteassistent')
  hold()
  await strike(app.coach, 'k')
  await expect(app.coach.getByRole('textbox', { name: say('meeting:capture.ask.parked') })).toBeFocused()
  await app.coach.keyboard.type('Ny nettside')
  await strike(app.coach, 'Enter', '1')
  release()
  const states = async () => (await room()).captures.map(({ text, state }) => `${text} ${state}`)
  await expect.poll(states).toEqual(['Hytteassistent open', 'Ny nettside done'])
})

test('a figure struck after a line has been written is the line’s', async ({ app, say }) => {
  const { hold, release, written } = await at(app, 'dots', ['Felles vakt'])
  await expect(marked(app.coach)).toContainText('Felles vakt')
  hold()
  await strike(app.coach, 'a')
  await expect(app.coach.getByRole('textbox', { name: say('lines:field') })).toBeFocused()
  await app.coach.keyboard.type('Færre møter')
  await strike(app.coach, 'Enter', 'Escape', '7')
  release()
  const amounts = async () => (await written()).map(({ text, amount }) => [text, amount])
  await expect.poll(amounts).toEqual([
    ['Felles vakt', null],
    ['Færre møter', 7],
  ])
})

test('a line kept off the wall and put back, and chosen and taken out again, in one breath, is as it was', async ({
  app,
}) => {
  const { hold, release, written } = await at(app, 'many_to_three', ['a', 'b'])
  await expect(marked(app.coach)).toContainText('a')
  hold()
  await strike(app.coach, '-', '-', '1', '1', 'ArrowDown', '-')
  release()
  const lines = async () => (await written()).map(({ text, section, offWall }) => [text, section, offWall])
  await expect.poll(async () => new Set((await lines()).map(String))).toEqual(new Set(['a,many,false', 'b,many,true']))
})

test('lines removed in one breath are each removed once', async ({ app }) => {
  const { hold, release, written } = await at(app, 'free_text', ['a', 'b', 'c'])
  await strike(app.coach, 'ArrowDown', 'ArrowDown')
  await expect(marked(app.coach)).toContainText('c')
  hold()
  await strike(app.coach, 'Delete', 'Delete', 'Delete')
  release()
  await expect.poll(written).toEqual([])
  await expect(app.coach.getByRole('alert')).toHaveCount(0)
})

test('a line becomes a decision once, however fast the key is struck again', async ({ app, say }) => {
  const { hold, release, room } = await at(app, 'free_text', ['Vi flytter vakten'])
  await expect(marked(app.coach)).toContainText('Vi flytter vakten')
  const field = app.coach.getByRole('textbox', { name: say('meeting:capture.ask.decision') })
  hold()
  await strike(app.coach, 'd')
  await expect(field).toHaveValue('Vi flytter vakten')
  await strike(app.coach, 'Enter', 'd')
  await expect(field).toHaveValue('')
  await strike(app.coach, 'Enter')
  release()
  await expect.poll(async () => (await room()).captures.map(({ text }) => text)).toEqual(['Vi flytter vakten'])
})

test('hands counted without names are shown, or taken back, by the key that follows the digit', async ({
  app,
  say,
}) => {
  const { hold, release, room, backEnd, clientId, meetingId } = await at(app, 'good_news')
  for (const { personId } of (await room()).attendance)
    await backEnd.meeting.attend({ clientId, meetingId, commandId: randomUUID(), personId, presence: 'absent' })
  await expect(app.coach.getByRole('button', { name: /^0 / })).toBeVisible()
  await strike(app.coach, 'q')
  await expect(app.coach.getByRole('textbox', { name: say('vote:question') })).toBeFocused()
  await strike(app.coach, 'Enter')
  await expect(app.coach.getByRole('list', { name: say('vote:people') })).toBeFocused()
  hold()
  await strike(app.coach, '4', '5', 'Backspace', '2', 'Enter')
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

test('keys struck as a step comes up are the step’s, also where the window is painted late', async ({ app }) => {
  const { room } = await at(app, 'obstacles_decisions')
  const frames = await holdFrames(app.coach)
  await strike(app.coach, 'Shift+PageDown', '1')
  await expect
    .poll(
      async () => (await room()).carried.filter(({ kind, state }) => kind === 'priority' && state === 'done').length,
    )
    .toBe(1)
  await frames.release()
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
