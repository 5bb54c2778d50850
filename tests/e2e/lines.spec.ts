/** What a room writes, promises, parks and scores, led by keyboard alone: typed and pasted hidden, shown at once, made into something, and not asked twice. */
import { again } from '../support/again.ts'
import { expect, test } from '../support/app.ts'
import { paste } from '../support/paste.ts'
import { wallFaults } from '../support/wall-text.ts'
import { expectAccessible } from './accessible.ts'
import { planned, stepTitle } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

const LONG =
  'For mange møter på rad om tirsdagen, så det blir ingen tid til saksbehandling før etter lunsj, og vakten sitter igjen alene'

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('the room writes in silence, sees it all at once, and goes through it, what it promised and what it parked to the closing', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const scene = await planned(app)
      const { clientId, meetingId, backEnd, room } = scene
      await scene.add('silent_writing', 'continues')
      for (const kind of ['last_priorities', 'parked', 'close'] as const) await scene.add(kind)
      await scene.start()
      await scene.go('silent_writing')
      await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
      const title = say('talk:continues.title')
      await expect(coach.getByRole('heading', { level: 1, name: title })).toBeVisible()
      const audience = await app.audience(() => coach.keyboard.press('o'))
      const written = (count: number) => audience.getByText(say('stage:lines.written', { count }))
      await expect(written(0)).toBeVisible()
      await expect(audience.getByRole('heading', { name: say('talk:continues.question') })).toBeVisible()

      // Typed one by one, and pasted from the chat with its names.
      await coach.keyboard.press('a')
      const field = coach.getByRole('textbox', { name: say('lines:field') })
      await expect(field).toBeFocused()
      await coach.keyboard.type('Innsjekken på mandager')
      await coach.keyboard.press('Enter')
      await expect(field).toHaveValue('')
      await coach.keyboard.type('Mellom oss')
      await coach.keyboard.press('Enter')
      await expect(written(2)).toBeVisible()
      await coach.keyboard.press('Escape')
      await paste(coach, `Maja Øverby 09:31\n- ${LONG}\nTor: Færre møter\nRyddedagen`)
      await expect(written(5)).toBeVisible()
      const lines = coach.getByRole('list').filter({ hasText: 'Ryddedagen' })
      await expect(lines.getByRole('listitem')).toHaveCount(5)
      await expect(lines.getByText('Maja Øverby')).toHaveCount(0)
      expect(await audience.locator('body').innerText()).not.toContain('Ryddedagen')
      await expectAccessible(coach, 'what is written, hidden')
      await expectAccessible(audience, 'the wall while people write')
      const faults = await wallFaults(audience, 'people write')

      // One is put right, moved to the top, and one kept off the wall.
      await coach.keyboard.press('Enter')
      await coach.keyboard.type('Ryddedagen hver måned')
      await coach.keyboard.press('Enter')
      await expect(lines.getByText('Ryddedagen hver måned')).toBeVisible()
      for (let nth = 4; nth > 0; nth -= 1) await coach.keyboard.press('Alt+ArrowUp')
      await expect.poll(async () => (await room()).lines[0]?.text).toBe('Ryddedagen hver måned')
      await coach.keyboard.press('ArrowDown')
      await coach.keyboard.press('ArrowDown')
      await coach.keyboard.press('-')
      await expect(written(4)).toBeVisible()
      await coach.keyboard.press('r')
      const shown = audience.getByRole('listitem')
      await expect(shown).toHaveText(['Ryddedagen hver måned', 'Innsjekken på mandager', LONG, 'Færre møter'])
      await expectAccessible(audience, 'the wall with what was written')
      faults.push(...(await wallFaults(audience, 'what was written')))

      // One key makes the line something, with its owner; it says so.
      await coach.keyboard.press('ArrowUp')
      await coach.keyboard.press('d')
      const decide = coach.getByRole('form', { name: say('meeting:capture.kind.decision') })
      await expect(decide.getByRole('textbox', { name: say('meeting:capture.ask.decision') })).toHaveValue(
        'Innsjekken på mandager',
      )
      await coach.keyboard.type(' kl. 9 @Maja')
      await coach.keyboard.press('Enter')
      await expect(lines.getByText(say('meeting:capture.decisionNumber', { number: 2 }))).toBeVisible()

      // What was promised: kept, not kept, carried.
      await coach.keyboard.press('PageDown')
      await expect(stepTitle(app, 'last_priorities')).toBeVisible()
      const promised = (await room()).carried.filter((each) => each.kind === 'priority').map((each) => each.id)
      expect(promised).toHaveLength(3)
      await coach.keyboard.type('123')
      const became = async () => {
        const { carried } = await room()
        return promised.map((id) => carried.find((each) => each.id === id)?.state)
      }
      await expect.poll(became).toEqual(['done', 'not_done', 'open'])
      await expect(audience.getByText(say('stage:capture.notDone'))).toBeVisible()
      await expectAccessible(coach, 'what was promised')
      faults.push(...(await wallFaults(audience, 'what was promised')))

      // Parked here: one let go of with its reason, one made a priority.
      await coach.keyboard.press('PageDown')
      await expect(stepTitle(app, 'parked')).toBeVisible()
      for (const text of ['Ny nettside', LONG]) {
        await coach.keyboard.press('k')
        await coach.getByRole('textbox', { name: say('meeting:capture.ask.parked') }).fill(text)
        await coach.keyboard.press('Enter')
        await expect(audience.getByText(text)).toBeVisible()
        await expect(coach.getByRole('listitem').filter({ hasText: text })).toHaveAttribute('aria-current', 'true')
      }
      await coach.keyboard.press('ArrowUp')
      await coach.keyboard.press('2')
      await coach.getByRole('textbox', { name: say('lines:parked.why', { text: 'Ny nettside' }) }).fill('For dyrt nå')
      await coach.keyboard.press('Enter')
      await expect(coach.getByText(say('lines:parked.because', { reason: 'For dyrt nå' }))).toBeVisible()
      await expect(audience.getByText(say('stage:capture.letGo'), { exact: true })).toBeVisible()
      await coach.keyboard.press('p')
      await coach.getByRole('textbox', { name: say('meeting:capture.ask.priority') }).fill('Samle møtene på torsdag')
      await coach.keyboard.press('Enter')
      await expect(audience.getByText(say('stage:capture.takenUp'), { exact: true })).toBeVisible()
      await expectAccessible(coach, 'what is parked')
      faults.push(...(await wallFaults(audience, 'what is parked')))

      // The closing question stands on the agenda: it is not asked again at the end.
      await coach.keyboard.press('PageDown')
      await expect(stepTitle(app, 'close')).toBeVisible()
      await expect(audience.getByText(say('stage:close.how'))).toBeVisible()
      faults.push(...(await wallFaults(audience, 'the closing question')))
      await coach.keyboard.press('9')
      await expect(coach.getByText(say('lines:close.said', { worth: 9 }))).toBeVisible()
      await expect(audience.getByText(say('stage:close.trend', { scores: '8, 9' }))).toBeVisible()
      await expectAccessible(coach, 'the closing')
      await expectAccessible(audience, 'the wall at the closing')
      faults.push(...(await wallFaults(audience, 'the room’s number')))
      expect(faults).toEqual([])
      await coach.keyboard.press('e')
      const skim = coach.getByRole('dialog', { name: say('meeting:end.skim') })
      await expect(skim.getByText(say('meeting:end.scored', { worth: 9 }))).toBeVisible()
      const { plain } = await backEnd.document.minutesTexts({ clientId, meetingId, language: null })
      expect(plain).toContain('Ryddedagen hver måned')
      expect(plain).toContain('For dyrt nå')
      expect(plain).not.toContain('Mellom oss')
    })
  })
}
