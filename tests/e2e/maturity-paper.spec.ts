/** A maturity check on paper: the form that is printed, the cards that are held up. */
import { randomUUID } from 'node:crypto'
import type { SetUp } from '#domain/maturity/check.ts'
import { formCode } from '#domain/maturity/form-code.ts'
import { maturityFormTexts } from '#texts/maturity-form.ts'
import { again } from '../support/again.ts'
import { expect, test, TODAY, type Page } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

const pagesOf = async (coach: Page) =>
  (await coach.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('an answer form is whole sheets of A4 in the language of the check, numbered as it is typed in; cards are one sheet', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const make = async (given: Partial<SetUp>, of: 'nn' | 'en') => {
        const usual = {
          kind: 'maturity',
          unitId: null,
          date: TODAY,
          mode: 'open',
          length: 'short',
          threshold: 5,
        } as const
        const check = { ...usual, ...given }
        const made = { clientId, commandId: randomUUID(), check, setId: null, language: of, meetingId: null }
        return (await backEnd.maturity.setUp(made)).id
      }
      const sheets = coach.locator('[data-sheet]')
      const open = await make({}, 'nn')
      await app.go(`/client/${clientId}/maturity/${open}`)
      await coach.getByRole('link', { name: say('maturity:print.open') }).click()
      await expect(
        coach.getByRole('heading', { level: 1, name: say('maturity:print.formsTitle', { count: 2 }) }),
      ).toBeVisible()
      await expectAccessible(coach, 'the form')
      await expect(sheets.first()).toContainText(maturityFormTexts.nn.open)
      await expect(sheets.first()).toContainText(maturityFormTexts.nn.leader)
      for (const sheet of await sheets.all()) await expect(sheet).toContainText(formCode(open))
      const { statements } = await backEnd.maturity.check({ clientId, checkId: open })
      const text = (await sheets.allInnerTexts()).join('\n')
      const places = statements.map((statement, nth) => text.search(`${nth + 1}\\s+${statement.text}`))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((one, other) => one - other))

      await coach.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await expect(coach.getByRole('navigation')).toBeHidden()
      await expect(coach.getByRole('heading', { level: 1 })).toBeHidden()
      expect(await pagesOf(coach)).toBe(2)
      const tooLow = await sheets.evaluateAll(
        (all) => all.filter((each) => each.scrollHeight > each.clientHeight).length,
      )
      expect(tooLow).toBe(0)
      await coach.emulateMedia({ media: null })
      await coach.getByText(say('maturity:print.cards'), { exact: true }).click()
      await expect(sheets).toHaveText([
        `1${maturityFormTexts.nn.card[1]}2${maturityFormTexts.nn.card[2]}3${maturityFormTexts.nn.card[3]}4${maturityFormTexts.nn.card[4]}5${maturityFormTexts.nn.card[5]}?${maturityFormTexts.nn.card.unknown}`,
      ])
      expect(await pagesOf(coach)).toBe(1)

      // Confidential: no name and no rank is asked for, and nothing is held up.
      await app.go(`/client/${clientId}/maturity/${await make({ mode: 'confidential', length: 'full' }, 'en')}/print`)
      await expect(
        coach.getByRole('heading', { level: 1, name: say('maturity:print.formsTitle', { count: 4 }) }),
      ).toBeVisible()
      await expect(sheets.first()).toContainText('fewer than five')
      for (const asked of [maturityFormTexts.en.name, maturityFormTexts.en.leader])
        await expect(sheets.getByText(asked, { exact: true })).toHaveCount(0)
      await expect(coach.getByText(say('maturity:print.cards'), { exact: true })).toHaveCount(0)
      expect(await pagesOf(coach)).toBe(4)
    })
  })
}
