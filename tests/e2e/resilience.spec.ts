/** What goes wrong in a real meeting: a reload, a dead back end, a slip of the finger, a second window. Nothing that was said is lost. */
import { expect, test, TODAY, type App } from '../support/app.ts'
import { atKeyResults, card, planned, stepTitle } from './scene.ts'

test.use({ sample: true })

/** Something that is stored after all that was pressed before it. */
async function afterAll(app: App): Promise<void> {
  await app.coach.keyboard.press('n')
  await expect(app.coach.getByRole('form')).toBeVisible()
  await app.coach.keyboard.type('Og så dette')
  await app.coach.keyboard.press('Enter')
  await expect(app.coach.getByRole('form')).toBeHidden()
}

test('behaviour 6: B pressed twice in a row is black and back, however fast', async ({ app }) => {
  const { audience, room } = await atKeyResults(app)
  const title = await card(app.coach).innerText()
  await app.coach.keyboard.press('b')
  await app.coach.keyboard.press('b')
  await afterAll(app)
  expect((await room()).meeting.black).toBe(false)
  await expect(audience.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('V pressed twice in a row is the list and back, however fast', async ({ app }) => {
  const { audience, room } = await atKeyResults(app)
  const title = await card(app.coach).innerText()
  await app.coach.keyboard.press('v')
  await app.coach.keyboard.press('v')
  await afterAll(app)
  expect((await room()).meeting.wallList).toBe(false)
  await expect(audience.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('the list on the wall turns to the page with what the coach has come to', async ({ app, say }) => {
  const { audience, room } = await atKeyResults(app)
  const { keyResults } = await room()
  const last = keyResults.at(-1)
  await app.coach.keyboard.press('v')
  await expect(audience.getByText(say('stage:pageOf', { page: 1, of: 2 }))).toBeVisible()
  await expect(audience.getByText(last?.shortName ?? '')).toBeHidden()
  for (const _ of keyResults.slice(1)) await app.coach.keyboard.press('ArrowDown')
  await expect(card(app.coach)).toHaveText(last?.title ?? '')
  await expect(audience.getByText(say('stage:pageOf', { page: 2, of: 2 }))).toBeVisible()
  await expect(audience.getByText(last?.shortName ?? '')).toBeVisible()
})

test('behaviour 6: a clicker pressed again as the key results come up goes to the second of them, not past them all', async ({
  app,
}) => {
  const scene = await planned(app)
  await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}`)
  await expect(app.coach.getByRole('button', { name: app.say('meeting:list.start') })).toBeFocused()
  await app.audience(() => app.coach.keyboard.press('Enter'))
  await expect(stepTitle(app, 'good_news')).toBeVisible()
  await app.coach.keyboard.press('PageDown')
  await expect(stepTitle(app, 'okr_status')).toBeVisible()
  await app.coach.keyboard.press('PageDown')
  await afterAll(app)
  const { meeting, steps, keyResults } = await scene.room()
  expect(steps.find((step) => step.id === meeting.currentStepId)?.kind).toBe('okr_status')
  expect(meeting.focusId).toBe(keyResults[1]?.id)
})

test('the browser is asked to keep the screen awake while the meeting is led, again when the window is back in sight, and is let go after', async ({
  app,
}) => {
  const { coach } = app
  const scene = await planned(app)
  await scene.start()
  // Which locks are given out and not yet back; the browser takes its own back when the window goes out of sight.
  await coach.evaluate(() => {
    const held = new Set<object>()
    Object.assign(globalThis, { held })
    navigator.wakeLock.request = () => {
      const lock = { release: () => Promise.resolve(held.delete(lock)) }
      held.add(lock)
      return Promise.resolve(lock as unknown as WakeLockSentinel)
    }
  })
  const held = () => coach.evaluate(() => (globalThis as unknown as { held: Set<object> }).held.size)
  await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}/room`)
  await expect.poll(held).toBe(1)
  const isSeen = (state: DocumentVisibilityState) =>
    coach.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
      if (now === 'hidden') (globalThis as unknown as { held: Set<object> }).held.clear()
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await isSeen('hidden')
  expect(await held()).toBe(0)
  await isSeen('visible')
  await expect.poll(held).toBe(1)
  await app.go(`/client/${scene.clientId}/meetings`)
  await expect.poll(held).toBe(0)
})

test('behaviour 2: key results left unchanged in one breath are each given once, and all of them are done at the end', async ({
  app,
  say,
}) => {
  const { room, clientId, backEnd } = await atKeyResults(app)
  const { keyResults } = await room()
  // Faster than anything comes back: none of those on their way is open any more.
  for (const _ of keyResults) await app.coach.keyboard.press('Space')
  await expect(card(app.coach)).toHaveText(say('meeting:okr.allDone', { count: keyResults.length }))
  const given = (await room()).keyResults
  expect(given.every(({ checkInId }) => checkInId !== null)).toBe(true)
  for (const { id } of given) {
    const { checkIns } = await backEnd.goal.history({ clientId, keyResultId: id })
    expect(checkIns.filter(({ date }) => date === TODAY)).toHaveLength(1)
  }
})

test('a wall that is taken down shows nothing more and can be put up again', async ({ app, say }) => {
  const { audience } = await atKeyResults(app)
  const title = await card(app.coach).innerText()
  await expect(audience.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await app.coach.keyboard.press('Shift+O')
  await expect(audience.getByText(say('stage:connection.lost'))).toBeVisible()
  await expect(audience.getByText(title)).toBeHidden()
  // What it is refused now is what the test is about.
  app.watch.silence(/401/)
  await audience.reload()
  await expect(audience.getByText(title)).toBeHidden()
  await audience.close()
  const again = await app.audience(() => app.coach.getByRole('button', { name: say('meeting:wall.open') }).click())
  await expect(again.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('behaviour 3: a reload in the middle of a meeting comes back to the same step and key result', async ({
  app,
  say,
}) => {
  const { audience } = await atKeyResults(app)
  const first = await card(app.coach).innerText()
  await app.coach.keyboard.press('PageDown')
  await expect(card(app.coach)).not.toHaveText(first)
  const second = await card(app.coach).innerText()
  await app.coach.reload()
  await expect(stepTitle(app, 'okr_status')).toBeVisible()
  await expect(card(app.coach)).toHaveText(second)
  await audience.reload()
  await expect(audience.getByRole('heading', { level: 1, name: second })).toBeVisible()
  await expect(audience.getByText(say('stage:step.okr_status.title'))).toBeVisible()
})

test('behaviour 3: both windows carry on after the back end was killed, and what was typed meanwhile is kept and stored once', async ({
  app,
  say,
}) => {
  const { audience, clientId, meetingId } = await atKeyResults(app)
  const { keyboard } = app.coach
  await keyboard.press('n')
  const line = app.coach.getByRole('form').getByRole('textbox')
  await keyboard.type('Purringene er halvert')
  await app.killBackEnd()
  await expect(app.coach.getByText(say('connection.down'))).toBeVisible()
  await keyboard.type(' siden mai')
  await expect(line).toHaveValue('Purringene er halvert siden mai')
  await keyboard.press('Enter') // into the dark
  await app.startBackEnd({ restarted: true })
  await expect(app.coach.getByText(say('connection.down'))).toBeHidden()
  await expect(app.coach.getByRole('form')).toBeHidden()
  const { captures } = await (await app.backEnd()).meeting.room({ clientId, meetingId })
  expect(captures.map((capture) => capture.text)).toEqual(['Purringene er halvert siden mai'])
  await keyboard.press('Shift+PageUp')
  await expect(stepTitle(app, 'good_news')).toBeVisible()
  await expect(audience.getByText('Purringene er halvert siden mai')).toBeVisible()
})

test('a number that is none gets a sentence and stays as it was typed', async ({ app, say }) => {
  const scene = await planned(app)
  const { coach } = app
  await app.go(`/client/${scene.clientId}/okr`)
  await coach.getByRole('button', { name: /^Henvendelser om «hvor er saken min»/ }).click()
  const target = coach.getByRole('textbox', { name: say('goal:field.target') })
  await target.fill('hundre og litt')
  await target.press('Tab')
  await expect(target).toHaveValue('hundre og litt')
  await expect(target).toHaveAccessibleDescription(new RegExp(say('goal:field.notANumber')))
  await coach.getByRole('button', { name: say('goal:checkIn.new') }).click()
  const value = coach.getByRole('textbox', { name: new RegExp(say('goal:checkIn.value')) })
  await value.fill('ca. 150')
  await value.press('Enter')
  await expect(value).toHaveValue('ca. 150')
  await expect(value).toBeFocused()
  await expect(value).toHaveAccessibleDescription(new RegExp(say('goal:field.notANumber')))
})

test('a length that is no number of minutes gets a sentence and stays as it was typed', async ({ app, say }) => {
  const scene = await planned(app)
  const { coach } = app
  await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}`)
  const minutes = coach.getByRole('textbox', { name: say('meeting:field.minutes') })
  await minutes.fill('en halvtime')
  await minutes.press('Tab')
  await expect(minutes).toHaveValue('en halvtime')
  await expect(minutes).toHaveAccessibleDescription(/\S/)
  await expect(minutes).toHaveAttribute('aria-invalid', 'true')
})

test('Escape closes the panel, also after a check-in was given in it', async ({ app, say }) => {
  const { clientId } = await planned(app)
  const { coach } = app
  await app.go(`/client/${clientId}/okr`)
  const row = coach.getByRole('button', { name: /^Henvendelser om «hvor er saken min»/ })
  await row.click()
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  await coach.keyboard.press('Escape')
  await expect(row).toHaveAttribute('aria-expanded', 'false')
  await expect(row).toBeFocused()
  await row.click()
  await coach.getByRole('button', { name: say('goal:checkIn.new') }).click()
  const value = coach.getByRole('textbox', { name: new RegExp(say('goal:checkIn.value')) })
  await value.fill('-150')
  await coach.keyboard.press('Enter')
  await expect(value).toHaveAccessibleDescription(new RegExp(say('structure:belowLimit', { limit: '0' }).slice(0, 30)))
  await expect(value).toHaveValue('-150')
  await value.fill('150')
  await coach.keyboard.press('Enter')
  await expect(coach.getByRole('form', { name: say('goal:checkIn.new') })).toBeHidden()
  await coach.keyboard.press('Escape')
  await expect(row).toHaveAttribute('aria-expanded', 'false')
})

test('behaviour 2: a key result is one key unchanged, a figure and Enter, or a figure with two keys and Enter, and Ctrl Z takes it back exactly', async ({
  app,
}) => {
  const { room } = await atKeyResults(app)
  const { coach } = app
  /** Gives the one at hand with these keys, and tells what then is stored of it. */
  const give = async (keys: readonly string[]) => {
    const title = await card(coach).innerText()
    const before = (await room()).keyResults.find((each) => each.title === title)
    for (const key of keys) await coach.keyboard.press(key)
    await expect(card(coach)).not.toHaveText(title)
    const given = async () => (await room()).keyResults.find((each) => each.title === title)
    await expect.poll(async () => (await given())?.checkInId ?? null).not.toBeNull()
    return { before: before?.standing, after: (await given())?.standing }
  }
  // What was said last and when stands on the card.
  const [atHand] = (await room()).keyResults
  const last = new RegExp(`22\\. juni.*: ${atHand?.standing.value}\\D`)
  await expect(coach.getByRole('main').getByText(last)).toBeVisible()
  const title = await card(coach).innerText()
  const row = async () => (await room()).keyResults.find((each) => each.title === title)
  const before = await row()
  await coach.keyboard.type('123r2')
  await coach.keyboard.press('Enter')
  await expect(card(coach)).not.toHaveText(title)
  expect((await row())?.standing).toMatchObject({ value: 123, status: 'red', confidence: 2 })
  await coach.keyboard.press('Control+z')
  await expect.poll(async () => (await row())?.checkInId).toBeNull()
  expect((await row())?.standing).toEqual(before?.standing)
  const figure = await give(['4', 'Enter'])
  expect(figure.after).toMatchObject({
    value: 4,
    status: figure.before?.status,
    confidence: figure.before?.confidence,
  })
  const unchanged = await give(['Space'])
  expect(unchanged.after).toMatchObject({
    checkedOn: TODAY,
    status: unchanged.before?.status,
    confidence: unchanged.before?.confidence,
  })
})

for (const first of ['coach', 'audience'] as const) {
  test(`two windows of the browser hold their roles when the ${first} is opened first`, async ({ app, say }) => {
    const { audience, clientId, meetingId } = await atKeyResults(app)
    const [one, other] = first === 'coach' ? [app.coach, audience] : [audience, app.coach]
    await one.reload()
    await other.reload()
    await expect(stepTitle(app, 'okr_status')).toBeVisible()
    const title = await card(app.coach).innerText()
    await expect(audience.getByRole('heading', { level: 1, name: title })).toBeVisible()
    // The coach's address in the audience window shows the audience nothing but the stage.
    await audience.evaluate((hash) => {
      location.hash = hash
    }, `/client/${clientId}/meetings/${meetingId}/room`)
    await audience.reload()
    await expect(audience.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(audience.getByRole('button')).toHaveCount(0)
    await expect(app.coach.getByText(say('meeting:wall.connected'))).toBeVisible()
  })
}

test('behaviour 6: keys of one letter write in a text field and do nothing else, and Ctrl and full stop are black there too', async ({
  app,
  say,
}) => {
  const { audience, room } = await atKeyResults(app)
  const { coach } = app
  const title = await card(coach).innerText()
  await coach.keyboard.press('l')
  const words = coach.getByRole('textbox', { name: say('meeting:okr.changed') })
  await expect(words).toBeFocused()
  await coach.keyboard.type('b.dhpnkslvotfe?+guram')
  await expect(words).toHaveValue('b.dhpnkslvotfe?+guram')
  await expect(coach.getByRole('dialog')).toHaveCount(0)
  await expect(coach.getByRole('form')).toHaveCount(0)
  await expect(card(coach)).toHaveText(title)
  await expect(audience.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const { meeting, captures, keyResults } = await room()
  expect(meeting.black).toBe(false)
  expect(captures).toEqual([])
  expect(keyResults.every((row) => row.checkInId === null)).toBe(true)
  // Ctrl + full stop is black everywhere, in a field too.
  await coach.keyboard.press('Control+.')
  await expect(audience.locator('body')).toHaveText('')
  await expect(coach.getByRole('button', { name: say('meeting:room.showAgain') })).toBeVisible()
  await coach.keyboard.press('Control+.')
  await expect(audience.getByRole('heading', { level: 1, name: title })).toBeVisible()
})
