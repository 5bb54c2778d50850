/** Pictures of a cycle closed: the list of cycles, every goal decided, the score explained, the next cycle drafted side by side, and a goal's life. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '../support/app.ts'
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
      })
    }
  }
}
