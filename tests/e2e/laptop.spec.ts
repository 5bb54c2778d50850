/**
 * The laptop goes round: two people answer a maturity check in turn by keyboard, the second sees nothing of the first, the coach's window is shut the
 * whole time and a reload does not open it; the code gives the laptop back.
 */
import { randomUUID } from 'node:crypto'
import type { AnswerMode } from '#domain/maturity/check.ts'
import { again } from '../support/again.ts'
import { expect, test, TODAY, type App, type Page } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

const STATEMENTS = 16
const CODE = '0412'

/** A check the laptop is lent for, its window, and every message that window is sent. */
async function lent(app: App, mode: AnswerMode, code: string) {
  const { coach, say } = app
  const { backEnd, clientId } = await sampleClient(app)
  const check = { kind: 'maturity', unitId: null, date: TODAY, length: 'short', threshold: 5, mode } as const
  const made = { clientId, commandId: randomUUID(), check, setId: null, language: 'nn' as const, meetingId: null }
  const { id: checkId } = await backEnd.maturity.setUp(made)
  const { people } = await backEnd.organisation.get({ clientId })
  const heard: string[] = []
  app.context.on('page', (page) =>
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(payload.toString()))),
  )
  await app.go(`/client/${clientId}/maturity/${checkId}`)
  await coach.getByRole('button', { name: say('laptop:open') }).click()
  await expect(coach.getByRole('textbox', { name: say('laptop:dialog.code') })).toBeFocused()
  await expectAccessible(coach, 'before the laptop is handed over')
  await coach.keyboard.type(code)
  const participant = await app.window('participant', () => coach.keyboard.press('Enter'))
  await expect(coach.getByRole('heading', { level: 1, name: say('laptop:lent.title') })).toBeVisible()
  return { backEnd, clientId, checkId, people, participant, heard }
}

/** Answers to all but the last statement, by keyboard, up to the page where it is handed in. */
async function answers(page: Page, say: App['say'], digit: string): Promise<void> {
  for (let number = 1; number <= STATEMENTS; number += 1) {
    await expect(page.getByText(say('participant:answer.progress', { number, of: STATEMENTS }))).toBeVisible()
    if (number < STATEMENTS) await page.keyboard.press(digit)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { level: 1, name: say('participant:handIn.title') })).toBeFocused()
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('two people answer in turn, and the second sees nothing of the first', async ({ app, say }) => {
      const { coach } = app
      const { backEnd, clientId, checkId, people, participant, heard } = await lent(app, 'open', CODE)
      const heading = (name: string) => participant.getByRole('heading', { level: 1, name })
      const [first, second] = people.filter(({ removed }) => !removed)
      if (!first || !second) throw new Error('nobody to answer')

      await test.step('the coach’s window is shut, and a reload does not open it', async () => {
        await coach.reload()
        await expect(coach.getByRole('heading', { level: 1, name: say('laptop:lent.title') })).toBeVisible()
        await coach.keyboard.press('Control+k')
        await expect(coach.getByRole('combobox')).toHaveCount(0)
        await app.go(`/client/${clientId}/okr`)
        await expect(coach.getByRole('heading', { level: 1, name: say('laptop:lent.title') })).toBeVisible()
        expect(await coach.content()).not.toContain('Nordlys')
        await app.go(`/client/${clientId}/maturity/${checkId}`)
        await expectAccessible(coach, 'the coach’s window while others have the laptop')
        await expect(backEnd.maturity.check({ clientId, checkId })).rejects.toMatchObject({ code: 'forbidden' })
      })

      await test.step('the first says who they are and answers, by keyboard', async () => {
        await expect(heading(say('participant:turn.title'))).toBeVisible()
        await expectAccessible(participant, 'whose turn it is')
        await participant.keyboard.press('Escape')
        await participant.keyboard.press('Enter')
        await expect(participant.getByText(say('participant:turn.personMissing'))).toBeVisible()
        await participant.keyboard.type(first.name.split(' ')[0] ?? '')
        await participant.getByRole('option', { name: first.name }).waitFor()
        await participant.keyboard.press('ArrowDown')
        await participant.keyboard.press('Enter')
        await expect(participant.getByRole('combobox')).toHaveValue(first.name)
        await participant.keyboard.press('Enter')
        const statement = participant.getByRole('heading', { level: 1 })
        await expect(statement).toBeFocused()
        await expect(statement).toHaveAttribute('lang', 'nn')
        await participant.keyboard.press('5')
        await expect(participant.getByRole('radio', { checked: true })).toHaveCount(1)
        await expectAccessible(participant, 'a statement')
        // Keys of the coach's are nobody's here.
        for (const key of ['Control+k', '?', 'F9', 'Alt+h']) await participant.keyboard.press(key)
        await expect(participant.getByRole('dialog')).toHaveCount(0)
        await answers(participant, say, '5')
        await expect(participant.getByText(say('participant:handIn.unanswered', { count: 1 }))).toBeVisible()
        await expectAccessible(participant, 'before it is handed in')
        // Back and forth: nothing is lost before it is handed in.
        await participant.keyboard.press('Backspace')
        await participant.keyboard.press('ArrowLeft')
        await expect(participant.getByRole('radio', { checked: true })).toHaveCount(1)
        await participant.keyboard.press('ArrowRight')
        await participant.keyboard.press('ArrowRight')
        await expect(heading(say('participant:handIn.title'))).toBeFocused()
        await participant.keyboard.press('Enter')
        await expect(heading(say('participant:thanks.title'))).toBeFocused()
        await expectAccessible(participant, 'between two people')
      })

      const statements = heard.join('\n').match(/"text":"[^"]+"/gu) ?? []
      expect(statements.length).toBeGreaterThanOrEqual(STATEMENTS)
      const nothingOfTheFirst = async (where: string) => {
        const page = `${await participant.content()}\n${await participant.title()}\n${participant.url()}`
        expect(page, where).not.toContain(first.name)
        for (const statement of statements) expect(page, where).not.toContain(statement.slice(8, -1))
        await expect(participant.getByRole('radio')).toHaveCount(0)
      }
      await test.step('nothing of it is there any more: not by Back, not by undo, not by a reload', async () => {
        await nothingOfTheFirst('handed in')
        for (const key of ['Alt+ArrowLeft', 'Control+z', 'Backspace', 'ArrowLeft'])
          await participant.keyboard.press(key)
        await nothingOfTheFirst('after Back and undo')
        await participant.reload()
        await expect(heading(say('participant:turn.title'))).toBeVisible()
        await nothingOfTheFirst('loaded again')
      })

      await test.step('the second begins with an empty sheet', async () => {
        await participant.keyboard.type(second.name)
        await participant.getByRole('option', { name: second.name }).waitFor()
        await expect(participant.getByRole('option', { name: first.name })).toHaveCount(0)
        await participant.keyboard.press('ArrowDown')
        await participant.keyboard.press('Enter')
        await participant.keyboard.press('Enter')
        await expect(participant.getByRole('radio')).toHaveCount(6)
        await expect(participant.getByRole('radio', { checked: true })).toHaveCount(0)
        await answers(participant, say, '0')
        await participant.keyboard.press('Enter')
        await expect(heading(say('participant:thanks.title'))).toBeFocused()
        await participant.keyboard.press('Enter')
        await expect(heading(say('participant:turn.title'))).toBeVisible()
      })

      await test.step('the messages told what is asked and who is left, and nothing of what was answered', async () => {
        // The next one may begin before the laptop has been told who is left.
        const told = () => heard.findLast((message) => message.includes('"people"'))
        await expect.poll(told).not.toContain(second.name)
        expect(told()).not.toContain(first.name)
        const all = heard.join('\n')
        expect(all).toContain(second.name)
        expect(all).not.toMatch(/"(?:answers|score|sheets|sheetId|leader|handedIn)"/u)
        for (const key of ['distribution', 'mean', 'goal', 'meeting']) expect(all).not.toContain(`"${key}`)
      })

      await test.step('the laptop goes back for its code alone, and the coach is where they were', async () => {
        const giveBack = participant.getByRole('button', { name: say('participant:giveBack.open') })
        await giveBack.click()
        await expect(participant.getByRole('textbox', { name: say('participant:giveBack.code') })).toBeFocused()
        await expectAccessible(participant, 'giving the laptop back')
        await participant.keyboard.type('1234')
        await participant.keyboard.press('Enter')
        await expect(participant.getByText(say('participant:giveBack.wrong'))).toBeVisible()
        await participant.keyboard.type(CODE)
        const gone = participant.waitForEvent('close')
        // The window is gone before the key is up.
        await participant.keyboard.down('Enter').catch(() => undefined)
        await gone
        await expect(
          coach.getByRole('heading', { level: 1, name: say('maturity:check.sheets', { count: 2 }) }),
        ).toBeVisible()
      })

      const sheets = await backEnd.maturity.sheets({ clientId, checkId })
      expect(
        new Map(sheets.map(({ personId, by, answers: given }) => [personId, [by, [...new Set(Object.values(given))]]])),
      ).toEqual(
        new Map([
          [first.id, ['laptop', [5]]],
          [second.id, ['laptop', [null]]],
        ]),
      )
      // The last sheet can be taken back whole by the coach.
      await coach.keyboard.press('Control+z')
      await expect(
        coach.getByRole('heading', { level: 1, name: say('maturity:check.sheets', { count: 1 }) }),
      ).toBeVisible()
    })
  })
}

test('a sheet of a confidential check waits for a back end that has died, and is handed in once', async ({
  app,
  say,
}) => {
  const { coach } = app
  const { clientId, checkId, participant } = await lent(app, 'confidential', '')
  await expect(participant.getByText(say('participant:turn.confidential', { threshold: 5 }))).toBeVisible()
  await expect(participant.getByRole('checkbox')).toHaveCount(0)
  await participant.keyboard.press('ArrowUp')
  await participant.locator('[data-combobox-selected]').waitFor()
  await participant.keyboard.press('Enter')
  await participant.keyboard.press('Enter')
  await answers(participant, say, '3')
  await app.killBackEnd()
  await participant.keyboard.press('Enter')
  await expect(participant.getByText(say('participant:handIn.waiting'))).toBeVisible()
  await app.startBackEnd({ restarted: true })
  await expect(participant.getByRole('heading', { level: 1, name: say('participant:thanks.title') })).toBeVisible()
  // A window that is closed is opened again from the coach's, and the one there was is nobody's any more.
  await participant.close()
  const opened = await app.window('participant', () =>
    coach.getByRole('button', { name: say('laptop:lent.reopen') }).click(),
  )
  await expect(opened.getByRole('heading', { level: 1, name: say('participant:turn.title') })).toBeVisible()
  // The coach has it back from their own window; nobody is left with a window that answers.
  const gone = opened.waitForEvent('close')
  await coach.getByRole('button', { name: say('laptop:lent.takeBack') }).click()
  await gone
  await expect(coach.getByRole('heading', { level: 1, name: say('maturity:check.sheets', { count: 1 }) })).toBeVisible()
  const backEnd = await app.backEnd()
  await expect(backEnd.maturity.sheets({ clientId, checkId })).rejects.toMatchObject({ code: 'conflict' })
})
