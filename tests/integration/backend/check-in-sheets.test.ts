/** Check-ins without the coach: a sheet or an e-mail goes out, is answered, and comes back twice. */
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import type { AskedOf, ImportSource, PlannedRow } from '#contract/check-in.ts'
import type { HandedOut } from '#contract/document.ts'
import { safeCopy } from '#backend/importers/sheet-parts.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import { codeOf } from '#domain/import/match.ts'
import { commandId, startBackEnd } from '#tests/support/back-end.ts'
import { makeNordlys, NORDLYS_WEEKS } from '#tests/support/nordlys.ts'
import { cellsOf, fillIn, take, workbook } from '#tests/support/xlsx.ts'

/** Nordlys on Monday 29 June, its weeks up to 22 June read in, and a shell that keeps what it is handed. */
async function nordlys(documentLanguage: 'nb' | 'nn' | 'en' = 'nb') {
  const handed: { name: string; content: Uint8Array }[] = []
  const surroundings = () => ({
    ...noSurroundings(),
    handOut: (name: string, content: Uint8Array): Promise<HandedOut> => {
      handed.push({ name, content })
      return Promise.resolve({ outcome: 'saved', name, handle: 'x' })
    },
  })
  const { coach } = startBackEnd({ today: '2026-06-29', surroundings })
  const { clientId, unitIds } = await makeNordlys(coach, { documentLanguage })
  const reading = (source: ImportSource) => ({ cycleId: null, source, day: null, meanings: [] })
  const plan = (source: ImportSource) => coach.checkIn.plan({ clientId, ...reading(source) })
  const record = (source: ImportSource) =>
    coach.checkIn.record({ clientId, commandId: commandId(), ...reading(source), rows: null })
  const weeks = NORDLYS_WEEKS.trim().split('\n')
  await record({ kind: 'text', text: weeks.filter((line) => !/^2026-W(?:2[7-9]|3)/u.test(line)).join('\n') })
  const unit = (name: string): AskedOf => ({ kind: 'unit', unitId: unitIds.get(name) ?? '' })
  const out = (of: AskedOf, day = '2026-06-29') => ({ clientId, cycleId: null, of, day })
  const sheet = async (of: AskedOf, day?: string) => {
    await coach.checkIn.saveSheet(out(of, day))
    const file = handed.at(-1)
    if (!file) throw new Error('nothing was handed out')
    return file
  }
  const keyResults = async () =>
    (await coach.goal.board({ clientId, cycleId: null })).objectives.flatMap((each) => each.keyResults)
  const keyResult = async (shortName: string) => {
    const found = (await keyResults()).find((each) => each.shortName === shortName)
    if (!found) throw new Error(shortName)
    return found
  }
  const code = async (shortName: string) => codeOf((await keyResult(shortName)).id)
  return { coach, clientId, unitIds, plan, record, unit, out, sheet, keyResults, keyResult, code }
}

const outcomes = (rows: readonly PlannedRow[]) => rows.map(({ row, outcome }) => [row, outcome])

describe('a check-in sheet that goes out', () => {
  test('holds what the database holds: who, which day, and each key result with its last value and day', async () => {
    const { sheet, keyResults, coach, clientId } = await nordlys()
    const { name, content } = await sheet({ kind: 'all' })
    expect(name).toBe('2026-06-29 Nordlys kommune – Innsjekk.xlsx')
    const cells = await cellsOf(content)
    expect(cells.slice(0, 2).map(([first]) => first)).toEqual([
      'Nordlys kommune · Innsjekk',
      'Dato for innsjekk: 2026-06-29',
    ])
    expect(cells[3]).toEqual([
      'Id', 'Nøkkelresultat', 'Enhet', 'Eies av', 'Måles i', 'Sist', 'Sist målt', 'Ny verdi', 'Status', 'Trygghet 1–10', 'Kommentar', 'Svart av',
    ]) // prettier-ignore
    const { people, units } = await coach.organisation.get({ clientId })
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    const expected = (await keyResults()).map(({ id, objectiveId, title, definition, standing }) => [
      codeOf(id),
      title,
      units.find((each) => each.id === objectives.find((one) => one.id === objectiveId)?.unitId)?.name,
      people.find((each) => each.id === definition.ownerId)?.name ?? 'Ingen eier ennå',
      definition.kind === 'milestone' ? `trinn 0–${definition.stages.length}` : definition.unitLabel || null,
      standing.value,
      standing.measuredOn === null ? null : `${Number(standing.measuredOn.slice(8))}. juni`,
    ])
    expect(
      cells
        .slice(4)
        .map((row) =>
          row.slice(0, 7).map((cell) => (typeof cell === 'string' ? cell.replaceAll('\u00A0', ' ') : cell)),
        ),
    ).toEqual(expected)
    expect(cells.slice(4).every((row) => row.slice(7).every((cell) => cell === null))).toBe(true)
  })

  test('asks a unit of its own goals and an owner of their own, and says nothing of anybody else', async () => {
    const { sheet, unit, coach, clientId, keyResults } = await nordlys()
    const all = await keyResults()
    const { people } = await coach.organisation.get({ clientId })
    const department = await cellsOf((await sheet(unit('Byggesak og plan'))).content)
    expect(department.slice(4)).toHaveLength(3)
    expect(JSON.stringify(department)).not.toContain('Median liggetid')
    const owner = people.find((person) => person.name === 'Samir Haddad')
    const own = await cellsOf((await sheet({ kind: 'owner', ownerId: owner?.id ?? '' })).content)
    expect(own.slice(4).map(([id]) => id)).toEqual(
      all.filter(({ definition }) => definition.ownerId === owner?.id).map(({ id }) => codeOf(id)),
    )
    expect(own[0]?.[0]).toBe('Nordlys kommune · Innsjekk Samir Haddad')
  })

  test('holds no private note, no comment, no draft and nothing dropped', async () => {
    const { sheet, coach, clientId, unitIds, keyResult } = await nordlys()
    const command = () => ({ clientId, commandId: commandId() })
    await coach.client.writeNote({ ...command(), text: 'KANARI-NOTAT' })
    const { cycle } = await coach.goal.board({ clientId, cycleId: null })
    const made = await coach.goal.enter({
      ...command(),
      cycleId: cycle?.id ?? '',
      unitId: unitIds.get('Team Mottak') ?? '',
      objectives: [{ title: 'KANARI-UTKAST', why: '', ownerId: null, contributesTo: [], keyResults: [] }],
    })
    await coach.goal.updateObjective({ ...command(), id: made.objectiveIds[0] ?? '', patch: { state: 'draft' } })
    const { id } = await keyResult('komplette søknader')
    const said = { status: 'red' as const, confidence: 2, value: 60, givenById: null, meetingId: null }
    await coach.goal.checkIn({
      ...command(),
      supersedesId: null,
      checkIn: {
        keyResultId: id,
        date: '2026-06-29',
        ...said,
        changed: 'KANARI-SAGT',
        blocks: 'KANARI',
        offWall: true,
      },
    })
    const archive = await JSZip.loadAsync((await sheet({ kind: 'all' })).content)
    for (const part of Object.values(archive.files))
      expect(await part.async('string'), part.name).not.toContain('KANARI')
  })

  test('is text where it is answered, and holds no formula', async () => {
    const { sheet, coach, clientId, keyResult } = await nordlys()
    const { id } = await keyResult('liggetid')
    const command = { clientId, commandId: commandId() }
    const title = '=HYPERLINK("http://x") fra 19 til 7 dager'
    await coach.goal.updateKeyResult({ ...command, id, patch: { title }, definition: {}, change: null })
    const { content } = await sheet({ kind: 'all' })
    const cells = await cellsOf(content)
    expect(cells.find(([code]) => code === codeOf(id))?.[1]).toBe(`'=HYPERLINK("http://x") fra 19 til 7 dager`)
    const archive = await JSZip.loadAsync(content)
    const xml = (await archive.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
    expect(xml).not.toContain('<f>')
    const styles = (await archive.file('xl/styles.xml')?.async('string')) ?? ''
    const ofCells = /<cellXfs.*<\/cellXfs>/u.exec(styles)?.[0].split('<xf ').slice(1) ?? []
    const style = ofCells[Number(/<c r="H5"[^>]*s="(\d+)"/u.exec(xml)?.[1])] ?? ''
    const format = /numFmtId="(\d+)"/u.exec(style)?.[1] ?? ''
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`)
  })

  test('is refused where nothing is left to ask', async () => {
    const { coach, out, unit } = await nordlys()
    await expect(coach.checkIn.saveSheet(out(unit('Nordlys kommune')))).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a sheet that comes back', () => {
  test.each(['nb', 'nn', 'en'] as const)('in %s is recorded once, however often it comes', async (language) => {
    const { sheet, coach, plan, record, code, keyResult } = await nordlys(language)
    const words = {
      nb: { value: 'Ny verdi', confidence: 'Trygghet 1–10', comment: 'Kommentar', green: 'grønn', red: 'rød' },
      nn: { value: 'Ny verdi', confidence: 'Tryggleik 1–10', comment: 'Kommentar', green: 'grøn', red: 'raud' },
      en: { value: 'New value', confidence: 'Confidence 1–10', comment: 'Comment', green: 'green', red: 'red' },
    }[language]
    const { content } = await sheet({ kind: 'all' })
    const returned = await fillIn(content, [
      {
        code: await code('svar innen frist'),
        answers: {
          [words.value]: '82,5',
          Status: words.green,
          [words.confidence]: 8,
          [words.comment]: 'Restansetimen virker',
        },
      },
      { code: await code('liggetid'), answers: { [words.value]: 9.5, Status: words.red } },
    ])
    const { handle, outcome } = await take(coach, returned)
    expect(outcome).toBe('read')
    const source = { kind: 'sheet' as const, handle }
    const planned = await plan(source)
    expect(planned).toMatchObject({ problem: null, day: '2026-06-29' })
    expect(outcomes(planned.rows).filter(([, each]) => each !== 'empty')).toEqual([
      [5, 'new'],
      [10, 'new'],
    ])
    expect(await record(source)).toMatchObject({ recorded: 2, corrected: 0 })
    expect((await keyResult('svar innen frist')).standing).toMatchObject({
      value: 82.5,
      status: 'green',
      confidence: 8,
      checkedOn: '2026-06-29',
    })
    const again = { kind: 'sheet' as const, handle: (await take(coach, returned)).handle }
    expect((await plan(again)).rows.filter(({ outcome: each }) => each !== 'empty').map((row) => row.outcome)).toEqual([
      'same',
      'same',
    ])
    expect(await record(again)).toMatchObject({ recorded: 0, corrected: 0 })
  })

  test('has its bad cells named by the row of the sheet and what stands in them; the good ones are recorded', async () => {
    const { sheet, coach, plan, record, code, unit } = await nordlys()
    const { content } = await sheet(unit('Team Behandling'))
    const returned = await fillIn(content, [
      { code: await code('liggetid'), answers: { 'Ny verdi': 'ca. 9', Status: 'lilla', 'Trygghet 1–10': 11 } },
      { code: await code('tildelt samme dag'), answers: { 'Ny verdi': '3/4' } },
      { code: await code('saker over 12 uker'), answers: { 'Ny verdi': 31, Status: 'gul' } },
    ])
    const source = { kind: 'sheet' as const, handle: (await take(coach, returned)).handle }
    const { rows } = await plan(source)
    expect(rows.map(({ row, faults }) => [row, faults])).toEqual([
      [
        5,
        [
          { id: 'not_a_number', text: 'ca. 9' },
          { id: 'unknown_status', text: 'lilla' },
          { id: 'not_a_confidence', text: '11' },
        ],
      ],
      [6, [{ id: 'not_a_number', text: '3/4' }]],
      [7, []],
    ])
    expect(await record(source)).toMatchObject({ recorded: 1 })
  })

  test('is asked for again where it is no longer known', async () => {
    const { plan, record } = await nordlys()
    const source = { kind: 'sheet' as const, handle: commandId() }
    expect(await plan(source)).toMatchObject({ problem: 'gone', rows: [] })
    await expect(record(source)).rejects.toMatchObject({ code: 'not_found', data: { subject: 'file' } })
  })

  test('of ten weeks, made by the customer, with real dates and formulas, is read like pasted weeks', async () => {
    const { coach, plan } = await nordlys()
    const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
    const cells =
      `<row r="3">${text('B3', 'Dato')}${text('C3', 'Nøkkelresultat')}${text('D3', 'Verdi')}</row>` +
      `<row r="4"><c r="B4"><v>46202</v></c>${text('C4', 'liggetid')}<c r="D4"><f>4+5</f><v>9</v></c></row>`
    const { handle } = await take(coach, await workbook(cells))
    const { rows } = await plan({ kind: 'sheet', handle })
    expect(rows).toMatchObject([{ row: 4, date: '2026-06-29', outcome: 'new', said: { value: 9 } }])
  })

  test('with cells shown as percentages is read as it is seen: 57 %, not 0.57', async () => {
    const { coach, plan } = await nordlys()
    const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
    const row = (at: number, name: string, cell: string) =>
      `<row r="${at}"><c r="A${at}"><v>46202</v></c>${text(`B${at}`, name)}${cell}</row>`
    const cells =
      `<row r="1">${text('A1', 'Dato')}${text('B1', 'Nøkkelresultat')}${text('C1', 'Verdi')}</row>` +
      row(2, 'komplette søknader', '<c r="C2" s="1"><v>0.57</v></c>') +
      row(3, 'svar innen frist', '<c r="C3" s="2" t="n"><f>0.7+0.005</f><v>0.705</v></c>') +
      row(4, 'liggetid', '<c r="C4" s="3"><v>9</v></c>') +
      row(5, 'tildelt samme dag', '<c r="C5" s="0"><v>88</v></c>')
    const styles =
      '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<numFmts count="2"><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="0 &quot;%&quot;"/></numFmts>' +
      '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>'
    const { handle } = await take(coach, await workbook(cells, { 'xl/styles.xml': styles }))
    const { rows } = await plan({ kind: 'sheet', handle })
    expect(rows.map(({ said }) => said.value)).toEqual([57, 70.5, 9, 88])
  })
})

describe('the e-mail', () => {
  test.each(['nb', 'nn', 'en'] as const)('in %s is read back as it was answered, also quoted', async (language) => {
    const { coach, out, plan, record, code, keyResults } = await nordlys(language)
    const { subject, body } = await coach.checkIn.email(out({ kind: 'all' }))
    expect(subject).toContain({ nb: '29. juni 2026', nn: '29. juni 2026', en: '29 June 2026' }[language])
    const all = await keyResults()
    for (const { title, id } of all) expect(body).toContain(`${title} [${codeOf(id)}]`)
    const empty = await plan({ kind: 'text', text: body })
    expect(empty).toMatchObject({ problem: null, day: '2026-06-29' })
    expect(empty.rows.map(({ outcome, keyResultId }) => [outcome, keyResultId])).toEqual(
      all.map(({ id }) => ['empty', id]),
    )
    const answers = [
      '82,5',
      { nb: 'grønn', nn: 'grøn', en: 'green' }[language],
      '8',
      'Restansetimen virker: alt er hentet inn',
    ]
    const wanted = await code('svar innen frist')
    let left: string[] = []
    const answered = body.split('\n').map((line) => {
      if (line.includes(wanted)) left = [...answers]
      return left.length > 0 && line.endsWith(':') ? `${line} ${left.shift() ?? ''}` : line
    })
    const quoted = ['On 2026-06-30 Kari wrote:', ...answered.map((line) => `> ${line}`)].join('\r\n')
    for (const text of [answered.join('\n'), quoted]) {
      const { rows, day } = await plan({ kind: 'text', text })
      expect(day).toBe('2026-06-29')
      expect(rows.filter(({ outcome }) => outcome !== 'empty')).toMatchObject([
        { outcome: 'new', said: { value: 82.5, status: 'green', confidence: 8, changed: answers[3] }, faults: [] },
      ])
    }
    // Answered on lines of their own, under what is quoted.
    const below = body.split('\n').flatMap((line) => {
      if (line.includes(wanted)) left = [...answers]
      return left.length > 0 && line.endsWith(':') ? [`> ${line}`, left.shift() ?? ''] : [`> ${line}`]
    })
    const source = { kind: 'text' as const, text: below.join('\n') }
    expect((await plan(source)).rows.filter(({ outcome }) => outcome !== 'empty')).toMatchObject([
      { said: { value: 82.5, status: 'green', confidence: 8, changed: answers[3] } },
    ])
    expect(await record(source)).toMatchObject({ recorded: 1 })
    expect(await record({ kind: 'text', text: quoted })).toMatchObject({ recorded: 0, corrected: 0 })
  })
})

describe('a file that is no sheet', () => {
  const refused = async (bytes: Uint8Array) => {
    const { coach } = startBackEnd()
    const taken = await take(coach, bytes)
    return taken.outcome === 'refused' ? taken.problem : taken.outcome
  }
  const compound = (words: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from(words, 'utf16le')])
  const zip = (parts: Record<string, string>) => {
    const archive = new JSZip()
    for (const [name, content] of Object.entries(parts)) archive.file(name, content)
    return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 } })
  }

  test('is told for what it is', async () => {
    expect(await refused(new Uint8Array(0))).toBe('empty')
    expect(await refused(compound('Workbook'))).toBe('not_a_sheet')
    expect(await refused(compound('EncryptedPackage'))).toBe('encrypted')
    expect(await refused(new TextEncoder().encode('uke;nøkkelresultat;verdi'))).toBe('not_a_sheet')
    expect(await refused(await zip({ 'word/document.xml': '<w:document/>' }))).toBe('not_a_sheet')
    expect(await refused((await workbook('<row/>')).subarray(0, 300))).toBe('not_a_sheet')
  })

  test('is too large above 5 MB, by what has come and not by what is said', async () => {
    const { coach } = startBackEnd()
    const handle = commandId()
    const bytes = Buffer.alloc(480_000).toString('base64')
    const answers = []
    for (let part = 0; part < 11; part += 1)
      answers.push((await coach.checkIn.takeSheet({ handle, part, of: 11, bytes })).outcome)
    expect(answers).toEqual([...Array<string>(10).fill('more'), 'refused'])
    await expect(coach.checkIn.takeSheet({ handle, part: 11, of: 12, bytes })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('is not opened where it unpacks to more than a sheet ever holds', async () => {
    const bomb = await workbook(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${'A'.repeat(40_000_000)}</t></is></c></row>`,
    )
    expect(bomb.byteLength).toBeLessThan(200_000)
    expect(await refused(bomb)).toBe('unsafe')
    const many = Object.fromEntries(Array.from({ length: 1200 }, (_, at) => [`xl/media/${at}.txt`, '']))
    expect(await refused(await workbook('', many))).toBe('unsafe')
  })

  test('is not opened where its cells are scattered over a million rows', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    expect(await refused(await workbook(far))).toBe('unsafe')
  })

  test('is not opened where a part would leave its folder, or its XML defines things', async () => {
    expect(await refused(await workbook('', { '../../evil.txt': 'x' }))).toBe('unsafe')
    const entities = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'
    expect(await refused(await workbook('', { 'xl/worksheets/sheet1.xml': entities }))).toBe('unsafe')
  })

  test('leads nowhere: of its parts only those with cells are opened, and no relation out of the file is kept', async () => {
    const relations = (target: string) =>
      `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>${target}</Relationships>`
    const copy = await JSZip.loadAsync(
      await safeCopy(
        await workbook('<row r="1"><c r="A1"><v>1</v></c></row>', {
          'xl/_rels/workbook.xml.rels': relations(
            '<Relationship Id="rId9" Type="externalLink" Target="http://127.0.0.1:9/x" TargetMode="External"/>',
          ),
          'xl/vbaProject.bin': 'x',
          'xl/worksheets/_rels/sheet1.xml.rels': relations(''),
        }),
      ),
    )
    const files = Object.values(copy.files).filter((part) => !part.dir)
    expect(files.map(({ name }) => name).toSorted()).toEqual([
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
    expect(await copy.file('xl/_rels/workbook.xml.rels')?.async('string')).toBe(relations(''))
  })

  test('is not waited for when the coach cancels', async () => {
    const { coach } = startBackEnd()
    const stop = new AbortController()
    const rows = Array.from(
      { length: 60_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
    )
    const bytes = Buffer.from(await workbook(rows.join('')))
    const taking = coach.checkIn.takeSheet(
      { handle: commandId(), part: 0, of: 1, bytes: bytes.toString('base64') },
      { signal: stop.signal },
    )
    stop.abort()
    await expect(taking).rejects.toThrow()
  })
})
