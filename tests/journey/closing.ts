/**
 * Nordlys kommune closes its second tertial: the whole retrospective led by keyboard with the wall beside it, every goal decided, the cycle closed, the
 * next one drafted. The steps are the same whichever shell the app runs in.
 */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import type { ClosingObjective } from '#contract/closing.ts'
import type { GoalDecision } from '#domain/closing/closing.ts'
import { asksForCause } from '#domain/closing/score.ts'
import { readDocx } from '../support/docx.ts'
import { link, type JourneyApp } from './journey.ts'

/** A Monday in the last whole week of the tertial. */
export const CLOSING_DAY = '2026-08-24'

/** What the room says of each goal in turn: its colour, what it decides, and why. */
const TURNS = [
  { colour: 'u', status: 'yellow', digit: '1', decision: 'continue', reason: 'Vi er på vei og vil helt frem' },
  { colour: 'g', status: 'green', digit: '2', decision: 'adjust', reason: 'Vi måler heller hele veien' },
  { colour: 'r', status: 'red', digit: '3', decision: 'drop', reason: 'Ingen hadde tid til å eie det' },
  { colour: 'g', status: 'green', digit: '4', decision: 'achieved', reason: 'Det henger sammen nå' },
] as const satisfies readonly {
  colour: string
  status: string
  digit: string
  decision: GoalDecision
  reason: string
}[]
const LEARNED = 'Tallet flyttet seg først da én eide det'
const ACTION = 'Rydde i restansene før oktober'

/** Figures of the document, in the customer's language whatever the coach's screen speaks. */
const nb = (value: number, decimals: number) =>
  new Intl.NumberFormat('nb-NO', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .format(value)
    .replaceAll(/[\u00a0\u202f]/g, ' ')

export async function closingJourney(app: JourneyApp): Promise<void> {
  const { coach, say } = app
  const backEnd = await app.backEnd()
  const [customer] = await backEnd.client.list({})
  const clientId = customer?.id ?? ''
  const { units, people } = await backEnd.organisation.get({ clientId })
  const whole = units.find(({ parentId }) => parentId === null)
  const { id: meetingId } = await backEnd.meeting.create({
    clientId,
    commandId: randomUUID(),
    meeting: {
      kind: 'retrospective',
      date: CLOSING_DAY,
      startTime: null,
      plannedMinutes: 45,
      place: '',
      leaderName: 'Kim Leinan',
      minuteTakerName: '',
      scopes: [{ unitId: whole?.id ?? '', withBelow: true }],
    },
  })
  const room = () => backEnd.meeting.room({ clientId, meetingId })
  const goals = async (): Promise<ClosingObjective[]> => (await room()).lookBack?.objectives ?? []
  const key = (name: string) => coach.keyboard.press(name)
  const atStep = (kind: string) =>
    expect(coach.getByRole('heading', { level: 1, name: say(`meeting:step.${kind}.title`) })).toBeVisible()
  const { steps, lookBack } = await room()
  expect(steps.reduce((sum, { plannedSeconds }) => sum + plannedSeconds, 0)).toBe(45 * 60)
  const before = lookBack?.objectives ?? []
  expect(before).toHaveLength(TURNS.length)
  const score = ({ score: { score: of } }: ClosingObjective) =>
    of === null
      ? null
      : new Intl.NumberFormat(app.language === 'nb' ? 'nb-NO' : 'en-GB', {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        }).format(of)

  const wall = await test.step('what happened, each key result from start to end', async () => {
    // The meeting was booked behind the window's back.
    await expect(coach.getByRole('button', { name: say('client:action.start') })).toBeVisible()
    // Today's meeting is one key away, with its wall.
    const audience = await app.audience(() => key('Enter'))
    await atStep('cycle_story')
    const first = before[0]?.keyResults[0]
    await expect(audience.getByText(new RegExp(first?.shortName || (first?.title ?? ''), 'i'))).toBeVisible()
    await key('ArrowDown')
    return audience
  })

  await test.step('goal by goal: the room’s colour, the score when it is shown, and under 0.7 what lay behind', async () => {
    await key('Shift+PageDown')
    await atStep('goal_review')
    for (const [index, goal] of before.entries()) {
      // oxlint-disable no-await-in-loop -- one after the other
      const turn = TURNS[index] ?? TURNS[0]
      const shown = score(goal)
      await expect(wall.getByRole('heading', { level: 1, name: goal.title })).toBeVisible()
      await key(turn.colour)
      await expect(wall.getByText(say(`common:status.${turn.status}`), { exact: true })).toBeVisible()
      await expect(wall.getByText(say('stage:lookBack.scoreHidden'))).toBeVisible()
      if (shown !== null) expect(await wall.content()).not.toContain(shown)
      await key('Enter')
      await expect(wall.getByText(shown ?? say('stage:lookBack.scoreNone'), { exact: true })).toBeVisible()
      if (asksForCause(goal.score.score)) {
        await expect(coach.getByRole('group', { name: say('lookBack:causes') })).toBeVisible()
        await key('3')
        await expect(wall.getByText(say('common:cause.no_capacity'))).toBeVisible()
      }
      await key('l')
      await coach.keyboard.type(`${LEARNED} ${index + 1}`)
      await key('Escape')
      await expect(wall.getByText(`${LEARNED} ${index + 1}`)).toBeVisible()
      await key('Enter')
      // oxlint-enable no-await-in-loop
    }
    const said = (await goals()).map(({ review }) => [review?.status, review?.learned, review?.causes.length])
    expect(said).toEqual(
      before.map((goal, index) => [
        TURNS[index]?.status,
        `${LEARNED} ${index + 1}`,
        asksForCause(goal.score.score) ? 1 : 0,
      ]),
    )
  })

  await test.step('each goal is decided with one key and its reason', async () => {
    const decide = steps.find(({ kind }) => kind === 'decide_goals')?.id
    while ((await room()).meeting.currentStepId !== decide) {
      // oxlint-disable no-await-in-loop -- one after the other
      const at = (await room()).meeting.currentStepId
      await key('Shift+PageDown')
      await expect.poll(async () => (await room()).meeting.currentStepId).not.toBe(at)
      // oxlint-enable no-await-in-loop
    }
    await atStep('decide_goals')
    for (const [index, goal] of before.entries()) {
      // oxlint-disable no-await-in-loop -- one after the other
      const turn = TURNS[index] ?? TURNS[0]
      await expect(wall.getByRole('heading', { level: 1, name: goal.title })).toBeVisible()
      await key(turn.digit)
      await expect(wall.getByText(say(`common:decided.${turn.decision}`), { exact: true })).toBeVisible()
      await key('y')
      await coach.keyboard.type(turn.reason)
      await key('Escape')
      await expect(wall.getByText(turn.reason)).toBeVisible()
      await key('Enter')
      // oxlint-enable no-await-in-loop
    }
    expect((await goals()).map(({ review }) => [review?.decision, review?.reason])).toEqual(
      TURNS.map(({ decision, reason }) => [decision, reason]),
    )
  })

  await test.step('an action, who owns what comes, habit or stunt, and the next review', async () => {
    await key('p')
    const form = coach.getByRole('form', { name: say('meeting:capture.kind.priority') })
    await expect(form).toBeVisible()
    await coach.keyboard.type(`${ACTION} @sam`)
    await key('Enter')
    await expect(form).toBeHidden()
    await key('Shift+PageDown')
    await atStep('next_cycle')
    await key('1')
    await expect(wall.getByText(say('stage:lookBack.habit.habit'))).toBeVisible()
    const owner = coach.getByRole('combobox').first()
    await owner.focus()
    await owner.selectOption({ label: 'Samir Haddad' })
    await expect(wall.getByText('Samir Haddad')).toBeVisible()
    await key('Escape')
    await coach.getByRole('button', { name: say('lookBack:book') }).press('Enter')
    await expect(coach.getByText(say('lookBack:booked'))).toBeVisible()
    const said = (await room()).lookBack
    expect(said).toMatchObject({ habit: 'habit', nextReview: { date: '2026-10-05' } })
    expect(said?.nextOwners.filter(({ personId }) => personId !== null)).toHaveLength(1)
  })

  await test.step('worth our time, and the end', async () => {
    await key('Shift+PageDown')
    await atStep('close')
    await key('9')
    await expect.poll(async () => (await room()).meeting.worth).toBe(9)
    await key('e')
    await expect(coach.getByRole('dialog', { name: say('meeting:end.skim') }).locator(':focus')).toBeVisible()
    const { file } = await app.saved(() => key('Enter'))
    expect(file).not.toBe('')
    expect((await room()).meeting.state).toBe('ended')
    expect((await room()).captures.map(({ text, ownerId }) => [text, ownerId])).toEqual([
      [ACTION, people.find(({ name }) => name === 'Samir Haddad')?.id],
    ])
  })

  await test.step('the report says what the database says', async () => {
    await coach.getByRole('button', { name: say('meeting:report.make') }).press('Enter')
    await expect(coach.getByRole('menuitem').first()).toBeFocused()
    const { file } = await app.saved(() => key('Enter'))
    const report = await readDocx(await readFile(file))
    expect(report.language).toBe('nb-NO')
    const rows = report.tables.flatMap(({ rows: all }) => all).map((row) => row.join(' | '))
    for (const { title, score: of, review, keyResults } of await goals()) {
      expect(report.text, title).toContain(title)
      if (of.score !== null)
        expect(
          rows.some((row) => row.includes(nb(of.score ?? 0, 2))),
          `${title}: score`,
        ).toBe(true)
      expect(report.text).toContain(review?.reason)
      expect(report.text).toContain(review?.learned)
      for (const each of keyResults) {
        const row = rows.find((one) => one.includes(each.title)) ?? `no row of «${each.title}»`
        if (each.value !== null) expect(row, each.title).toContain(nb(each.value, each.definition.decimals))
        if (each.score !== null) expect(row, each.title).toContain(nb(each.score, 2))
      }
    }
    expect(rows.find((row) => row.includes(ACTION))).toContain('Samir Haddad')
    expect(report.charts.length).toBeGreaterThan(0)
  })

  await test.step('the cycle is closed, by keyboard', async () => {
    await link(coach, say('nav.cycles')).press('Enter')
    const { cycle } = lookBack ?? {}
    await coach.getByRole('link', { name: say('closing:cycles.closeOf', { cycle: cycle?.name ?? '' }) }).press('Enter')
    await expect(coach.getByRole('article')).toHaveCount(before.length)
    await coach.getByRole('button', { name: say('closing:screen.close') }).press('Enter')
    await expect(coach.getByRole('dialog').locator(':focus')).toBeVisible()
    await key('Enter')
    await expect(
      coach.getByRole('heading', { level: 1, name: say('closing:screen.titleClosed', { cycle: cycle?.name ?? '' }) }),
    ).toBeVisible()
    const { closing } = await backEnd.closing.view({ clientId, cycleId: cycle?.id ?? null })
    expect(closing?.cycle.state).toBe('closed')
    expect(closing?.objectives.map(({ state }) => state)).toEqual(before.map(() => 'closed'))
    expect(closing?.objectives.map(({ score: of }) => of)).toEqual(before.map(({ score: of }) => of))
  })

  await test.step('the next cycle is drafted from what goes on, and from nothing else', async () => {
    await coach.getByRole('link', { name: say('closing:screen.next') }).press('Enter')
    await coach.getByRole('button', { name: say('closing:next.make', { count: 2 }) }).press('Enter')
    await expect(coach.getByRole('article')).toHaveCount(2)
    const { closing } = await backEnd.closing.view({ clientId, cycleId: lookBack?.cycle.id ?? null })
    expect(closing?.drafts.map(({ previousId }) => previousId)).toEqual(before.slice(0, 2).map(({ id }) => id))
    expect(closing?.drafts.every(({ isNearCopy }) => isNearCopy)).toBe(true)
  })
}
