/** The look back's own steps, led by keyboard alone: continue, stop and start typed and pasted in silence. */
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
  })
}
