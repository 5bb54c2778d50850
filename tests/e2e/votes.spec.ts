/** Behaviour 10: silent first, revealed together, the spread before the mean, the low voters first; by keyboard alone, and by the chat. */
import { expect, test } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { planned } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('behaviour 10: hidden votes are typed one digit a person, survive a reload, and are revealed once', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const scene = await planned(app)
      await scene.start()
      const { clientId, meetingId, backEnd } = scene
      await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
      await expect(coach.getByRole('heading', { level: 1, name: say('meeting:step.good_news.title') })).toBeVisible()
      const audience = await app.audience(() => coach.keyboard.press('o'))
      const { attendance } = await scene.room()
      const { people } = await backEnd.organisation.get({ clientId })
      const names = attendance.map((each) => people.find((person) => person.id === each.personId)?.name ?? '')
      const of = names.length
      const progress = (voted: number) => say('vote:progress', { voted, of })
      const rounds = () => backEnd.vote.rounds({ clientId, meetingId })

      // One key, a question, Enter.
      await coach.keyboard.press('q')
      const question = coach.getByRole('textbox', { name: say('vote:question') })
      await expect(question).toBeFocused()
      await expectAccessible(coach, 'asking for a vote')
      await coach.keyboard.type('Flytter vi vakten til mandag?')
      await coach.keyboard.press('Enter')
      const sheet = coach.getByRole('dialog', { name: 'Flytter vi vakten til mandag?' })
      await expect(sheet.getByRole('list', { name: say('vote:people') })).toBeFocused()
      await expect(audience.getByRole('heading', { name: 'Flytter vi vakten til mandag?' })).toBeVisible()
      await expect(audience.getByText(progress(0))).toBeVisible()

      // 9 is no number of fingers; one is taken back; one abstains.
      await coach.keyboard.type('495')
      await coach.keyboard.press('Backspace')
      await coach.keyboard.type('1-')
      await expect(audience.getByText(progress(3))).toBeVisible()
      await expect.poll(async () => (await rounds())[0]?.ballots.map((each) => each.choices)).toEqual([[4], [1], []])
      await expectAccessible(coach, 'typing votes')
      await expectAccessible(audience, 'the wall while votes are hidden')

      // Put aside, taken up again, and there after a reload.
      await coach.keyboard.press('Escape')
      await expect(sheet).toBeHidden()
      await expect(audience.getByRole('heading', { name: say('stage:step.good_news.question') })).toBeVisible()
      await coach.keyboard.press('q')
      await expect(sheet).toBeVisible()
      await expect(audience.getByText(progress(3))).toBeVisible()
      await coach.reload()
      await expect(sheet.getByText(progress(3))).toBeVisible()

      // The rest from the chat; what is no vote stays, with its question.
      const chat = sheet.getByRole('textbox', { name: say('vote:chat.label') })
      await chat.fill(`${names[3] ?? ''}: 3\nUkjent: 2\n${names[0] ?? ''}: 3,5`)
      await sheet.getByRole('button', { name: say('vote:chat.read') }).press('Enter')
      await expect(audience.getByText(progress(4))).toBeVisible()
      await expect(chat).toHaveValue(`Ukjent: 2\n${names[0] ?? ''}: 3,5`)
      await expect(sheet.getByText(say('vote:chat.refused.decimal', { line: `${names[0] ?? ''}: 3,5` }))).toBeVisible()
      await expect(sheet.getByLabel(say('vote:chat.who', { name: 'Ukjent' }))).toBeVisible()

      await expect(audience.getByText(say('vote:result'))).toHaveCount(0)
      await sheet.getByRole('list', { name: say('vote:people') }).focus()
      await coach.keyboard.press('Enter')
      const lowest = people.find((person) => person.name === names[1])?.name ?? ''
      await expect(sheet.getByText(say('vote:speakFirst', { names: lowest }))).toBeVisible()
      await expect(audience.getByText(say('stage:vote.spread', { lowest: 1, highest: 4 }))).toBeVisible()
      await expect(audience.getByText(say('stage:vote.lowFirst'))).toBeVisible()
      // 4, 1 and 3.
      await expect(
        audience.getByText(say('stage:vote.mean', { mean: language === 'nb' ? '2,7' : '2.7' })),
      ).toBeVisible()
      expect(await audience.locator('body').innerText()).not.toContain(lowest)
      await expectAccessible(coach, 'a revealed vote')
      await expectAccessible(audience, 'the wall with a revealed vote')

      // A new round beside the old, and back to the step.
      await coach.keyboard.press('r')
      await expect(sheet.getByText(progress(0))).toBeVisible()
      await expect(audience.getByText(progress(0))).toBeVisible()
      await coach.keyboard.type('5')
      await expect(audience.getByText(progress(1))).toBeVisible()
      await coach.keyboard.press('Enter')
      await expect(audience.getByText(say('stage:vote.same', { value: 5 }))).toBeVisible()
      await expect(sheet.getByText(say('vote:same', { value: 5 }))).toBeVisible()
      await coach.keyboard.press('Enter')
      await expect(sheet).toBeHidden()
      await expect(audience.getByRole('heading', { name: say('stage:step.good_news.question') })).toBeVisible()
      expect((await rounds()).map((round) => [round.number, round.onWall, round.revealedAt !== null])).toEqual([
        [1, false, true],
        [2, false, true],
      ])
    })
  })
}
