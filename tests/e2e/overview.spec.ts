/** Client › Overview and Rhythm: the ten-second picture, the year that can be booked in, and the map that explains itself. */
import { pictureOf } from '#domain/goal/movement.ts'
import { again } from '../support/again.ts'
import { expect, test, type App } from '../support/app.ts'
import { planned, sampleClient } from './scene.ts'
import { plantSixty } from '../support/sixty.ts'

test.use({ sample: true })

async function openOverview(app: App): Promise<{ clientId: string; board: Awaited<ReturnType<typeof boardOf>> }> {
  const { backEnd, clientId } = await sampleClient(app)
  const board = await boardOf(backEnd, clientId)
  await app.go(`/client/${clientId}`)
  return { clientId, board }
}

async function boardOf(backEnd: Awaited<ReturnType<App['backEnd']>>, clientId: string) {
  const { objectives } = await backEnd.goal.board({ clientId, cycleId: null })
  return pictureOf(objectives.flatMap((objective) => objective.keyResults))
}

/** On 29 June, before the week's check-ins: 38 of 69 working days are 55 % of the way. */
const TEN_SECONDS = {
  nb: {
    needing: [
      'Ikke meldt Brukerveiledning Ingen eier, aldri sjekket inn ikke målt',
      'Ikke meldt Startet i portalen Ingen eier, aldri sjekket inn ikke målt',
      'Ikke meldt Lansering Ingen eier, aldri sjekket inn ikke målt',
      'Usikker Tildelt samme dag Ingen eier 89 minst 90 %',
    ],
    moving: [
      'På sporet Liggetid Foran, 67 % av veien 11,0 mot 7,0',
      'På sporet Svar innen frist I rute, 61 % av veien 79 mot 90 %',
      'På sporet Komplette søknader I rute, 59 % av veien 64 mot 75 %',
      'På sporet Antall skjema I rute, 50 % av veien 5 mot 2',
      'På sporet Forutsigbarhet Bak, 36 % av veien 3,5 mot 4,2',
      'Usikker Hvor er saken min Bak, 35 % av veien 262 mot 100',
      'På sporet Saker over 12 uker Bak, 35 % av veien 38 mot 23',
    ],
  },
  en: {
    needing: [
      'Not reported Brukerveiledning No owner, never checked in not measured',
      'Not reported Startet i portalen No owner, never checked in not measured',
      'Not reported Lansering No owner, never checked in not measured',
      'Uncertain Tildelt samme dag No owner 89 at least 90 %',
    ],
    moving: [
      'On track Liggetid Ahead, 67 % of the way 11.0 towards 7.0',
      'On track Svar innen frist On pace, 61 % of the way 79 towards 90 %',
      'On track Komplette søknader On pace, 59 % of the way 64 towards 75 %',
      'On track Antall skjema On pace, 50 % of the way 5 towards 2',
      'On track Forutsigbarhet Behind, 36 % of the way 3.5 towards 4.2',
      'Uncertain Hvor er saken min Behind, 35 % of the way 262 towards 100',
      'On track Saker over 12 uker Behind, 35 % of the way 38 towards 23',
    ],
  },
} as const

/** No words in it are cut short, and nothing lies over it. */
function isSeenWhole(row: HTMLElement | SVGElement): boolean {
  const words = [...row.querySelectorAll<HTMLElement>('*')].filter(
    (each) => each.childElementCount === 0 && each.innerText,
  )
  return words.every((each) => {
    const { left, top, width, height } = each.getBoundingClientRect()
    const over = document.elementFromPoint(left + width / 2, top + height / 2)
    return over !== null && row.contains(over) && each.scrollWidth <= Math.max(each.clientWidth, Math.ceil(width))
  })
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language, viewport: { width: 1366, height: 768 } })

    test('ten seconds at 1366 × 768: what moves, what needs a talk and why, without scrolling; a row opens the goals', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { board } = await openOverview(app)
      await expect(coach.getByRole('heading', { level: 1 })).toHaveText(
        language === 'nb' ? 'Sju beveger seg. Fire trenger en samtale.' : 'Seven are moving. Four need a conversation.',
      )
      // Everything a stranger reads of it, in the order it stands: how it is, what it is, why it stands here, and how far it has come.
      for (const part of ['needing', 'moving'] as const) {
        const rows = coach.getByRole('region', { name: say(`overview:${part}.title`) }).getByRole('listitem')
        await expect(rows).toHaveCount(board[part].length)
        const read: string[] = []
        for (const row of await rows.all()) {
          await expect(row).toBeInViewport({ ratio: 1 })
          read.push((await row.innerText()).replaceAll(/\s+/g, ' '))
          expect(await row.evaluate(isSeenWhole), read.at(-1)).toBe(true)
        }
        expect(read).toEqual(TEN_SECONDS[language][part])
      }
      const silent = coach.getByRole('listitem').filter({ hasText: 'Startet i portalen' })
      await expect(silent).toContainText(
        language === 'nb' ? 'Ingen eier, aldri sjekket inn' : 'No owner, never checked in',
      )
      await expect(coach.getByRole('img', { name: language === 'nb' ? /uke 27/ : /week 27/ })).toBeInViewport({
        ratio: 1,
      })
      expect(await coach.evaluate(() => scrollY)).toBe(0)
      expect(await coach.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await expect(coach.getByRole('link', { name: say('nav.overview') })).toHaveAttribute('aria-current', 'page')
      await coach.getByRole('link', { name: 'Startet i portalen' }).click()
      await expect(coach.getByRole('link', { name: say('nav.okr') })).toHaveAttribute('aria-current', 'page')
      await expect(coach.getByRole('complementary')).toBeVisible()
    })

    test('sixty key results are cut where the window ends, and how many more there are is said', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const clientId = await plantSixty(await app.backEnd())
      await app.go(`/client/${clientId}/overview`)
      const needing = coach.getByRole('region', { name: say('overview:needing.title') })
      const rows = needing.getByRole('listitem')
      await expect(rows.first()).toBeVisible()
      const shown = (await rows.count()) - 1
      expect(shown).toBeGreaterThan(5)
      const more = needing.getByRole('link', { name: say('overview:needing.more_other', { count: 60 - shown }) })
      await expect(more).toBeInViewport({ ratio: 1 })
      await expect(coach.getByText(say('overview:moving.none'))).toBeInViewport({ ratio: 1 })
      await coach.setViewportSize({ width: 1920, height: 1080 })
      await expect.poll(() => rows.count()).toBeGreaterThan(shown + 1)
    })

    test('a part that cannot be read says so in its place and is tried again; the others stand', async ({
      app,
      say,
      context,
    }) => {
      let fails = true
      app.watch.silence(/rhythm/)
      await context.routeWebSocket(/./, (socket) => {
        const server = socket.connectToServer()
        socket.onMessage((message) => {
          const { i: id, p: asked } = JSON.parse(String(message)) as { i: string; p?: { u?: string } }
          if (!fails || asked?.u?.endsWith('/rhythm/get') !== true) return server.send(message)
          const body = { json: { defined: false, code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'no' } }
          socket.send(JSON.stringify({ i: id, t: 2, p: { s: 500, b: body } }))
        })
      })
      const { coach } = app
      await coach.reload()
      await openOverview(app)
      await expect(coach.getByRole('region', { name: say('overview:moving.title') })).toBeVisible()
      await expect(coach.getByRole('region', { name: say('rhythm:year.title') })).toBeVisible()
      await expect(coach.getByRole('region', { name: say('rhythm:warning.title') })).toHaveCount(0)
      fails = false
      await coach.getByRole('button', { name: say('tryAgain') }).click()
      await expect(coach.getByRole('region', { name: say('rhythm:warning.title') })).toBeVisible()
    })

    test('behaviour 1: where nothing is planned it is two keys from the first screen to the first step on the wall', async ({
      app,
      say,
    }) => {
      const { coach } = app
      await expect(coach.getByRole('heading', { level: 2, name: 'Nordlys kommune' })).toBeVisible()
      await coach.keyboard.press('Enter')
      await expect(coach.getByRole('button', { name: say('overview:meeting.now') })).toBeVisible()
      const wall = await app.audience(() => coach.keyboard.press('Shift+M'))
      await expect(coach.getByRole('heading', { level: 1, name: say('meeting:step.good_news.title') })).toBeVisible()
      await expect(wall.getByText(say('stage:step.good_news.title')).first()).toBeVisible()
    })

    test('behaviour 1: one key starts today’s meeting, and the wall with it', async ({ app, say }) => {
      const { coach } = app
      const { clientId } = await planned(app)
      await app.go(`/client/${clientId}/overview`)
      await expect(
        coach.getByRole('button', { name: say('overview:meeting.startAt', { time: '09:00' }) }),
      ).toBeVisible()
      const wall = await app.audience(() => coach.keyboard.press('m'))
      await expect(coach.getByRole('heading', { level: 1, name: say('meeting:step.good_news.title') })).toBeVisible()
      await expect(wall.getByText(say('stage:step.good_news.title')).first()).toBeVisible()
      // The early signs are the coach's alone.
      await expect(wall.getByText(say('rhythm:warning.title'))).toHaveCount(0)
    })

    test('a look back nobody has booked is a meeting with one click, from its warning and from the wheel, and taken back', async ({
      app,
      say,
    }) => {
      const { coach } = app
      await openOverview(app)
      const warnings = coach.getByRole('region', { name: say('rhythm:warning.title') })
      const look = warnings
        .getByRole('listitem')
        .filter({ hasText: say('rhythm:evidence.no_reflection_other', { count: 8 }) })
      await look.getByRole('button').click()
      await expect(look).toBeHidden()
      await coach.keyboard.press('v')
      const year = coach.getByRole('region', { name: say('rhythm:year.title') })
      const row = year.getByRole('row').filter({ hasText: say('rhythm:year.moment.retrospective') })
      await expect(row).toContainText(say('rhythm:year.state.proposed'))
      const what = say('rhythm:year.moment.retrospective')
      await row.getByRole('button', { name: say('rhythm:year.book', { what }) }).click()
      await expect(row).toContainText(say('rhythm:year.state.coming'))
      await coach.keyboard.press('Control+z')
      await expect(row).toContainText(say('rhythm:year.state.proposed'))
      await row.getByRole('button', { name: say('rhythm:year.book', { what }) }).click()
      await row.getByRole('link', { name: what }).click()
      await expect(coach.getByRole('main')).toContainText(say('meeting:kind.retrospective'))
      await expect(coach.getByRole('main')).toContainText(say('meeting:list.minutes', { minutes: 45 }))
    })

    test('the year is written in: a day that is not understood stays typed, an event is changed and taken away in the list', async ({
      app,
      say,
    }) => {
      const { coach } = app
      await openOverview(app)
      await expect(coach.getByRole('region', { name: say('rhythm:year.title') })).toBeVisible()
      await coach.keyboard.press('a')
      const dialog = coach.getByRole('dialog', { name: say('rhythm:event.title') })
      const when = dialog.getByLabel(say('rhythm:event.when'))
      await expect(when).toBeFocused()
      await coach.keyboard.type('en dag i august')
      await coach.keyboard.press('Enter')
      await expect(dialog.getByText(say('rhythm:event.unread'))).toBeVisible()
      await expect(when).toHaveValue('en dag i august')
      await when.fill('20.8.')
      await coach.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
      await coach.keyboard.press('v')
      const year = coach.getByRole('region', { name: say('rhythm:year.title') })
      const row = year.getByRole('row').filter({ hasText: say('rhythm:year.moment.other') })
      await expect(row).toContainText(say('rhythm:year.state.coming'))
      await row.getByRole('button').first().click()
      const change = coach.getByRole('dialog', { name: say('rhythm:event.edit') })
      await change.getByLabel(say('rhythm:event.name')).fill('Tilbake til start')
      await coach.keyboard.press('Enter')
      await expect(change).toBeHidden()
      const named = year.getByRole('row').filter({ hasText: 'Tilbake til start' })
      await named.getByRole('button').last().click()
      await expect(named).toBeHidden()
      await coach.keyboard.press('Control+z')
      await expect(named).toBeVisible()
    })

    test('the rhythm is walked by keys, and every figure says how it was worked out', async ({ app, say }) => {
      const { coach } = app
      const { clientId } = await openOverview(app)
      await app.go(`/client/${clientId}/rhythm`)
      await expect(coach.getByRole('heading', { level: 1 })).toHaveText(
        language === 'nb' ? 'Rytmen holder i én av fire enheter.' : 'The rhythm holds in one of four units.',
      )
      const map = coach.getByRole('table', { name: say('rhythm:map.caption') })
      const team = map.getByRole('row').filter({ hasText: 'Team Behandling' })
      await expect(
        team.getByRole('button', { name: say('rhythm:beat.complete', { checked: 1, due: 3 }) }),
      ).toBeVisible()
      await map.getByRole('button').first().focus()
      await coach.keyboard.press('ArrowDown')
      await coach.keyboard.press('ArrowDown')
      for (let week = 18; week < 25; week += 1) await coach.keyboard.press('ArrowRight')
      await expect(coach.getByText(say('rhythm:map.detail.complete', { checked: 1, due: 3, share: 33 }))).toBeVisible()
      await coach.keyboard.press('End')
      await coach.keyboard.press('ArrowLeft')
      await expect(coach.getByText(say('rhythm:how.streak_one', { count: 1 }))).toBeVisible()
      const tied = coach.getByText(say('rhythm:figure.tied'), { exact: true })
      await tied.click()
      await expect(coach.getByText(say('rhythm:how.tied', { tied: 3, raised: 3 }))).toBeVisible()
      await expect(coach.getByText(say('rhythm:leftOut.deciding_decision'))).toBeVisible()
      await expect(coach.getByText(say('rhythm:nextStep.contact.what'))).toBeVisible()
    })
  })
}
