/** Pictures of a cycle closed: the list of cycles, every goal decided, the score explained, the next cycle drafted side by side, and a goal's life. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '../support/app.ts'
import { writeLikeEarlier } from '../support/like-earlier.ts'
import { meetingOf } from '../support/plan-meeting.ts'
import { LIFE, threeCycles } from '../support/three-cycles.ts'
import { sampleClient } from '../e2e/scene.ts'

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
const FOLDER = join(import.meta.dirname, '../../test-results/look')

for (const language of ['nb', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of SIZES) {
      const set = `${language}-${colorScheme}-${viewport.width}`
      test.describe(set, () => {
        test.skip(process.env['LOOK'] !== undefined && process.env['LOOK'] !== set, 'only the set that was asked for')
        test.use({ language, colorScheme, viewport, sample: true, contextOptions: { reducedMotion: 'reduce' } })
        const folder = join(FOLDER, set)
        const shoot = async (page: Page, name: string, fullPage = false) => {
          mkdirSync(folder, { recursive: true })
          await page.evaluate(() => document.fonts.ready)
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage })
        }

        test('a cycle closed and the next one drafted', async ({ app, say }) => {
          const { coach } = app
          const { backEnd, clientId } = await sampleClient(app)
          const { closing } = await backEnd.closing.view({ clientId, cycleId: null })
          if (!closing) throw new Error('the sample has a cycle')
          const { cycle, objectives } = closing
          const place = `/client/${clientId}/cycle/${cycle.id}`
          const title = () => coach.getByRole('heading', { level: 1 })
          await app.go(`/client/${clientId}/cycles`)
          await expect(title()).toContainText(cycle.name)
          await shoot(coach, '80-cycles')
          await app.go(place)
          await expect(coach.getByRole('article')).toHaveCount(objectives.length)
          await shoot(coach, '81-closing-1-undecided')
          await coach.keyboard.press('ArrowDown')
          await coach.keyboard.press('j')
          await coach.keyboard.press('y')
          await coach.keyboard.type('Målet er riktig, men vi måler på feil sted: neste gang ved mottak.')
          await coach.keyboard.press('Escape')
          await coach.keyboard.press('l')
          await coach.keyboard.type('Forhåndskonferansen virker, men bare der veilederen er med.')
          await coach.keyboard.press('Escape')
          await expect(coach.getByRole('button', { name: say('closing:decision.adjust') }).first()).toBeVisible()
          await shoot(coach, '81-closing-2-decided')
          await coach.getByRole('article').first().getByRole('button', { expanded: false }).first().click()
          await shoot(coach, '81-closing-3-score')
          const said = {
            continue: 'Det beveger seg, og vi er ikke i mål.',
            drop: 'Vi fikk ikke gjort noe med det, og det gjør ingenting.',
            achieved: 'Alle skjemaene er borte.',
          } as const
          for (const [index, decision] of (['continue', 'drop', 'achieved'] as const).entries()) {
            const objectiveId = objectives[index + 1]?.id
            if (objectiveId === undefined) continue
            const command = { clientId, commandId: randomUUID(), objectiveId, meetingId: null }
            // oxlint-disable-next-line no-await-in-loop -- one after the other
            await backEnd.closing.decide({ ...command, decision, reason: said[decision] })
          }
          await coach.getByRole('button', { name: say('closing:screen.close') }).click()
          await expect(coach.getByRole('dialog')).toBeVisible()
          await shoot(coach, '82-close-dialog')
          await coach.keyboard.press('Escape')
          await app.go(`${place}/next`)
          await expect(coach.getByRole('button', { name: say('closing:next.make', { count: 2 }) })).toBeVisible()
          await shoot(coach, '83-next-1-make')
          await coach.getByRole('button', { name: say('closing:next.make', { count: 2 }) }).click()
          await expect(coach.getByRole('article')).toHaveCount(2)
          await shoot(coach, '83-next-2-side-by-side', true)
          const next = await backEnd.closing.view({ clientId, cycleId: cycle.id })
          const draft = next.closing?.drafts[0]
          if (!draft) throw new Error('there are drafts')
          await backEnd.closing.close({ clientId, commandId: randomUUID(), cycleId: cycle.id })
          await app.go(place)
          await expect(title()).toHaveText(say('closing:screen.titleClosed', { cycle: cycle.name }))
          await shoot(coach, '84-closed', true)
          await coach.getByRole('button', { name: say('closing:screen.reopen') }).click()
          await shoot(coach, '85-reopen-dialog')
          await coach.keyboard.press('Escape')
          await app.go(`/client/${clientId}/okr?cycle=${cycle.id}`)
          await expect(coach.getByText(say('closing:closedNote.what', { cycle: cycle.name }))).toBeVisible()
          await shoot(coach, '86-closed-board')
          await app.go(`/client/${clientId}/okr?cycle=${draft.cycleId}&open=${draft.id}`)
          await coach.getByRole('heading', { name: say('closing:lineage.title') }).scrollIntoViewIfNeeded()
          await shoot(coach, '87-lineage')
        })

        test('a goal in its third cycle', async ({ app, say }) => {
          const { coach } = app
          const { backEnd, clientId } = await sampleClient(app)
          const { objectiveId } = await threeCycles(backEnd, clientId)
          await app.go(`/client/${clientId}/okr?open=${objectiveId}`)
          const life = coach.getByRole('heading', { name: say('closing:lineage.title') })
          await life.evaluate((heading) => heading.scrollIntoView({ block: 'center' }))
          await shoot(coach, '88-lineage-of-three')
          await coach.getByRole('link', { name: LIFE[1].cycle }).click()
          await expect(coach.getByText(say('closing:closedNote.what', { cycle: LIFE[1].cycle })).first()).toBeVisible()
          await shoot(coach, '88-closed-panel')
          await coach
            .getByRole('complementary')
            .getByRole('button', { name: /^Søkere som vet/ })
            .click()
          await expect(coach.getByRole('heading', { name: say('goal:panel.measure') })).toBeVisible()
          await shoot(coach, '88-closed-key-result')
          await coach.getByRole('heading', { name: say('goal:panel.measure') }).scrollIntoViewIfNeeded()
          await coach.getByRole('complementary').evaluate((panel) => panel.scrollBy(0, 700))
          await shoot(coach, '88-closed-measure')
        })

        test('learning shown again, and the report of a look back', async ({ app, say }) => {
          const { coach } = app
          const { backEnd, clientId } = await sampleClient(app)
          const command = () => ({ clientId, commandId: randomUUID() })
          const { objectives } = await backEnd.goal.board({ clientId, cycleId: null })
          await writeLikeEarlier({ app, say, backEnd, clientId }, [
            'Ring søkeren samme dag som søknaden kommer: da er halvparten av manglene borte før saken er opprettet.',
            'Sakene fløt da vi begynte dagen med den eldste.',
          ])
          await shoot(coach, '90-learned-while-written')
          await coach.getByRole('button', { name: say('goal:entry.back') }).click()
          const meeting = meetingOf(objectives[0]?.unitId ?? '', {
            kind: 'retrospective',
            plannedMinutes: 45,
            leaderName: 'Maja Øverby',
          })
          const { id: meetingId } = await backEnd.meeting.create({ ...command(), meeting })
          const place = `/client/${clientId}/meetings/${meetingId}`
          await app.go(place)
          await expect(coach.getByRole('button', { name: say('meeting:list.start') })).toBeVisible()
          await shoot(coach, '91-look-back-before')
          await app.go(`${place}/briefing`)
          await expect(coach.getByRole('heading', { name: say('learning:again.title') })).toBeVisible()
          await shoot(coach, '91-look-back-briefing', true)
          await backEnd.meeting.start({ ...command(), meetingId })
          await app.go(`${place}/room`)
          const again = coach.getByRole('heading', { name: say('learning:again.title') })
          await expect(again).toBeVisible()
          await shoot(coach, '92-look-back-story')
          await again.evaluate((heading) => heading.scrollIntoView({ block: 'center' }))
          await shoot(coach, '92-look-back-story-learned')
          for (const [index, decision] of (['continue', 'drop'] as const).entries()) {
            const said = { objectiveId: objectives[index]?.id ?? '', meetingId, decision, reason: 'Sagt i rommet.' }
            // oxlint-disable-next-line no-await-in-loop -- one after the other
            await backEnd.closing.decide({ ...command(), ...said })
          }
          await backEnd.meeting.capture({
            ...command(),
            meetingId,
            kind: 'learned',
            text: 'Veiledning før søknad sparer to runder med mangelbrev.',
            ownerId: null,
            keyResultId: null,
            dueDate: null,
            supersedesId: null,
          })
          await backEnd.meeting.end({ ...command(), meetingId, worth: 8 })
          await app.go(place)
          const report = coach.getByRole('heading', { name: say('meeting:report.title') })
          await expect(report).toBeVisible()
          await report.evaluate((heading) => heading.scrollIntoView({ block: 'center' }))
          await shoot(coach, '93-report-1-none')
          await coach.getByRole('button', { name: say('meeting:report.make') }).click()
          await expect(coach.getByRole('menuitem').first()).toBeVisible()
          await shoot(coach, '93-report-2-language')
          await coach.keyboard.press('Escape')
          await backEnd.document.makeRetrospectiveReport({ ...command(), meetingId, language, fresh: false })
          await backEnd.closing.decide({
            ...command(),
            objectiveId: objectives[2]?.id ?? '',
            meetingId: null,
            decision: 'achieved',
            reason: 'Alle skjemaene er borte.',
          })
          await app.go(`/client/${clientId}/meetings`)
          await app.go(place)
          await expect(coach.getByText(say('meeting:report.same', { version: 1 }))).toBeVisible()
          await report.evaluate((heading) => heading.scrollIntoView({ block: 'center' }))
          await shoot(coach, '93-report-3-changed')
        })
      })
    }
  }
}
