/** Before, around and after a meeting, by keyboard: the agenda a unit makes its own, what the room sees in the place of a step, and two windows. */
import { randomUUID } from 'node:crypto'
import { again } from '../support/again.ts'
import { expect, test, type Page } from '../support/app.ts'
import { planMeeting } from '../support/plan-meeting.ts'
import { expectAccessible } from './accessible.ts'
import { wallFaults } from '../support/wall-text.ts'
import { inMeeting, planned, stepTitle } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

const type = async (page: Page, ...keys: string[]) => {
  for (const key of keys)
    await (key.length > 1 && key.includes(' ') ? page.keyboard.type(key) : page.keyboard.press(key))
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('points of the customer’s own, minutes by hand and a template that makes the next meeting', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const scene = await planned(app)
      const titles = async () => (await scene.room()).steps.map((step) => step.title || step.kind)
      await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}`)
      await expect(coach.getByRole('button', { name: say('meeting:list.start') })).toBeFocused()
      await coach.keyboard.press('j')
      const list = coach.getByRole('listbox', { name: say('agenda:list') })
      await expect(list).toBeFocused()

      await test.step('their points are pasted, and stand before ours', async () => {
        await coach.keyboard.press('e')
        await expect(coach.getByRole('textbox', { name: say('plan:points.label') })).toBeFocused()
        await coach.keyboard.insertText('1. Godkjenning av referat (5 min)\nOrientering fra leder')
        await coach.keyboard.press('Control+Enter')
        await expect
          .poll(async () => (await titles()).slice(0, 3))
          .toEqual(['Godkjenning av referat', 'Orientering fra leder', 'good_news'])
        await expect(list).toBeFocused()
      })

      await test.step('a step has the minutes the coach says', async () => {
        await coach.keyboard.press('End')
        await coach.keyboard.press('m')
        await coach.keyboard.type('6')
        await expectAccessible(coach, 'minutes of a step')
        await coach.keyboard.press('Enter')
        await expect.poll(async () => (await scene.room()).steps.at(-1)?.plannedSeconds).toBe(360)
      })

      await test.step('it is kept under a name', async () => {
        await coach.keyboard.press('s')
        await expect(coach.getByRole('textbox', { name: say('plan:template.name') })).toBeFocused()
        await coach.keyboard.press('Enter')
        await expect(coach.getByText(say('plan:template.needed'))).toBeVisible()
        await coach.keyboard.type('Fast mandag')
        await coach.keyboard.press('Enter')
        await expect(coach.getByText(say('plan:template.saved', { name: 'Fast mandag' }))).toBeVisible()
        await expect(list).toBeFocused()
        await coach.keyboard.press('Escape')
        await expect(list).toBeHidden()
      })

      await test.step('and chosen for the next one', async () => {
        await app.go(`/client/${scene.clientId}/meetings`)
        await expect(coach.getByRole('button', { name: say('plan:template.open') })).toBeVisible()
        await coach.keyboard.press('n')
        await coach.getByRole('combobox', { name: say('plan:template.choose') }).click()
        await coach.getByRole('option', { name: /Fast mandag/ }).click()
        await expectAccessible(coach, 'a new meeting from a template')
        await coach.getByRole('button', { name: say('meeting:new.make') }).click()
        await expect(coach.getByText('Orientering fra leder')).toBeVisible()
      })

      await test.step('on the wall theirs has a name and no clock', async () => {
        await scene.start()
        await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}/room`)
        await expect(coach.getByRole('heading', { level: 1, name: 'Godkjenning av referat' })).toBeVisible()
        const audience = await app.audience(() => coach.keyboard.press('o'))
        await expect(audience.getByRole('heading', { level: 1, name: 'Godkjenning av referat' })).toBeVisible()
        await expect(audience.getByRole('timer')).toHaveCount(0)
        await expect(coach.getByRole('timer')).toHaveCount(0)
        await expectAccessible(audience, 'a point of the customer’s own on the wall')
      })
    })

    test('since last time and where we are, on the wall at a key, and the same key back', async ({ app, say }) => {
      const { coach } = app
      const { audience, ...scene } = await inMeeting(app)
      const head = audience.getByRole('heading', { level: 1 })

      await test.step('what is captured is seen to land in its list', async () => {
        await coach.keyboard.press('d')
        await coach.keyboard.type('Vi bytter leverandør')
        await coach.keyboard.press('Enter')
        await expect(
          coach.getByRole('button', {
            name: new RegExp(`${say('meeting:step.obstacles_decisions.title')}.*${say('plan:inList', { count: 1 })}`),
          }),
        ).toBeVisible()
      })

      await test.step('somebody comes late', async () => {
        await coach.keyboard.press('w')
        await expect(head).toContainText(say('stage:soFar.title'))
        await expect(audience.getByText('Vi bytter leverandør')).toBeVisible()
        await expectAccessible(audience, 'where we are')
        await expect(coach.getByText(say('plan:wall.so_far'))).toBeVisible()
        await coach.keyboard.press('w')
        await expect(head).toContainText(say('stage:step.good_news.title'))
      })

      await test.step('since last time is read here, then shown', async () => {
        await coach.keyboard.press('c')
        await expect(coach.getByRole('dialog', { name: say('plan:since.title') })).toBeVisible()
        await expect(head).toContainText(say('stage:step.good_news.title'))
        await coach.keyboard.press('Enter')
        await expect(head).toContainText(say('stage:since.title'))
        await expectAccessible(coach, 'since last time')
        await expectAccessible(audience, 'since last time on the wall')
        await coach.keyboard.press('c')
        await expect(head).toContainText(say('stage:step.good_news.title'))
      })

      await test.step('a move to the next step takes the wall with it', async () => {
        await coach.keyboard.press('w')
        await expect(head).toContainText(say('stage:soFar.title'))
        await coach.keyboard.press('Shift+PageDown')
        await expect(stepTitle(app, 'okr_status')).toBeVisible()
        await expect(head).not.toContainText(say('stage:soFar.title'))
        expect((await scene.room()).meeting.wallView).toBe('step')
      })
    })

    test('behaviour 7: all of it is readable from the back, with titles of 120 characters', async ({ app, say }) => {
      const { coach } = app
      const long =
        'Behandlingstiden for søknader om tilskudd til klimatiltak i borettslag og sameier går ned uten at kvaliteten går ned med'
      const { audience, ...scene } = await inMeeting(app)
      const { clientId, meetingId, backEnd } = scene
      const command = () => ({ clientId, meetingId, commandId: randomUUID() })
      const head = audience.getByRole('heading', { level: 1 })
      const { keyResults, meeting } = await scene.room()
      for (const [index, row] of keyResults.entries()) {
        await backEnd.goal.updateKeyResult({
          clientId,
          commandId: randomUUID(),
          id: row.id,
          patch: { title: long, shortName: '' },
          definition: {},
          change: null,
        })
        await backEnd.goal.checkIn({
          clientId,
          commandId: randomUUID(),
          supersedesId: null,
          checkIn: {
            keyResultId: row.id,
            date: meeting.date,
            status: index % 2 === 0 ? 'red' : 'green',
            confidence: 5,
            value: (row.standing.value ?? 1) + 1,
            changed: '',
            blocks: '',
            givenById: null,
            meetingId,
            offWall: false,
          },
        })
        await backEnd.meeting.capture({
          ...command(),
          kind: 'decision',
          text: long,
          ownerId: null,
          keyResultId: null,
          dueDate: meeting.date,
          supersedesId: null,
        })
      }
      await backEnd.meeting.wall({ ...command(), view: 'since' })
      await expect(head).toContainText(say('stage:since.title'))
      expect(await wallFaults(audience, 'since last time')).toEqual([])
      await backEnd.meeting.wall({ ...command(), view: 'so_far' })
      await expect(head).toContainText(say('stage:soFar.title'))
      expect(await wallFaults(audience, 'where we are')).toEqual([])
      await backEnd.agenda.addPoints({ ...command(), points: [{ title: long, minutes: 5 }], beforeId: null })
      const point = (await scene.room()).steps.at(-1)
      await backEnd.meeting.go({ ...command(), stepId: point?.id ?? '' })
      await expect(head).toContainText(long)
      expect(await wallFaults(audience, 'a point of the customer’s own')).toEqual([])
      await expect(coach.getByRole('heading', { level: 1, name: long })).toBeVisible()
    })

    test('behaviour 12: a line is left out of the minutes by key, and a meeting that changes says so', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const scene = await inMeeting(app)
      for (const [key, text] of [
        ['d', 'Dette skriver vi'],
        ['h', 'Dette skriver vi ikke'],
      ] as const) {
        await type(coach, key)
        await coach.keyboard.type(text)
        await coach.keyboard.press('Enter')
        await expect.poll(async () => (await scene.room()).captures.some((each) => each.text === text)).toBe(true)
      }
      await coach.keyboard.press('e')
      await coach.keyboard.press('8')
      const skim = coach.getByRole('dialog', { name: say('meeting:end.skim') })
      const before = (await scene.room()).carried
      expect(before.map(({ kind }) => kind)).toContain('obstacle')
      await expect(skim.getByRole('listitem')).toHaveCount(2 + before.length)
      await coach.keyboard.press('ArrowDown')
      await coach.keyboard.press('x')
      const out = skim.getByText(say('plan:skim.out'), { exact: true })
      await expect(out).toBeVisible()
      // On into what was carried here: the same key, and the same undo.
      await coach.keyboard.press('ArrowDown')
      await coach.keyboard.press('x')
      await expect(out).toHaveCount(2)
      await coach.keyboard.press('ArrowDown')
      await coach.keyboard.press('x')
      await expect(out).toHaveCount(3)
      await coach.keyboard.press('Control+z')
      await expect(out).toHaveCount(2)
      await expectAccessible(coach, 'the skim')
      await coach.keyboard.press('Enter')
      await expect(coach.getByRole('heading', { name: say('meeting:minutes.documents') })).toBeVisible()
      // The page may stand before its document does.
      await expect.poll(async () => (await scene.room()).documents.length).toBe(1)
      const { documents, captures, leftOut } = await scene.room()
      expect(captures).toHaveLength(2)
      const obstacle = before.find(({ kind }) => kind === 'obstacle')
      const own = captures.find(({ text }) => text === 'Dette skriver vi ikke')
      expect(new Set(leftOut)).toEqual(new Set([own?.id, obstacle?.id]))
      expect(documents[0]?.leftOut).toEqual(leftOut)
      const draft = await scene.backEnd.document.minutesDraft({ clientId: scene.clientId, meetingId: scene.meetingId })
      for (const text of ['Dette skriver vi ikke', obstacle?.text ?? ''])
        expect(JSON.stringify(draft)).not.toContain(text)

      await coach.getByRole('button', { name: `${say('plan:skim.back')}: Dette skriver vi ikke` }).click()
      await expect(coach.getByText(say('plan:changed.title', { version: 1 }))).toBeVisible()
      await coach.getByRole('button', { name: say('plan:changed.make', { version: 2 }) }).click()
      await expect(coach.getByText(say('plan:changed.title', { version: 1 }))).toBeHidden()
      await expectAccessible(coach, 'after a meeting')
    })

    test('behaviour 3: a meeting broken off for days goes on where it was, or ends with what it has', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const scene = await planned(app)
      await scene.start()
      await scene.go('okr_status')
      const room = `/client/${scene.clientId}/meetings/${scene.meetingId}/room`
      await coach.clock.setSystemTime(Date.now() + 3 * 24 * 3_600_000)
      await app.go(room)
      await expect(coach.getByRole('button', { name: say('plan:broken.resume') })).toBeVisible()
      await expectAccessible(coach, 'a meeting that was broken off')
      await coach.keyboard.press('Control+a')
      await coach.keyboard.type('20')
      await coach.keyboard.press('Enter')
      await expect.poll(async () => (await scene.room()).meeting.endBy).not.toBeNull()
      await expect(stepTitle(app, 'okr_status')).toBeVisible()

      await coach.clock.setSystemTime(Date.now() + 6 * 24 * 3_600_000)
      await app.go(`/client/${scene.clientId}/meetings`)
      await expect(coach.getByRole('button', { name: say('meeting:list.resume') })).toBeVisible()
      await app.go(room)
      await expect(coach.getByRole('button', { name: say('plan:broken.end') })).toBeVisible()
      await expect(coach.getByRole('textbox', { name: say('plan:broken.minutes') })).toBeFocused()
      await coach.keyboard.press('e')
      await expect(coach.getByRole('heading', { name: say('meeting:minutes.documents') })).toBeVisible()
      const { meeting } = await scene.room()
      // As of the last thing that was recorded, which was just now, and not as of the window's day.
      expect(Date.parse(meeting.endedAt ?? '')).toBeLessThanOrEqual(Date.now())
    })

    test('two coach windows on one meeting agree, and a correction of what no longer stands is refused', async ({
      app,
      say,
      context,
    }) => {
      const { coach } = app
      const { audience, ...scene } = await inMeeting(app)
      const other = await context.newPage()
      await other.goto(coach.url())
      await expect(other.getByRole('heading', { level: 1, name: say('meeting:step.good_news.title') })).toBeVisible()

      await test.step('step, black and what is captured are seen in both', async () => {
        await other.keyboard.press('Shift+PageDown')
        await expect(stepTitle(app, 'okr_status')).toBeVisible()
        await other.keyboard.press('b')
        await expect(coach.getByRole('button', { name: say('meeting:room.showAgain') })).toBeVisible()
        await coach.keyboard.press('b')
        await expect(other.getByRole('button', { name: say('meeting:room.showAgain') })).toBeHidden()
        await coach.keyboard.press('h')
        await coach.keyboard.type('Venter på jurist')
        await coach.keyboard.press('Enter')
        await expect(other.getByText('Venter på jurist')).toBeVisible()
        await expect(audience.getByRole('main')).toBeVisible()
      })

      await test.step('the agenda and a vote too', async () => {
        await scene.backEnd.agenda.addPoints({
          clientId: scene.clientId,
          meetingId: scene.meetingId,
          commandId: randomUUID(),
          points: [{ title: 'Eventuelt', minutes: 5 }],
          beforeId: null,
        })
        for (const page of [coach, other]) await expect(page.getByRole('button', { name: /Eventuelt/ })).toBeVisible()
        await scene.backEnd.vote.open({
          clientId: scene.clientId,
          meetingId: scene.meetingId,
          commandId: randomUUID(),
          vote: { kind: 'fist', question: 'Flytter vi vakten?', keyResultId: null, options: [], dots: 1 },
        })
        const sheets = [coach, other].map((page) => page.getByRole('dialog', { name: 'Flytter vi vakten?' }))
        for (const sheet of sheets) await expect(sheet).toBeVisible()
        await coach.keyboard.press('Escape')
        for (const sheet of sheets) await expect(sheet).toBeHidden()
      })

      await test.step('the same line corrected in both: the second is told', async () => {
        const pencil = say('meeting:capture.amend')
        for (const page of [coach, other]) await page.getByRole('button', { name: pencil }).click()
        await other.keyboard.press('Control+a')
        await other.keyboard.type('Venter på juridisk')
        await other.keyboard.press('Enter')
        await expect.poll(async () => (await scene.room()).captures[0]?.text).toBe('Venter på juridisk')
        await coach.keyboard.press('Control+a')
        await coach.keyboard.type('Venter på fylket')
        await coach.keyboard.press('Enter')
        await expect(coach.getByText(say('common:changedElsewhere.what'))).toBeVisible()
        expect((await scene.room()).captures[0]?.text).toBe('Venter på juridisk')
      })
      await other.close()
    })

    test('the briefing is one page of the coach’s own, and the invitation lies on the clipboard', async ({
      app,
      say,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const { coach } = app
      const scene = await planned(app)
      await scene.backEnd.meeting.writeNote({
        clientId: scene.clientId,
        meetingId: scene.meetingId,
        commandId: randomUUID(),
        text: 'KANARI',
      })
      await app.go(`/client/${scene.clientId}/meetings/${scene.meetingId}`)
      await expect(coach.getByRole('button', { name: say('meeting:list.start') })).toBeFocused()
      await coach.getByRole('button', { name: say('plan:invite.copy') }).click()
      await expect(coach.getByText(say('plan:invite.done'))).toBeVisible()
      const copied = await coach.evaluate(() => navigator.clipboard.readText())
      // In the customer's language, whatever the window speaks.
      expect(copied).toContain('Fremdriftsmøte')
      expect(copied).not.toContain('KANARI')
      await coach.keyboard.press('r')
      await expect(coach.getByRole('heading', { level: 1, name: say('plan:briefing.title') })).toBeVisible()
      await expect(coach.getByRole('heading', { name: say('plan:briefing.questions') })).toBeVisible()
      await expectAccessible(coach, 'the briefing')
      // On paper one sheet, whose it is at its head, and nothing to press.
      await coach.emulateMedia({ media: 'print' })
      await expect(coach.getByRole('paragraph').filter({ hasText: 'Nordlys kommune' })).toBeVisible()
      await expect(coach.getByRole('button')).toHaveCount(0)
      const sheets = (await coach.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(sheets.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    })

    test('what was parked is offered to the next meeting, and can be settled beside the meetings and in the briefing', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const scene = await planned(app)
      const { backEnd, clientId, meetingId } = scene
      const before = await planMeeting(backEnd, clientId, { date: '2026-06-26' })
      const command = () => ({ clientId, commandId: randomUUID() })
      await backEnd.meeting.start({ ...command(), meetingId: before })
      const said = { ownerId: null, keyResultId: null, dueDate: null, supersedesId: null }
      for (const text of ['Hytteassistent', 'Ny nettside', 'Egen vakt'])
        await backEnd.meeting.capture({ ...command(), meetingId: before, kind: 'parked', text, ...said })
      await backEnd.meeting.end({ ...command(), meetingId: before, worth: 8 })
      const settle = (how: string, text: string) =>
        coach.getByRole('button', { name: say('meeting:open.settle', { how, text }) })

      await app.go(`/client/${clientId}/meetings`)
      await settle(say('lines:parked.takeUp'), 'Egen vakt').click()
      await expect(settle(say('lines:parked.takeUp'), 'Egen vakt')).toBeHidden()
      await settle(say('lines:parked.drop'), 'Ny nettside').click()
      await coach.getByRole('textbox', { name: say('lines:parked.why', { text: 'Ny nettside' }) }).fill('For dyrt nå')
      await expectAccessible(coach, 'what the meetings left open')
      await coach.keyboard.press('Enter')
      await expect(settle(say('lines:parked.drop'), 'Ny nettside')).toBeHidden()
      await coach.keyboard.press('Control+z')
      await expect(settle(say('lines:parked.drop'), 'Ny nettside')).toBeVisible()

      await app.go(`/client/${clientId}/meetings/${meetingId}/briefing`)
      await expect(coach.getByRole('heading', { name: say('plan:briefing.parked') })).toBeVisible()
      await settle(say('lines:parked.takeUp'), 'Ny nettside').click()
      await expect(settle(say('lines:parked.takeUp'), 'Ny nettside')).toBeHidden()

      // One is left: the agenda has no point for it, and takes one by a button, before this week's priorities.
      await app.go(`/client/${clientId}/meetings/${meetingId}`)
      await expect(coach.getByText(say('meeting:open.offer', { count: 1 }))).toBeVisible()
      await expectAccessible(coach, 'parked things offered to the agenda')
      await coach.getByRole('button', { name: say('meeting:open.add') }).click()
      await expect(coach.getByText(say('meeting:open.offer', { count: 1 }))).toBeHidden()
      await expect(coach.getByRole('heading', { name: say('meeting:step.parked.title') })).toBeVisible()
      await expect(coach.getByText('Hytteassistent')).toBeVisible()
      expect((await scene.room()).steps.map(({ kind }) => kind).slice(-2)).toEqual(['parked', 'priorities'])
      await coach.keyboard.press('Control+z')
      await expect(coach.getByText(say('meeting:open.offer', { count: 1 }))).toBeVisible()

      // And while it runs. What is said of it lies over none of what stands at the foot.
      await scene.start()
      await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
      await coach.getByRole('button', { name: say('meeting:open.addBrief') }).click()
      await expect(coach.getByText(say('meeting:open.brief', { count: 1 }))).toBeHidden()
      expect((await scene.room()).steps.map(({ kind }) => kind)).toContain('parked')
      const toast = coach.getByText(say('agenda:done.added', { step: say('meeting:step.parked.title') }))
      const capture = coach.getByRole('button', { name: say('meeting:capture.kind.parked'), exact: true })
      const [over, under] = [await toast.boundingBox(), await capture.boundingBox()]
      expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThan(under?.y ?? 0)
    })
  })
}
