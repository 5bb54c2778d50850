/** Pictures of Reports: nothing written yet, words being written beside the preview, charts further down, made documents, and sheets that ask of which unit they are. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '../support/app.ts'
import { sampleClient } from '../e2e/scene.ts'
import { holdAnswers } from '../support/held-answers.ts'

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

        test('reports', async ({ app, say }) => {
          const { coach } = app
          const { clientId } = await sampleClient(app)
          await app.go(`/client/${clientId}/reports`)
          const preview = coach.getByRole('region', { name: say('report:preview.scroll') })
          await expect(preview.getByRole('heading', { level: 3 })).toBeVisible()
          await shoot(coach, '90-reports-1-start')
          await shoot(coach, '90-reports-2-whole', true)
          const box = (section: 'status' | 'goals') =>
            coach.getByRole('checkbox', { name: say(`report:section.${section}`), exact: true })
          await box('status').focus()
          await coach.keyboard.press('Enter')
          const words = coach.getByRole('textbox', {
            name: say('report:words.label', { section: say('report:section.status') }),
          })
          await words.click()
          await coach.keyboard.press('Control+Alt+3')
          await coach.keyboard.type('Kort fortalt')
          await coach.keyboard.press('Enter')
          await coach.keyboard.type('Fire mål beveger seg. To trenger en samtale:')
          await coach.keyboard.press('Enter')
          await coach.keyboard.type('- Saksbehandlingstiden faller, men bare der forhåndskonferansen brukes')
          await coach.keyboard.press('Enter')
          await coach.keyboard.type('Svartjenesten mangler en eier')
          await expect(preview.getByText('Svartjenesten mangler en eier')).toBeVisible()
          await shoot(coach, '91-reports-1-writing')
          await coach.getByRole('button', { name: say('report:words.tool.link') }).click()
          await coach.keyboard.type('C:\\plan.docx')
          await coach.keyboard.press('Enter')
          await shoot(coach, '91-reports-2-wrong-link')
          await coach.keyboard.press('Escape')
          await words.press('Escape')
          await coach
            .getByRole('button', { name: say('report:sections.writeOf', { section: say('report:section.goals') }) })
            .click()
          await preview.locator('[data-form="lines"]').first().scrollIntoViewIfNeeded()
          await expect(preview.locator('[data-form="lines"] canvas').first()).toBeVisible()
          await shoot(coach, '92-reports-charts')
          const answers = await holdAnswers(coach)
          await expect(preview.getByRole('heading', { level: 3 })).toBeVisible()
          answers.hold()
          const made = app.saved(() => coach.getByRole('button', { name: say('report:make.draft') }).click())
          await expect(coach.getByText(say('report:make.step.making'))).toBeVisible()
          await coach.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
          await shoot(coach, '93-reports-being-made')
          answers.release()
          await made
          await app.saved(() => coach.getByRole('button', { name: say('report:make.final') }).click())
          await expect(coach.getByText(say('report:list.final'), { exact: true })).toBeVisible()
          await coach.getByRole('list', { name: say('report:list.title') }).scrollIntoViewIfNeeded()
          await shoot(coach, '93-reports-made')
          const sheets = ['unit_sheet', 'kickoff_handout', 'weekly_guide'] as const
          for (const kind of ['effect_report', 'engagement_report', ...sheets] as const) {
            // oxlint-disable-next-line no-await-in-loop -- one after the other
            await app.go(`/client/${clientId}/reports?kind=${kind}`)
            // oxlint-disable-next-line no-await-in-loop
            await expect(coach.getByRole('heading', { level: 1 })).toHaveText(say(`report:kind.${kind}.name`))
            // oxlint-disable-next-line no-await-in-loop
            if (sheets.some((sheet) => sheet === kind)) await chooseUnit(kind)
            // oxlint-disable-next-line no-await-in-loop
            await expect(preview.getByRole('heading', { level: 3 })).toBeVisible()
            // oxlint-disable-next-line no-await-in-loop
            await shoot(coach, `94-reports-${kind}`)
          }

          async function chooseUnit(kind: string): Promise<void> {
            await expect(coach.getByRole('heading', { name: say('report:ask.title') })).toBeVisible()
            if (kind === 'unit_sheet') {
              await shoot(coach, '95-reports-which-unit')
              await coach.getByRole('button', { name: say('report:make.final') }).click()
              await expect(coach.getByText(say('report:setup.unitMissing'))).toBeVisible()
              await shoot(coach, '95-reports-which-unit-asked')
            } else await coach.getByRole('button', { name: say('report:ask.choose') }).click()
            await coach.getByRole('combobox', { name: say('report:setup.unit'), exact: true }).click()
            await coach.getByRole('option', { name: 'Team Mottak' }).click()
          }
        })
      })
    }
  }
}
