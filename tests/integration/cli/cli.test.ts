import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { DataFolder } from '#db/data-folder.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const main = join(import.meta.dirname, '../../../backend/cli/main.ts')

type Said = { code: number | null; out: string; error: string }

function cli(args: readonly string[], input = ''): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
    const said: Said = { code: null, out: '', error: '' }
    child.stdout.on('data', (part: Buffer) => (said.out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (said.error += part.toString()))
    child.on('close', (code) => resolve({ ...said, code }))
    child.stdin.end(input)
  })
}
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
    expect((await cli(['nonsense'])).code).toBe(2)
  })

  test('leaves data alone that another Rytme holds', async () => {
    const folder = temporaryFolder()
    const held = new DataFolder(folder)
    const before = readFileSync(join(folder, 'app.db'))
    const said = await cli(['call', 'client.list', '{}', '--data', folder])
    held.close()
    expect(said.code).toBe(1)
    expect(json(said.error)).toMatchObject({ code: 'in_use' })
    expect(readFileSync(join(folder, 'app.db')).length).toBeGreaterThanOrEqual(before.length)
  })

  test('reads goal lines, one JSON object a line, and says null where it does not know', async () => {
    const { code, out } = await cli(
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
    const missing = await cli(['minutes', uuid(), '--out', join(folder, 'no.docx'), '--data', folder])
    expect(missing.code).toBe(1)
    expect(existsSync(join(folder, 'no.docx'))).toBe(false)
  })
})
