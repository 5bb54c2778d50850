/** Every screen, in both languages, each in light and dark: nothing that axe finds. */
import { randomUUID } from 'node:crypto'
import { again } from '../support/again.ts'
import { expect, test } from '../support/app.ts'
import { kickOff } from '../support/kick-off.ts'
import { writeLikeEarlier } from '../support/like-earlier.ts'
import { planMeeting } from '../support/plan-meeting.ts'
import { expectAccessible } from './accessible.ts'
import { planned, sampleClient, STEPS } from './scene.ts'

const LANGUAGES = ['nb', 'en'] as const
const SECTIONS = ['client', 'units', 'people', 'direction', 'cycles', 'pauses', 'brand', 'data'] as const

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, again(language), () => {
    test.describe.configure({ timeout: 240_000 })
    test.use({ language, contextOptions: { reducedMotion: 'reduce' } })

    test.describe('with no customer yet', () => {
      test('the first start and the new customer can be used by everybody', async ({ app, say }) => {
        const { coach } = app
        await expect(coach.getByRole('heading', { level: 1 })).toHaveText(say('client:first.title'))
        await expect(coach.locator('html')).toHaveAttribute('lang', language)
        await expectAccessible(coach, 'first start')
        await app.go('/new')
        await expect(coach.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(coach, 'new customer')
      })
    })

    test.describe('with fifteen customers', () => {
      test.use({ customers: 15 })

      test('my customers in parts, one with all its needs, can be used by everybody', async ({ app, say }) => {
        const { coach } = app
        await expect(coach.getByRole('heading', { level: 2 })).toHaveCount(15)
        await coach
          .getByRole('button', { name: /^(og|and) \d+ / })
          .first()
          .click()
        await expectAccessible(coach, 'my customers, fifteen of them')
        await coach.keyboard.press('Control+k')
        await coach.keyboard.type('byggesak')
        await expect(coach.getByRole('group', { name: say('found.unit') })).toBeVisible()
        await expectAccessible(coach, 'palette with what was found')
      })
    })

    test.describe('with the sample customer', () => {
      test.use({ sample: true })

      test('my customers, the palette and the shortcut help can be used by everybody', async ({ app, say }) => {
        const { coach } = app
        await expect(coach.getByRole('link', { name: 'Nordlys kommune', exact: true })).toBeVisible()
        await expectAccessible(coach, 'my customers')
        await coach.keyboard.press('Control+k')
        await expect(coach.getByRole('combobox', { name: say('palette.label') })).toBeFocused()
        await expectAccessible(coach, 'palette')
        await coach.keyboard.press('Escape')
        await coach.keyboard.press('?')
        await expect(coach.getByRole('dialog', { name: say('shortcuts') })).toBeVisible()
        await expectAccessible(coach, 'shortcut help')
        await coach.keyboard.press('Escape')
        await app.go('/settings')
        await expect(coach.getByRole('heading', { level: 1 })).toHaveText(say('settings:app.title'))
        await expectAccessible(coach, 'settings of the app')
      })

      test('the overview, its list, booking in the year, and the rhythm can be used by everybody', async ({
        app,
        say,
      }) => {
        const { coach } = app
        const { clientId } = await sampleClient(app)
        await app.go(`/client/${clientId}/overview`)
        await expect(coach.getByRole('heading', { name: say('rhythm:year.title') })).toBeVisible()
        await expectAccessible(coach, 'overview')
        await coach.keyboard.press('v')
        await expect(coach.getByRole('table', { name: say('rhythm:year.momentsCaption') })).toBeVisible()
        await expectAccessible(coach, 'the year as a list')
        await coach.keyboard.press('a')
        await expect(coach.getByRole('dialog', { name: say('rhythm:event.title') })).toBeVisible()
        await expectAccessible(coach, 'booking in the year')
        await coach.keyboard.press('Escape')
        await app.go(`/client/${clientId}/rhythm`)
        await expect(coach.getByRole('table', { name: say('rhythm:map.caption') })).toBeVisible()
        for (const figure of await coach.locator('summary').all()) await figure.click()
        await expectAccessible(coach, 'rhythm')
      })

      test('the goals, quick entry and the panels can be used by everybody', async ({ app, say }) => {
        const { coach } = app
        const { backEnd, clientId } = await sampleClient(app)
        await app.go(`/client/${clientId}/okr`)
        const keyResult = coach.getByRole('button', { name: /^Henvendelser om «hvor er saken min»/ })
        await expect(keyResult).toBeVisible()
        await expectAccessible(coach, 'goals')
        await keyResult.click()
        await expect(keyResult).toHaveAttribute('aria-expanded', 'true')
        await expect(coach.getByRole('img', { name: /^hvor er saken min: / })).toBeVisible()
        await coach.getByText(say('chart:table')).click()
        await expectAccessible(coach, 'panel of a key result')
        await coach.getByRole('button', { name: say('goal:checkIn.new') }).click()
        await expectAccessible(coach, 'check-in in the panel')
        for (const name of [
          /^Innbyggerne skal oppleve at byggesaken deres er forutsigbar/,
          'Ubehandlede saker totalt',
          'Automatisk statusmelding på SMS',
        ]) {
          await coach.getByRole('button', { name }).first().click()
          await expectAccessible(coach, `panel of ${String(name)}`)
        }
        await coach.keyboard.press('Escape')
        await coach.getByRole('button', { name: say('goal:write') }).click()
        await expect(coach.getByRole('textbox').first()).toBeFocused()
        await coach.keyboard.insertText(
          'Mål: Saker skal flyte, ikke ligge\n- Median liggetid fra 19 til 7 dager\n- Bli best',
        )
        await expectAccessible(coach, 'quick entry')
        await coach.getByRole('button', { name: say('goal:entry.clear') }).click()
        await coach.getByRole('button', { name: say('goal:entry.back') }).click()
        await writeLikeEarlier({ app, say, backEnd, clientId }, ['Ring søkeren samme dag'])
        await expectAccessible(coach, 'what was learned, in quick entry')
      })

      test('the alignment map and its list can be used by everybody', async ({ app, say }) => {
        const { coach } = app
        const { clientId } = await sampleClient(app)
        await app.go(`/client/${clientId}/okr/map`)
        await expect(coach.locator('[data-thing]').first()).toBeVisible()
        await expectAccessible(coach, 'alignment map')
        await coach.locator('[data-thing]').nth(1).focus()
        await coach.keyboard.press('k')
        await expect(coach.getByRole('combobox', { name: say('alignment:panel.addDirection') })).toBeFocused()
        await expectAccessible(coach, 'alignment map with its panel')
        await app.go(`/client/${clientId}/okr/map?view=list`)
        await expect(coach.locator('[data-line]').first()).toBeVisible()
        await expectAccessible(coach, 'alignment list')
      })

      test('the week’s check-in, at a row and in a list, and answers read back can be used by everybody', async ({
        app,
        say,
      }) => {
        const { coach } = app
        const { clientId } = await sampleClient(app)
        await app.go(`/client/${clientId}/okr`)
        await coach.getByRole('button', { name: /^Henvendelser om «hvor er saken min»/ }).focus()
        await coach.keyboard.press('c')
        await expect(coach.getByRole('region', { name: /Henvendelser/ })).toBeFocused()
        await expectAccessible(coach, 'check-in at a row')
        await app.go(`/client/${clientId}/check-in`)
        await expect(coach.getByRole('list', { name: say('checkIn:queue') })).toBeVisible()
        await coach.getByRole('button', { name: say('checkIn:out.email') }).click()
        await expect(coach.getByRole('textbox', { name: say('checkIn:email.body') })).toBeVisible()
        await coach
          .getByRole('textbox', { name: say('checkIn:in.paste') })
          .fill('uke;nøkkelresultat;verdi;status\n26;liggetid;11;grønn\n27;saker;ca. 60;turkis\n27;liggetid;10;gul')
        await expect(coach.getByRole('table')).toBeVisible()
        await expectAccessible(coach, 'check-in this week')
      })

      test('the meetings, before, during and after, and one that looks back, can be used by everybody', async ({
        app,
        say,
      }) => {
        const { coach } = app
        const scene = await planned(app)
        const { clientId, meetingId } = scene
        await app.go(`/client/${clientId}/meetings`)
        await expect(coach.getByRole('button', { name: say('meeting:list.start') })).toBeVisible()
        await expectAccessible(coach, 'meetings')
        await coach.keyboard.press('n')
        await expect(coach.getByRole('dialog', { name: say('meeting:new.title') })).toBeVisible()
        await expectAccessible(coach, 'new meeting')
        await coach.keyboard.press('Escape')
        await app.go(`/client/${clientId}/meetings/${meetingId}`)
        await expect(coach.getByRole('heading', { name: say('meeting:before.agenda') })).toBeVisible()
        await expectAccessible(coach, 'before the meeting')
        await expect(coach.getByRole('button', { name: say('meeting:list.start') })).toBeFocused()
        const audience = await app.audience(() => coach.keyboard.press('Enter'))
        for (const kind of STEPS) {
          await scene.go(kind)
          await expect(coach.getByRole('heading', { level: 1, name: say(`meeting:step.${kind}.title`) })).toBeVisible()
          await expectAccessible(coach, `the room at ${kind}`)
          await expect(audience.getByText(say(`stage:step.${kind}.title`)).first()).toBeVisible()
          await expectAccessible(audience, `the wall at ${kind}`)
        }
        await coach.keyboard.press('p')
        await expect(coach.getByRole('form', { name: say('meeting:capture.kind.priority') })).toBeVisible()
        await expectAccessible(coach, 'capturing in the room')
        await coach.keyboard.press('Escape')
        await coach.keyboard.press('f')
        await expect(coach.getByRole('dialog')).toBeVisible()
        await expectAccessible(coach, 'who is here')
        await coach.keyboard.press('Escape')
        await expect(coach.getByRole('dialog')).toBeHidden()
        // The wall is up: its key asks where it is. A browser says where to drag it.
        await expect(coach.getByText(say('meeting:wall.connected'))).toBeVisible()
        await coach.keyboard.press('o')
        await expect(coach.getByRole('dialog').getByText(say('wall:drag'))).toBeVisible()
        await expectAccessible(coach, 'where the wall is and what was checked')
        await coach.keyboard.press('Escape')
        await expect(coach.getByRole('dialog')).toBeHidden()
        await coach.keyboard.press('i')
        await expect(coach.getByRole('dialog').getByRole('heading', { level: 3 })).toBeVisible()
        await expectAccessible(coach, 'the minutes so far')
        await coach.keyboard.press('Escape')
        await expect(coach.getByRole('dialog')).toBeHidden()
        await coach.keyboard.press('e')
        await expect(coach.getByRole('dialog', { name: say('meeting:end.worth') })).toBeVisible()
        await expectAccessible(coach, 'the closing question')
        await coach.keyboard.press('8')
        await expect(coach.getByRole('dialog', { name: say('meeting:end.skim') })).toBeVisible()
        await expectAccessible(coach, 'the skim list')
        await coach.keyboard.press('Escape')
        await scene.end()
        await expect(coach.getByRole('heading', { name: say('meeting:minutes.documents') })).toBeVisible()
        await expectAccessible(coach, 'after the meeting')
        await expect(audience.getByRole('heading', { name: say('stage:ended.thanks') })).toBeVisible()
        await expectAccessible(audience, 'the wall after the meeting')

        const { backEnd } = scene
        const back = { clientId, meetingId: await planMeeting(backEnd, clientId, { kind: 'retrospective' }) }
        const place = `/client/${clientId}/meetings/${back.meetingId}`
        await app.go(`${place}/briefing`)
        await expect(coach.getByRole('heading', { level: 1, name: say('plan:briefing.title') })).toBeVisible()
        await expectAccessible(coach, 'the briefing of one that looks back')
        await backEnd.meeting.start({ ...back, commandId: randomUUID() })
        await app.go(`${place}/room`)
        await expect(coach.getByText(say('lookBack:storyHow'))).toBeVisible()
        await expectAccessible(coach, 'the room at the story')
        await backEnd.meeting.end({ ...back, commandId: randomUUID(), worth: 8 })
        await app.go(place)
        await expect(coach.getByRole('heading', { name: say('meeting:report.title') })).toBeVisible()
        await app.saved(async () => {
          await coach.getByRole('button', { name: say('meeting:report.make') }).press('Enter')
          await expect(coach.getByRole('menuitem').first()).toBeFocused()
          await coach.keyboard.press('Enter')
        })
        await expect(coach.getByText(say('meeting:report.same', { version: 1 }))).toBeVisible()
        await expectAccessible(coach, 'the report of a look back')
      })

      test('what a kick-off agrees on, and a vote with nobody named, can be used by everybody', async ({
        app,
        say,
      }) => {
        const { coach } = app
        const { backEnd, clientId } = await sampleClient(app)
        const scene = await kickOff(backEnd, clientId, 'Være førstevalget', ['Henvendelser fra 40 til 20'])
        const { meetingId, command } = scene
        await scene.agree('owner_confidence')
        await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
        await expect(coach.getByRole('heading', { name: say('write:owners.title') })).toBeVisible()
        const audience = await app.audience(() => coach.keyboard.press('o'))
        await expect(audience.getByText(say('stage:agreed.noOwner')).first()).toBeVisible()
        await expectAccessible(coach, 'agreeing on owners')
        await expectAccessible(audience, 'the wall with who owns what')
        await scene.agree('rhythm')
        await expect(audience.getByText(say('stage:agreed.evaluation'))).toBeVisible()
        await expect(coach.getByRole('heading', { name: say('write:rhythm.title') })).toBeVisible()
        await expectAccessible(coach, 'agreeing on the rhythm')
        await expectAccessible(audience, 'the wall with the rhythm')
        for (const { personId } of (await scene.room()).attendance)
          await backEnd.meeting.attend({ ...command(), meetingId, personId, presence: 'absent' })
        await expect(coach.getByRole('button', { name: /^0 / })).toBeVisible()
        await coach.keyboard.press('q')
        await expect(coach.getByRole('textbox', { name: say('vote:question') })).toBeFocused()
        await coach.keyboard.type('Flytter vi vakten?')
        await coach.keyboard.press('Enter')
        const sheet = coach.getByRole('dialog', { name: 'Flytter vi vakten?' })
        await expect(sheet).toBeVisible()
        await expect(audience.getByText(say('stage:vote.progressOpen', { count: 0 }))).toBeVisible()
        await expectAccessible(coach, 'a vote with nobody named')
        await expectAccessible(audience, 'the wall while hands are counted')
        await coach.keyboard.type('452')
        await expect(audience.getByText(say('stage:vote.progressOpen', { count: 3 }))).toBeVisible()
        await coach.keyboard.press('Enter')
        await expect(audience.getByText(say('stage:vote.spread', { lowest: 2, highest: 5 }))).toBeVisible()
        await expectAccessible(coach, 'a revealed vote with nobody named')
        await expectAccessible(audience, 'the wall with hands that were counted')
      })

      test('the wall can be read by everybody, one thing at a time and as lists', async ({ app, say }) => {
        const scene = await planned(app)
        await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}`)
        await expect(app.coach.getByRole('button', { name: say('meeting:list.start') })).toBeFocused()
        const audience = await app.audience(() => app.coach.keyboard.press('Enter'))
        for (const kind of ['okr_status', 'kpi_review', 'initiatives'] as const) {
          await scene.go(kind)
          await expect(audience.getByText(say(`stage:step.${kind}.title`)).first()).toBeVisible()
          const { keyResults, kpis, initiatives } = await scene.room()
          const first = { okr_status: keyResults[0], kpi_review: kpis[0], initiatives: initiatives[0] }[kind]
          await scene.focus(first?.id ?? null)
          const title = first === undefined ? '' : 'name' in first ? first.name : first.title
          await expect(audience.getByText(title).first()).toBeVisible()
          await expectAccessible(audience, `one thing of ${kind}`)
          await scene.focus(null)
          await expectAccessible(audience, `the list of ${kind}`)
        }
      })

      test('every part of the customer’s settings can be used by everybody', async ({ app, say }) => {
        const { clientId } = await sampleClient(app)
        for (const section of SECTIONS) {
          await app.go(`/client/${clientId}/settings?section=${section}`)
          await expect(
            app.coach.getByRole('heading', { name: say(`settings:section.${section}`) }).first(),
          ).toBeVisible()
          await expectAccessible(app.coach, `settings, ${section}`)
        }
      })
    })
  })
}
