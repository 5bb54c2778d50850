/** The coach's eye on screen: a question answered by rewriting, by an exception, by a pattern; and a comment about one person. */
import { again } from '../support/again.ts'
import { expect, test, type App } from '../support/app.ts'
import { wordingOf } from '#texts/wording.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

const TASK = 'Utarbeide brukerveiledning'

const NORWEGIAN = {
  objective: 'Mål: Kartene stemmer med terrenget',
  task: 'Lage nytt kartarkiv',
  vague: 'Færre kartfeil',
  better: 'Kartfeil fra 40 til 12',
  reason: 'Loven krever det',
}
const ENGLISH = {
  objective: 'Objective: Maps agree with the land',
  task: 'Write a new map archive',
  vague: 'Fewer map errors',
  better: 'Map errors from 40 to 12',
  reason: 'The law says so',
}

async function goals(app: App): Promise<string> {
  const { clientId } = await sampleClient(app)
  await app.go(`/client/${clientId}/okr`)
  await expect(app.coach.getByRole('button', { name: TASK, exact: true })).toBeVisible()
  return clientId
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language, sample: true, contextOptions: { reducedMotion: 'reduce' } })
    const asked = wordingOf({ id: 'key_result_is_task', params: {} }, language)
    const health = wordingOf({ id: 'personal_data_health', params: {} }, language)

    test('a task is asked about; rewritten, it is kept as before and after, and Undo takes both back', async ({
      app,
      say,
    }) => {
      const { coach } = app
      await goals(app)
      const board = coach.getByRole('main')
      await expect(board.getByText(asked.question).first()).toBeVisible()
      await coach.getByRole('button', { name: TASK, exact: true }).click()
      const panel = coach.getByRole('complementary')
      await expect(panel.getByText(say('eye:source', { source: asked.source }))).toBeVisible()
      await expectAccessible(coach, 'the panel with a question')
      await panel.getByRole('button', { name: say('eye:rewrite') }).click()
      await expect(panel.getByRole('textbox').first()).toBeFocused()
      const after = 'Andel innbyggere som fullfører uten hjelp fra 40 % til 75 %'
      await coach.keyboard.insertText(after)
      await coach.keyboard.press('Enter')
      await expect(panel.getByText(asked.question)).toBeHidden()
      await coach.keyboard.press('Escape')
      await coach.getByRole('button', { name: say('eye:pairs.open') }).click()
      const list = coach.getByRole('dialog', { name: say('eye:pairs.title') })
      await expect(list.getByText(TASK)).toBeVisible()
      await expect(list.getByText(after)).toBeVisible()
      await expectAccessible(coach, 'before and after')
      await coach.keyboard.press('Escape')
      await expect(list).toBeHidden()
      await coach.keyboard.press('Control+z')
      await expect(coach.getByRole('button', { name: TASK, exact: true })).toBeVisible()
      await coach.keyboard.press('e')
      await expect(coach.getByText(say('eye:pairs.noneTitle'))).toBeVisible()
    })

    test('what is kept with a reason is silent, can be seen and asked again, and lapses with the words', async ({
      app,
      say,
    }) => {
      const { coach } = app
      await goals(app)
      await coach.getByRole('button', { name: TASK, exact: true }).click()
      const panel = coach.getByRole('complementary')
      await panel.getByRole('button', { name: say('eye:keep') }).click()
      await expect(panel.getByRole('textbox', { name: say('eye:reason') })).toBeFocused()
      await coach.keyboard.press('Enter')
      await expect(panel.getByText(say('eye:reasonNeeded'))).toBeVisible()
      await coach.keyboard.insertText('Direktoratet krever den')
      await coach.keyboard.press('Enter')
      await expect(panel.getByText(asked.question)).toBeHidden()
      await panel.getByRole('button', { name: say('eye:exceptions', { count: 1 }) }).click()
      await expect(panel.getByText('Direktoratet krever den')).toBeVisible()
      const title = panel.getByRole('textbox').first()
      await title.fill('Utarbeide en ny brukerveiledning')
      await title.press('Enter')
      await expect(panel.getByText(asked.question)).toBeVisible()
      await expect(panel.getByRole('button', { name: say('eye:exceptions', { count: 1 }) })).toBeHidden()
    })

    test('a task moves to the initiatives in one press, and back with one Undo', async ({ app, say }) => {
      const { coach } = app
      await goals(app)
      await coach
        .getByRole('main')
        .getByRole('button', { name: say('eye:toInitiative') })
        .first()
        .click()
      await expect(coach.getByText(say('eye:saved.moved', { name: TASK }))).toBeVisible()
      await expect(coach.locator(`[data-row^="keyResult-"]`, { hasText: TASK })).toHaveCount(0)
      await expect(coach.locator(`[data-row^="initiative-"]`, { hasText: TASK })).toHaveCount(1)
      await coach.keyboard.press('Control+z')
      await expect(coach.locator(`[data-row^="keyResult-"]`, { hasText: TASK })).toHaveCount(1)
    })

    test('a pattern is found by keyboard, its gaps are asked about and never become numbers', async ({ app, say }) => {
      const { coach } = app
      await goals(app)
      await coach.keyboard.press('n')
      await coach.keyboard.insertText(
        language === 'nb' ? 'Mål: Folk får svar i tide' : 'Objective: People get answers in time',
      )
      await coach.keyboard.press('Control+Shift+f')
      await expect(coach.getByRole('combobox', { name: say('eye:library.search') })).toBeFocused()
      await expectAccessible(coach, 'the library of patterns')
      await coach.keyboard.insertText('eNPS')
      await coach.keyboard.press('Enter')
      const line = coach.getByRole('textbox').nth(1)
      await expect(line).toBeFocused()
      await expect(line).toHaveValue(/^- eNPS .*___.*___$/)
      const blank = wordingOf({ id: 'blank_unfilled', params: {} }, language)
      await expect(coach.getByText(blank.question)).toBeVisible()
      await coach.keyboard.insertText('12')
      await coach.keyboard.press('Tab')
      await coach.keyboard.insertText('30')
      await expect(line).toHaveValue(/^- eNPS \S+ 12 \S+ 30$/)
      await expect(coach.getByText(blank.question)).toBeHidden()
    })

    test('while typing: asked in the margin, kept with a reason by keyboard, rewritten into before and after, and led to what it looks like', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const clientId = await goals(app)
      await coach.keyboard.press('n')
      await expect(coach.getByRole('textbox').first()).toBeFocused()
      const { objective, task, vague, better, reason } = language === 'nb' ? NORWEGIAN : ENGLISH
      // The last one is on the board already.
      const copy = 'Henvendelser om «hvor er saken min» ned fra 300 til 90 i måneden'
      await coach.keyboard.insertText([objective, `- ${task}`, `- ${vague}`, `- ${copy}`].join('\n'))
      const line = (number: number) =>
        coach.getByRole('textbox', { name: new RegExp(`${say('goal:entry.line', { number })},`) })
      await line(2).focus()
      await expect(coach.getByText(asked.reason, { exact: false })).toBeVisible()
      await expect(coach.getByText(say('eye:source', { source: asked.source }))).toBeVisible()
      await expectAccessible(coach, 'a question while typing')

      const below = await line(4).boundingBox()
      await coach.keyboard.press('Control+Shift+K')
      await coach.keyboard.insertText(reason)
      await coach.keyboard.press('Enter')
      await expect(line(2)).toBeFocused()
      await expect(coach.getByText(asked.question)).toBeHidden()
      expect(await line(4).boundingBox()).toEqual(below)

      await coach.keyboard.press('ArrowDown')
      await expect(line(3)).toBeFocused()
      await coach.getByRole('button', { name: say('eye:rewrite') }).click()
      await coach.keyboard.insertText(better)
      await expect(line(3)).toHaveValue(`- ${better}`)
      await expect(coach.getByText(say('eye:typing.before', { before: vague }))).toBeVisible()
      expect(await line(4).boundingBox()).toEqual(below)

      await line(4).focus()
      await coach.getByRole('button', { name: say('eye:typing.see') }).click()
      await expect(coach.getByRole('complementary').getByRole('textbox').first()).toHaveValue(/^Henvendelser om/)
      await coach.keyboard.press('n')
      await expect(line(2)).toHaveValue(`- ${task}`)
      await coach.keyboard.press('Control+Enter')
      await expect(coach.getByRole('button', { name: better, exact: true })).toBeVisible()

      const backEnd = await app.backEnd()
      const { exceptions } = await backEnd.wording.around({ clientId, cycleId: null })
      expect(exceptions.map((each) => [each.wording, each.checkId, each.reason])).toEqual([
        [task, 'key_result_is_task', reason],
      ])
      await coach.keyboard.press('e')
      const list = coach.getByRole('dialog', { name: say('eye:pairs.title') })
      await expect(list.getByText(vague)).toBeVisible()
      await expect(list.getByText(better)).toBeVisible()
    })

    test('one person’s health in a comment is asked about gently, and points to the mark', async ({ app, say }) => {
      const { coach } = app
      await goals(app)
      await coach.getByRole('button', { name: /^Henvendelser om «hvor er saken min»/ }).click()
      await coach.getByRole('button', { name: say('goal:checkIn.new') }).click()
      const form = coach.getByRole('form', { name: say('goal:checkIn.new') })
      await form.getByRole('textbox', { name: say('goal:checkIn.changed') }).fill('Samir er sykmeldt ut måneden')
      await expect(form.getByText(health.question)).toBeVisible()
      await expectAccessible(coach, 'a comment about one person')
      await form.getByRole('button', { name: say('eye:comment.offWall') }).click()
      await expect(form.getByRole('checkbox', { name: say('goal:checkIn.offWall') })).toBeChecked()
      await form.getByRole('textbox', { name: say('goal:checkIn.changed') }).fill('Kapasiteten er lavere ut måneden')
      await expect(form.getByText(health.question)).toBeHidden()
    })
  })
}
