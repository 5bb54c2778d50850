/** The learning log by keyboard: written, tagged, searched, corrected, taken back; and found again by the palette. */
import { again } from '../support/again.ts'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

const WORDS = {
  nb: { call: 'Ring søkeren samme dag', tag: 'telefon', letter: 'Kortere brev gir færre spørsmål' },
  en: { call: 'Call the applicant the same day', tag: 'phone', letter: 'Shorter letters give fewer questions' },
} as const

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language, sample: true, contextOptions: { reducedMotion: 'reduce' } })
    const { call, tag, letter } = WORDS[language]

    test('what was learned is written with its tags, found by a word, and taken back', async ({ app, say }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      await app.go(`/client/${clientId}/learning`)
      await expect(coach.getByRole('heading', { name: say('closing:learning.emptyTitle') })).toBeVisible()
      const entry = coach.getByRole('textbox', { name: say('learning:new') })
      await coach.keyboard.press('n')
      await expect(entry).toBeFocused()
      await coach.keyboard.insertText(`${call} #${tag}`)
      await coach.keyboard.press('Enter')
      await expect(coach.getByRole('textbox', { name: say('learning:tagsOf', { text: call }) })).toHaveValue(`#${tag}`)
      await expect(entry).toBeFocused()
      await coach.keyboard.press('Enter')
      await expect(coach.getByText(say('learning:needed'))).toBeVisible()
      await coach.keyboard.insertText(letter)
      await coach.keyboard.press('Enter')
      await expect(coach.getByText(letter, { exact: true })).toBeVisible()
      await expectAccessible(coach, 'the learning log')

      await entry.blur()
      await coach.keyboard.press('/')
      await coach.keyboard.insertText(tag)
      await expect(coach.getByText(letter, { exact: true })).toBeHidden()
      await expect(coach.getByText(call, { exact: true })).toBeVisible()
      await coach.keyboard.press('Escape')
      await expect(coach.getByText(letter, { exact: true })).toBeVisible()
      const tags = coach.getByRole('textbox', { name: say('learning:tagsOf', { text: letter }) })
      await tags.fill('brev, klarspråk')
      await tags.press('Enter')
      await expect(tags).toHaveValue('#brev #klarspråk')
      await coach.getByRole('button', { name: say('learning:remove', { text: letter }) }).click()
      await expect(coach.getByText(letter, { exact: true })).toBeHidden()
      await coach.keyboard.press('Control+z')
      await expect(coach.getByText(letter, { exact: true })).toBeVisible()
      const { learned } = await backEnd.learning.list({ clientId })
      expect(learned.map(({ text, tags: own }) => [text, own]).toSorted()).toEqual(
        [
          [call, [tag]],
          [letter, ['brev', 'klarspråk']],
        ].toSorted(),
      )
    })
  })
}
