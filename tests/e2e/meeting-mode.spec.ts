/**
 * Meeting mode as the experience promises it, behaviour by behaviour, where no other test is that behaviour already: docs/meeting-mode.md tells
 * which tests are which, and what only a person can judge.
 */
import { randomUUID } from 'node:crypto'
import { readMinutes } from '../journey/minutes.ts'
import { expect, test, type App } from '../support/app.ts'
import { canaries } from '../journey/canaries.ts'
import { READABLE, unreadable, WALLS, wallTexts } from '../support/wall-text.ts'
import { atKeyResults, card, inMeeting, STEPS, stepTitle } from './scene.ts'

test.use({ sample: true })

test('behaviour 3: one key on the first screen resumes the same step and key result, with the wall and the time that was left', async ({
  app,
  say,
}) => {
  const { audience, room } = await atKeyResults(app)
  const first = await card(app.coach).innerText()
  await app.coach.keyboard.press('PageDown')
  await expect(card(app.coach)).not.toHaveText(first)
  const second = await card(app.coach).innerText()
  await expect
    .poll(async () => (await room()).keyResults.find((row) => row.title === second)?.id)
    .toBe((await room()).meeting.focusId)
  const before = (await room()).meeting
  await audience.close()
  await app.killBackEnd()
  await app.startBackEnd({ restarted: true })
  await app.go('/')
  await app.coach.reload()
  await expect(app.coach.getByRole('button', { name: say('client:action.resume') })).toBeVisible()
  const again = await app.audience(() => app.coach.keyboard.press('Enter'))
  await expect(stepTitle(app, 'okr_status')).toBeVisible()
  await expect(card(app.coach)).toHaveText(second)
  await expect(again.getByRole('heading', { level: 1, name: second })).toBeVisible()
  // Deadlines, not countdowns: to the millisecond.
  expect(
    (await (await app.backEnd()).meeting.room({ clientId: await clientOf(app), meetingId: before.id })).meeting,
  ).toEqual(before)
})

async function clientOf(app: App): Promise<string> {
  return (await (await app.backEnd()).client.list({}))[0]?.id ?? ''
}

test('behaviour 5: nothing private, of another customer, kept off the wall or not revealed is in the audience window’s page, title or messages, nor in the minutes', async ({
  app,
}) => {
  const heard: string[] = []
  app.context.on('page', (page) =>
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(payload.toString()))),
  )
  await canaries(app, { messages: () => Promise.resolve(heard.join('\n')), folder: app.dataFolder })
})

test('behaviour 6: a full stop is black and back while the time runs on, a clicker goes on and back, and Escape ends nothing', async ({
  app,
  say,
}) => {
  const { audience, room } = await atKeyResults(app)
  const { keyboard } = app.coach
  const first = await card(app.coach).innerText()
  const onWall = (title: string) => audience.getByRole('heading', { level: 1, name: title })
  await expect(onWall(first)).toBeVisible()
  const { stepDeadlineAt } = (await room()).meeting
  await keyboard.press('.')
  await expect(audience.locator('body')).toHaveText('')
  await keyboard.press('.')
  await expect(onWall(first)).toBeVisible()
  expect((await room()).meeting.stepDeadlineAt).toBe(stepDeadlineAt)
  await keyboard.press('PageDown')
  await expect(onWall(first)).toBeHidden()
  await keyboard.press('PageUp')
  await expect(onWall(first)).toBeVisible()
  for (const _ of [1, 2, 3]) await keyboard.press('Escape')
  await expect(stepTitle(app, 'okr_status')).toBeVisible()
  await keyboard.press('e')
  const question = app.coach.getByRole('dialog', { name: say('meeting:end.worth') })
  await expect(question).toBeVisible()
  // Black is there in a dialog too.
  await keyboard.press('Control+.')
  await expect(audience.locator('body')).toHaveText('')
  await keyboard.press('Control+.')
  await expect(onWall(first)).toBeVisible()
  await keyboard.press('Escape')
  await expect(question).toBeHidden()
  expect((await room()).meeting).toMatchObject({ state: 'running', black: false, stepDeadlineAt })
})

/** Old and new projectors, and the laptop itself. */
const LONG =
  'Andelen byggesøknader med ansvarsrett som får vedtak innen varslet frist, uten at søker må etterspørre status hos oss nå'
const ALSO_LONG =
  'Henvendelser til innbyggertorget om byggesaksbehandlingstid, tilleggsdokumentasjon og nabovarsel er færre enn i fjor vår'

test('behaviour 7: every text can be read from the back at any size, in light and dark, and no title of 120 characters is cut', async ({
  app,
  say,
}) => {
  expect([LONG.length, ALSO_LONG.length]).toEqual([120, 120])
  const { audience, backEnd, clientId, meetingId, room, go, focus, end } = await inMeeting(app)
  const command = () => ({ clientId, commandId: randomUUID() })
  const begun = await room()
  const [first, second, third] = begun.keyResults
  for (const [row, title, shortName] of [
    [first, LONG, 'svar innen frist'],
    [second, ALSO_LONG, ''],
    [third, LONG, 'forutsigbarhet for søkerne i år'.slice(0, 30)],
  ] as const)
    await backEnd.goal.updateKeyResult({
      ...command(),
      id: row?.id ?? '',
      patch: { title, shortName },
      definition: {},
      change: null,
    })
  await backEnd.operations.updateKpi({ ...command(), id: begun.kpis[0]?.id ?? '', patch: { name: ALSO_LONG } })
  await backEnd.operations.updateInitiative({
    ...command(),
    id: begun.initiatives[0]?.id ?? '',
    meetingId: null,
    patch: { title: LONG },
  })
  const { people } = await backEnd.organisation.get({ clientId })
  for (const kind of ['good_news', 'obstacle', 'decision', 'priority'] as const)
    for (const text of [LONG, ALSO_LONG])
      await backEnd.meeting.capture({
        ...command(),
        meetingId,
        kind,
        text,
        ownerId: people[0]?.id ?? null,
        keyResultId: first?.id ?? null,
        dueDate: kind === 'decision' || kind === 'obstacle' ? '2026-08-31' : null,
        supersedesId: null,
      })

  const faults: string[] = []
  let numbers = 0
  /** At every size in light, and once more in dark. */
  const read = async (what: string, title?: string) => {
    for (const [index, size] of [...WALLS, WALLS[3]].entries()) {
      const theme = index < WALLS.length ? 'light' : 'dark'
      await audience.emulateMedia({ colorScheme: theme })
      await expect(audience.locator('html')).toHaveAttribute('data-theme', theme)
      await audience.setViewportSize(size)
      const texts = await wallTexts(audience)
      numbers += texts.filter((each) => each.isNumber).length
      const here = `${what}, ${size.width} × ${size.height}, ${theme}`
      faults.push(...unreadable(texts).map((fault) => `${here}: ${fault}`))
      if (title !== undefined && !texts.some(({ text }) => text === title))
        faults.push(`${here}: no «${title}» in full`)
      const rows = await audience.getByRole('listitem').count()
      if (rows > 7) faults.push(`${here}: ${rows} rows`)
    }
  }
  for (const kind of STEPS) {
    await go(kind)
    await expect(audience.getByText(say(`stage:step.${kind}.title`)).first()).toBeVisible()
    await read(`the list of ${kind}`)
  }
  const alone = [
    // Two with long titles, one that is a level to hold, and one of short words.
    ...begun.keyResults
      .filter((row, index) => index < 2 || row.definition.kind === 'at_least' || row === begun.keyResults.at(-1))
      .map(({ id }) => ({ kind: 'okr_status' as const, id })),
    ...begun.kpis.slice(0, 1).map(({ id }) => ({ kind: 'kpi_review' as const, id })),
    ...begun.initiatives.slice(0, 1).map(({ id }) => ({ kind: 'initiatives' as const, id })),
  ]
  for (const { kind, id } of alone) {
    await go(kind)
    await focus(id)
    const { keyResults, kpis, initiatives } = await room()
    const row = [...keyResults, ...kpis, ...initiatives].find((each) => each.id === id)
    const title = row === undefined ? '' : 'name' in row ? row.name : row.title
    await expect(audience.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await read(`one of ${kind}`, title)
  }
  await end()
  await expect(audience.getByRole('heading', { name: say('stage:ended.thanks') })).toBeVisible()
  await read('after the meeting')
  expect(faults).toEqual([])
  // What cannot be read is found: too small, too pale, cut and in the way.
  await audience.evaluate(() => {
    const heading = document.querySelector('h1')
    const bad = document.createElement('p')
    bad.textContent = 'Bakerst ser ingen dette'
    heading?.after(bad)
    const words = document.createElement('span')
    words.textContent = 'eller dette'
    heading?.append(words)
    const style = new CSSStyleSheet()
    style.replaceSync(
      'h1 + p { font-size: 3vh; color: #999; width: 4vh; overflow: hidden; white-space: nowrap } h1 > span { margin-left: -3em }',
    )
    document.adoptedStyleSheets.push(style)
  })
  const found = unreadable(await wallTexts(audience)).join('\n')
  for (const fault of ['3.00 % of the height', 'contrast ', 'cut by P', 'lies on']) expect(found).toContain(fault)
  // The figures were there to be measured.
  expect(numbers).toBeGreaterThan(WALLS.length * 10)
  expect(READABLE).toEqual({ body: 4.4, number: 8, least: 3.3, contrast: 7 })
})

test('behaviour 8: colour and words change at a fifth and a twentieth, one key gives more time, and hours past the end nothing has moved or drifted', async ({
  app,
  say,
}) => {
  const { coach, context } = app
  const { audience, room, go } = await inMeeting(app)
  await go('okr_status')
  await context.clock.install({ time: new Date() })
  await coach.reload()
  await audience.reload()
  await expect(stepTitle(app, 'okr_status')).toBeVisible()
  const stepId = (await room()).meeting.currentStepId
  const planned = (await room()).steps.find((step) => step.id === stepId)?.plannedSeconds ?? 0
  const windows = [coach, audience]
  /** What both clocks say against their deadline, and how they look. */
  const clocks = async () => {
    const deadline = Date.parse((await room()).meeting.stepDeadlineAt ?? '')
    return Promise.all(
      windows.map(async (page) => {
        const { shown, colour, at } = await page.getByRole('timer').evaluate((timer) => ({
          shown: timer.textContent,
          colour: getComputedStyle(timer).color,
          at: Date.now(),
        }))
        const [, over, minutes, seconds] = /(\+?)(\d+):(\d\d)$/.exec(shown) ?? []
        const left = (Number(minutes) * 60 + Number(seconds)) * (over === '+' ? -1 : 1)
        return { left, drift: Math.abs(left - (deadline - at) / 1000), colour }
      }),
    )
  }
  /** Both windows wake up with so many seconds left of the step. */
  const untilLeft = async (seconds: number) => {
    const deadline = Date.parse((await room()).meeting.stepDeadlineAt ?? '')
    const now = await audience.evaluate(() => Date.now())
    await context.clock.fastForward(Math.max(0, deadline - now - seconds * 1000))
    await expect.poll(async () => Math.max(...(await clocks()).map(({ drift }) => drift))).toBeLessThanOrEqual(1)
  }
  const looks = new Set<string>()
  for (const [share, phase] of [
    [0.22, 'calm'],
    [0.18, 'low'],
    [0.045, 'last'],
    [-0.1, 'over'],
  ] as const) {
    await untilLeft(Math.round(planned * share))
    await expect(coach.getByText(say(`meeting:clock.${phase}`), { exact: true })).toBeVisible()
    const words = ['low', 'last', 'over'].map((each) => say(`stage:clock.${each}`))
    const expected = phase === 'calm' ? [] : [say(`stage:clock.${phase}`)]
    const said = await audience.getByRole('timer').innerText()
    expect(words.filter((each) => said.includes(each))).toEqual(expected)
    looks.add((await clocks()).map(({ colour }) => colour).join())
  }
  // Calm, low, and the red of the last twentieth, which stays.
  expect(looks.size).toBe(3)
  // An hour in which a hidden window is allowed one tick a minute.
  for (let minute = 0; minute < 60; minute += 1) await context.clock.fastForward(60_000)
  await expect.poll(async () => Math.max(...(await clocks()).map(({ drift }) => drift))).toBeLessThanOrEqual(1)
  expect((await clocks()).every(({ left }) => left < -3600)).toBe(true)
  expect((await room()).meeting.currentStepId).toBe(stepId)
  await expect(stepTitle(app, 'okr_status')).toBeVisible()
  const deadline = Date.parse((await room()).meeting.stepDeadlineAt ?? '')
  const later = async () => (Date.parse((await room()).meeting.stepDeadlineAt ?? '') - deadline) / 1000
  await coach.keyboard.press('+')
  await expect.poll(later).toBe(60)
  await coach.keyboard.press('t')
  await expect.poll(later).toBe(360)
})

test('behaviour 9: everything is captured by one key, a line and Enter within the step, an owner by three keys, and what lacks one is said at the close', async ({
  app,
  say,
}) => {
  const { coach } = app
  const { room, backEnd, clientId } = await atKeyResults(app)
  const { keyboard } = coach
  const title = await card(coach).innerText()
  for (const [key, kind, line] of [
    ['d', 'decision', 'Vi slår sammen skjema tre og fire'],
    ['h', 'obstacle', 'Juridisk har ingen ledig @sa'],
    ['p', 'priority', 'Ringe de ti siste @ma'],
    ['n', 'good_news', 'Purringene er halvert'],
    ['k', 'parked', 'Ny logo'],
    ['Shift+L', 'learned', 'Folk ringer når brevet er uklart'],
    ['s', 'stops_with', 'Ukentlig rapport på e-post'],
  ] as const) {
    await keyboard.press(key)
    const form = coach.getByRole('form', { name: say(`meeting:capture.kind.${kind}`) })
    await expect(form.getByRole('textbox').first()).toBeFocused()
    await keyboard.type(line)
    await keyboard.press('Enter')
    await expect(form).toBeHidden()
    await expect(stepTitle(app, 'okr_status')).toBeVisible()
    await expect(card(coach)).toHaveText(title)
  }
  const { people } = await backEnd.organisation.get({ clientId })
  const ownerOf = (id: string | null) => people.find((person) => person.id === id)?.name.split(' ')[0] ?? ''
  const captures = async () => (await room()).captures.map(({ kind, text, ownerId }) => [kind, text, ownerOf(ownerId)])
  await expect.poll(captures).toEqual([
    ['decision', 'Vi slår sammen skjema tre og fire', ''],
    ['obstacle', 'Juridisk har ingen ledig', 'Samir'],
    ['priority', 'Ringe de ti siste', 'Maja'],
    ['good_news', 'Purringene er halvert', ''],
    ['parked', 'Ny logo', ''],
    ['learned', 'Folk ringer når brevet er uklart', ''],
    ['stops_with', 'Ukentlig rapport på e-post', ''],
  ])
  // In one breath: the question is passed, and the skim is there.
  await keyboard.press('e')
  await keyboard.press('Enter')
  const skim = coach.getByRole('dialog', { name: say('meeting:end.skim') })
  const row = (text: string) => skim.getByRole('listitem').filter({ hasText: text })
  await expect(row('Vi slår sammen')).toContainText(
    `${say('meeting:end.lacks.owner')}, ${say('meeting:end.lacks.date')}`,
  )
  await expect(row('Juridisk har ingen')).toContainText(say('meeting:end.lacks.date'))
  await expect(row('Ringe de ti siste')).not.toContainText(say('meeting:end.lacks.owner'))
  await keyboard.press('Escape')
  await expect(skim).toBeHidden()
})

test('behaviour 12: a meeting ends by one key, one figure and Enter, and the Word minutes say what the database says', async ({
  app,
  say,
}) => {
  const { coach } = app
  const { room } = await atKeyResults(app)
  const { keyboard } = coach
  const title = await card(coach).innerText()
  await keyboard.type('123r2')
  await keyboard.press('Enter')
  await expect(card(coach)).not.toHaveText(title)
  for (const [key, line] of [
    ['d', 'Vi slår sammen skjema tre og fire @to'],
    ['p', 'Ringe de ti siste @ma'],
  ] as const) {
    await keyboard.press(key)
    await expect(coach.getByRole('form')).toBeVisible()
    await keyboard.type(line)
    await keyboard.press('Enter')
    await expect(coach.getByRole('form')).toBeHidden()
  }
  await expect.poll(async () => (await room()).captures.length).toBe(2)
  await keyboard.press('e')
  await expect(coach.getByRole('dialog', { name: say('meeting:end.worth') })).toBeVisible()
  await keyboard.press('0')
  await expect(coach.getByRole('button', { name: say('meeting:end.withMinutes') })).toBeFocused()
  const { file } = await app.saved(() => keyboard.press('Enter'))
  const { meeting, captures, keyResults } = await room()
  // Behaviour 11: nought is ten.
  expect(meeting).toMatchObject({ state: 'ended', worth: 10 })
  const minutes = await readMinutes(file)
  for (const { text } of captures) expect(minutes.rows.filter((row) => row.includes(text))).toHaveLength(1)
  const changed = keyResults.filter((row) => row.checkInId !== null)
  expect(changed.map((row) => row.title)).toEqual([title])
  expect(minutes.rows.find((row) => row.startsWith(title))).toMatch(/123.*Stoppet opp.*2/)

  // Opened again it is asked again, with what was said before: Enter keeps it, a figure is the room's second thought.
  await coach.getByRole('button', { name: say('meeting:after.reopen') }).click()
  await expect(coach.getByRole('button', { name: say('meeting:after.reopen') })).toBeHidden()
  await expect(card(coach)).toBeVisible()
  await keyboard.press('e')
  const again = coach.getByRole('dialog', { name: say('meeting:end.worth') })
  await expect(again.getByRole('button', { name: '10', exact: true, pressed: true })).toBeVisible()
  await expect(again.getByRole('button', { name: say('meeting:end.keep', { score: 10 }) })).toBeVisible()
  await keyboard.press('6')
  await expect(coach.getByRole('button', { name: say('meeting:end.withMinutes') })).toBeFocused()
  await app.saved(() => keyboard.press('Enter'))
  expect((await room()).meeting).toMatchObject({ state: 'ended', worth: 6 })
})
