/**
 * Two maturity checks of one customer a quarter apart, by show of hands and by keyboard, every key of the room counted: the spread before the mean, three
 * next steps with an owner, and a comparison that leaves out what was said in other words. The steps are the same whichever shell the app runs in.
 */
import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { planMeeting } from '../support/plan-meeting.ts'
import { heading, link, type JourneyApp } from './journey.ts'

const PEOPLE = 9
const STATEMENTS = 16
/** The room is divided on the first statement; of the rest it thinks the same. */
const FIRST = '111155550'
const OWNER = 'Samir Haddad'
const REWORDED = 'Alle kan si hva som er viktigst denne uken.'

export async function maturityJourney(app: JourneyApp): Promise<void> {
  const { coach, say } = app
  const backEnd = await app.backEnd()
  const [customer] = await backEnd.client.list({})
  const clientId = customer?.id ?? ''

  await test.step('the first check, in the spring', async () => {
    await link(coach, customer?.name ?? '').click()
    await link(coach, say('nav.maturity')).click()
    await expect(heading(coach, say('maturity:screen.none'))).toBeVisible()
    await coach.keyboard.press('n')
    await expect(coach.getByRole('dialog', { name: say('maturity:new.title') })).toBeVisible()
    const date = coach.getByRole('textbox', { name: say('maturity:field.date') })
    await date.fill('30.3.2026')
    await coach.keyboard.press('Enter')
    await expect(heading(coach, say('maturity:check.noSheets'))).toBeVisible()
    await answerInTheRoom(app, '2')
    await freeze(app)
    // Distribution, divided, and only then a mean.
    const first = coach
      .getByRole('listitem')
      .filter({ hasText: say('maturity:result.divided') })
      .first()
    await expect(first).toBeVisible()
    const told = await first.innerText()
    expect(told.indexOf(say('maturity:result.divided'))).toBeLessThan(told.search(/snitt|mean/))
  })

  await test.step('three next steps, one with an owner, come up in the next meeting', async () => {
    const take = coach.getByRole('button', { name: say('maturity:result.take') })
    for (const left of [2, 1, 0]) {
      await take.first().click()
      await expect(take).toHaveCount(left)
    }
    await expect(coach.getByRole('button', { name: say('maturity:result.drop') })).toHaveCount(3)
    const owner = coach.getByRole('combobox', { name: say('maturity:result.owner') }).first()
    await owner.click()
    await owner.fill('Samir')
    await expect(coach.getByRole('option', { name: OWNER })).toBeVisible()
    // By keyboard: before it presses, a pointer scrolls, and the list goes.
    await coach.keyboard.press('ArrowDown')
    await coach.keyboard.press('Enter')
    await expect(owner).toHaveValue(OWNER)
    const [check] = await backEnd.maturity.list({ clientId })
    const checkId = check?.id ?? ''
    const steps = async () => (await backEnd.maturity.result({ clientId, checkId })).steps
    await expect.poll(async () => (await steps()).filter(({ ownerId }) => ownerId !== null)).toHaveLength(1)
    const meetingId = await planMeeting(backEnd, clientId)
    const { initiatives } = await backEnd.meeting.room({ clientId, meetingId })
    for (const { title } of await steps()) expect(initiatives.map((row) => row.title)).toContain(title)
    const { whole } = await backEnd.maturity.result({ clientId, checkId })
    const figures = whole.dimensions.flatMap(({ statements }) => statements.map((each) => each.figures))
    expect(figures[0]).toMatchObject({ distribution: [4, 0, 0, 0, 4], dontKnow: 1, divided: true })
    expect(figures.slice(1).map((each) => each?.distribution)).toEqual(
      Array.from({ length: STATEMENTS - 1 }, () => [0, PEOPLE, 0, 0, 0]),
    )
  })

  await test.step('a quarter later one statement is said in other words', async () => {
    const command = () => ({ clientId, commandId: randomUUID() })
    const copy = { name: 'Våre ord', language: 'nb', from: null } as const
    const { id: setId } = await backEnd.maturity.copySet({ ...command(), ...copy })
    const patch = { text: REWORDED }
    await backEnd.maturity.changeStatement({ ...command(), setId, statementId: 'direction_1', patch })
    await link(coach, say('nav.maturity')).click()
    await coach.keyboard.press('n')
    const dialog = coach.getByRole('dialog', { name: say('maturity:new.title') })
    await dialog.getByRole('combobox', { name: say('maturity:field.set'), exact: true }).click()
    await coach.getByRole('option', { name: copy.name }).click()
    await dialog.getByRole('button', { name: say('maturity:new.make') }).click()
    await answerInTheRoom(app, '4')
    await freeze(app)
    const quoted = say('maturity:result.quoted', { text: REWORDED })
    await expect(
      coach.getByText(say('maturity:result.reworded', { count: 1, statements: quoted }), { exact: true }),
    ).toBeVisible()
    const [later] = await backEnd.maturity.list({ clientId })
    const { comparisons } = await backEnd.maturity.result({ clientId, checkId: later?.id ?? '' })
    expect(comparisons).toHaveLength(1)
    expect(comparisons[0]?.reworded).toEqual(['direction_1'])
    // Of the area it is in the other statement is compared alone.
    const moved = { before: 2, now: 4 }
    expect(comparisons[0]?.dimensions[0]).toEqual({ dimension: 'direction', ...moved, statements: 1 })
    for (const each of comparisons[0]?.dimensions ?? []) expect(each).toMatchObject(moved)
  })
}

/** Nine people without names: at most a key an answer, and two a statement. */
async function answerInTheRoom({ coach, say }: JourneyApp, rest: string): Promise<void> {
  await coach.getByRole('button', { name: say('maturity:check.hands') }).click()
  await coach.getByRole('textbox', { name: say('maturity:hands.count') }).fill(String(PEOPLE))
  await coach.keyboard.press('Enter')
  await expect(coach.getByRole('region', { name: say('maturity:hands.title') })).toBeVisible()
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await coach.keyboard.press(key)
  }
  for (let nth = 0; nth < STATEMENTS; nth += 1) {
    for (const digit of nth === 0 ? FIRST : rest.repeat(PEOPLE)) await press(digit)
    await press('Enter')
    await press('Enter')
  }
  expect(keys).toBeLessThanOrEqual(PEOPLE * STATEMENTS + 2 * STATEMENTS)
}

async function freeze({ coach, say }: JourneyApp): Promise<void> {
  await coach.getByRole('button', { name: say('maturity:check.freeze') }).click()
  await coach
    .getByRole('dialog')
    .getByRole('button', { name: say('maturity:check.freeze') })
    .click()
  await expect(coach.getByRole('heading', { name: say('maturity:result.talk') })).toBeVisible()
}
