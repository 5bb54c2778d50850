/** Reports: sections chosen by keyboard, the coach's words written with form, seen in the preview, made as Word, made final, taken back. */
import { readFileSync } from 'node:fs'
import { again } from '../support/again.ts'
import { expect, test } from '../support/app.ts'
import { readDocx } from '../support/docx.ts'
import { holdAnswers } from '../support/held-answers.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

const WORDS = {
  nb: { heading: 'Kort fortalt', first: 'Tiden faller', second: 'Svartjenesten mangler en eier', link: 'planen' },
  en: { heading: 'In brief', first: 'Waiting times fall', second: 'The reply service has no owner', link: 'the plan' },
} as const

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language, sample: true, contextOptions: { reducedMotion: 'reduce' } })
    const { heading, first, second, link } = WORDS[language]

    test('a report is put together by keyboard, written in, read, made as draft and final, and taken back', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      await backEnd.report.change({
        clientId,
        commandId: crypto.randomUUID(),
        kind: 'client_report',
        patch: { language },
      })
      await app.go(`/client/${clientId}/reports`)
      const preview = coach.getByRole('region', { name: say('report:preview.scroll') })
      const name = (section: 'decisions_needed' | 'status' | 'kpis' | 'goals') => say(`report:section.${section}`)
      const box = (section: Parameters<typeof name>[0]) =>
        coach.getByRole('checkbox', { name: name(section), exact: true })
      const headings = preview.getByRole('heading', { level: 4 })
      await expect(headings.first()).toHaveText(name('decisions_needed'))

      await box('decisions_needed').focus()
      await coach.keyboard.press('ArrowDown')
      await expect(box('status')).toBeFocused()
      await coach.keyboard.press('Alt+ArrowUp')
      await expect(box('status')).toBeFocused()
      await expect(headings.first()).toHaveText(name('status'))
      await box('kpis').focus()
      await coach.keyboard.press('Space')
      await expect(headings.filter({ hasText: name('kpis') })).toHaveCount(0)

      await box('status').focus()
      await coach.keyboard.press('Enter')
      const words = coach.getByRole('textbox', { name: say('report:words.label', { section: name('status') }) })
      await expect(words).toBeFocused()
      // Ctrl+Z in the words is of the words: the order of the sections stands.
      await coach.keyboard.insertText('feil')
      await coach.keyboard.press('Control+z')
      await coach.keyboard.press('Control+z')
      await expect(words).toHaveText('')
      await expect(headings.first()).toHaveText(name('status'))
      await coach.keyboard.press('Control+Alt+3')
      await coach.keyboard.insertText(heading)
      await coach.keyboard.press('Enter')
      await coach.keyboard.press('Control+Shift+8')
      await coach.keyboard.insertText(first)
      await coach.keyboard.press('Enter')
      await coach.keyboard.insertText(`${second}: `)
      const tool = coach.getByRole('button', { name: say('report:words.tool.link'), exact: true })
      await tool.click()
      await coach.keyboard.insertText('file:///plan.docx')
      await coach.keyboard.press('Enter')
      await expect(coach.getByText(say('report:words.link.wrong'))).toBeVisible()
      await coach.keyboard.press('Control+a')
      await coach.keyboard.insertText('kommune.no/plan')
      await coach.keyboard.press('Enter')
      await expect(words).toBeFocused()
      // Word brings styles and scripts; the page's policy forbids them, and only the words and what we know of form come in.
      await words.evaluate((field, text) => {
        const data = new DataTransfer()
        data.setData(
          'text/html',
          `<style>p{color:red}</style><p style="color:red" class="MsoNormal"><b>${text}</b><img src="x"><script>1</script></p>`,
        )
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      }, ` ${link}`)
      await expect(preview.getByRole('heading', { level: 5, name: heading })).toBeVisible()
      await expect(preview.getByRole('listitem').filter({ hasText: second })).toContainText(link)
      await expectAccessible(coach, 'reports, writing')

      // Nothing is lost on the way to another screen.
      await coach.keyboard.insertText('!')
      await app.go(`/client/${clientId}/overview`)
      await expect(words).toBeHidden()
      await expect
        .poll(async () => JSON.stringify((await backEnd.report.setup({ clientId, kind: 'client_report' })).words))
        .toContain('!')
      await app.go(`/client/${clientId}/reports`)
      await expect(headings.first()).toHaveText(name('status'))

      const draft = await app.saved(() => coach.getByRole('button', { name: say('report:make.draft') }).click())
      const list = coach.getByRole('list', { name: say('report:list.title') })
      await expect(list.getByRole('listitem')).toHaveCount(1)
      await expect(list.getByText(say('report:list.draft'), { exact: true })).toBeVisible()
      const docx = await readDocx(readFileSync(draft.file))
      const sections = docx.headings.filter(({ level }) => level === 1).map(({ text }) => text)
      expect(sections.indexOf(name('status'))).toBeLessThan(sections.indexOf(name('decisions_needed')))
      expect(sections).not.toContain(name('kpis'))
      expect(docx.headings.find(({ text }) => text === heading)?.level).toBe(2)
      const items = docx.paragraphs.filter(({ list: isItem }) => isItem).map(({ text }) => text)
      expect(items).toContain(first)
      expect(items.find((text) => text.startsWith(second))).toContain('kommune.no/plan')
      expect(docx.parts['word/_rels/document.xml.rels']).toContain('https://kommune.no/plan')

      await app.saved(() => coach.getByRole('button', { name: say('report:make.final') }).click())
      await expect(list.getByRole('listitem')).toHaveCount(2)
      await expect(list.getByRole('listitem').first()).toContainText(say('report:list.final'))
      await coach.keyboard.press('Control+z')
      await expect(list.getByRole('listitem')).toHaveCount(1)
      await expectAccessible(coach, 'reports, made')

      // Outside the words the key takes back what was stored, and the words show it.
      await box('status').focus()
      await coach.keyboard.press('Enter')
      await expect(words).toContainText('!')
      await box('status').focus()
      await coach.keyboard.press('Control+z')
      await expect(list).toBeHidden()
      await coach.keyboard.press('Control+z')
      await expect(words).not.toContainText('!')
      await expect(words).toContainText(second)
    })

    test('a document being made can be called off, words are written meanwhile, and a sheet asks whose it is', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { clientId } = await sampleClient(app)
      await app.go(`/client/${clientId}/reports`)
      const answers = await holdAnswers(coach)
      const write = coach.getByRole('button', {
        name: say('report:sections.writeOf', { section: say('report:section.goals') }),
      })
      await write.click()
      const words = coach.getByRole('textbox', {
        name: say('report:words.label', { section: say('report:section.goals') }),
      })
      await expect(words).toBeFocused()
      answers.hold()
      await coach.getByRole('button', { name: say('report:make.draft') }).click()
      await expect(coach.getByText(say('report:make.step.making'))).toBeVisible()
      await words.focus()
      await coach.keyboard.insertText(first)
      await expect(words).toHaveText(first)
      await coach.getByRole('button', { name: say('common:cancel') }).click()
      await expect(coach.getByText(say('report:make.cancelled'))).toBeVisible()
      await expect(coach.getByText(say('report:make.step.making'))).toBeHidden()
      answers.release()
      await expect(coach.getByText(say('report:words.state.stored'))).toBeVisible()

      // A sheet of one unit is not made before it is said of which.
      await app.go(`/client/${clientId}/reports?kind=unit_sheet`)
      await expect(coach.getByRole('heading', { name: say('report:ask.title') })).toBeVisible()
      await coach.getByRole('button', { name: say('report:make.draft') }).click()
      await expect(coach.getByText(say('report:setup.unitMissing'))).toBeVisible()
      const unit = coach.getByRole('combobox', { name: say('report:setup.unit'), exact: true })
      await expect(unit).toBeFocused()
      await expectAccessible(coach, 'a sheet that asks of which unit it is')
      await unit.click()
      await coach.getByRole('option', { name: 'Team Mottak' }).click()
      const preview = coach.getByRole('region', { name: say('report:preview.scroll') })
      await expect(preview.getByRole('paragraph').filter({ hasText: 'Team Mottak' })).toBeVisible()

      // What only the coach can tell is left out until it is told, and the preview says so.
      await app.go(`/client/${clientId}/reports?kind=engagement_report`)
      const section = say('report:section.agreed')
      await expect(preview.getByText(say('report:preview.unwritten', { section }))).toBeVisible()
      await preview.getByRole('button', { name: say('report:sections.write'), exact: true }).click()
      await expect(coach.getByRole('textbox', { name: say('report:words.label', { section }) })).toBeFocused()
    })
  })
}
