/**
 * A whole progress meeting of thirty minutes by keyboard alone, from the first screen to the minutes in Word: «Byggesak og plan» with its teams,
 * every key counted. The steps are the same whichever shell the app runs in.
 */
import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import type { Room } from '#contract/meeting.ts'
import type { JourneyApp } from './journey.ts'
import { minutesEqual } from './minutes-equal.ts'

type Line = readonly [key: string, kind: string, text: string, owner: string, keys: string]
/** Written as a coach does while the room talks: letter, words, owner in a few letters. */
const LINES: readonly Line[] = [
  ['h', 'obstacle', 'Juridisk har ingen ledig før august', 'Samir Haddad', '@sam'],
  ['h', 'obstacle', 'Malen for ettersending mangler fortsatt', 'Maja Øverby', '@maj'],
  ['d', 'decision', 'Vi slår sammen skjema tre og fire', 'Tor Henrik Lie', '@tor'],
  ['d', 'decision', 'Restansetimen flyttes til onsdag', 'Anne-Grethe Fjelltveit', '@ann'],
  ['d', 'decision', 'SMS går ut til alle fra mandag', 'Jonas Ly', '@jon'],
  ['p', 'priority', 'Ringe de ti siste som fikk søknaden i retur', 'Maja Øverby', '@maj'],
  ['p', 'priority', 'Teste ny forhåndssjekk med tre søkere', 'Samir Haddad', '@sam'],
  ['p', 'priority', 'Rydde i saker uten behandler', 'Tor Henrik Lie', '@tor'],
  ['p', 'priority', 'Lage en side om hva som mangler oftest', 'Jonas Ly', '@jon'],
]
const INITIATIVE = 'Én side om hva en søknad må ha'
const KPI_FIGURES = ['28', '412', '91']

/** A key result in turn → its keys, and how many behaviour 2 allows for that beside the figure's digits. */
const TURNS = [
  { does: 'unchanged', beside: 1 },
  { does: 'figure', beside: 1 },
  { does: 'all', beside: 3 },
] as const

export async function wholeMeeting(app: JourneyApp): Promise<void> {
  const { coach, say } = app
  const backEnd = await app.backEnd()
  const [customer] = await backEnd.client.list({})
  const clientId = customer?.id ?? ''
  const { people, units } = await backEnd.organisation.get({ clientId })
  // The sample's third piece of work is done already: one more that a meeting has to talk about.
  await backEnd.operations.addInitiative({
    clientId,
    commandId: randomUUID(),
    initiative: {
      title: INITIATIVE,
      unitId: units.find(({ name }) => name === 'Team Mottak')?.id ?? '',
      objectiveId: null,
      keyResultId: null,
      ownerId: people.find(({ name }) => name === 'Samir Haddad')?.id ?? null,
      dueDate: '2026-06-26',
      state: 'active',
      expectedEffect: '',
    },
  })

  let pressed = 0
  const key = async (name: string) => {
    pressed += 1
    await coach.keyboard.press(name)
  }
  const type = async (text: string) => {
    pressed += text.length
    await coach.keyboard.type(text)
  }
  const atStep = (kind: string) =>
    expect(coach.getByRole('heading', { level: 1, name: say(`meeting:step.${kind}.title`) })).toBeVisible()

  const wall = await test.step('behaviour 1: two keys from the first screen', async () => {
    await expect(coach.getByRole('heading', { level: 2, name: customer?.name ?? '' })).toBeVisible()
    await key('Enter')
    await expect(coach.getByRole('button', { name: say('overview:meeting.now') })).toBeVisible()
    const audience = await app.audience(() => key('Shift+M'))
    await atStep('good_news')
    await expect(audience.getByText(say('stage:step.good_news.title')).first()).toBeVisible()
    expect(pressed).toBe(2)
    return audience
  })
  const meetingId = (await backEnd.meeting.list({ clientId })).find(({ state }) => state === 'running')?.id ?? ''
  const room = () => backEnd.meeting.room({ clientId, meetingId })
  const begun = await room()
  expect(begun.unitNames).toEqual(['Byggesak og plan'])
  expect([begun.keyResults, begun.kpis, begun.initiatives].map((rows) => rows.length)).toEqual([8, 3, 3])
  expect(begun.steps.reduce((sum, { plannedSeconds }) => sum + plannedSeconds, 0)).toBe(30 * 60)

  await test.step('behaviour 2: eight check-ins within the budget of keys', async () => {
    await key('Shift+PageDown')
    await atStep('okr_status')
    const card = coach.getByRole('main').getByRole('heading', { level: 2 })
    for (let turn = 0; turn < begun.keyResults.length; turn += 1) {
      // oxlint-disable no-await-in-loop -- one after the other
      const title = (await card.innerText()).trim()
      const row = begun.keyResults.find((each) => each.title === title)
      if (!row) throw new Error(`the card is of no key result: «${title}»`)
      await expect(wall.getByRole('heading', { level: 1, name: title })).toBeVisible()
      const { does, beside } = TURNS[turn % TURNS.length] ?? TURNS[0]
      const figure = String(Math.round(row.standing.value ?? 1))
      const before = pressed
      if (does === 'unchanged') await key('Space')
      else {
        await type(does === 'all' ? `${figure}u6` : figure)
        await key('Enter')
      }
      expect(pressed - before, title).toBe(beside + (does === 'unchanged' ? 0 : figure.length))
      await expect(card).not.toHaveText(title)
      const said = await expect
        .poll(async () => (await room()).keyResults.find(({ id }) => id === row.id)?.checkInId ?? null)
        .not.toBeNull()
        .then(() => room())
      const { standing } = said.keyResults.find(({ id }) => id === row.id) ?? row
      if (does !== 'unchanged') expect(standing.value, title).toBe(Number(figure))
      if (does === 'all') expect(standing, title).toMatchObject({ status: 'yellow', confidence: 6 })
      else expect(standing, title).toMatchObject({ status: row.standing.status, confidence: row.standing.confidence })
      // oxlint-enable no-await-in-loop
    }
    await expect(card).toHaveText(say('meeting:okr.allDone', { count: begun.keyResults.length }))
  })

  await test.step('three KPIs: a figure and Enter each', async () => {
    await key('Shift+PageDown')
    await atStep('kpi_review')
    for (const [index, figure] of KPI_FIGURES.entries()) {
      // oxlint-disable no-await-in-loop -- one after the other
      await expect(
        coach.getByText(say('meeting:item.kpi_review', { item: index + 1, of: KPI_FIGURES.length })),
      ).toBeVisible()
      await type(figure)
      await key('Enter')
      // oxlint-enable no-await-in-loop
    }
  })

  await test.step('three pieces of work: a digit each, and on', async () => {
    await key('Shift+PageDown')
    await atStep('initiatives')
    for (const { title } of begun.initiatives) {
      // oxlint-disable no-await-in-loop -- one after the other
      const state = coach.getByRole('combobox', { name: say('meeting:initiatives.stateOf', { title }) })
      await key('3')
      await expect(state).toHaveValue('done')
      await key('Enter')
      // oxlint-enable no-await-in-loop
    }
  })

  await test.step('behaviour 9: two obstacles, three decisions, four priorities', async () => {
    await key('Shift+PageDown')
    await atStep('obstacles_decisions')
    for (const [index, [letter, kind, text, , owner]] of LINES.entries()) {
      // oxlint-disable no-await-in-loop -- one after the other
      // Each where it is talked about, and so where the wall shows it.
      if (kind === 'priority' && LINES[index - 1]?.[1] !== 'priority') {
        await key('Shift+PageDown')
        await atStep('priorities')
      }
      await key(letter)
      const form = coach.getByRole('form', { name: say(`meeting:capture.kind.${kind}`) })
      await expect(form).toBeVisible()
      await type(`${text} ${owner}`)
      await key('Enter')
      await expect(form).toBeHidden()
      await expect(wall.getByText(text)).toBeVisible()
      // oxlint-enable no-await-in-loop
    }
  })

  await test.step('behaviour 12: the end, the skim and the minutes', async () => {
    const before = pressed
    await key('e')
    await expect(coach.getByRole('dialog', { name: say('meeting:end.worth') })).toBeVisible()
    await key('9')
    const skim = coach.getByRole('dialog', { name: say('meeting:end.skim') })
    for (const [, , text] of LINES) await expect(skim.getByText(text)).toBeVisible()
    await expect(skim.getByRole('button', { name: say('meeting:end.withMinutes') })).toBeFocused()
    const { file } = await app.saved(() => key('Enter'))
    expect(pressed - before).toBe(3)
    const ended: Room = await room()
    expect(ended.meeting).toMatchObject({ state: 'ended', worth: 9 })
    const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? ''
    expect(ended.captures.map(({ kind, text, ownerId }) => [kind, text, nameOf(ownerId)])).toEqual(
      LINES.map(([, kind, text, owner]) => [kind, text, owner]),
    )
    expect(ended.keyResults.every(({ checkInId }) => checkInId !== null)).toBe(true)
    expect(ended.kpis.map(({ readings }) => String(readings.at(-1)?.value))).toEqual(KPI_FIGURES)
    expect(ended.initiatives.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
    await minutesEqual(file, ended, people)
    console.log(`a whole meeting in ${pressed} keys, the lines' own letters among them`)
  })
}
