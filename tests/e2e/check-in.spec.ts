/** Check-ins outside meetings: three keys from the OKR screen, the week walked through, and weeks pasted in from any sheet. */
import { again } from '../support/again.ts'
import { expect, test, type App } from '../support/app.ts'
import { makeNordlys, NORDLYS_WEEKS } from '../support/nordlys.ts'
import { sampleClient } from './scene.ts'

async function sampleOf(app: App) {
  const { backEnd, clientId } = await sampleClient(app)
  const keyResult = async (shortName: string) => {
    const { objectives } = await backEnd.goal.board({ clientId, cycleId: null })
    const found = objectives.flatMap((each) => each.keyResults).find((each) => each.shortName === shortName)
    if (found === undefined) throw new Error(shortName)
    return found
  }
  return { backEnd, clientId, keyResult }
}

const HENVENDELSER = /^Henvendelser om «hvor er saken min»/
const lines = NORDLYS_WEEKS.trim().split('\n')
const through = (week: number) =>
  [lines[0], ...lines.slice(1).filter((line) => Number(line.slice(6, 8)) <= week)].join('\n')

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test.describe('on the OKR screen', () => {
      test.use({ sample: true })

      test('C and Space check a row in as unchanged, and the next that is due is at hand', async ({ app, say }) => {
        const { coach } = app
        const { clientId, keyResult } = await sampleOf(app)
        await app.go(`/client/${clientId}/okr`)
        const row = coach.getByRole('button', { name: HENVENDELSER })
        await row.focus()
        await coach.keyboard.press('c')
        const card = coach.getByRole('region', {
          name: new RegExp(`^${say('meeting:okr.card', { title: '' }).trim()}`),
        })
        await expect(card).toBeFocused()
        await expect(card).toContainText('262')
        await coach.keyboard.press('Space')
        await expect(coach.getByText(say('goal:saved.checkedIn', { name: 'hvor er saken min' }))).toBeVisible()
        await expect(card).toHaveAccessibleName(
          say('meeting:okr.card', { title: 'Søkernes opplevde forutsigbarhet fra 3,1 til 4,2 på en skala 1–5' }),
        )
        await expect(card).toBeFocused()
        const { standing } = await keyResult('hvor er saken min')
        expect(standing).toMatchObject({ checkedOn: '2026-06-29', value: 262, status: 'yellow', confidence: 6 })
        await coach.keyboard.press('Escape')
        await expect(card).toBeHidden()
        await coach.keyboard.press('Control+z')
        await expect.poll(async () => (await keyResult('hvor er saken min')).standing.checkedOn).toBe('2026-06-22')
      })

      test('a number, a status and a confidence are digits and three keys; a day to come is refused', async ({
        app,
        say,
      }) => {
        const { coach } = app
        const { clientId, keyResult } = await sampleOf(app)
        await app.go(`/client/${clientId}/okr`)
        await coach.getByRole('button', { name: HENVENDELSER }).focus()
        await coach.keyboard.press('c')
        const card = coach.getByRole('region', {
          name: /Henvendelser/,
        })
        await coach.keyboard.type('225g7')
        const day = card.getByRole('textbox', { name: say('checkIn:day') })
        await day.fill('30. juni 2026')
        await card.focus()
        await coach.keyboard.press('Enter')
        await expect(card.getByText(say('goal:checkIn.inTheFuture')).first()).toBeVisible()
        await day.fill('26.6.2026')
        await coach.keyboard.press('Enter')
        await expect(card).toBeFocused()
        await coach.keyboard.press('Enter')
        await expect(card).toBeHidden()
        await expect
          .poll(async () => (await keyResult('hvor er saken min')).standing)
          .toMatchObject({ checkedOn: '2026-06-26', value: 225, status: 'green', confidence: 7 })
      })

      test('the week is walked through with the same keys, and one given today is corrected, not given twice', async ({
        app,
        say,
      }) => {
        const { coach } = app
        const { backEnd, clientId, keyResult } = await sampleOf(app)
        await app.go(`/client/${clientId}/okr`)
        await coach.getByRole('link', { name: say('checkIn:title') }).click()
        await expect(coach.getByRole('heading', { level: 1 })).toHaveText(say('checkIn:waiting', { count: 11, of: 11 }))
        const queue = coach.getByRole('list', { name: say('checkIn:queue') })
        await expect(coach.getByRole('region', { name: /Andel søkere/ })).toBeFocused()
        await coach.keyboard.type('80')
        await coach.keyboard.press('Enter')
        await expect(coach.getByRole('region', { name: /Henvendelser/ })).toBeFocused()
        await coach.keyboard.press('Space')
        await expect(coach.getByRole('heading', { level: 1 })).toHaveText(say('checkIn:waiting', { count: 9, of: 11 }))
        await queue.getByRole('button', { name: /^Svar innen frist/ }).click()
        const card = coach.getByRole('region', { name: /Andel søkere/ })
        await expect(card.getByRole('button', { name: say('meeting:okr.correct') })).toBeVisible()
        await coach.keyboard.press('Backspace')
        await coach.keyboard.type('1')
        await coach.keyboard.press('Enter')
        const { id } = await keyResult('svar innen frist')
        await expect
          .poll(async () =>
            (await backEnd.goal.history({ clientId, keyResultId: id })).checkIns.slice(-2).map((row) => row.value),
          )
          .toEqual([80, 81])
        const [given, correction] = (await backEnd.goal.history({ clientId, keyResultId: id })).checkIns.slice(-2)
        expect(correction?.supersedesId).toBe(given?.id)
      })
    })

    test.describe('weeks pasted in', () => {
      test.use({ today: '2026-08-10' })

      test('are shown row by row, recorded once, and explained in words', async ({ app, say }) => {
        const { coach } = app
        const backEnd = await app.backEnd()
        const { clientId } = await makeNordlys(backEnd)
        await app.go(`/client/${clientId}/check-in`)
        const paste = coach.getByRole('textbox', { name: say('checkIn:in.paste') })
        await paste.fill(`${NORDLYS_WEEKS.trim()}\n2026-W32;liggetid;ca. 60;grønn;8;`)
        const fault = say('checkIn:fault.row', { row: 79, what: say('checkIn:fault.not_a_number', { text: 'ca. 60' }) })
        await expect(coach.getByText(fault)).toBeVisible()
        await coach.getByText(say('checkIn:plan.fault', { count: 1 }), { exact: true }).click()
        await expect(coach.getByRole('table').getByRole('row')).toHaveCount(2)
        await coach.getByRole('button', { name: say('checkIn:plan.recordGood_other', { count: 77 }) }).click()
        await expect(coach.getByText(say('checkIn:plan.recorded_other', { count: 77 }), { exact: true })).toBeVisible()
        await expect(coach.getByText(say('checkIn:plan.nothing'))).toBeFocused()
        await paste.fill(NORDLYS_WEEKS)
        await expect(coach.getByText(say('checkIn:plan.nothing'))).toBeVisible()
        await expect(coach.getByText(say('checkIn:plan.same', { count: 77 }), { exact: true })).toBeVisible()
        await app.go(`/client/${clientId}/okr`)
        await coach.locator('[data-row]').filter({ hasText: 'tildelt samme dag' }).click()
        await coach.getByText(say('goal:how.title'), { exact: true }).click()
        const panel = coach.getByRole('complementary')
        await expect(panel).toContainText(say('goal:how.times_other', { held: 4, number: 6 }))
        await expect(panel).toContainText(say('goal:how.ofLevel'))
      })
    })

    test.describe('on Monday 8 June', () => {
      test.use({ today: '2026-06-08' })

      test('silence is never green, and says when it was last', async ({ app, say }) => {
        const { coach } = app
        const backEnd = await app.backEnd()
        const { clientId } = await makeNordlys(backEnd)
        await app.go(`/client/${clientId}/check-in`)
        await coach.getByRole('textbox', { name: say('checkIn:in.paste') }).fill(through(24))
        await coach
          .getByRole('button', {
            name: say('checkIn:plan.record_other', {
              count: lines.filter((line) => Number(line.slice(6, 8)) <= 24).length,
            }),
          })
          .click()
        await expect(coach.getByText(say('checkIn:plan.nothing'))).toBeVisible()
        await app.go(`/client/${clientId}/okr`)
        const row = coach.getByRole('row').filter({ has: coach.getByRole('button', { name: HENVENDELSER }) })
        await expect(row).toContainText(say('common:status.stale'))
        await expect(row).toContainText(
          say('goal:reason.last.green', { date: language === 'nb' ? '26. mai' : '26 May' }),
        )
      })
    })
  })
}
