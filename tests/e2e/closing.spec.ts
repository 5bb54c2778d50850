/** A cycle closed by keyboard, the next one drafted from the decisions, and both read where they stand. */
import { randomUUID } from 'node:crypto'
import { again } from '../support/again.ts'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { LIFE, threeCycles } from '../support/three-cycles.ts'
import { sampleClient } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('every goal is decided by one key, told in words, and scored with a reason', async ({ app, say }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const view = async () => (await backEnd.closing.view({ clientId, cycleId: null })).closing
      const before = await view()
      if (!before) throw new Error('the sample has a cycle')
      const { cycle, objectives } = before
      const decisions = async () => (await view())?.objectives.map(({ review }) => review?.decision ?? null)
      const title = coach.getByRole('heading', { level: 1 })

      await app.go(`/client/${clientId}/cycles`)
      const close = coach.getByRole('link', { name: say('closing:cycles.closeOf', { cycle: cycle.name }) })
      await expect(close).toBeVisible()
      await expectAccessible(coach, 'the cycles')
      await close.press('Enter')
      await expect(coach.getByRole('article')).toHaveCount(objectives.length)

      // A letter before any goal has the keys decides nothing.
      await coach.keyboard.press('f')
      await expect(coach.getByText(say('closing:keys.choose'))).toBeVisible()
      for (const key of ['j', 'f', 'd', 'n']) {
        await coach.keyboard.press('ArrowDown')
        await coach.keyboard.press(key)
      }
      await expect.poll(decisions).toEqual(['adjust', 'continue', 'drop', 'achieved'])
      await expect(title).toHaveText(
        say('closing:screen.titleDecided', { objectives: say('goal:terms.goal.objective', { count: 2 }) }),
      )
      await coach.keyboard.press('Control+z')
      await expect.poll(decisions).toEqual(['adjust', 'continue', 'drop', null])

      // The words of a goal: letters in a field are letters, and Escape leads back to the goal.
      await coach.keyboard.press('ArrowUp')
      await coach.keyboard.press('l')
      await coach.keyboard.type('Nedlagt i tide.')
      await coach.keyboard.press('Escape')
      await coach.keyboard.press('y')
      await coach.keyboard.type('Ingen savnet det.')
      await expect
        .poll(async () => (await view())?.objectives[2]?.review)
        .toMatchObject({ decision: 'drop', reason: 'Ingen savnet det.', learned: 'Nedlagt i tide.' })

      // A score of one's own needs a reason, and keeps what was typed until it has one.
      const first = objectives[0]?.keyResults[0]
      if (first?.computed === null || first === undefined) throw new Error('it has a score')
      await coach.getByRole('article').first().locator('tbody').getByRole('button').first().click()
      const form = coach.getByRole('form', { name: say('closing:override.title') })
      await form.getByRole('textbox', { name: say('closing:override.score') }).fill('0,9')
      await coach.keyboard.press('Enter')
      await expect(form.getByText(say('closing:override.reasonNeeded'))).toBeVisible()
      await coach.keyboard.type('Målingen kom for sent')
      await expectAccessible(coach, 'goals, their words and a score explained')
      await coach.keyboard.press('Enter')
      await expect
        .poll(async () => (await view())?.objectives[0]?.keyResults[0]?.set)
        .toEqual({ score: 0.9, reason: 'Målingen kom for sent' })
    })

    test('a closed cycle is read-only wherever it is met, until it is opened again with a reason', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const { closing } = await backEnd.closing.view({ clientId, cycleId: null })
      if (!closing) throw new Error('the sample has a cycle')
      const { cycle, objectives } = closing
      const title = coach.getByRole('heading', { level: 1 })
      for (const { id: objectiveId } of objectives.slice(0, -1)) {
        const command = { clientId, commandId: randomUUID(), objectiveId, meetingId: null }
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await backEnd.closing.decide({ ...command, decision: 'drop', reason: 'Sagt i rommet.' })
      }
      await app.go(`/client/${clientId}/cycle/${cycle.id}`)
      await coach.getByRole('button', { name: say('closing:screen.close') }).press('Enter')
      const dialog = coach.getByRole('dialog', { name: say('closing:close.title', { cycle: cycle.name }) })
      await expect(dialog.getByRole('listitem')).toHaveText([objectives.at(-1)?.title ?? ''])
      await expectAccessible(coach, 'before it is closed')
      await coach.keyboard.press('Enter')
      await expect(title).toHaveText(say('closing:screen.titleClosed', { cycle: cycle.name }))
      await expect(coach.getByRole('textbox')).toHaveCount(0)
      await expectAccessible(coach, 'a closed cycle')

      // Met elsewhere it says so, and is read without the look of something to write in; to open it again is one press.
      await app.go(`/client/${clientId}/okr?cycle=${cycle.id}&open=${objectives[0]?.id}`)
      await expect(coach.getByText(say('closing:closedNote.what', { cycle: cycle.name })).first()).toBeVisible()
      const main = coach.getByRole('main')
      await expect(main.getByRole('link', { name: say('checkIn:title') })).toHaveCount(0)
      await expect(main.getByRole('button', { name: say('structure:filter.order') })).toHaveCount(0)
      const panel = coach.getByRole('complementary')
      for (const field of await panel.getByRole('textbox').all())
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await expect(field).toHaveAttribute('readonly')
      await expect(panel.getByRole('combobox')).toHaveCount(0)
      await panel.getByRole('link', { name: say('closing:closedNote.reopen') }).press('Enter')
      const confirm = coach.getByRole('dialog').getByRole('button', { name: say('closing:reopen.confirm') })
      await confirm.click()
      await expect(coach.getByText(say('closing:reopen.reasonNeeded'))).toBeVisible()
      await expectAccessible(coach, 'why it is opened again')
      await coach.keyboard.type('To tall var feil')
      await coach
        .getByRole('dialog')
        .getByRole('button', { name: say('closing:reopen.confirm') })
        .click()
      await expect(coach.getByText('To tall var feil')).toBeVisible()
      const after = await backEnd.closing.view({ clientId, cycleId: cycle.id })
      expect(after.closing?.cycle.state).toBe('active')
    })

    test('drafts are made of what goes on, get their targets beside the old goal, and tell what is different', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const { closing } = await backEnd.closing.view({ clientId, cycleId: null })
      if (!closing) throw new Error('the sample has a cycle')
      const { cycle, objectives } = closing
      for (const [index, decision] of (['continue', 'adjust', 'drop', 'achieved'] as const).entries()) {
        const command = { clientId, commandId: randomUUID(), objectiveId: objectives[index]?.id ?? '', meetingId: null }
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await backEnd.closing.decide({ ...command, decision, reason: 'Sagt i rommet.' })
      }
      const drafts = async () => (await backEnd.closing.view({ clientId, cycleId: cycle.id })).closing?.drafts ?? []
      await app.go(`/client/${clientId}/cycle/${cycle.id}/next`)
      const make = coach.getByRole('button', { name: say('closing:next.make', { count: 2 }) })
      await expect(make).toBeVisible()
      await expectAccessible(coach, 'what goes on')
      const name = coach.getByRole('textbox', { name: say('closing:next.name') })
      await name.fill('')
      await coach.keyboard.press('Enter')
      await expect(coach.getByText(say('closing:next.nameNeeded'))).toBeVisible()
      await name.fill('Høsten 2026')
      await coach.keyboard.press('Enter')
      await expect(coach.getByRole('article')).toHaveCount(2)
      await expectAccessible(coach, 'old and new')

      const [first] = await drafts()
      const keyResult = first?.keyResults[0]
      if (!first || !keyResult) throw new Error('there is a draft')
      expect(first).toMatchObject({ state: 'draft', isNearCopy: true, difference: '' })
      expect(keyResult.definition).toMatchObject({ baseline: objectives[0]?.keyResults[0]?.value, target: null })
      await coach.getByRole('textbox', { name: say('closing:next.targetOf', { title: keyResult.title }) }).fill('95')
      await coach.keyboard.press('Enter')
      await coach
        .getByRole('textbox', { name: say('closing:next.difference') })
        .first()
        .fill('Vi måler ved mottak.')
      await expect.poll(async () => (await drafts())[0]?.difference).toBe('Vi måler ved mottak.')
      expect((await drafts())[0]?.keyResults[0]?.definition.target).toBe(95)

      // The goal's life is told in its panel, too.
      await app.go(`/client/${clientId}/okr?cycle=${first.cycleId}&open=${first.id}`)
      const life = coach.getByRole('region', { name: say('closing:lineage.title') })
      await expect(life.getByRole('listitem')).toHaveCount(2)
      await expect(life.getByRole('listitem').first()).toContainText(say('common:decided.continue'))
      await expect(life.getByRole('listitem').nth(1)).toContainText('Høsten 2026')
      await expectAccessible(coach, 'the life of a goal')
    })

    test('a goal in its third cycle tells all three, oldest first, with how each came out and what was decided', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const { objectiveId, cycle } = await threeCycles(backEnd, clientId)
      await app.go(`/client/${clientId}/okr?open=${objectiveId}`)
      const life = coach.getByRole('region', { name: say('closing:lineage.title') })
      await expect(life.getByText(say('closing:lineage.cycles', { count: 3 }))).toBeVisible()
      await expect(life.getByRole('link')).toHaveText([...LIFE.map((each) => each.cycle), cycle])
      const figure = (score: number) =>
        new Intl.NumberFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { minimumFractionDigits: 2 }).format(score)
      for (const [index, { score, decision, reason }] of LIFE.entries()) {
        const one = life.getByRole('listitem').nth(index)
        // oxlint-disable no-await-in-loop -- one after the other
        await expect(one).toContainText(figure(score))
        await expect(one).toContainText(say(`common:decided.${decision}`))
        await expect(one).toContainText(reason)
        // oxlint-enable no-await-in-loop
      }
      await expect(life.locator('li[aria-current]')).toContainText(cycle)
      await expect(life.locator('li[aria-current]')).toContainText(figure(0.85))
      // Each leads to the goal as it was then.
      await life.getByRole('link').first().press('Enter')
      await expect(life.locator('li[aria-current]')).toContainText(LIFE[0].cycle)
      await expect(coach.getByText(say('closing:closedNote.what', { cycle: LIFE[0].cycle })).first()).toBeVisible()
      await expect(life.getByRole('listitem')).toHaveCount(3)
      await expectAccessible(coach, 'a goal of a closed cycle')
    })
  })
}
