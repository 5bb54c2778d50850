/** A maturity check on paper: the form that is printed, the cards that are held up, the sheets typed in; and a customer's own words for it. */
import { randomUUID } from 'node:crypto'
import type { SetUp } from '#domain/maturity/check.ts'
import { formCode } from '#domain/maturity/form-code.ts'
import { maturityTexts } from '#texts/maturity.ts'
import { maturityFormTexts } from '#texts/maturity-form.ts'
import { again } from '../support/again.ts'
import { expect, test, TODAY, type Page } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

const [standardNn] = maturityTexts.nn.direction.statements

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

      // Typed in, with a mistake that is found against the pile.
      await app.go(`/client/${clientId}/maturity/${open}`)
      await coach.getByRole('button', { name: say('maturity:check.paper') }).click()
      await expect(coach.getByText(say('maturity:paper.code', { code: formCode(open) }))).toBeVisible()
      for (const sheet of ['1234?1234?123451', '5555555555555555']) {
        await coach.keyboard.type(sheet)
        await coach.keyboard.press('Enter')
        await expect(coach.getByText([...sheet].join(' '))).toBeVisible()
      }
      await expectAccessible(coach, 'paper answers of an open check')
      await coach.getByRole('button', { name: say('maturity:paper.removeSheet', { number: '2' }) }).click()
      await expect(coach.getByText([...'5555555555555555'].join(' '))).toHaveCount(0)
      await expect(
        coach.getByRole('heading', { level: 1, name: say('maturity:paper.sheet', { number: '2' }) }),
      ).toBeVisible()
      expect(
        (await backEnd.maturity.sheets({ clientId, checkId: open })).map(
          ({ answers }) => answers[statements[4]?.id ?? ''],
        ),
      ).toEqual([null])

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

    test('a customer’s own words are a copy that is changed field by field, and what must not be is said', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      await app.go(`/client/${clientId}/maturity`)
      await coach.getByRole('link', { name: say('questions:open') }).click()
      await expect(coach.getByText(say('questions:standardLede'))).toBeVisible()
      await expectAccessible(coach, 'the standard statements')
      await coach.getByText('Nynorsk', { exact: true }).click()
      await expect(coach.getByText(standardNn?.text ?? '')).toBeVisible()
      await coach.getByRole('button', { name: say('questions:copy') }).click()
      await expect(coach.getByRole('heading', { level: 1, name: say('questions:ownTitleNone') })).toBeVisible()
      const setOf = async () => (await backEnd.maturity.sets({ clientId }))[0]
      const set = await setOf()
      expect(set).toMatchObject({ name: say('questions:copyName'), language: 'nn' })
      const check = {
        kind: 'maturity',
        unitId: null,
        date: TODAY,
        mode: 'open',
        length: 'short',
        threshold: 5,
      } as const
      const made = {
        clientId,
        commandId: randomUUID(),
        check,
        setId: set?.id ?? '',
        language: 'nn',
        meetingId: null,
      } as const
      await backEnd.maturity.setUp(made)

      await coach.getByRole('button', { name: standardNn?.text ?? '' }).press('Enter')
      const field = (name: 'text' | 'at3' | 'short') => say(`questions:field.${name}`)
      await expect(coach.getByText(say('questions:asked', { count: 1, next: 2 }))).toBeVisible()
      await coach.getByRole('textbox', { name: field('text') }).fill('Vi i etaten veit kva som hastar.')
      await coach.keyboard.press('Enter')
      await expect(coach.getByText(say('questions:newVersion', { version: 2 }))).toBeVisible()
      await expect(
        coach.getByRole('heading', { level: 1, name: say('questions:ownTitle', { count: 1 }) }),
      ).toBeVisible()
      // What cannot be stored stays as it was typed.
      const anchor = coach.getByRole('textbox', { name: field('at3') })
      for (const [bad, why] of [
        ['', say('questions:empty')],
        ['x'.repeat(241), say('questions:long', { most: 240, count: 241 })],
      ] as const) {
        await anchor.fill(bad)
        await coach.keyboard.press('Enter')
        await expect(coach.getByText(why)).toBeVisible()
        await expect(anchor).toHaveValue(bad)
      }
      await expectAccessible(coach, 'a statement to change')
      await coach.keyboard.press('Escape')
      await coach.getByRole('checkbox', { name: field('short') }).press('Space')
      await expect.poll(async () => (await setOf())?.statements[0]).toMatchObject({ version: 2, short: false })
      await coach.locator('[aria-expanded]').nth(1).press('Enter')
      await coach.getByRole('checkbox', { name: field('short') }).press('Space')
      await expect(coach.getByText(/(minst ett utsagn|at least one statement)/)).toBeVisible()
      await expect(coach.getByRole('checkbox', { name: field('short') })).toBeChecked()
      await coach.getByRole('button', { name: say('questions:remove') }).click()
      await expect(coach.getByText(say('questions:removeUsed', { count: 1 }))).toBeVisible()
      expect((await setOf())?.statements[0]?.text).toBe('Vi i etaten veit kva som hastar.')
    })
  })
}
