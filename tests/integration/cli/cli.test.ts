import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { DataFolder } from '#db/data-folder.ts'
import { cli, cliProcess } from '#tests/support/cli.ts'
import { readDocx } from '#tests/support/docx.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { eventsOf, readIcs, valueOf } from '#tests/support/ics.ts'

const json = (text: string): unknown => JSON.parse(text)
const lines = (text: string): unknown[] => text.trim().split('\n').map(json)

describe('the command line', { timeout: 120_000 }, () => {
  test('lists the contract with roles and schemas', async () => {
    const { code, out } = await cli(['procedures'])
    expect(code).toBe(0)
    const listed = json(out) as {
      path: string
      roles: string[]
      input: { properties: object }
      output: { properties: object }
    }[]
    const stage = listed.find((each) => each.path === 'stage.watch')
    expect(stage?.roles).toEqual(['audience'])
    expect(Object.keys(stage?.output.properties ?? {})).toContain('content')
    expect(Object.keys(listed.find((each) => each.path === 'goal.checkIn')?.input.properties ?? {})).toContain(
      'commandId',
    )
  })

  test('writes the page of a unit’s goals, and says which unit there is none of', async () => {
    const folder = temporaryFolder()
    const where = ['--data', folder, '--today', '2026-06-29']
    const { clientId } = json((await cli(['sample', ...where])).out) as { clientId: string }
    const file = join(folder, 'side.html')
    const made = await cli(['page', clientId, '--unit', 'Team Mottak', '--out', file, ...where])
    expect(json(made.out)).toEqual({ file })
    expect(readFileSync(file, 'utf8')).toContain('Det skal være lett å levere en komplett søknad første gang')
    const missed = await cli(['page', clientId, '--unit', 'Ingen', '--out', file, ...where])
    expect(missed.code).toBe(1)
    expect(json(missed.error)).toMatchObject({ code: 'not_found', data: { subject: 'unit' } })
  })

  test('writes what is handed out of one unit, and says which units there are where none is named', async () => {
    const folder = temporaryFolder()
    const where = ['--data', folder, '--today', '2026-06-29']
    const { clientId } = json((await cli(['sample', ...where])).out) as { clientId: string }
    const file = join(folder, 'ark.docx')
    const report = (...args: string[]) =>
      cli(['report', clientId, '--kind', 'unit_sheet', '--out', file, ...args, ...where])
    const asked = await report()
    expect(asked).toEqual({
      code: 2,
      out: '',
      error:
        'unit_sheet is of one unit: say of which with --unit. There are Nordlys kommune, Byggesak og plan, Team Mottak, Team Behandling, Ny innbyggerportal.\n',
    })
    expect(existsSync(file)).toBe(false)
    const missed = await report('--unit', 'Ingen')
    expect([missed.code, json(missed.error)]).toMatchObject([1, { code: 'not_found', data: { subject: 'unit' } }])
    expect(json((await report('--unit', 'Team Mottak')).out)).toEqual({ file })
    const { text } = await readDocx(readFileSync(file))
    expect(text).toContain('Det skal være lett å levere en komplett søknad første gang')
    expect(text).not.toContain('Saker skal flyte, ikke ligge')
    // One that was chosen in the app is chosen here too.
    const { units } = json((await cli(['call', 'organisation.get', JSON.stringify({ clientId }), ...where])).out) as {
      units: { id: string; name: string }[]
    }
    const unitIds = units.filter(({ name }) => name === 'Team Behandling').map(({ id }) => id)
    const chosen = { clientId, kind: 'unit_sheet', patch: { unitIds } }
    await cli(['call', 'report.change', JSON.stringify(chosen), ...where])
    expect((await report()).code).toBe(0)
    expect((await readDocx(readFileSync(file))).text).toContain('Saker skal flyte, ikke ligge')
  })

  test('adds the sample and calls procedures on the same data', async () => {
    const folder = temporaryFolder()
    const made = await cli(['sample', '--data', folder, '--today', '2026-06-29'])
    expect(made.code).toBe(0)
    const { clientId } = json(made.out) as { clientId: string }
    const board = await cli([
      'call',
      'goal.board',
      JSON.stringify({ clientId, cycleId: null }),
      '--data',
      folder,
      '--today',
      '2026-06-29',
    ])
    expect(board.error).toBe('')
    expect(json(board.out)).toMatchObject({ cycle: { name: '2. tertial 2026' } })
    const events = await cli(['call', 'client.list', '{}', '--data', folder])
    expect(json(events.out)).toMatchObject([{ id: clientId, sample: true }])
  })

  test('writes what is ahead of a client as a calendar file', async () => {
    const folder = temporaryFolder()
    const { clientId } = json((await cli(['sample', '--data', folder, '--today', '2026-06-29'])).out) as {
      clientId: string
    }
    const file = join(folder, 'nordlys.ics')
    const made = await cli(['calendar', clientId, '--out', file, '--data', folder, '--today', '2026-06-29'])
    expect(made.error).toBe('')
    const events = eventsOf(readIcs(readFileSync(file)))
    expect(json(made.out)).toEqual({ file, entries: events.length })
    expect(valueOf(events[0], 'DTSTART')).toBe('20260629')
    const late = await cli(['calendar', clientId, '--out', file, '--data', folder, '--today', '2027-06-29'])
    expect([late.code, json(late.error)]).toMatchObject([1, { code: 'not_found' }])
  })

  test('exits non-zero with the error’s code on failure', async () => {
    const folder = temporaryFolder()
    const missing = await cli(['call', 'client.get', JSON.stringify({ clientId: uuid() }), '--data', folder])
    expect(missing.code).toBe(1)
    expect(json(missing.error)).toMatchObject({ code: 'not_found' })
    const bad = await cli(['call', 'client.get', '{"clientId":1}', '--data', folder])
    expect(json(bad.error)).toMatchObject({ code: 'invalid', data: { subject: 'clientId' } })
    expect(json((await cli(['call', 'client.get', 'not json', '--data', folder])).error)).toMatchObject({
      code: 'invalid',
    })
    expect(json((await cli(['call', 'no.such', '{}', '--data', folder])).error)).toMatchObject({ code: 'not_found' })
    expect((await cliProcess(['nonsense'])).code).toBe(2)
  })

  test('makes the command id of an edit where none is given, and keeps one that is', async () => {
    const folder = temporaryFolder()
    const { clientId } = json((await cli(['sample', '--data', folder])).out) as { clientId: string }
    const rename = (given: object) =>
      cli([
        'call',
        'client.update',
        JSON.stringify({ clientId, patch: { name: 'Fjordvik' }, ...given }),
        '--data',
        folder,
      ])
    const made = await rename({})
    expect(made.error).toBe('')
    expect(json(made.out)).toEqual({ commandId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    const commandId = uuid()
    expect(json((await rename({ commandId })).out)).toEqual({ commandId })
    expect(json((await rename({ commandId: 'mine' })).error)).toMatchObject({
      code: 'invalid',
      data: { subject: 'commandId' },
    })
  })

  test('refuses a day that is none, and streams and what is not the coach’s, with their codes', async () => {
    const folder = temporaryFolder()
    const code = async (...args: string[]) => {
      const said = await cli([...args, '--data', folder])
      return [said.code, (json(said.error) as { code: string }).code]
    }
    expect(await code('call', 'client.list', '{}', '--today', '2026-02-30')).toEqual([1, 'invalid'])
    expect(await code('read', '--cycle', '2026-05-01')).toEqual([1, 'invalid'])
    expect(await code('call', 'stage.watch')).toEqual([1, 'forbidden'])
    expect(await code('call', 'system.events')).toEqual([1, 'unavailable'])
    expect((await cli(['call', 'client.list', '--nonsense'])).code).toBe(2)
    expect((await cli(['call'])).code).toBe(2)
  })

  test('takes paths from where the person stands, also through npm, and the app’s own folder without one', async () => {
    const [here, home] = [temporaryFolder(), temporaryFolder()]
    const env = { ...process.env, XDG_CONFIG_HOME: home, npm_lifecycle_event: 'cli', INIT_CWD: here }
    // As npm does: started in the package, called from elsewhere.
    expect((await cliProcess(['sample', '--data', 'data'], '', { env })).code).toBe(0)
    expect(existsSync(join(here, 'data', 'app.db'))).toBe(true)
    const own = await cliProcess(['call', 'shell.dataFolder'], '', {
      cwd: here,
      env: { ...env, npm_lifecycle_event: undefined },
    })
    if (process.platform === 'linux') expect(json(own.out)).toEqual({ path: join(home, 'Rytme') })
    expect(own.code).toBe(0)
  })

  test('leaves data alone that another Rytme holds', async () => {
    const folder = temporaryFolder()
    const held = new DataFolder(folder)
    const before = readFileSync(join(folder, 'app.db'))
    const said = await cliProcess(['call', 'client.list', '{}', '--data', folder])
    held.close()
    expect(said.code).toBe(1)
    expect(json(said.error)).toMatchObject({ code: 'in_use' })
    expect(readFileSync(join(folder, 'app.db')).length).toBeGreaterThanOrEqual(before.length)
  })

  test('reads goal lines, one JSON object a line, and says null where it does not know', async () => {
    const { code, out } = await cliProcess(
      ['read', '--today', '2026-05-01'],
      'Redusere antall skjema fra 8 til 2 innen 1. juni\n\nUtarbeide brukerveiledning\r\n',
    )
    expect(code).toBe(0)
    expect(lines(out)).toMatchObject([
      { kind: 'decrease', baseline: 8, target: 2, due: '2026-06-01' },
      { title: 'Utarbeide brukerveiledning', kind: null, baseline: null, target: null, unit: null, due: null },
    ])
    expect(Object.keys(lines(out)[0] as object)).toEqual([
      'title',
      'kind',
      'baseline',
      'target',
      'unit',
      'due',
      'questions',
    ])
  })

  test('writes a meeting’s minutes to a file', async () => {
    const folder = temporaryFolder()
    const { clientId } = json((await cli(['sample', '--data', folder, '--today', '2026-06-29'])).out) as {
      clientId: string
    }
    const meetings = json(
      (await cli(['call', 'meeting.list', JSON.stringify({ clientId }), '--data', folder])).out,
    ) as { id: string }[]
    const file = join(folder, 'referat.docx')
    const said = await cli(['minutes', meetings[0]?.id ?? '', '--out', file, '--data', folder])
    expect(said.error).toBe('')
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    // A progress meeting looks back on no cycle.
    const report = await cli([
      'retrospective',
      meetings[0]?.id ?? '',
      '--out',
      join(folder, 'no.docx'),
      '--data',
      folder,
    ])
    expect(json(report.error)).toMatchObject({ code: 'conflict' })
    const missing = await cli(['minutes', uuid(), '--out', join(folder, 'no.docx'), '--data', folder])
    expect(missing.code).toBe(1)
    expect(json(missing.error)).toMatchObject({ code: 'not_found' })
    expect(existsSync(join(folder, 'no.docx'))).toBe(false)

    // One that is there is replaced; where nothing can be written nothing is left; another client's trouble is not this one's.
    writeFileSync(file, 'et gammelt referat')
    await cli(['sample', '--data', folder])
    const [other] = readdirSync(join(folder, 'clients')).filter((name) => name !== `${clientId}.db`)
    truncateSync(join(folder, 'clients', other ?? ''))
    expect((await cli(['minutes', meetings[0]?.id ?? '', '--out', file, '--data', folder])).error).toBe('')
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    for (const out of [join(folder, 'nowhere', 'referat.docx'), join(folder, 'clients')]) {
      const said = await cli(['minutes', meetings[0]?.id ?? '', '--out', out, '--data', folder])
      expect([said.code, (json(said.error) as { code: string }).code]).toEqual([1, 'read_only'])
    }
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([])
  })
})
