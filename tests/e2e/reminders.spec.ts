/** What reaches the coach from outside a screen: the day's reminder, a calendar file, and undo from within a field. */
import { readFileSync } from 'node:fs'
import { again } from '../support/again.ts'
import { eventsOf, readIcs, valueOf } from '../support/ics.ts'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language, sample: true, contextOptions: { reducedMotion: 'reduce' } })

    test('reminders are off until chosen, are set by keyboard, and a try shows counts and no name', async ({
      app,
      say,
    }) => {
      const { coach } = app
      await app.go('/settings')
      const on = coach.getByRole('switch', { name: say('reminder:on') })
      await expect(on).not.toBeChecked()
      await expect(coach.getByRole('button', { name: say('reminder:try') })).toHaveCount(0)
      await on.focus()
      await coach.keyboard.press('Space')
      const time = coach.getByRole('textbox', { name: say('reminder:time') })
      await time.fill('halv åtte')
      await time.press('Enter')
      await expect(coach.getByText(say('reminder:timeNeeded'))).toBeVisible()
      await expect(time).toHaveValue('halv åtte')
      await time.fill('7.30')
      await time.press('Enter')
      await expect(time).toHaveValue('07:30')
      await coach.getByRole('checkbox').nth(4).click()
      const backEnd = await app.backEnd()
      await expect
        .poll(() => backEnd.reminder.settings({}))
        .toEqual({ on: true, time: '07:30', days: [1, 2, 3, 4], names: false })
      await coach.getByRole('button', { name: say('reminder:try') }).click()
      const messages = coach.getByRole('region', { name: say('messages') })
      await expect(messages).toContainText(
        language === 'nb' ? 'Innsjekk hos 1 kunde i dag' : 'Check-ins at 1 client today',
      )
      await expect(messages).not.toContainText('Nordlys')
      await expectAccessible(coach, 'settings with reminders')
      await messages.getByRole('button', { name: say('reminder:open') }).click()
      await expect(coach.getByRole('link', { name: 'Nordlys kommune', exact: true })).toBeVisible()
    })

    test('a reminder names customers where that is chosen, and nobody behind the curtain', async ({ app, say }) => {
      const { coach } = app
      await app.go('/settings')
      await coach.getByRole('switch', { name: say('reminder:on') }).click()
      await coach.getByRole('switch', { name: say('reminder:names') }).click()
      const attempt = coach.getByRole('button', { name: say('reminder:try') })
      const messages = coach.getByRole('region', { name: say('messages') })
      await attempt.click()
      await expect(messages).toContainText('Nordlys kommune')
      await coach.keyboard.press('F9')
      await expect(messages).not.toContainText('Nordlys')
      await attempt.click()
      await expect(messages).toContainText(
        language === 'nb' ? 'Innsjekk hos 1 kunde i dag' : 'Check-ins at 1 client today',
      )
      await expect(messages).not.toContainText('Nordlys')
    })

    test('the settings show no path of this computer', async ({ app, say }) => {
      const { coach } = app
      await app.go('/settings')
      await expect(coach.getByRole('button', { name: say('settings:app.showFolder') })).toBeVisible()
      await expect(coach.locator('body')).not.toContainText('/tmp')
    })

    test('what is ahead of a customer comes as a calendar file', async ({ app, say }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const { units } = await backEnd.organisation.get({ clientId })
      await backEnd.meeting.create({
        clientId,
        commandId: crypto.randomUUID(),
        meeting: {
          kind: 'progress',
          date: '2026-07-01',
          startTime: '09:00',
          plannedMinutes: 30,
          place: 'Møterom Ørn',
          leaderName: '',
          minuteTakerName: '',
          scopes: [{ unitId: units[0]?.id ?? '', withBelow: true }],
        },
      })
      await app.go(`/client/${clientId}/meetings`)
      const { name, file } = await app.saved(() =>
        coach.getByRole('button', { name: say('calendarFile.title') }).click(),
      )
      expect(name).toBe('Rytme – Nordlys kommune.ics')
      const events = eventsOf(readIcs(readFileSync(file)))
      expect(events.map((event) => valueOf(event, 'LOCATION'))).toContain('Møterom Ørn')
      // The weekly check-in where it is done, and the next review where it is booked.
      await app.go(`/client/${clientId}/check-in`)
      const weekly = await app.saved(() => coach.getByRole('button', { name: say('calendarFile.checkIns') }).click())
      expect(weekly.name).toBe('Innsjekk – Nordlys kommune.ics')
      expect(eventsOf(readIcs(readFileSync(weekly.file))).length).toBeGreaterThan(3)
      await backEnd.organisation.addEvent({
        clientId,
        commandId: crypto.randomUUID(),
        event: { kind: 'review', title: '', startDate: '2026-08-24', endDate: '2026-08-24', unitIds: [] },
      })
      await app.go(`/client/${clientId}/overview`)
      const year = coach.getByRole('region', { name: say('rhythm:year.title') })
      await year.getByRole('button', { name: say('rhythm:year.list') }).click()
      await year
        .getByRole('row')
        .filter({ hasText: say('rhythm:year.moment.review') })
        .getByRole('button')
        .first()
        .click()
      const review = await app.saved(() => coach.getByRole('button', { name: say('calendarFile.this') }).click())
      expect(review.name).toBe('2026-08-24 Nordlys kommune – Gjennomgang.ics')
      const [booked, ...others] = eventsOf(readIcs(readFileSync(review.file)))
      expect(others).toEqual([])
      expect(valueOf(booked, 'DTSTART')).toBe('20260824')
    })

    test('Ctrl+Z in a field takes back what Enter stored, and is the field’s own while something is being typed', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const stored = async () => (await backEnd.client.get({ clientId })).name
      await app.go(`/client/${clientId}/settings?section=client`)
      const name = coach.getByRole('textbox', { name: say('client:field.name'), exact: true })
      await name.fill('Nordlys og Sørlys')
      await name.press('Enter')
      await expect.poll(stored).toBe('Nordlys og Sørlys')
      await name.press('Control+z')
      await expect.poll(stored).toBe('Nordlys kommune')
      await expect(name).toHaveValue('Nordlys kommune')
      await name.press('Control+Shift+z')
      await expect.poll(stored).toBe('Nordlys og Sørlys')
      // The window follows a moment after what is stored; typed before that, the field's own undo would go back to the older name.
      await expect(name).toHaveValue('Nordlys og Sørlys')
      await name.press('End')
      await name.pressSequentially('!')
      await name.press('Control+z')
      await expect(name).toHaveValue('Nordlys og Sørlys')
      expect(await stored()).toBe('Nordlys og Sørlys')
    })
  })
}
