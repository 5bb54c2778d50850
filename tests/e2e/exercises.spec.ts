/** Focus exercises, dots and translating together, led by keyboard alone: each is read from the back of the room, and lands in the minutes. */
import { randomUUID } from 'node:crypto'
import { again } from '../support/again.ts'
import { type App, expect, test } from '../support/app.ts'
import { paste } from '../support/paste.ts'
import { wallFaults } from '../support/wall-text.ts'
import { expectAccessible } from './accessible.ts'
import { planned, stepTitle } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

const LONG =
  'Kortere svartid på søknader med ansvarsrett, uten at søker må etterspørre status hos oss, og uten flere ansatte på vakten'

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('many become three and the rest is parked; dots are typed straight in; a goal from above is translated', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const scene = await planned(app)
      const { clientId, meetingId, backEnd, room } = scene
      for (const kind of ['many_to_three', 'dots', 'translate'] as const) await scene.add(kind)
      const { units, cycles } = await backEnd.organisation.get({ clientId })
      await backEnd.goal.enter({
        clientId,
        commandId: randomUUID(),
        cycleId: cycles.find((cycle) => cycle.state === 'active')?.id ?? cycles[0]?.id ?? '',
        unitId: units.find((unit) => unit.parentId === null)?.id ?? '',
        objectives: [{ title: 'Yteevne i hele kommunen', why: '', ownerId: null, contributesTo: [], keyResults: [] }],
      })
      await scene.start()
      await scene.go('many_to_three')
      await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
      await expect(stepTitle(app, 'many_to_three')).toBeVisible()
      const audience = await app.audience(() => coach.keyboard.press('o'))
      await expect(audience.getByText(say('stage:step.many_to_three.question'))).toBeVisible()
      const onWall = audience.getByRole('listitem')
      const mine = (text: string) => coach.getByRole('listitem').filter({ hasText: text })
      const marked = (text: string) => expect(mine(text)).toHaveAttribute('aria-current', 'true')
      const faults: string[] = []

      // Five are pasted; three are chosen, a fourth is refused in words; the rest is parked.
      await coach.getByRole('region', { name: say('meeting:step.many_to_three.title') }).focus()
      await paste(coach, `Veiledning\n${LONG}\nNy nettside\nFærre møter\nFelles vakt`)
      await marked('Felles vakt')
      await coach.keyboard.press('1')
      await expect(onWall.first()).toContainText('Felles vakt')
      for (const text of ['Færre møter', LONG]) {
        await mine(text).click()
        await marked(text)
        await coach.keyboard.press('1')
        await expect(mine(text).locator('xpath=ancestor::section[1]').getByRole('heading')).toHaveText(
          say('lines:section.chosen'),
        )
      }
      await mine('Ny nettside').click()
      await marked('Ny nettside')
      await coach.keyboard.press('1')
      await expect(coach.getByText(say('lines:full'))).toBeVisible()
      await coach.keyboard.press('r')
      await expect
        .poll(async () => (await room()).captures.map((each) => each.text))
        .toEqual(['Veiledning', 'Ny nettside'])
      await expect(audience.getByText(say('stage:lines.section.waiting')).first()).toBeVisible()
      await expectAccessible(coach, 'many to three')
      faults.push(...(await wallFaults(audience, 'many to three')))

      // The three go on to the dots; figures are typed on the line, hidden until all see them.
      await coach.keyboard.press('PageDown')
      await expect(stepTitle(app, 'dots')).toBeVisible()
      await coach.keyboard.press('y')
      await marked(LONG)
      await coach.keyboard.type('12')
      await expect(mine(LONG)).toContainText(say('lines:dots', { count: 12 }))
      await coach.keyboard.press('ArrowUp')
      await coach.keyboard.type('3')
      await expect(onWall).toHaveCount(3)
      expect(await audience.locator('body').innerText()).not.toContain('12')
      await coach.keyboard.press('r')
      await expect(onWall.first()).toContainText(LONG)
      await expect(onWall.first()).toContainText(say('stage:vote.dots', { count: 12 }))
      faults.push(...(await wallFaults(audience, 'dots')))

      // The goal from above, two questions, and a goal of the unit's own.
      await coach.keyboard.press('PageDown')
      await expect(stepTitle(app, 'translate')).toBeVisible()
      const goal = coach.getByLabel(say('lines:goal.choose'))
      await expect(goal.getByRole('option', { name: 'Yteevne i hele kommunen' })).toBeAttached()
      await coach.keyboard.press('u')
      await expect(goal).toBeFocused()
      await coach.keyboard.press('y')
      await coach.keyboard.press('Enter')
      await expect(audience.getByText('Yteevne i hele kommunen')).toBeVisible()
      await expect(audience.getByText(say('stage:lines.ask.influence'))).toBeVisible()
      const { aboutId = null } = (await room()).steps.find((step) => step.kind === 'translate') ?? {}
      expect(aboutId).not.toBeNull()
      faults.push(...(await wallFaults(audience, 'the goal from above')))
      await coach.keyboard.press('1')
      await coach.keyboard.type('Vi må svare raskere')
      await coach.keyboard.press('Enter')
      await marked('Vi må svare raskere')
      await coach.keyboard.press('Escape')
      await coach.keyboard.press('2')
      await coach.keyboard.type(LONG)
      await coach.keyboard.press('Enter')
      await marked(LONG)
      await coach.keyboard.press('Escape')
      // Up and down walk the lines, as in every other list, also from one question to the other.
      await coach.keyboard.press('ArrowUp')
      await marked('Vi må svare raskere')
      await coach.keyboard.press('ArrowDown')
      await marked(LONG)
      const own = async () => {
        const { objectives } = await backEnd.goal.board({ clientId, cycleId: null })
        return objectives.flatMap(({ title, state, contributesTo }) =>
          title === LONG ? [{ state, contributesTo: contributesTo.map(({ objectiveId }) => objectiveId) }] : [],
        )
      }
      const draft = { state: 'draft', contributesTo: [aboutId] }
      // Struck twice in a breath it is one; taken back it is none.
      for (const _ of ['once', 'twice']) await coach.keyboard.press('g')
      await expect(coach.getByText(say('lines:goal.isMade'))).toBeVisible()
      expect(await own()).toEqual([draft])
      await coach.keyboard.press('Control+z')
      await expect(coach.getByText(say('lines:goal.isMade'))).toBeHidden()
      expect(await own()).toEqual([])
      await coach.keyboard.press('g')
      await expect.poll(own).toEqual([draft])
      await expect(audience.getByText(say('stage:lines.section.influence'))).toBeVisible()
      await expectAccessible(coach, 'translating together')
      await expectAccessible(audience, 'the wall when translating')
      faults.push(...(await wallFaults(audience, 'translating together')))
      expect(faults).toEqual([])
      const { plain } = await backEnd.document.minutesTexts({ clientId, meetingId, language: null })
      for (const text of ['Felles vakt', 'Vi må svare raskere']) expect(plain).toContain(text)
    })

    test('the room puts its week in two zones by keyboard alone, sees its worth against the aim and what a tenth moved gives, as a rule of thumb', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { scene, audience, mine, marked } = await at(app, 'hours')
      const { clientId, meetingId, backEnd } = scene
      const decimal = (text: string) => (language === 'nb' ? text : text.replace(',', '.'))
      const percent = (number: number) => (language === 'nb' ? `${number}\u00A0%` : `${number}%`)
      await expect(audience.getByText(say('stage:step.hours.question'))).toBeVisible()
      await expectAccessible(coach, 'hours before anything is written')

      // Hours at the end of the words, or typed on the line.
      await coach.keyboard.press('a')
      for (const line of ['Saksbehandling: 10 t', LONG]) {
        await coach.keyboard.type(line)
        await coach.keyboard.press('Enter')
      }
      await marked(LONG)
      await coach.keyboard.press('Escape')
      await coach.keyboard.type('6')
      await expect(mine(LONG)).toContainText(say('exercise:hours.amount', { hours: '6' }))
      await coach.keyboard.press('u')
      await coach.keyboard.type('E-post 23,5')
      await coach.keyboard.press('Enter')
      await marked('E-post')
      await coach.keyboard.press('Escape')

      // 16 of 39.5 hours, 128 and 5.875 points; a tenth is 3.95 hours, each worth 7.75 more.
      const figures = async (window: typeof coach, ...texts: string[]) => {
        for (const text of texts) await expect(window.getByText(text, { exact: true }).first()).toBeVisible()
      }
      await figures(audience, percent(41), decimal('133,9'), percent(51))
      await figures(coach, percent(41), decimal('133,9'), percent(51))
      await expect(audience.getByText(say('exercise:hours.share', { aim: percent(80) }))).toBeVisible()
      await expect(audience.getByText(say('exercise:hours.moved', { points: decimal('164,5') }))).toBeVisible()
      for (const window of [coach, audience]) await expect(window.getByText(/Kim Leinan/)).toBeVisible()
      await coach.getByText(say('lines:computed.title')).click()
      await expect(
        coach.getByText(
          say('lines:computed.points', { effective: '16', distraction: decimal('23,5'), points: decimal('133,9') }),
        ),
      ).toBeVisible()
      await expectAccessible(coach, 'hours')
      await expectAccessible(audience, 'the wall at hours')
      expect(await wallFaults(audience, 'hours')).toEqual([])

      // What has no zone yet is told and not counted, also where it stands on another page.
      const stepId = (await scene.room()).steps.find((step) => step.kind === 'hours')?.id ?? ''
      const lines = [{ text: 'Møter', amount: 3 }]
      const added = randomUUID()
      await backEnd.line.add({ clientId, commandId: added, stepId, section: 'written', lines })
      await expect(audience.getByText(say('exercise:hours.unplaced', { hours: '3' }))).toBeVisible()
      await figures(audience, percent(41))
      expect(await wallFaults(audience, 'hours without a zone')).toEqual([])
      await backEnd.system.undo({ clientId, commandId: randomUUID(), undone: added })

      // Into the other zone, and back.
      await coach.keyboard.press('r')
      await figures(audience, percent(100), '316')
      await expect(audience.getByText(say('exercise:hours.moved', { points: '316' }))).toBeHidden()
      await coach.keyboard.press('Control+z')
      await figures(audience, percent(41))
      const { plain } = await backEnd.document.minutesTexts({ clientId, meetingId, language })
      for (const text of ['Saksbehandling', LONG, decimal('133,9'), decimal('164,5'), 'Kim Leinan'])
        expect(plain).toContain(text)
    })

    test('units are taken in by one key and marked with four digits in a row; the pilot is told with its reason, and the room may choose another', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { scene, audience, mine, marked } = await at(app, 'where_to_start')
      const { clientId, meetingId, backEnd, room } = scene
      const { units } = await backEnd.organisation.get({ clientId })
      const own = (await room()).meeting.scopes.map((scope) => scope.unitId)
      const below = units.filter((unit) => own.includes(unit.parentId ?? '')).map((unit) => unit.name)
      const [first = '', second = ''] = below
      await expectAccessible(coach, 'where to start before anything is written')
      await coach.keyboard.press('u')
      await expect(mine(below.at(-1) ?? '')).toBeVisible()
      await expect(coach.getByRole('button', { name: say('lines:pilot.take') })).toBeHidden()
      await coach.keyboard.press('a')
      await coach.keyboard.type(LONG)
      await coach.keyboard.press('Enter')
      await marked(LONG)
      await coach.keyboard.press('Escape')

      // Pressure, willingness, leadership, capacity; one taken back and typed anew.
      await coach.keyboard.type('5543')
      await coach.keyboard.press('Backspace')
      await coach.keyboard.press('4')
      await expect(mine(LONG)).toContainText(
        say('exercise:pilot.marked', { mark: say('exercise:mark.capacity'), figure: 4 }),
      )
      const heading = audience.getByRole('heading', { level: 2 })
      await expect(heading).toHaveText(LONG)
      await mine(first).click()
      await marked(first)
      await coach.keyboard.type('5552')
      await mine(second).click()
      await marked(second)
      await coach.keyboard.type('3333')
      await expect(audience.getByRole('listitem').nth(1)).toContainText(second)
      const reason = say('exercise:pilot.why', {
        marks: new Intl.ListFormat(language, { type: 'conjunction' }).format([
          say('exercise:mark.pressure'),
          say('exercise:mark.willingness'),
        ]),
        figure: 5,
      })
      for (const window of [coach, audience]) await expect(window.getByText(reason)).toBeVisible()
      await expectAccessible(coach, 'where to start')
      await expectAccessible(audience, 'the wall at where to start')
      const faults = await wallFaults(audience, 'where to start')

      // The room chooses another: what the figures point to is told all the same.
      await coach.keyboard.press('r')
      await expect(heading).toHaveText(second)
      await expect(audience.getByText(say('exercise:pilot.points', { unit: LONG }))).toBeVisible()
      faults.push(...(await wallFaults(audience, 'another pilot')))
      await mine(LONG).click()
      await marked(LONG)
      await coach.keyboard.press('r')
      await expect(heading).toHaveText(LONG)
      faults.push(...(await wallFaults(audience, 'the pilot itself')))
      await coach.keyboard.press('r')
      await expect(audience.getByText(say('exercise:pilot.start'))).toBeVisible()
      expect(faults).toEqual([])
      const { plain } = await backEnd.document.minutesTexts({ clientId, meetingId, language })
      expect(plain).toContain(`Pilot: ${LONG}.`)
    })
  })
}

/** A running meeting at a step of that kind, with the wall up, and the keys in the step. */
async function at(app: App, kind: 'hours' | 'where_to_start') {
  const { coach, say } = app
  const scene = await planned(app)
  await scene.add(kind)
  await scene.start()
  await scene.go(kind)
  await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}/room`)
  await expect(stepTitle(app, kind)).toBeVisible()
  const audience = await app.audience(() => coach.keyboard.press('o'))
  await expect(audience.getByRole('heading', { level: 1, name: say(`stage:step.${kind}.title`) })).toBeVisible()
  const mine = (text: string) => coach.getByRole('listitem').filter({ hasText: text })
  const marked = (text: string) => expect(mine(text)).toHaveAttribute('aria-current', 'true')
  return { scene, audience, mine, marked }
}
