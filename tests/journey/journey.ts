/**
 * One customer from the first start to the minutes in Word: prepared by hand, led by keyboard alone. The steps are the same whichever shell
 * the app runs in; what a shell does in its own way is asked of `JourneyApp`.
 */
import { expect, test, type Locator, type Page } from '@playwright/test'
import type { Client } from '#backend/back-end.ts'
import type { UiLanguage } from '#texts/ui.ts'
import type { Say } from '../support/say.ts'
import { minutesEqual } from './minutes-equal.ts'
import { GOALS, INITIATIVES, KEY_RESULTS, KPIS, PEOPLE, UNITS } from './nordlys.ts'

const NAME = 'Nordlys kommune'
const NEWS = 'Antall purringer er halvert siden mai'
const LEARNED = 'Folk ringer fordi brevet er uklart'
const OBSTACLE = 'Juridisk har ingen ledig før august'
const DECISION = 'Vi slår sammen skjema tre og fire'
const CASE = '2026/1234-5'
const PRIORITY = 'Ringe de ti siste som fikk søknaden i retur'

/** What is checked in: part of the title → keys pressed after it, and what then stands. */
const CHECK_INS = {
  'svar innen varslet frist': { keys: '74g8', shown: '74', status: 'green', confidence: 8 },
  'hvor er saken min': { keys: '148u6', shown: '148', status: 'yellow', confidence: 6 },
  'opplevde forutsigbarhet': { keys: '3,4r3', shown: '3,4', status: 'red', confidence: 3 },
  'komplette ved første innsending': { keys: '55g7', shown: '55', status: 'green', confidence: 7 },
} as const

export interface JourneyApp {
  language: UiLanguage
  say: Say
  coach: Page
  /** The audience window that `open` brings up. */
  audience: (open: () => Promise<void>) => Promise<Page>
  /** The contract, to look at what is stored. */
  backEnd: () => Promise<Client>
  /** The document that `save` leaves with the coach: under which name it is offered, and where it lies. */
  saved: (save: () => Promise<void>) => Promise<{ name: string; file: string }>
  /** A fault in mid-meeting, between two key results, where the journey is to have one. */
  midMeeting?: (meeting: { audience: Page }) => Promise<void>
}

/** All of it, as a person would do it. */
export async function journey(app: JourneyApp): Promise<void> {
  await test.step('the customer, from the first start', () =>
    makeCustomer(app, {
      name: NAME,
      sector: 'public',
      documentLanguage: 'nb',
      cycleKind: 'tertial',
      cycle: '2. tertial 2026',
    }))
  await test.step('units, people and leaders', () => makeOrganisation(app))
  await test.step('the goals, typed as people say them', () => typeGoals(app))
  await test.step('a check-in of last week, KPIs and initiatives', () => typeOperations(app))
  await test.step('a meeting of both units', () => planMeeting(app))
  await test.step('the meeting', () => leadMeeting(app))
  await test.step('behaviour 12: the minutes', () => endWithMinutes(app))
}

export const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

async function chooseOf(page: Page, group: string, choice: string): Promise<void> {
  const few = page.getByRole('group', { name: group, exact: true })
  await few.getByText(choice, { exact: true }).click()
  await expect(few.getByRole('radio', { name: choice, exact: true })).toBeChecked()
}

export type Customer = {
  name: string
  sector: 'public' | 'private'
  documentLanguage: 'nb' | 'en'
  cycleKind: 'tertial' | 'quarter'
  /** What the first cycle is proposed to be called. */
  cycle: string
}

/** From the first start to the units of a customer of one's own. */
export async function makeCustomer(
  { coach, say }: JourneyApp,
  { name, sector, documentLanguage, cycleKind, cycle }: Customer,
): Promise<void> {
  await expect(heading(coach, say('client:first.title'))).toBeVisible()
  await link(coach, say('client:first.own.action')).click()
  await field(coach, say('client:field.name')).fill(name)
  await chooseOf(coach, say('client:field.sector'), say(`client:sector.${sector}`))
  await chooseOf(coach, say('client:field.documentLanguage'), say(`client:language.${documentLanguage}`))
  await chooseOf(coach, say('client:field.cycleKind'), say(`client:cycleKind.${cycleKind}`))
  await expect(field(coach, say('client:new.cycleName'))).toHaveValue(cycle)
  await coach.getByRole('button', { name: say('client:new.create') }).click()
  await expect(heading(coach, say('settings:title.units'))).toBeVisible()
}

async function makeOrganisation({ coach, say }: JourneyApp): Promise<void> {
  for (const { name, under } of UNITS) {
    await coach.getByRole('button', { name: say('settings:units.addUnder', { name: under }) }).click()
    const line = field(coach, say('settings:units.newUnder', { name: under }))
    await expect(line).toBeFocused()
    await coach.keyboard.type(name)
    await coach.keyboard.press('Enter')
    await expect(field(coach, say('settings:units.nameOf', { name }))).toBeVisible()
    await expect(line).toHaveValue('')
    await coach.keyboard.press('Escape')
    await expect(line).toBeHidden()
  }
  await link(coach, say('settings:section.people')).click()
  const people = field(coach, say('settings:people.new'))
  await people.fill(PEOPLE)
  await expect(coach.getByRole('list', { name: say('settings:people.understood') }).getByRole('listitem')).toHaveCount(
    5,
  )
  await people.press('Enter')
  await expect(field(coach, say('settings:people.nameOf', { name: 'Maja Øverby' }))).toBeVisible()
  await link(coach, say('settings:section.units')).click()
  for (const { name, leader } of UNITS) {
    const choice = coach.getByRole('combobox', { name: say('settings:units.leaderOf', { name }) })
    await choice.click()
    await choice.fill(leader)
    await coach.getByRole('option', { name: leader, exact: true }).click()
    await expect(choice).toHaveValue(leader)
  }
  await link(coach, say('settings:section.cycles')).click()
  await expect(field(coach, say('settings:cycles.nameOf', { name: '2. tertial 2026' }))).toBeVisible()
}

async function typeGoals(app: JourneyApp): Promise<void> {
  const { coach, say } = app
  await link(coach, say('nav.okr')).click()
  await coach.getByRole('button', { name: say('goal:write') }).click()
  await expect(coach.getByRole('textbox').first()).toBeFocused()
  await coach.keyboard.type(GOALS)
  // Every key that was pressed stands there, on the line it was pressed on.
  const lines = coach.getByRole('textbox', { name: new RegExp(`^${say('goal:entry.line', { number: '\\d+' })}`) })
  expect(await lines.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))).toEqual(
    GOALS.split('\n'),
  )
  // What was understood stands under each line before anything is put in.
  const taken = (role: string) => coach.getByRole('textbox', { name: new RegExp(`, ${role}$`, 'i') })
  await expect(taken(say('goal:terms.goal.keyResult', { count: 1 }))).toHaveCount(5)
  await expect(taken(say('goal:terms.goal.objective', { count: 1 }))).toHaveCount(2)
  await expect(taken(say('goal:entry.role.heading'))).toHaveCount(2)
  await expect(taken(say('goal:entry.role.unread'))).toHaveCount(0)
  await coach.keyboard.press('Control+Enter')
  for (const title of ['Innbyggerne skal oppleve at byggesaken deres er forutsigbar', 'Det skal være lett å levere'])
    await expect(coach.getByRole('heading', { level: 2, name: title })).toBeVisible()
  for (const [part] of KEY_RESULTS) await expect(keyResultRow(coach, part)).toBeVisible()

  const backEnd = await app.backEnd()
  const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
  const { people, units } = await backEnd.organisation.get({ clientId })
  const { cycle, objectives } = await backEnd.goal.board({ clientId, cycleId: null })
  expect(cycle).toMatchObject({ name: '2. tertial 2026', startDate: '2026-05-01', endDate: '2026-08-31' })
  expect(units.map((unit) => unit.name).toSorted()).toEqual([NAME, ...UNITS.map((unit) => unit.name)].toSorted())
  expect(people).toHaveLength(5) // no one twice, no one made up
  const stored = objectives.flatMap((objective) => objective.keyResults)
  const owner = (id: string | null) => people.find((person) => person.id === id)?.name
  expect(
    KEY_RESULTS.map(([part]) => {
      const row = stored.find((keyResult) => keyResult.title.includes(part))
      return [
        part,
        row?.definition.kind,
        row?.definition.baseline,
        row?.definition.target,
        owner(row?.definition.ownerId ?? null),
      ]
    }),
  ).toEqual(KEY_RESULTS)
  const team = objectives.find((objective) => objective.title.startsWith('Det skal være lett'))
  const department = objectives.find((objective) => objective.title.startsWith('Innbyggerne'))
  expect(team?.contributesTo.map((each) => each.objectiveId)).toEqual([department?.id])
  expect(department?.why).toContain('Klagene i fjor')
}

const keyResultRow = (page: Page, part: string): Locator => page.getByRole('button', { name: new RegExp(part) }).first()

async function typeOperations({ coach, say }: JourneyApp): Promise<void> {
  await keyResultRow(coach, 'antall skjema').click()
  await coach.getByRole('button', { name: say('goal:checkIn.new') }).click()
  const form = coach.getByRole('form', { name: say('goal:checkIn.new') })
  await form.getByRole('textbox', { name: new RegExp(say('goal:checkIn.value')) }).fill('6')
  await field(coach, say('goal:checkIn.date')).fill('22.6.2026')
  await form.getByText(say('status.green'), { exact: true }).click()
  await form.getByText('7', { exact: true }).click()
  await form.getByRole('button', { name: say('goal:checkIn.give') }).click()
  await expect(form).toBeHidden()
  await coach
    .getByRole('button', { name: say('close'), exact: true })
    .first()
    .click()
  await expect(coach.getByRole('heading', { name: say('goal:panel.measure') })).toBeHidden()
  // What is written beside the goals belongs to the unit in view.
  const unit = coach.getByRole('combobox', { name: say('goal:filter.unit'), exact: true })
  await unit.selectOption(await unit.getByRole('option', { name: 'Byggesak og plan' }).getAttribute('value'))
  await expect(unit.getByRole('option', { selected: true })).toHaveText(/Byggesak og plan$/)
  for (const line of KPIS) {
    await field(coach, say('goal:kpi.write')).fill(line)
    await coach.keyboard.press('Enter')
    await expect(coach.getByRole('button', { name: line.split(',')[0] ?? '' }).first()).toBeVisible()
  }
  for (const line of INITIATIVES) {
    await field(coach, say('goal:initiatives.write')).fill(line)
    await coach.keyboard.press('Enter')
    await expect(coach.getByRole('button', { name: line.split(' (')[0] ?? '' }).first()).toBeVisible()
  }
}

async function planMeeting({ coach, say }: JourneyApp): Promise<void> {
  await link(coach, say('nav.meetings')).click()
  await coach.getByRole('button', { name: say('meeting:list.new') }).click()
  const dialog = coach.getByRole('dialog', { name: say('meeting:new.title') })
  await dialog.getByRole('checkbox', { name: NAME, exact: true }).uncheck()
  await dialog.getByRole('checkbox', { name: 'Byggesak og plan', exact: true }).check()
  await expect(
    dialog.getByRole('checkbox', { name: say('meeting:new.withBelowOf', { unit: 'Byggesak og plan' }) }),
  ).toBeChecked()
  await dialog.getByRole('textbox', { name: say('meeting:field.leader') }).fill('Kari Coach')
  await dialog.getByRole('textbox', { name: say('meeting:field.minuteTaker') }).fill('Samir Haddad')
  await dialog.getByRole('button', { name: say('meeting:new.make') }).click()
  await expect(coach.getByRole('heading', { name: say('meeting:before.agenda') })).toBeVisible()
  await field(coach, say('meeting:record.caseNumber')).fill(CASE)
  const absent = coach.getByRole('checkbox', { name: /^Anne-Grethe Fjelltveit/ })
  await absent.click()
  await expect(absent).not.toBeChecked()
  await coach.getByRole('button', { name: say('meeting:list.start') }).focus()
}

/** From here on nothing is clicked. */
async function leadMeeting(app: JourneyApp): Promise<void> {
  const { coach, say } = app
  const { keyboard } = coach
  const audience = await app.audience(() => keyboard.press('Enter'))
  const atStep = async (kind: string) => {
    await expect(heading(coach, say(`meeting:step.${kind}.title`))).toBeVisible()
    await expect(audience.getByText(say(`stage:step.${kind}.title`)).first()).toBeVisible()
  }
  const capture = async (key: string, kind: string, line: string) => {
    await keyboard.press(key)
    await expect(coach.getByRole('form', { name: say(`meeting:capture.kind.${kind}`) })).toBeVisible()
    await keyboard.type(line)
    await keyboard.press('Enter')
    await expect(coach.getByRole('form', { name: say(`meeting:capture.kind.${kind}`) })).toBeHidden()
  }

  await test.step('good news', async () => {
    await atStep('good_news')
    await capture('n', 'good_news', NEWS)
    await expect(audience.getByText(NEWS)).toBeVisible()
  })

  await test.step('check-ins', async () => {
    await keyboard.press('PageDown')
    await atStep('okr_status')
    const card = coach.getByRole('main').getByRole('heading', { level: 2 })
    for (const [index] of KEY_RESULTS.entries()) {
      const title = (await card.innerText()).trim()
      await expect(audience.getByRole('heading', { level: 1, name: title })).toBeVisible()
      // Not before the wall has followed: what stands on it then is what must stand there afterwards.
      if (index === 2) await app.midMeeting?.({ audience })
      const entry = Object.entries(CHECK_INS).find(([part]) => title.includes(part))
      if (entry) {
        await keyboard.type(entry[1].keys)
        if (title.includes('hvor er saken min')) {
          await keyboard.press('l')
          await expect(field(coach, say('meeting:okr.changed'))).toBeFocused()
          await keyboard.type(LEARNED)
        }
        await keyboard.press('Enter')
      } else {
        expect(title).toContain('antall skjema')
        await keyboard.press('Space')
      }
      await expect(card).not.toHaveText(title)
    }
    await expect(card).toHaveText(say('meeting:okr.allDone', { count: KEY_RESULTS.length }))
    // V: all of them on the wall, with the figures and the words of their statuses.
    await keyboard.press('v')
    for (const { shown, status } of Object.values(CHECK_INS)) {
      await expect(audience.getByText(written(app, shown), { exact: true }).first()).toBeVisible()
      await expect(audience.getByText(say(`status.${status}`)).first()).toBeVisible()
    }
  })

  await test.step('KPI readings', async () => {
    await keyboard.press('Shift+PageDown')
    await atStep('kpi_review')
    for (const [index, figure] of ['28', '412'].entries()) {
      await expect(coach.getByText(say('meeting:item.kpi_review', { item: index + 1, of: KPIS.length }))).toBeVisible()
      await keyboard.type(figure)
      await keyboard.press('Enter')
      await expect(audience.getByText(figure, { exact: true }).first()).toBeVisible()
    }
    await expect(audience.getByText(say('band.yellow')).first()).toBeVisible()
  })

  await test.step('initiatives', async () => {
    await keyboard.press('Shift+PageDown')
    await atStep('initiatives')
    const title = 'Forhåndssjekk i chat før innsending'
    const state = coach.getByRole('combobox', { name: say('meeting:initiatives.stateOf', { title }) })
    await keyboard.press('3')
    await expect(state).toHaveValue('done')
    await expect(audience.getByText(say('stage:initiative.done')).first()).toBeVisible()
  })

  await test.step('an obstacle and a decision', async () => {
    await keyboard.press('Shift+PageDown')
    await atStep('obstacles_decisions')
    await capture('h', 'obstacle', `${OBSTACLE} @samir`)
    await expect(audience.getByText(OBSTACLE)).toBeVisible()
    await capture('d', 'decision', `${DECISION} @tor`)
    await expect(audience.getByText(DECISION)).toBeVisible()
  })

  await test.step('a priority with its owner and key result', async () => {
    await keyboard.press('Shift+PageDown')
    await atStep('priorities')
    await capture('p', 'priority', `${PRIORITY} @maja #skjema`)
    await expect(audience.getByText(PRIORITY)).toBeVisible()
    await expect(audience.getByText(/Maja Øverby/).first()).toBeVisible()
  })

  await test.step('the minutes so far, for the coach alone', async () => {
    await keyboard.press('i')
    const draft = coach.getByRole('dialog', { name: say('meeting:minutes.draft.title') })
    for (const text of [DECISION, PRIORITY, CASE]) await expect(draft.getByText(text)).toBeVisible()
    await expect(audience.getByText(CASE)).toHaveCount(0)
    await keyboard.press('Escape')
    await expect(draft).toBeHidden()
  })

  await test.step('black screen and back', async () => {
    await keyboard.press('b')
    await expect(audience.locator('body')).toHaveText('')
    await expect(coach.getByRole('button', { name: say('meeting:room.showAgain') })).toBeVisible()
    await keyboard.press('b')
    await expect(audience.getByText(PRIORITY)).toBeVisible()
  })
}

async function endWithMinutes(app: JourneyApp): Promise<void> {
  const { coach, say } = app
  await coach.keyboard.press('e')
  await expect(coach.getByRole('dialog', { name: say('meeting:end.worth') })).toBeVisible()
  await coach.keyboard.press('8')
  const skim = coach.getByRole('dialog', { name: say('meeting:end.skim') })
  for (const text of [DECISION, OBSTACLE, PRIORITY]) await expect(skim.getByText(text)).toBeVisible()
  await expect(skim.getByRole('button', { name: say('meeting:end.withMinutes') })).toBeFocused()
  const saved = await app.saved(() => coach.keyboard.press('Enter'))
  const name = '2026-06-29 Nordlys kommune – Referat fremdriftsmøte.docx'
  expect(saved.name).toBe(name)

  const backEnd = await app.backEnd()
  const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
  const meetingId = (await backEnd.meeting.list({ clientId }))[0]?.id ?? ''
  const room = await backEnd.meeting.room({ clientId, meetingId })
  const { people } = await backEnd.organisation.get({ clientId })
  const person = (id: string | null) => people.find((each) => each.id === id)?.name ?? ''
  expect(room.meeting).toMatchObject({ state: 'ended', worth: 8, leaderName: 'Kari Coach' })
  expect(room.captures.map(({ kind, text, ownerId }) => [kind, text, person(ownerId)])).toEqual([
    ['good_news', NEWS, ''],
    ['obstacle', OBSTACLE, 'Samir Haddad'],
    ['decision', DECISION, 'Tor Henrik Lie'],
    ['priority', PRIORITY, 'Maja Øverby'],
  ])
  const served = room.keyResults.find((row) => row.id === room.captures.at(-1)?.keyResultId)
  expect(served?.title).toContain('antall skjema')
  expect(room.keyResults.every((row) => row.checkInId !== null)).toBe(true)

  const minutes = await minutesEqual(saved.file, room, people)
  expect(minutes.text).toContain(LEARNED)
  expect(minutes.text).toContain('Kari Coach')
  expect(minutes.text).toContain(CASE)
  for (const { personId, presence } of room.attendance) {
    expect(presence).toBe(person(personId) === 'Anne-Grethe Fjelltveit' ? 'absent' : 'present')
    expect(minutes.text).toContain(person(personId))
  }
  expect(minutes.headings.length).toBeGreaterThan(4)

  await expect(coach.getByRole('button', { name: say('common:file.get', { name }) })).toBeVisible()
  for (const form of ['email', 'markdown'] as const) {
    await coach.getByRole('button', { name: say(`meeting:minutes.copy.${form}`) }).click()
    await expect(coach.getByText(say(`meeting:minutes.copy.${form}Done`))).toBeVisible()
  }
  await link(coach, say('nav.meetings')).click()
  await expect(coach.getByRole('button', { name: say('common:file.get', { name }) })).toBeVisible()
}

/** A figure as the wall writes it. */
function written({ language }: JourneyApp, figure: string): RegExp {
  const shown = language === 'en' ? figure.replace(',', '.') : figure
  return new RegExp(`^${shown.replace('.', '\\.')}\\s?%?$`)
}
