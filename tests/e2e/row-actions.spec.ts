/** What can be done with a row of the OKR screen, by keyboard: moved, copied, dropped and taken up again, helped by others, and undone. */
import { again } from '../support/again.ts'
import { expect, test, type App, type Page } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })
// One journey of many steps, four of them looked over by axe.

async function sampleBoard(app: App) {
  const { backEnd, clientId } = await sampleClient(app)
  const board = () => backEnd.goal.board({ clientId, cycleId: null })
  const { objectives } = await board()
  const { units } = await backEnd.organisation.get({ clientId })
  const [first, second] = objectives
  const row = first?.keyResults[0]
  if (!first || !second || !row) throw new Error('the sample has two objectives with key results')
  const kpis = async () => (await backEnd.operations.get({ clientId })).kpis.map((kpi) => kpi.id)
  let aloneId = ''
  const addAlone = async () => {
    const command = { clientId, commandId: '0197b1a0-0000-7000-8000-0000000a10e0' }
    const alone = { title: 'Alene', why: '', ownerId: null, contributesTo: [], keyResults: [] }
    const { cycleId, unitId } = first
    aloneId = (await backEnd.goal.enter({ ...command, cycleId, unitId, objectives: [alone] })).objectiveIds[0] ?? ''
    return aloneId
  }
  /** As another window would. */
  const removeAlone = () =>
    backEnd.goal.removeObjective({ clientId, commandId: '0197b1a0-0000-7000-8000-0000000a10e1', id: aloneId })
  return { board, first, second, row, units, kpis, addAlone, removeAlone, path: `/client/${clientId}/okr` }
}

const rowOf = (page: Page, type: 'objective' | 'keyResult' | 'kpi', id: string) =>
  page.locator(`[data-row="${type}-${id}"]`)

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('a goal is moved, copied, dropped, helped by another unit, and each is taken back', async ({ app, say }) => {
      const { coach } = app
      const { board, first, second, row, units, kpis, addAlone, removeAlone, path } = await sampleBoard(app)
      const choose = async (what: Parameters<typeof say>[0]) => {
        // The menu gives its first line the focus a moment after it is drawn; a key sent before that would be that line's.
        await expect(coach.getByRole('menuitem').first()).toBeFocused()
        await coach.getByRole('menuitem', { name: say(what) }).press('Enter')
      }
      const undo = () => coach.keyboard.press('Control+z')
      const dialog = coach.getByRole('dialog')
      await app.go(path)
      const keyResult = rowOf(coach, 'keyResult', row.id)
      const objective = rowOf(coach, 'objective', first.id)

      await test.step('the menu opens by key with its first line at hand, and gives the focus back', async () => {
        await keyResult.focus()
        await coach.keyboard.press('Shift+F10')
        await expect(coach.getByRole('menuitem', { name: say('actions:open') })).toBeFocused()
        await expectAccessible(coach, 'the menu of a row')
        await coach.keyboard.press('Escape')
        await expect(coach.getByRole('menu')).toHaveCount(0)
        await expect(keyResult).toBeFocused()
      })

      await test.step('a key result goes to another objective, and back', async () => {
        await coach.keyboard.press('ContextMenu')
        await choose('actions:move')
        await dialog.getByRole('combobox', { name: say('actions:into.objective') }).selectOption(second.id)
        await dialog.getByRole('button', { name: say('actions:into.go'), exact: true }).press('Enter')
        await expect(dialog).toHaveCount(0)
        await expect(keyResult).toBeFocused()
        const holds = async (id: string) =>
          (await board()).objectives.find((each) => each.id === id)?.keyResults.some((each) => each.id === row.id)
        expect(await holds(second.id)).toBe(true)
        await undo()
        await expect.poll(() => holds(first.id)).toBe(true)
      })

      await test.step('an objective is copied without its initiatives, the copy has the focus, and undo takes it away', async () => {
        await objective.focus()
        await coach.keyboard.press('Shift+F10')
        await choose('actions:duplicate')
        await expectAccessible(coach, 'what comes along into a copy')
        await dialog.getByRole('textbox', { name: say('actions:copy.name') }).fill('Et mål til')
        await dialog.getByRole('checkbox', { name: say('actions:copy.owner') }).press('Space')
        await dialog.getByRole('button', { name: say('actions:copy.go') }).press('Enter')
        const copy = coach.getByRole('button', { name: 'Et mål til', exact: true })
        await expect(copy).toBeFocused()
        const made = (await board()).objectives.find((each) => each.title === 'Et mål til')
        expect(made?.ownerId).toBeNull()
        expect(made?.keyResults).toHaveLength(first.keyResults.length)
        await undo()
        await expect(copy).toHaveCount(0)
      })

      await test.step('an objective is dropped with a reason that its panel tells, and is back after undo', async () => {
        await objective.focus()
        await coach.keyboard.press('Shift+F10')
        await choose('actions:drop')
        await dialog.getByRole('button', { name: say('actions:aside.drop'), exact: true }).press('Enter')
        await expect(dialog.getByText(say('goal:change.reasonNeeded'))).toBeVisible()
        await dialog.getByRole('textbox', { name: say('actions:aside.reason') }).fill('Vi valgte feil')
        await expectAccessible(coach, 'why a goal is dropped')
        await dialog.getByRole('button', { name: say('actions:aside.drop'), exact: true }).press('Enter')
        await expect(objective).toBeFocused()
        await coach.keyboard.press('Enter')
        const panel = coach.getByRole('complementary', { name: first.title })
        await expect(panel.getByRole('listitem').filter({ hasText: 'Vi valgte feil' })).toBeVisible()
        await expectAccessible(coach, 'the panel of a goal that is dropped')
        await coach.keyboard.press('Escape')
        await undo()
        await expect
          .poll(async () => (await board()).objectives.find((each) => each.id === first.id)?.state)
          .toBe('active')
      })

      await test.step('an objective without key results is dropped from its panel by the same question, and taken up again', async () => {
        const id = await addAlone()
        const alone = rowOf(coach, 'objective', id)
        await alone.press('Enter')
        const panel = coach.getByRole('complementary', { name: 'Alene' })
        const named = (what: 'drop' | 'takeUp') =>
          panel.getByRole('button', {
            name: say('actions:named', { what: say(`actions:${what}`).replace(' …', ''), title: 'Alene' }),
          })
        const state = async () => (await board()).objectives.find((each) => each.id === id)?.state
        for (const [what, go, reason] of [
          ['drop', 'actions:aside.drop', 'Ikke nå'],
          ['takeUp', 'actions:aside.takeUp', 'Likevel'],
        ] as const) {
          await named(what).press('Enter')
          await dialog.getByRole('textbox', { name: say('actions:aside.reason') }).fill(reason)
          await dialog.getByRole('button', { name: say(go), exact: true }).press('Enter')
          await expect(dialog).toHaveCount(0)
          await expect(panel.getByRole('listitem').filter({ hasText: reason })).toBeVisible()
          await expect(named(what === 'drop' ? 'takeUp' : 'drop')).toBeFocused()
          expect(await state()).toBe(what === 'drop' ? 'closed' : 'active')
        }
        await coach.keyboard.press('Escape')
        await expect(alone).toBeFocused()
        await undo()
        await expect.poll(state).toBe('closed')
      })

      await test.step('what another window deletes under a question takes the question along, and a neighbour has the focus', async () => {
        const alone = coach.getByRole('button', { name: 'Alene', exact: true })
        await alone.press('Shift+F10')
        await choose('actions:takeUp')
        await dialog.getByRole('textbox', { name: say('actions:aside.reason') }).fill('Likevel')
        await removeAlone()
        await expect(dialog).toHaveCount(0)
        await expect(coach.getByText(say('structure:gone'))).toBeVisible()
        await expect(rowOf(coach, 'kpi', (await kpis())[0] ?? '')).toBeFocused()
      })

      await test.step('a key result is archived, the next one has the focus, and it is back after undo', async () => {
        const next = rowOf(coach, 'keyResult', first.keyResults[1]?.id ?? '')
        await keyResult.focus()
        await coach.keyboard.press('Shift+F10')
        await choose('actions:archive')
        await expect(keyResult).toHaveCount(0)
        await expect(next).toBeFocused()
        await undo()
        await expect(keyResult).toBeVisible()
        await expect(next).toBeFocused()
      })

      await test.step('a KPI goes one place down by its menu, keeps the focus, and is put back', async () => {
        const order = await kpis()
        const kpi = rowOf(coach, 'kpi', order[0] ?? '')
        await kpi.focus()
        await coach.keyboard.press('Shift+F10')
        await choose('actions:down')
        await expect.poll(kpis).toEqual([order[1], order[0], ...order.slice(2)])
        await expect(kpi).toBeFocused()
        await undo()
        await expect.poll(kpis).toEqual(order)
      })

      await test.step('a unit that only contributes sees the goal under a heading of its own', async () => {
        const helper = units.find((unit) => unit.kind === 'team' && unit.id !== first.unitId)
        await objective.focus()
        await coach.keyboard.press('Control+k')
        await coach.keyboard.type(say('actions:contribute'))
        await coach.keyboard.press('Enter')
        const field = coach.getByRole('combobox', { name: say('actions:contributors.field'), exact: true })
        await expect(field).toBeFocused()
        await field.selectOption({ label: helper?.name ?? '' })
        await expect(coach.getByText(say('actions:contributors.with', { names: helper?.name ?? '' }))).toBeVisible()
        await app.go(`${path}?unit=${helper?.id}`)
        await expect(coach.getByText(say('actions:contributors.guests', { unit: helper?.name ?? '' }))).toBeVisible()
        await expect(objective).toBeVisible()
        await undo()
        await expect(objective).toHaveCount(0)
      })
    })
  })
}
