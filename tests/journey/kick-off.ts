/**
 * A kick-off of Fjellsport: its goals read in as somebody wrote them, two faulty lines said anew on the wall, and the minutes. From the planning on
 * by keyboard alone; the steps are the same whichever shell the app runs in.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { wordingOf } from '#texts/wording.ts'
import { heading, link, makeCustomer, type JourneyApp } from './journey.ts'
import { readMinutes } from './minutes.ts'

/** The day the kick-off is held: the first week of the quarter. */
export const KICK_OFF_DAY = '2026-10-05'
const CUSTOMER = {
  name: 'Fjellsport AS',
  sector: 'private',
  documentLanguage: 'en',
  cycleKind: 'quarter',
  cycle: 'Q4 2026',
} as const
const GOALS = readFileSync(join(import.meta.dirname, '../fixtures/fjellsport-goals.txt'), 'utf8').trim()
const UNIT = 'Leadership team'
const OBJECTIVE = 'Become the obvious choice for people who actually go outside'
const WHY = 'Half of our first-time buyers never come back'

/** What is faulty, what is asked of it, how it is said instead, and what that means. */
const FAULTY = [
  {
    before: 'Implement new CRM',
    asks: 'key_result_is_task',
    after: 'Raise the share of customers answered within a day from 40% to 80%',
    means: { kind: 'increase', baseline: 40, target: 80, unitLabel: '%' },
  },
  {
    before: 'Reduce return rate from 12% to 12%',
    asks: 'baseline_equals_target',
    after: 'Reduce return rate from 12% to 8%',
    means: { kind: 'decrease', baseline: 12, target: 8, unitLabel: '%' },
  },
] as const

export async function kickOffJourney(app: JourneyApp): Promise<void> {
  await test.step('the customer, from the first start', () => makeCustomer(app, CUSTOMER))
  await test.step('the goals, as somebody wrote them', () => readGoals(app))
  const { audience, meetingId } = await test.step('a kick-off, planned by keyboard', () => plan(app))
  await test.step('an objective gets its why', () => sayWhy(app, audience))
  await test.step('two faulty lines are said anew on the wall', () => sayAnew(app, audience))
  await test.step('an owner, the rhythm and the evaluation are agreed on', () => agree(app, audience))
  await test.step('the minutes say what the database says', () => end(app, meetingId))
}

async function readGoals({ coach, say }: JourneyApp): Promise<void> {
  await link(coach, say('nav.okr')).click()
  await coach.getByRole('button', { name: say('goal:write') }).click()
  await expect(coach.getByRole('textbox').first()).toBeFocused()
  await coach.keyboard.insertText(GOALS)
  await coach.keyboard.press('Control+Enter')
  // Two owners of one goal: the line stays with its question, the rest is in.
  await expect(
    coach.getByRole('textbox', { name: new RegExp(`^${say('goal:entry.line', { number: 2 })},`) }),
  ).toHaveValue('Owner: Kari Moen, Leo Strand')
  await coach.getByRole('button', { name: say('goal:entry.back'), exact: true }).click()
  await expect(coach.getByRole('heading', { level: 2, name: OBJECTIVE })).toBeVisible()
  for (const { before } of FAULTY) await expect(coach.getByRole('button', { name: before }).first()).toBeVisible()
}

/** As somebody without a mouse gets there. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way there by Tab: ${goal.toString()}`)
}

async function plan(app: JourneyApp): Promise<{ audience: Page; meetingId: string }> {
  const { coach, say } = app
  const { keyboard } = coach
  const meetings = link(coach, say('nav.meetings'))
  await tabTo(coach, meetings)
  await keyboard.press('Enter')
  await expect(coach.getByRole('button', { name: say('meeting:list.new') })).toBeVisible()
  await keyboard.press('n')
  const dialog = coach.getByRole('dialog', { name: say('meeting:new.title') })
  await tabTo(coach, dialog.getByRole('radio', { name: say('meeting:kind.progress'), exact: true }))
  for (const _ of ['check_in', 'kickoff']) await keyboard.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: say('meeting:kind.kickoff'), exact: true })).toBeChecked()
  await tabTo(coach, dialog.getByRole('button', { name: say('meeting:new.make') }))
  await keyboard.press('Enter')
  const start = coach.getByRole('button', { name: say('meeting:list.start') })
  await expect(start).toBeFocused()
  const audience = await app.audience(() => keyboard.press('Enter'))
  await atStep(app, audience, 'why_now')
  const backEnd = await app.backEnd()
  const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
  const meetingId = (await backEnd.meeting.list({ clientId }))[0]?.id ?? ''
  const { steps } = await backEnd.meeting.room({ clientId, meetingId })
  expect(steps.map(({ plannedSeconds }) => plannedSeconds / 60)).toEqual([20, 40, 35, 45, 15, 15, 10])
  return { audience, meetingId }
}

async function atStep({ coach, say }: JourneyApp, audience: Page, topic: string): Promise<void> {
  await expect(heading(coach, say(`talk:${topic}.title`))).toBeVisible()
  await expect(audience.getByText(say(`talk:${topic}.title`)).first()).toBeVisible()
}

const card = (coach: Page) => coach.getByRole('main').getByRole('heading', { level: 2 })
const onWall = (audience: Page, words: string) => audience.getByRole('heading', { level: 1, name: words })

async function sayWhy(app: JourneyApp, audience: Page): Promise<void> {
  const { coach, say, language } = app
  const { keyboard } = coach
  for (const topic of ['many_to_three', 'objective_why']) {
    // oxlint-disable no-await-in-loop -- one after the other
    await keyboard.press('Shift+PageDown')
    await atStep(app, audience, topic)
    // oxlint-enable no-await-in-loop
  }
  await expect(card(coach)).toHaveText(OBJECTIVE)
  // The room sees its question until the coach shows the line.
  await expect(audience.getByText(say('talk:objective_why.question'))).toBeVisible()
  expect(await audience.locator('body').innerText()).not.toContain(OBJECTIVE)
  await keyboard.press('v')
  await expect(onWall(audience, OBJECTIVE)).toBeVisible()
  await expect(audience.getByText(wordingOf({ id: 'no_why', params: {} }, language).question)).toBeVisible()
  await keyboard.press('Enter')
  await expect(coach.getByRole('textbox', { name: say('write:form.why') })).toBeFocused()
  await keyboard.type(WHY)
  await keyboard.press('Enter')
  await expect(audience.getByText(WHY)).toBeVisible()
  await keyboard.press('Enter')
  await expect(audience.getByText(say('stage:write.accepted'))).toBeVisible()
}

async function sayAnew(app: JourneyApp, audience: Page): Promise<void> {
  const { coach, say, language } = app
  const { keyboard } = coach
  await keyboard.press('Shift+PageDown')
  await atStep(app, audience, 'key_results')
  await keyboard.press('v')
  for (const { before, asks, after } of FAULTY) {
    // oxlint-disable no-await-in-loop -- one after the other
    for (let step = 0; step < 20 && (await card(coach).innerText()) !== before; step += 1) {
      const title = await card(coach).innerText()
      await keyboard.press('PageDown')
      await expect(card(coach)).not.toHaveText(title)
    }
    await expect(onWall(audience, before)).toBeVisible()
    await expect(audience.getByText(wordingOf({ id: asks, params: {} }, language).question)).toBeVisible()
    await keyboard.press('Enter')
    const field = coach.getByRole('textbox', { name: say('write:form.text.key_result') })
    await expect(field).toBeFocused()
    await keyboard.press('Control+a')
    await keyboard.type(after)
    await expect(field).toHaveValue(after)
    // Typed, and not finished: the wall knows nothing of it.
    await expect(onWall(audience, before)).toBeVisible()
    await expect(audience.getByText(after)).toHaveCount(0)
    await keyboard.press('Enter')
    await expect(onWall(audience, after)).toBeVisible()
    await expect(audience.getByRole('deletion')).toHaveText(before)
    await expect(audience.getByText(say('stage:write.accepted'))).toHaveCount(0)
    // One key.
    await keyboard.press('Enter')
    await expect(audience.getByText(say('stage:write.accepted'))).toBeVisible()
    await expect(card(coach)).toHaveText(after)
    // oxlint-enable no-await-in-loop
  }
  const backEnd = await app.backEnd()
  const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
  const { objectives } = await backEnd.goal.board({ clientId, cycleId: null })
  const objective = objectives.find(({ title }) => title === OBJECTIVE)
  expect(objective?.why).toBe(WHY)
  for (const { after, means } of FAULTY)
    expect(objective?.keyResults.find(({ title }) => title === after)?.definition, after).toMatchObject(means)
  const { rewrites } = await backEnd.wording.rewrites({ clientId })
  expect(
    rewrites.filter(({ keyResultId }) => keyResultId !== null).map((each) => [each.wordingBefore, each.checkId]),
  ).toEqual(FAULTY.map(({ before, asks }) => [before, asks]).toReversed())
}

async function agree(app: JourneyApp, audience: Page): Promise<void> {
  const { coach, say } = app
  const { keyboard } = coach
  const title = FAULTY[0].after
  await keyboard.press('Shift+PageDown')
  await atStep(app, audience, 'owner_confidence')
  const owner = coach.getByRole('combobox', { name: say('write:owners.ownerOf', { title }) })
  await tabTo(coach, owner)
  await keyboard.press('ArrowDown')
  await expect(coach.getByText(say('write:owners.saved', { name: 'Kari Moen' }))).toBeVisible()
  // The room sees who owns what, and what nobody owns yet.
  await expect(audience.getByRole('listitem').filter({ hasText: title })).toContainText('Kari Moen')
  await expect(audience.getByText(say('stage:agreed.noOwner')).first()).toBeVisible()
  await keyboard.press('Escape')
  await keyboard.press('Shift+PageDown')
  await atStep(app, audience, 'rhythm')
  await expect(audience.getByText(say('stage:agreed.notBooked'))).toBeVisible()
  // A day that is not after the meeting is refused in words, and nothing is booked.
  const day = coach.getByRole('textbox', { name: say('write:rhythm.evaluation') })
  await tabTo(coach, day)
  const fiveWeeksOn = await day.inputValue()
  await keyboard.type('5.10.2026')
  await keyboard.press('Enter')
  await expect(coach.getByText(say('write:rhythm.tooEarly'))).toBeVisible()
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type(fiveWeeksOn)
  await keyboard.press('Enter')
  await expect(coach.getByText(say('write:rhythm.savedEvaluation'))).toBeVisible()
  await expect(coach.getByRole('region', { name: say('talk:rhythm.title') })).toBeFocused()
  await expect(audience.getByText(say('stage:agreed.notBooked'))).toHaveCount(0)
  await expect(audience.getByText(/9\.? (november|November) 2026/)).toBeVisible()
  const backEnd = await app.backEnd()
  const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
  const { people } = await backEnd.organisation.get({ clientId })
  const { objectives } = await backEnd.goal.board({ clientId, cycleId: null })
  const row = objectives.flatMap(({ keyResults }) => keyResults).find((each) => each.title === title)
  expect(people.find(({ id }) => id === row?.definition.ownerId)?.name).toBe('Kari Moen')
  const meetings = await backEnd.meeting.list({ clientId })
  // Five weeks on, the same day of the week; and only that.
  expect(meetings.filter(({ kind }) => kind === 'evaluation').map(({ date, state }) => [date, state])).toEqual([
    ['2026-11-09', 'planned'],
  ])
}

async function end(app: JourneyApp, meetingId: string): Promise<void> {
  const { coach, say } = app
  const { keyboard } = coach
  await keyboard.press('e')
  await expect(coach.getByRole('dialog', { name: say('meeting:end.worth') })).toBeVisible()
  await keyboard.press('9')
  await expect(coach.getByRole('button', { name: say('meeting:end.withMinutes') })).toBeFocused()
  const { file } = await app.saved(() => keyboard.press('Enter'))
  const minutes = await readMinutes(file)
  const backEnd = await app.backEnd()
  const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
  const { goals, meeting } = await backEnd.meeting.room({ clientId, meetingId })
  expect(meeting).toMatchObject({ state: 'ended', worth: 9 })
  const accepted = goals.filter(({ line }) => line !== null && line.acceptedAt !== null)
  expect(accepted.map(({ after, before }) => after || before)).toEqual([OBJECTIVE, ...FAULTY.map(({ after }) => after)])
  for (const { before, after, whyAfter, unitName } of accepted) {
    const row = minutes.rows.find((each) => each.startsWith(after || before)) ?? `no row of «${after || before}»`
    expect(unitName).toBe(UNIT)
    expect(row).toContain(before)
    expect(row).toContain(unitName)
    if (whyAfter !== '') expect(row).toContain(whyAfter)
  }
  expect(minutes.headings).toContain('Goals written in the meeting')
}
