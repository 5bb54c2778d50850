/** The look back's own steps, led by keyboard alone: continue, stop and start typed and pasted in silence; themes and a vote over them; actions. */
import { randomUUID } from 'node:crypto'
import { again } from '../support/again.ts'
import { expect, test } from '../support/app.ts'
import { paste } from '../support/paste.ts'
import { wallFaults } from '../support/wall-text.ts'
import { expectAccessible } from './accessible.ts'
import { planned } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

const LONG =
  'For mange møter på rad om tirsdagen, så det blir ingen tid til saksbehandling før etter lunsj, og vakten sitter igjen alene'
const PASTED = `Fortsett:
✅ Innsjekken på mandager
- ${LONG}
- Malene
Slutte:
1. Månedsrapporten på papir
2. ${LONG}, slutt
Tiltak:
Kari ringer Ola
Begynne
• Fadder for nye
• Felles vakt`

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('the room writes what it continues, stops and starts, typed and pasted, hidden until it sees three columns', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const scene = await planned(app)
      const { clientId, meetingId, room } = scene
      await scene.add('reflect')
      await scene.start()
      await scene.go('reflect')
      await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
      const field = (section: 'continues' | 'stops' | 'starts') =>
        coach.getByRole('textbox', { name: say(`lines:section.${section}`) })
      await expect(field('continues')).toBeVisible()
      const audience = await app.audience(() => coach.keyboard.press('o'))
      const written = (count: number) => audience.getByText(say('stage:lines.written', { count }))
      await expect(written(0)).toBeVisible()

      // Called out: Enter stays, Tab is the next section, a digit goes to one.
      await coach.keyboard.press('2')
      await expect(field('stops')).toBeFocused()
      await coach.keyboard.type('Sene møter')
      await coach.keyboard.press('Enter')
      await expect(field('stops')).toHaveValue('')
      await coach.keyboard.press('Tab')
      await coach.keyboard.type('Mellom oss')
      await coach.keyboard.press('Enter')
      await expect(written(2)).toBeVisible()
      await coach.keyboard.press('Escape')
      await coach.keyboard.press('-')
      await expect(written(1)).toBeVisible()

      // Pasted: sorted by its headings; what is under none of them stays to be put right.
      await paste(coach, PASTED)
      await expect(written(8)).toBeVisible()
      const left = coach.getByRole('textbox', { name: say('lines:reflect.left') })
      await expect(left).toHaveValue('Tiltak:\nKari ringer Ola')
      await expect(coach.getByText(say('lines:reflect.leftWhy.heading'))).toBeVisible()
      await left.fill('Begynne: Kari ringer Ola')
      await coach.getByRole('button', { name: say('lines:reflect.read') }).press('Enter')
      await expect(left).toBeHidden()
      await expect(written(9)).toBeVisible()
      expect(await audience.locator('body').innerText()).not.toContain('Fadder')
      await expectAccessible(coach, 'continue, stop, start, hidden')
      const faults = await wallFaults(audience, 'continue, stop, start, hidden')

      await coach.keyboard.press('r')
      await expect(audience.getByRole('heading', { level: 2 })).toHaveText(
        (['continues', 'stops', 'starts'] as const).map((section) => say(`stage:lines.section.${section}`)),
      )
      const column = (nth: number) => audience.getByRole('list').nth(nth).getByRole('listitem')
      await expect(column(0).first()).toHaveText('Innsjekken på mandager')
      await expect(column(1).first()).toHaveText('Sene møter')
      await expect(column(2).first()).toHaveText('Fadder for nye')
      await expect(audience.getByText('Mellom oss')).toHaveCount(0)
      await expectAccessible(audience, 'the wall with continue, stop, start')
      faults.push(...(await wallFaults(audience, 'continue, stop, start')))
      expect(faults).toEqual([])
      const { lines } = await room()
      expect(lines.filter((line) => line.section === 'starts').map((line) => line.text)).toEqual([
        'Mellom oss',
        'Fadder for nye',
        'Felles vakt',
        'Kari ringer Ola',
      ])
    })

    test('notes are put together under names and digits, voted over, and stand in that order; actions have who and when', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const scene = await planned(app)
      const { clientId, meetingId, room, backEnd } = scene
      const command = () => ({ clientId, commandId: randomUUID() })
      const reflect = await scene.add('reflect')
      await scene.add('themes')
      await scene.add('actions')
      await scene.start()
      const texts = ['Sene møter', LONG, 'Rapporten på papir', 'Mellom oss', 'Vakten alene', 'Doble skjemaer']
      const { ids } = await backEnd.line.add({
        ...command(),
        stepId: reflect.id,
        section: 'stops',
        lines: texts.map((text) => ({ text, amount: null })),
      })
      await backEnd.line.update({ ...command(), id: ids[3] ?? '', patch: { offWall: true } })
      await backEnd.line.reveal({ ...command(), stepId: reflect.id })
      await scene.go('themes')
      await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
      await expect(coach.getByText(say('themes:loose'))).toBeVisible()
      const audience = await app.audience(() => coach.keyboard.press('o'))
      await expect(audience.getByRole('listitem')).toHaveCount(5)
      const themes = async () => {
        const { themes: read, lines } = await room()
        return read.map(({ id, name }) => [
          name,
          ...lines.filter((line) => line.groupId === id).map(({ text }) => text),
        ])
      }

      // Two at once by Space, then a name; the next by a name; one more by its digit.
      await coach.keyboard.press('Space')
      await coach.keyboard.press('ArrowDown')
      await coach.keyboard.press('Space')
      await coach.keyboard.press('a')
      await coach.keyboard.type('Møter')
      await coach.keyboard.press('Enter')
      await expect.poll(themes).toEqual([['Møter', 'Sene møter', LONG]])
      await expect(coach.getByRole('listitem').filter({ hasText: texts[2] ?? '' })).toHaveAttribute(
        'aria-current',
        'true',
      )
      await coach.keyboard.press('a')
      await coach.keyboard.type('Papir')
      await coach.keyboard.press('Enter')
      await expect(coach.getByRole('listitem').filter({ hasText: texts[4] ?? '' })).toHaveAttribute(
        'aria-current',
        'true',
      )
      // A digit is struck when it is seen.
      await expect(coach.getByRole('heading', { name: 'Papir' })).toBeVisible()
      await coach.keyboard.press('1')
      await expect(coach.getByRole('listitem').filter({ hasText: texts[5] ?? '' })).toHaveAttribute(
        'aria-current',
        'true',
      )
      await coach.keyboard.press('2')
      const both = [
        ['Møter', 'Sene møter', LONG, 'Vakten alene'],
        ['Papir', 'Rapporten på papir', 'Doble skjemaer'],
      ]
      await expect.poll(themes).toEqual(both)
      // Taken out, and back by undo; renamed.
      await coach.keyboard.press('0')
      await expect.poll(themes).toEqual([both[0], ['Papir', 'Rapporten på papir']])
      await coach.keyboard.press('Control+z')
      await expect.poll(themes).toEqual(both)
      await expect(coach.getByText(say('themes:loose'))).toBeHidden()
      await coach.keyboard.press('r')
      const name = coach.getByRole('textbox', { name: say('themes:name') })
      await expect(name).toBeFocused()
      await coach.keyboard.type('Papir og skjemaer')
      await coach.keyboard.press('Enter')
      await expect(audience.getByText('Papir og skjemaer')).toBeVisible()
      await expectAccessible(coach, 'themes')
      await expectAccessible(audience, 'the wall with themes')
      const faults = await wallFaults(audience, 'themes')
      expect(await audience.locator('body').innerText()).not.toContain('Mellom oss')

      // One key, and Enter: the room votes over them.
      await coach.keyboard.press('q')
      const options = coach.getByRole('textbox', { name: say('vote:options') })
      await expect(options).toHaveValue('Møter\nPapir og skjemaer')
      await expect(coach.getByRole('textbox', { name: say('vote:question') })).toBeFocused()
      await coach.keyboard.press('Enter')
      await expect(audience.getByText(say('stage:vote.title'), { exact: true })).toBeVisible()
      const { attendance } = await room()
      const [round] = await backEnd.vote.rounds({ clientId, meetingId })
      const ballots = attendance.map(({ personId }) => ({ personId, choices: [2] }))
      await backEnd.vote.cast({ ...command(), roundId: round?.id ?? '', ballots })
      await backEnd.vote.reveal({ ...command(), roundId: round?.id ?? '' })
      await expect(coach.getByRole('dialog').getByText(say('vote:done')).first()).toBeVisible()
      await coach.keyboard.press('Escape')
      await expect(audience.getByRole('listitem').first()).toContainText('Papir og skjemaer')
      faults.push(...(await wallFaults(audience, 'themes with their votes')))

      await coach.keyboard.press('Shift+PageDown')
      await expect(coach.getByRole('heading', { level: 1, name: say('meeting:step.actions.title') })).toBeVisible()
      await coach.keyboard.press('p')
      await coach.keyboard.type('Kutte møtet på fredag @Maja')
      await coach.keyboard.press('Enter')
      await expect(audience.getByText('Kutte møtet på fredag')).toBeVisible()
      await expect(coach.getByText(say('themes:actions.undated', { count: 1 }))).toBeVisible()
      await expect(audience.getByText(say('stage:noDate'))).toBeVisible()
      await expect(coach.getByText(say('themes:actions.one'), { exact: true })).toBeVisible()
      await expectAccessible(coach, 'actions')
      await expectAccessible(audience, 'the wall with actions')
      faults.push(...(await wallFaults(audience, 'actions')))
      expect(faults).toEqual([])
    })
  })
}
