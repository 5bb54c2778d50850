/** Focus exercises, dots and translating together, led by keyboard alone: each is read from the back of the room, and lands in the minutes. */
import { randomUUID } from 'node:crypto'
import { expect, test } from '../support/app.ts'
import { paste } from '../support/paste.ts'
import { wallFaults } from '../support/wall-text.ts'
import { expectAccessible } from './accessible.ts'
import { planned, stepTitle } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

const LONG =
  'Kortere svartid på søknader med ansvarsrett, uten at søker må etterspørre status hos oss, og uten flere ansatte på vakten'

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('many become three and the rest is parked; hours, dots and where to start are typed straight in; a goal from above is translated', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const scene = await planned(app)
      const { clientId, meetingId, backEnd, room } = scene
      for (const kind of ['many_to_three', 'dots', 'where_to_start', 'hours', 'translate'] as const)
        await scene.add(kind)
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

      // Two marks each.
      await coach.keyboard.press('PageDown')
      await expect(stepTitle(app, 'where_to_start')).toBeVisible()
      await coach.keyboard.press('y')
      await marked('Felles vakt')
      await coach.keyboard.type('51')
      await coach.keyboard.press('ArrowUp')
      await coach.keyboard.type('24')
      await coach.keyboard.press('ArrowUp')
      await coach.keyboard.type('51')
      await expect(onWall.nth(1)).toContainText('Felles vakt')
      await expect(audience.getByRole('figure')).toBeVisible()
      await expectAccessible(coach, 'where to start')
      await expectAccessible(audience, 'the wall at where to start')
      faults.push(...(await wallFaults(audience, 'where to start')))

      // Hours at the end of the line, or typed on it.
      await coach.keyboard.press('PageDown')
      await expect(stepTitle(app, 'hours')).toBeVisible()
      await coach.keyboard.press('a')
      for (const line of ['Møter 6', 'Saksbehandling: 18 t', 'E-post']) {
        await coach.keyboard.type(line)
        await coach.keyboard.press('Enter')
      }
      await marked('E-post')
      await coach.keyboard.press('Escape')
      await coach.keyboard.type('2,5')
      await expect(
        audience.getByText(say('stage:lines.sum', { hours: language === 'nb' ? '26,5' : '26.5' })),
      ).toBeVisible()
      await expect(onWall.first()).toContainText('Saksbehandling')
      await expectAccessible(audience, 'the wall at hours')
      faults.push(...(await wallFaults(audience, 'hours')))

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
      for (const text of ['Felles vakt', 'Saksbehandling', 'Vi må svare raskere']) expect(plain).toContain(text)
    })
  })
}
