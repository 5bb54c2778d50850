/** A check-in sheet goes out, is filled in with LibreOffice, and comes back twice: recorded once, bad cells named by row. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HandedOut } from '#contract/document.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { hasLibreOffice, LibreOffice } from '#tests/support/libreoffice.ts'
import { cellsOf, take } from '#tests/support/xlsx.ts'

describe.skipIf(!hasLibreOffice)('LibreOffice, where it is installed,', () => {
  test('fills in a sheet that is then recorded once, however often it comes back', async () => {
    const folder = temporaryFolder()
    const sent = join(folder, 'sent.xlsx')
    const surroundings = () => ({
      ...noSurroundings(),
      handOut: (name: string, content: Uint8Array): Promise<HandedOut> => {
        writeFileSync(sent, content)
        return Promise.resolve({ outcome: 'saved', name, handle: 'x' })
      },
    })
    const { coach } = startBackEnd({ surroundings })
    const clientId = await plantSample(coach)
    await coach.checkIn.saveSheet({ clientId, cycleId: null, of: { kind: 'all' }, day: '2026-06-29' })

    const cells = await cellsOf(readFileSync(sent))
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    const all = objectives.flatMap((each) => each.keyResults)
    const rowOf = (shortName: string) => {
      const title = all.find((each) => each.shortName === shortName)?.title
      return cells.findIndex((row) => row[1] === title) + 1
    }
    const column = (heading: string) => String.fromCodePoint(65 + (cells[3]?.indexOf(heading) ?? 0))
    const [value, status, confidence, comment] = ['Ny verdi', 'Status', 'Trygghet 1–10', 'Kommentar'].map(column)
    const [answers, median, open, bad] = ['svar innen frist', 'liggetid', 'saker over 12 uker', 'antall skjema'].map(
      rowOf,
    )
    const office = new LibreOffice(folder)
    const returned = join(folder, 'returned.xlsx')
    office.typeInto(
      sent,
      {
        [`${value}${answers}`]: '82,5',
        [`${status}${answers}`]: 'grønn',
        [`${confidence}${answers}`]: '8',
        [`${comment}${answers}`]: 'Restansetimen virker, sier «alle»',
        [`${value}${median}`]: 9.5,
        [`${status}${median}`]: 'Gul',
        [`${value}${open}`]: '31 saker',
        [`${value}${bad}`]: '3/4',
        [`${status}${bad}`]: 'turkis',
      },
      returned,
    )
    // Opened and saved once more on the way, as when it is forwarded.
    const forwarded = join(folder, 'forwarded.xlsx')
    office.typeInto(returned, {}, forwarded)

    const read = async (file: string) => {
      const { handle, outcome } = await take(coach, readFileSync(file))
      expect(outcome).toBe('read')
      const reading = { clientId, cycleId: null, source: { kind: 'sheet' as const, handle }, day: null, meanings: [] }
      const { rows, problem, day } = await coach.checkIn.plan(reading)
      expect([problem, day]).toEqual([null, '2026-06-29'])
      const done = await coach.checkIn.record({ ...reading, commandId: commandId(), rows: null })
      return { rows: rows.filter((row) => row.outcome !== 'empty'), done }
    }
    const first = await read(returned)
    expect(first.rows.map(({ row, outcome, said }) => [row, outcome, said.value, said.status])).toEqual([
      [answers, 'new', 82.5, 'green'],
      [bad, 'fault', null, null],
      [median, 'new', 9.5, 'yellow'],
      [open, 'new', 31, null],
    ])
    expect(first.rows.find(({ row }) => row === bad)?.faults).toEqual([
      { id: 'not_a_number', text: '3/4' },
      { id: 'unknown_status', text: 'turkis' },
    ])
    expect(first.done).toMatchObject({ recorded: 3, corrected: 0 })
    for (const file of [returned, forwarded]) {
      const again = await read(file)
      expect(again.rows.map(({ outcome }) => outcome)).toEqual(['same', 'fault', 'same', 'same'])
      expect(again.done).toMatchObject({ recorded: 0, corrected: 0 })
    }
    const said = await coach.goal.history({
      clientId,
      keyResultId: all.find(({ shortName }) => shortName === 'svar innen frist')?.id ?? '',
    })
    expect(said.checkIns.filter(({ date }) => date === '2026-06-29')).toMatchObject([
      { value: 82.5, status: 'green', confidence: 8, changed: 'Restansetimen virker, sier «alle»' },
    ])

    // On paper it is one page wide: every heading stands on the first page.
    const paper = spawnSync('pdftotext', ['-layout', office.toPdf(sent), '-'], { encoding: 'utf8' }).stdout
    const [page = ''] = paper.split('\f')
    for (const word of ['Nordlys kommune', '2026-06-29', 'Nøkkelresultat', 'Kommentar', 'Svart av'])
      expect(page).toContain(word)
  })
})
