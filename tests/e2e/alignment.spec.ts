/** The alignment map and its list, the directions at their top and a client's own pace: by keyboard and by mouse, in both languages. */
import { randomUUID } from 'node:crypto'
import { again } from '../support/again.ts'
import { expect, test, type App, type Page } from '../support/app.ts'
import type { Say } from '../support/say.ts'
import { plantSixty } from '../support/sixty.ts'
import { sampleClient } from './scene.ts'

const DIRECTION = 'Innbyggerne skal kunne stole på kommunen'
const DEPARTMENT = /^Innbyggerne skal oppleve at byggesaken deres er forutsigbar/
const INTAKE = /^Det skal være lett å levere en komplett søknad første gang/
const PORTAL = /^Innbyggerne finner og bruker portalen uten hjelp/

async function openMap(app: App, rest = ''): Promise<string> {
  const { clientId } = await sampleClient(app)
  await app.go(`/client/${clientId}/okr/map${rest}`)
  await expect(app.coach.getByRole('heading', { level: 1 })).toBeVisible()
  return clientId
}

/** A thing on the map, by the beginning of what it says aloud. */
const thing = (coach: Page, name: RegExp | string) =>
  coach.locator('[data-thing]').and(coach.getByRole('button', { name })).first()
const objectives = async (app: App, clientId: string) =>
  (await (await app.backEnd()).alignment.map({ clientId, cycleId: null })).objectives
const question = (coach: Page, say: Say) => coach.getByRole('heading', { name: say('alignment:loose.question') })

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language, sample: true, contextOptions: { reducedMotion: 'reduce' } })

    test('what is chosen farthest out stays in sight beside the panel that opens', async ({ app }) => {
      const { coach } = app
      await coach.setViewportSize({ width: 1366, height: 768 })
      await openMap(app)
      await expect(thing(coach, DIRECTION)).toBeVisible()
      const farthest = await coach.locator('[data-thing]').evaluateAll((all) => {
        const right = (each: Element) => each.getBoundingClientRect().right
        return all.toSorted((a, b) => right(b) - right(a))[0]?.getAttribute('data-thing') ?? ''
      })
      await coach.locator(`[data-thing="${farthest}"]`).click()
      const panel = coach.getByRole('complementary')
      await expect(panel).toBeVisible()
      await expect
        .poll(async () => {
          const [card, beside] = [
            await coach.locator(`[data-thing="${farthest}"]`).boundingBox(),
            await panel.boundingBox(),
          ]
          return (card?.x ?? Infinity) + (card?.width ?? 0) <= (beside?.x ?? 0)
        })
        .toBe(true)
    })

    test('the map is walked along its connections by the arrow keys, and Enter opens what has the focus on the board', async ({
      app,
      say,
    }) => {
      const { coach } = app
      await app.go(`/client/${(await sampleClient(app)).clientId}/okr`)
      await expect(coach.getByRole('link', { name: say('alignment:title') })).toBeVisible()
      await coach.keyboard.press('m')
      await expect(thing(coach, DIRECTION)).toBeVisible()
      const focused = (name: RegExp | string) => expect(thing(coach, name)).toBeFocused()
      await thing(coach, DIRECTION).focus()
      await coach.keyboard.press('ArrowDown')
      await focused(DEPARTMENT)
      await expect(thing(coach, DEPARTMENT)).toHaveAccessibleName(
        new RegExp(`${say('alignment:map.spoken.serves', { to: DIRECTION })}.*Saker skal flyte`),
      )
      // Its own key results lie nearest; folded away, the goals that contribute do.
      await coach.keyboard.press('ArrowDown')
      await focused(/^Andel søkere som får svar/)
      await coach.keyboard.press(' ')
      await focused(DEPARTMENT)
      await expect(thing(coach, /^Andel søkere som får svar/)).toBeHidden()
      await coach.keyboard.press('ArrowDown')
      const first = await coach.locator('[data-thing]:focus').getAttribute('data-thing')
      await coach.keyboard.press('ArrowRight')
      const second = await coach.locator('[data-thing]:focus').getAttribute('data-thing')
      expect(second).not.toBe(first)
      await coach.keyboard.press('ArrowUp')
      await focused(DEPARTMENT)
      await coach.keyboard.press('Home')
      await focused(DIRECTION)
      // Nearer, and all of it again.
      const width = async () => (await thing(coach, DIRECTION).boundingBox())?.width ?? 0
      const whole = await width()
      await coach.keyboard.press('+')
      await expect.poll(width).toBeGreaterThan(whole)
      await coach.keyboard.press('0')
      await expect(thing(coach, PORTAL)).toBeInViewport()
      await thing(coach, INTAKE).focus()
      const id = (await thing(coach, INTAKE).getAttribute('data-thing')) ?? ''
      await coach.keyboard.press('Enter')
      await expect(coach).toHaveURL(new RegExp(`/okr\\?.*open=${id}`))
    })

    test('what hangs loose is asked about, connected by typing a few letters, and let go again by undo', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const clientId = await openMap(app)
      await expect(question(coach, say)).toBeVisible()
      await thing(coach, PORTAL).focus()
      await coach.keyboard.press('k')
      const field = coach.getByRole('combobox', { name: say('alignment:panel.addDirection') })
      await expect(field).toBeFocused()
      await coach.keyboard.type('stole')
      await expect(coach.getByRole('option', { name: DIRECTION })).toBeVisible()
      await coach.keyboard.press('ArrowDown')
      await coach.keyboard.press('Enter')
      await expect(question(coach, say)).toBeHidden()
      expect((await objectives(app, clientId)).at(-1)?.directionId).not.toBeNull()
      await coach.keyboard.press('Escape')
      await expect(coach.getByRole('complementary')).toBeHidden()
      await expect(thing(coach, PORTAL)).toBeFocused()
      await coach.keyboard.press('Control+z')
      await expect(question(coach, say)).toBeVisible()
      expect((await objectives(app, clientId)).at(-1)?.directionId).toBeNull()
    })

    test('a connection that would go in a circle is refused with the reason, and nothing is changed', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const clientId = await openMap(app, '?view=list')
      const department = (await objectives(app, clientId))[0]
      await coach
        .getByRole('button', { name: say('alignment:list.connections', { name: department?.title ?? '' }) })
        .press('Enter')
      await coach.getByRole('combobox', { name: say('alignment:panel.addTarget') }).focus()
      await coach.keyboard.type('komplett søknad')
      await expect(coach.getByRole('option', { name: INTAKE })).toBeVisible()
      await coach.keyboard.press('ArrowDown')
      await coach.keyboard.press('Enter')
      const sentence = say('alignment:connect.circle', {
        from: department?.title ?? '',
        to: 'Det skal være lett å levere en komplett søknad første gang',
      })
      await expect(coach.getByText(sentence)).toBeVisible()
      expect((await objectives(app, clientId))[0]?.contributesTo).toEqual([])
    })

    test('the list has the same as the map, keeps its place in the address, and takes connections apart', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const clientId = await openMap(app)
      await expect(thing(coach, DIRECTION)).toBeVisible()
      const onMap = await coach.locator('[data-thing]').count()
      await coach.getByRole('button', { name: say('alignment:view.list'), exact: true }).click()
      await expect(coach).toHaveURL(/view=list/)
      const list = coach.getByRole('list', { name: say('alignment:list.served') })
      await expect(list.getByRole('listitem').filter({ hasText: 'Saker skal flyte, ikke ligge' }).first()).toBeVisible()
      expect(await coach.locator('[data-line]').count()).toBe(onMap)
      await coach.locator('[data-line]').first().focus()
      await coach.keyboard.press('End')
      await expect(coach.locator('[data-line]').last()).toBeFocused()
      await coach
        .getByRole('button', { name: say('alignment:list.connections', { name: 'Saker skal flyte, ikke ligge' }) })
        .click()
      const name = (await objectives(app, clientId))[0]?.title ?? ''
      await coach.getByRole('button', { name: say('alignment:panel.apart', { name }) }).click()
      await expect(question(coach, say)).toBeVisible()
      await expect(
        coach.getByRole('list', { name: say('alignment:loose.question') }).getByText('Saker skal flyte, ikke ligge'),
      ).toBeVisible()
      expect((await objectives(app, clientId))[2]?.contributesTo).toEqual([])
    })

    test('a direction is written as a line, served, and told how many serve it before it goes', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { clientId } = await sampleClient(app)
      await app.go(`/client/${clientId}/settings?section=direction`)
      const entry = coach.getByRole('textbox', { name: say('alignment:direction.new') })
      await entry.fill('Raskere svar til alle – Tildelingsbrevet 2026')
      await expect(
        coach
          .getByRole('list', { name: say('settings:people.understood') })
          .getByText(say('alignment:direction.sources.allocation_letter'), { exact: true }),
      ).toBeVisible()
      await entry.press('Enter')
      const titled = (title: string) =>
        coach.getByRole('textbox', { name: say('alignment:direction.titleOf', { title }), exact: true })
      await expect(titled('Raskere svar til alle')).toBeVisible()
      await coach
        .getByRole('button', { name: say('alignment:direction.up', { title: 'Raskere svar til alle' }) })
        .press('Enter')
      const backEnd = await app.backEnd()
      await expect
        .poll(async () => (await backEnd.alignment.directions({ clientId })).map((each) => each.title))
        .toEqual(['Raskere svar til alle', DIRECTION])
      await coach.getByRole('button', { name: say('alignment:direction.remove', { title: DIRECTION }) }).click()
      const ask = coach.getByRole('dialog', { name: say('alignment:direction.removeAsk', { title: DIRECTION }) })
      const served = say('alignment:direction.count', {
        count: 1,
        objectives: say('goal:terms.goal.objective', { count: 1 }),
      })
      await expect(ask).toContainText(served)
      await ask.getByRole('button', { name: say('alignment:direction.removeDo') }).click()
      await expect(titled(DIRECTION)).toBeHidden()
      expect((await objectives(app, clientId))[0]?.directionId).toBeNull()
      await coach.keyboard.press('Control+z')
      await expect(titled(DIRECTION)).toBeVisible()
      expect((await objectives(app, clientId))[0]?.directionId).not.toBeNull()
    })

    test('a pace that stands the wrong way round is told so and not stored; the standard is a press away', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { clientId } = await sampleClient(app)
      await app.go(`/client/${clientId}/settings?section=client`)
      const field = (name: string) => coach.getByRole('textbox', { name: say(`settings:pace.${name}`), exact: true })
      await field('paceOnPace').fill('-30')
      await coach.keyboard.press('Enter')
      await expect(
        coach.getByText(say('settings:pace.fault.on_pace_below_behind', { onPace: '−30', behind: '−25' })),
      ).toBeVisible()
      await expect(field('paceOnPace')).toHaveValue('-30')
      await field('paceOnPace').fill('-20')
      await coach.keyboard.press('Enter')
      const stored = async () => (await (await app.backEnd()).client.get({ clientId })).paceOnPace
      await expect.poll(stored).toBe(-0.2)
      await coach.getByRole('button', { name: say('settings:pace.standard') }).click()
      await expect(field('paceOnPace')).toHaveValue('−10')
      await expect.poll(stored).toBe(-0.1)
    })
  })
}

test.describe('by mouse and with much on the map', () => {
  test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

  test('a connection is drawn from a goal to what it serves', async ({ app, say }) => {
    const { coach } = app
    const clientId = await openMap(app)
    await thing(coach, PORTAL).hover()
    const from = await thing(coach, PORTAL).boundingBox()
    const to = await thing(coach, DIRECTION).boundingBox()
    if (from === null || to === null) throw new Error('not on the map')
    await coach.mouse.move(from.x + from.width / 2, from.y)
    await coach.mouse.down()
    await coach.mouse.move(to.x + to.width / 2, to.y + to.height + 40, { steps: 4 })
    await coach.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 })
    await coach.mouse.up()
    await expect(question(coach, say)).toBeHidden()
    expect((await objectives(app, clientId)).at(-1)?.directionId).not.toBeNull()
  })

  test('drawn in a circle it is refused with the reason', async ({ app, say }) => {
    const { coach } = app
    const clientId = await openMap(app)
    await thing(coach, DEPARTMENT).hover()
    const from = await thing(coach, DEPARTMENT).boundingBox()
    const to = await thing(coach, INTAKE).boundingBox()
    if (from === null || to === null) throw new Error('not on the map')
    await coach.mouse.move(from.x + from.width / 2, from.y)
    await coach.mouse.down()
    await coach.mouse.move(to.x + to.width / 2, to.y - 20, { steps: 4 })
    await coach.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 })
    await coach.mouse.up()
    const [department, intake] = await objectives(app, clientId)
    await expect(
      coach.getByText(say('alignment:connect.circle', { from: department?.title ?? '', to: intake?.title ?? '' })),
    ).toBeVisible()
    expect(department?.contributesTo).toEqual([])
  })

  test('without a direction the map says what is missing, and leads to where it is written', async ({ app, say }) => {
    const { coach } = app
    const backEnd = await app.backEnd()
    const { clientId } = await sampleClient(app)
    for (const { id } of await backEnd.alignment.directions({ clientId }))
      await backEnd.alignment.removeDirection({ clientId, commandId: randomUUID(), id, unlink: true })
    await app.go(`/client/${clientId}/okr/map`)
    await coach.getByRole('link', { name: say('alignment:noDirection.write') }).click()
    await expect(coach.getByText(say('alignment:direction.empty'))).toBeVisible()
  })

  test('a unit in the address shows its goals with what they serve', async ({ app }) => {
    const { coach } = app
    const { clientId } = await sampleClient(app)
    const { units } = await (await app.backEnd()).organisation.get({ clientId })
    await openMap(app, `?unit=${units.find((unit) => unit.name === 'Team Mottak')?.id}`)
    await expect(thing(coach, INTAKE)).toBeVisible()
    await expect(thing(coach, DIRECTION)).toBeVisible()
    await expect(thing(coach, PORTAL)).toBeHidden()
    await expect(thing(coach, /^Saker skal flyte/)).toBeHidden()
  })

  test('sixty key results open as goals that all are in the window, and unfold a goal at a time without moving it', async ({
    app,
  }) => {
    const { coach } = app
    const clientId = await plantSixty(await app.backEnd())
    await app.go(`/client/${clientId}/okr/map`)
    await expect(coach.locator('[data-thing]')).toHaveCount(23)
    for (const each of await coach.locator('[data-thing]').all()) await expect(each).toBeInViewport({ ratio: 0.99 })
    const goal = thing(coach, /^Innbyggerne skal få et tydelig svar/)
    await goal.focus()
    const before = await goal.boundingBox()
    await coach.keyboard.press(' ')
    await expect(coach.locator('[data-thing]')).toHaveCount(26)
    expect(await goal.boundingBox()).toEqual(before)
    // A title of 120 characters is all there.
    const title = goal.getByText(/^Innbyggerne skal få et tydelig svar.*sin egen sak nå\s*$/)
    expect(await title.evaluate((box) => box.scrollHeight <= box.clientHeight + 1)).toBe(true)
  })
})
