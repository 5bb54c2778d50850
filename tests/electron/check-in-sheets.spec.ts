/** A check-in sheet in the desktop window: saved where the system's dialog says, and read back from its bytes; no path is ever seen. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { cellsOf, fillIn } from '../support/xlsx.ts'
import { get } from '../support/window-port.ts'
import { wordsOf } from '../support/say.ts'
import { expect, test } from './runtime.ts'

test('a sheet is saved, filled in, chosen and shown row by row', async ({ start, dataFolder }) => {
  const say = wordsOf('nb')
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29'] })
  const file = join(dataFolder, 'sent.xlsx')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await get(coach, 'system.changeSettings', { commandId: randomUUID(), patch: { language: 'nb' } })
  const [client] = await get<{ id: string }[]>(coach, 'client.list', {})
  await coach.evaluate((id) => {
    location.hash = `/client/${id}/check-in`
  }, client?.id)
  await coach.getByRole('button', { name: say('checkIn:out.sheet') }).click()
  await expect(coach.getByText(say('file.saved', { name: 'sent.xlsx' }))).toBeVisible()
  await coach.getByRole('button', { name: say('checkIn:out.email') }).click()
  await expect(coach.getByRole('textbox', { name: say('checkIn:email.body') })).toBeVisible()
  await expect(coach.getByRole('link', { name: say('checkIn:email.open') })).toHaveCount(0)

  const sent = readFileSync(file)
  const code = String((await cellsOf(sent))[4]?.[0])
  const returned = await fillIn(sent, [{ code, answers: { 'Ny verdi': '82,5', Status: 'blå' } }])
  await coach
    .getByLabel(say('checkIn:in.choose'))
    .and(coach.locator('input'))
    .setInputFiles({ name: 'Besvart.xlsx', mimeType: '', buffer: Buffer.from(returned) })
  await expect(coach.getByText(say('checkIn:in.from', { name: 'Besvart.xlsx' }))).toBeVisible()
  const what = say('checkIn:fault.unknown_status', { text: 'blå' })
  await expect(coach.getByText(say('checkIn:fault.row', { row: 5, what }))).toBeVisible()
})
