/** The steps of a meeting, changed by keyboard while the room looks on. */
import { again } from '../support/again.ts'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { planned } from './scene.ts'

test.use({ sample: true })

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('reorder, skip, add and re-spread by keys, and the wall follows', async ({ app, say }) => {
      const { coach } = app
      const scene = await planned(app)
      await scene.start()
      const kinds = async () => (await scene.room()).steps.map((step) => step.kind)
      await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}/room`)
      const title = (name: string) => coach.getByRole('heading', { level: 1, name, exact: true })
      await expect(title(say('meeting:step.good_news.title'))).toBeVisible()
      const audience = await app.audience(() => coach.keyboard.press('o'))
      await expect(audience.getByText(say('stage:step.good_news.title'))).toBeVisible()

      await test.step('a window as narrow as it may be has the question in one line and every key in it', async () => {
        const wide = coach.viewportSize()
        const question = coach.getByRole('main').getByText(say('meeting:step.good_news.question'), { exact: true })
        for (const size of [
          { width: 1024, height: 768 },
          { width: 760, height: 560 },
        ]) {
          await coach.setViewportSize(size)
          expect((await question.boundingBox())?.height).toBeLessThan(40)
          const key = await coach.getByRole('button', { name: say('vote:key') }).boundingBox()
          expect((key?.x ?? Infinity) + (key?.width ?? 0)).toBeLessThanOrEqual(size.width)
        }
        if (wide !== null) await coach.setViewportSize(wide)
      })

      await test.step('the priorities come first after the news', async () => {
        await coach.keyboard.press('j')
        const list = coach.getByRole('listbox', { name: say('agenda:list') })
        await expect(list).toBeFocused()
        // Why each is on it, in a line: the gravest, and how many more.
        const why = language === 'nb' ? /\(12 dager over fristen\) og 1 til/u : /\(12 days past its date\) and 1 more/u
        await expect(list.getByRole('option', { name: say('meeting:step.initiatives.title') })).toHaveText(why)
        await coach.keyboard.press('End')
        for (let turn = 0; turn < 4; turn += 1) await coach.keyboard.press('Shift+ArrowUp')
        await expect
          .poll(kinds)
          .toEqual(['good_news', 'priorities', 'okr_status', 'kpi_review', 'initiatives', 'obstacles_decisions'])
        await expect(list.getByRole('option', { selected: true })).toContainText(say('meeting:step.priorities.title'))
        await expectAccessible(coach, 'the agenda')
      })

      await test.step('KPIs are skipped', async () => {
        for (const key of ['ArrowDown', 'ArrowDown', 'x']) await coach.keyboard.press(key)
        await expect(coach.getByRole('option', { selected: true })).toContainText(say('agenda:state.skipped'))
      })

      await test.step('a talk in the coach’s own words is added after the news, and gone to', async () => {
        await coach.keyboard.press('Home')
        await coach.keyboard.press('n')
        await coach.keyboard.press('Tab')
        await coach.keyboard.type('Budsjettet')
        await coach.keyboard.press('Tab')
        await coach.keyboard.type('Hva velger vi bort?')
        await coach.keyboard.press('Enter')
        const added = coach.getByRole('option', { selected: true })
        await expect(added).toContainText('Budsjettet')
        await expect(coach.getByRole('listbox')).toBeFocused()
        await coach.keyboard.press('Enter')
        await expect(title('Budsjettet')).toBeVisible()
        await expect(audience.getByRole('heading', { name: 'Hva velger vi bort?' })).toBeVisible()
        await expectAccessible(coach, 'a talk')
        await expectAccessible(audience, 'a talk on the wall')
      })

      await test.step('eighteen minutes are left, and Ctrl+Z takes that back', async () => {
        await coach.keyboard.press('m')
        await expect(coach.getByRole('textbox', { name: say('agenda:spread.minutes') })).toBeFocused()
        await coach.keyboard.type('18')
        await coach.keyboard.press('Enter')
        const left = async () => {
          const { meeting } = await scene.room()
          return meeting.endBy
        }
        await expect.poll(left).not.toBeNull()
        await coach.keyboard.press('Control+z')
        await expect.poll(left).toBeNull()
      })

      await test.step('the step one is in is skipped with one key, and what is skipped is passed by', async () => {
        await coach.keyboard.press('x')
        await expect(title(say('meeting:step.priorities.title'))).toBeVisible()
        await expect(audience.getByRole('heading', { level: 1 })).toContainText(say('stage:step.priorities.title'))
        await coach.keyboard.press('Shift+PageDown')
        await expect(title(say('meeting:step.okr_status.title'))).toBeVisible()
        await coach.keyboard.press('Shift+PageDown')
        await expect(title(say('meeting:step.initiatives.title'))).toBeVisible()
      })
    })
  })
}
