/** Check-ins without the coach: from the early sign to a sheet that is sent out, answered, and read back twice. */
import { readFileSync } from 'node:fs'
import { codeOf } from '#domain/import/match.ts'
import { expect, test } from '../support/app.ts'
import { fillIn } from '../support/xlsx.ts'
import { sampleClient } from './scene.ts'

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language, sample: true })

    test('a sheet goes out, comes back with a bad cell, is recorded, and comes back again for nothing', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const { objectives } = await backEnd.goal.board({ clientId, cycleId: null })
      const codes = objectives
        .flatMap((each) => each.keyResults)
        .map(({ id, shortName }) => [shortName, codeOf(id)] as const)
      const code = (name: string) => codes.find(([short]) => short === name)?.[1] ?? name

      // The early sign leads to where it is sent out, with its unit chosen.
      await app.go(`/client/${clientId}/rhythm`)
      await coach
        .getByRole('link', { name: new RegExp(`^${say('rhythm:nextStep.send_sheet.action')}`) })
        .first()
        .click()
      const whom = coach.getByRole('combobox', { name: say('checkIn:out.of') })
      await expect(whom).toBeFocused()
      await expect(whom).toHaveValue('Byggesak og plan')
      await whom.press('Control+a')
      await whom.pressSequentially(say('checkIn:out.all'))
      // By keyboard: a pointer would first scroll the list into view, and a list whose field is scrolled away hides itself.
      await expect(coach.getByRole('option', { name: say('checkIn:out.all') })).toBeVisible()
      await whom.press('ArrowDown')
      await whom.press('Enter')
      await expect(whom).toHaveValue(say('checkIn:out.all'))

      await coach.getByRole('button', { name: say('checkIn:out.email') }).click()
      const body = coach.getByRole('textbox', { name: say('checkIn:email.body') })
      await expect(body).toHaveValue(new RegExp(`\\[${code('liggetid')}\\]`))
      await coach.getByRole('button', { name: say('checkIn:email.copy') }).click()
      await expect(coach.getByText(say('checkIn:email.copied'))).toBeVisible()
      await coach.getByRole('button', { name: say('checkIn:out.email') }).click()

      const download = coach.waitForEvent('download')
      await coach.getByRole('button', { name: say('checkIn:out.sheet') }).click()
      const file = await download
      // The customer's language, whatever the coach's.
      expect(file.suggestedFilename()).toBe('2026-06-29 Nordlys kommune – Innsjekk.xlsx')
      const returned = await fillIn(new Uint8Array(readFileSync(await file.path())), [
        {
          code: code('svar innen frist'),
          answers: { 'Ny verdi': '82,5', Status: 'grønn', 'Trygghet 1–10': 8, Kommentar: 'Restansetimen virker' },
        },
        { code: code('liggetid'), answers: { 'Ny verdi': 'ca. 9', Status: 'gul' } },
      ])
      const answers = { name: 'Innsjekk besvart.xlsx', mimeType: '', buffer: Buffer.from(returned) }
      const choose = coach.getByLabel(say('checkIn:in.choose')).and(coach.locator('input'))

      await choose.setInputFiles({ name: 'Referat.docx', mimeType: '', buffer: Buffer.from('PK no sheet') })
      await expect(coach.getByText(say('checkIn:in.file.not_a_sheet'))).toBeVisible()
      await choose.setInputFiles(answers)
      await expect(coach.getByText(say('checkIn:in.from', { name: answers.name }))).toBeVisible()
      const bad = codes.findIndex(([name]) => name === 'liggetid') + 5
      const what = say('checkIn:fault.not_a_number', { text: 'ca. 9' })
      await expect(coach.getByText(say('checkIn:fault.row', { row: bad, what }))).toBeVisible()
      await coach.getByRole('button', { name: say('checkIn:plan.recordGood_one', { count: 1 }) }).click()
      await expect(coach.getByText(say('checkIn:plan.recorded_one', { count: 1 }))).toBeVisible()
      await expect(coach.getByText(say('checkIn:plan.nothing'))).toBeVisible()

      // Dropped, this time, and anywhere.
      await coach.getByRole('button', { name: say('checkIn:in.empty') }).click()
      const dropped = await coach.evaluateHandle(
        (bytes) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([Uint8Array.from(bytes)], 'Igjen.xlsx'))
          return transfer
        },
        [...returned],
      )
      await coach.dispatchEvent('main', 'drop', { dataTransfer: dropped })
      await expect(coach.getByText(say('checkIn:in.from', { name: 'Igjen.xlsx' }))).toBeVisible()
      await expect(coach.getByText(say('checkIn:plan.nothing'))).toBeVisible()
      await expect(coach.getByText(say('checkIn:plan.same', { count: 1 }), { exact: true })).toBeVisible()
      const { objectives: after } = await backEnd.goal.board({ clientId, cycleId: null })
      expect(
        after.flatMap((each) => each.keyResults).find((each) => each.shortName === 'svar innen frist')?.standing,
      ).toMatchObject({ value: 82.5, status: 'green', confidence: 8, checkedOn: '2026-06-29' })
    })
  })
}
