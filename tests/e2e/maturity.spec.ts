/** Maturity checks on their own screens: by show of hands, on paper below the threshold, and what comes after the start. The journey has the rest. */
import { randomUUID } from 'node:crypto'
import { addDays } from '#domain/time/calendar.ts'
import { again } from '../support/again.ts'
import { expect, test, TODAY } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

/** Nine of them answer in the journey, where the keys are counted. */
const PEOPLE = 3
const STATEMENTS = 16

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('a room answers sixteen statements by show of hands, takes a digit back, and leaves with next steps', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      await app.go(`/client/${clientId}/maturity`)
      await expect(coach.getByRole('heading', { level: 1, name: say('maturity:screen.none') })).toBeVisible()
      await coach.keyboard.press('n')
      await expect(coach.getByRole('dialog', { name: say('maturity:new.title') })).toBeVisible()
      await expectAccessible(coach, 'a new check')
      await coach.keyboard.press('Enter')
      await expect(coach.getByRole('heading', { level: 1, name: say('maturity:check.noSheets') })).toBeVisible()
      await coach.getByRole('button', { name: say('maturity:check.hands') }).click()
      await coach.getByRole('textbox', { name: say('maturity:hands.count') }).fill(String(PEOPLE))
      await expectAccessible(coach, 'who answers')
      await coach.keyboard.press('Enter')
      const room = coach.getByRole('region', { name: say('maturity:hands.title') })
      await expect(room).toBeVisible()

      // The room is divided on the first, and at 2 on the rest.
      const press = (key: string) => coach.keyboard.press(key)
      for (let nth = 0; nth < STATEMENTS; nth += 1) {
        for (const digit of nth === 0 ? '150' : '222') await press(digit)
        if (nth === 0) {
          // Taken back it is gone from the screen too, and given again.
          await expect(room.getByText(say('maturity:hands.progress', { answered: PEOPLE, of: PEOPLE }))).toBeVisible()
          await coach.keyboard.press('Control+z')
          await expect(
            room.getByText(say('maturity:hands.progress', { answered: PEOPLE - 1, of: PEOPLE })),
          ).toBeVisible()
          await coach.keyboard.press('0')
        }
        await press('Enter')
        if (nth === 0) {
          await expect(room.getByText(say('maturity:result.divided'))).toBeVisible()
          await expectAccessible(coach, 'a statement revealed')
          // What the room has seen does not change.
          await coach.keyboard.press('3')
          await coach.keyboard.press('Backspace')
        }
        await press('Enter')
      }
      await coach.getByRole('button', { name: say('maturity:check.freeze') }).click()
      await coach
        .getByRole('dialog')
        .getByRole('button', { name: say('maturity:check.freeze') })
        .click()
      await expect(coach.getByRole('heading', { name: say('maturity:result.talk') })).toBeVisible()
      await expectAccessible(coach, 'the result')
      const take = coach.getByRole('button', { name: say('maturity:result.take') })
      for (const left of [2, 1, 0]) {
        await take.first().click()
        await expect(take).toHaveCount(left)
      }
      await expect(coach.getByRole('button', { name: say('maturity:result.drop') })).toHaveCount(3)
      await expectAccessible(coach, 'the next steps')

      // The report in Word, in the client's language at the first choice, and kept under the check.
      await coach.getByRole('button', { name: say('maturity:report.title'), exact: true }).click()
      await expect(coach.getByRole('menuitem').first()).toHaveText(say('client:language.nb'))
      await expectAccessible(coach, 'languages of the report')
      const download = coach.waitForEvent('download')
      await coach.getByRole('menuitem').first().click()
      const name = (await download).suggestedFilename()
      expect(name).toMatch(/ – Modenhetssjekk\.docx$/u)
      await expect(coach.getByRole('button', { name: say('common:file.get', { name }) })).toBeVisible()
      await expectAccessible(coach, 'the reports')

      const [check] = await backEnd.maturity.list({ clientId })
      const { whole } = await backEnd.maturity.result({ clientId, checkId: check?.id ?? '' })
      const figures = whole.dimensions.flatMap(({ statements }) => statements.map((each) => each.figures))
      expect(figures[0]).toMatchObject({ distribution: [1, 0, 0, 0, 1], dontKnow: 1, divided: true })
      expect(figures.slice(1).map((each) => each?.distribution)).toEqual(
        Array.from({ length: STATEMENTS - 1 }, () => [0, PEOPLE, 0, 0, 0]),
      )
    })

    test('a confidential check on paper is typed in a row a sheet, and is silent below its threshold', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const check = {
        kind: 'early',
        unitId: null,
        date: TODAY,
        length: 'short',
        threshold: 5,
        mode: 'confidential',
      } as const
      const setUp = { clientId, commandId: randomUUID(), check, setId: null, language, meetingId: null }
      const { id: checkId } = await backEnd.maturity.setUp(setUp)
      await app.go(`/client/${clientId}/maturity/${checkId}`)
      // By show of hands nothing is confidential.
      await expect(coach.getByRole('button', { name: say('maturity:check.hands') })).toHaveCount(0)
      await coach.getByRole('button', { name: say('maturity:check.paper') }).click()
      const form = coach.getByRole('form', { name: say('maturity:paper.title') })
      const first = form.getByRole('textbox').first()
      await expect(first).toBeFocused()
      // Nothing typed is no sheet; what is no digit of the scale is not taken.
      await coach.keyboard.press('Enter')
      await expect(form.getByText(say('maturity:paper.empty'))).toBeVisible()
      await coach.keyboard.type('7x')
      await expect(first).toHaveValue('')
      await expectAccessible(coach, 'paper answers')
      for (const sheet of ['12345012', '12', '55555?55', '11111111']) {
        await coach.keyboard.type(sheet)
        await coach.keyboard.press('Enter')
        if (sheet === '12') {
          // What is left out is asked about once, and told apart from «don't know».
          const numbers = language === 'nb' ? '3, 4, 5, 6, 7 og 8' : '3, 4, 5, 6, 7 and 8'
          await expect(form.getByText(say('maturity:paper.missing', { count: 6, numbers }))).toBeVisible()
          await expect(form.getByRole('textbox').nth(2)).toBeFocused()
          await coach.keyboard.press('Enter')
        }
        await expect(first).toHaveValue('')
        await expect(first).toBeFocused()
      }
      // The last one mistyped: taken back unseen, and typed again.
      await expect(form.getByText(say('maturity:paper.handedIn', { count: 4 }))).toBeVisible()
      await coach.keyboard.press('Control+z')
      await expect(form.getByText(say('maturity:paper.handedIn', { count: 3 }))).toBeVisible()
      await coach.keyboard.type('11111112')
      await coach.keyboard.press('Enter')
      await expect(form.getByText(say('maturity:paper.handedIn', { count: 4 }))).toBeVisible()
      await coach.getByRole('button', { name: say('maturity:hands.done') }).click()
      await coach.getByRole('button', { name: say('maturity:check.freeze') }).click()
      const dialog = coach.getByRole('dialog')
      await expect(dialog.getByText(say('maturity:check.freezeFew', { sheets: '4', threshold: '5' }))).toBeVisible()
      await dialog.getByRole('button', { name: say('maturity:check.freeze') }).click()
      await expect(coach.getByRole('heading', { name: say('maturity:result.tooFew') })).toBeVisible()
      await expect(coach.getByText(say('maturity:result.talk'))).toHaveCount(0)
      await expect(coach.getByRole('img')).toHaveCount(0)
      await expectAccessible(coach, 'a result that is held back')
    })
  })
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`after the start, in ${language}`, again(language), () => {
    test.use({ language })

    test('an evaluation is asked for five weeks later, and the coach finds where to start', async ({ app, say }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const check = {
        kind: 'maturity',
        unitId: null,
        date: addDays(TODAY, -35),
        length: 'short',
        threshold: 5,
        mode: 'open',
      } as const
      const command = () => ({ clientId, commandId: randomUUID() })
      const made = { ...command(), check, setId: null, language, meetingId: null }
      const { id: checkId } = await backEnd.maturity.setUp(made)
      const { statements } = await backEnd.maturity.check({ clientId, checkId })
      const answers = Object.fromEntries(statements.map(({ id }) => [id, 3 as const]))
      const { units } = await backEnd.organisation.get({ clientId })
      const unit = units.find(({ kind }) => kind === 'team')
      const sheet = { personId: null, unitId: unit?.id ?? '', leader: false }
      await backEnd.maturity.handIn({ ...command(), checkId, by: 'paper', sheet, answers })
      await backEnd.maturity.freeze({ ...command(), checkId })

      await app.go(`/client/${clientId}/maturity`)
      await coach.getByRole('button', { name: say('maturity:early.make') }).click()
      await expect(coach.getByRole('dialog', { name: say('maturity:new.title') })).toBeVisible()
      await coach.keyboard.press('Enter')
      const works = coach.getByRole('textbox', { name: say('maturity:early.works') })
      await works.fill('Mandagsmøtet er kort\n\nVi sier fra')
      await coach.getByRole('textbox', { name: say('maturity:early.adjust') }).fill('x'.repeat(241))
      await coach.keyboard.press('Tab')
      // Too long a line is told of and kept as it was typed; the other field is stored.
      await expect(coach.getByText(/240/)).toBeVisible()
      await expect(coach.getByRole('textbox', { name: say('maturity:early.adjust') })).toHaveValue('x'.repeat(241))
      await expect
        .poll(async () => (await backEnd.maturity.list({ clientId }))[0]?.reflection)
        .toEqual({ works: ['Mandagsmøtet er kort', 'Vi sier fra'], adjust: [] })
      await expectAccessible(coach, 'an early evaluation')

      await app.go(`/client/${clientId}/maturity/start`)
      await expect(coach.getByRole('heading', { level: 1, name: say('maturity:start.none') })).toBeVisible()
      const field = (mark: 'pressure' | 'willingness') =>
        coach.getByRole('textbox', {
          name: say('maturity:start.mark', { mark: say(`exercise:mark.${mark}`), unit: unit?.name ?? '' }),
        })
      await field('pressure').fill('7')
      await coach.keyboard.press('Tab')
      await expect(coach.getByText(say('maturity:start.range'))).toBeVisible()
      await field('pressure').fill('4')
      await field('willingness').fill('5')
      await coach.keyboard.press('Enter')
      // Its leadership and capacity are those of the check.
      await expect(
        coach.getByRole('heading', { level: 1, name: say('maturity:start.pilot', { unit: unit?.name ?? '' }) }),
      ).toBeVisible()
      await expectAccessible(coach, 'where to start')
    })
  })
}
