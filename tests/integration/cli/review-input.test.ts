/** What a person or a script may put into `review`: other encodings, line ends, labels and lengths than the plain ones. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { textLines } from '#backend/cli/text-lines.ts'
import { reviewLines, type ReviewedLine } from '#backend/cli/review.ts'
import { cli } from '#tests/support/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'rytme-review-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}
async function lines(bytes: Buffer, size = 7): Promise<string[]> {
  const all: string[] = []
  for await (const line of textLines(inPieces(bytes, size))) all.push(line)
  return all
}
async function reviewed(text: string | Buffer): Promise<ReviewedLine[]> {
  const all: ReviewedLine[] = []
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text)
  await reviewLines(inPieces(bytes, 65_536), (line) => all.push(line), { today: '2026-05-04', language: null })
  return all
}
const ids = (all: ReviewedLine[]) => all.map(({ findings }) => findings.map(({ id }) => id))

describe('lines of text', () => {
  const said = 'KR: Øke trivselen\nO: Færre må vente'
  test.each<readonly [string, Buffer]>([
    ['UTF-8', Buffer.from(said)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${said}`)],
    ['Latin-1, as older Windows programs write it', Buffer.from(said, 'latin1')],
    ['UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${said}`, 'utf16le')],
    ['UTF-16 with the high byte first', Buffer.from(`\uFEFF${said}`, 'utf16le').swap16()],
    ['line ends of Windows', Buffer.from(said.replace('\n', '\r\n'))],
    ['line ends of an old Mac', Buffer.from(said.replace('\n', '\r'))],
  ])('%s, in pieces of any size', async (_name, bytes) => {
    for (const size of [1, 2, 3, 1000]) expect(await lines(bytes, size)).toEqual(said.split('\n'))
  })

  test('one line in another encoding leaves the others as they are', async () => {
    const mixed = Buffer.concat([Buffer.from('Mål på ñ\n'), Buffer.from('Øke\n', 'latin1'), Buffer.from('Språk')])
    expect(await lines(mixed)).toEqual(['Mål på ñ', 'Øke', 'Språk'])
  })
})

describe('review', () => {
  test('blank lines give nothing, and a last line without an end is a line', async () => {
    expect(await reviewed('')).toEqual([])
    expect(await reviewed('\n\n  \n\t\r\n')).toEqual([])
    expect((await reviewed('\n\nKR: NPS fra 20 til 40')).map(({ line }) => line)).toEqual(['KR: NPS fra 20 til 40'])
  })

  test.each([
    'KR: Implement new CRM',
    'kr: Implement new CRM',
    '- KR: Implement new CRM',
    '* KR: Implement new CRM',
    '• KR 1: Implement new CRM',
    'KR1: Implement new CRM',
    'KR 1.2: Implement new CRM',
    '1. KR: Implement new CRM',
    '**KR:** Implement new CRM',
    'KR : Implement new CRM',
    'Nøkkelresultat: Implement new CRM',
    'nøkkelresultat 2: Implement new CRM',
    'Key result: Implement new CRM',
    '\tKR: Implement new CRM  ',
    'Implement new CRM',
  ])('the label in front changes nothing: %s', async (line) => {
    expect(ids(await reviewed(line))).toEqual([['key_result_is_task']])
  })

  test.each([
    'O: Vekst',
    'o: Vekst',
    '- O: Vekst',
    'O1: Vekst',
    'O 1: Vekst',
    '**O:** Vekst',
    'Mål: Vekst',
    'Objective 1: Vekst',
    '1. O: Vekst',
  ])('an objective is one however it is labelled: %s', async (line) => {
    expect(ids(await reviewed(line))).toEqual([['too_vague', 'no_why']])
  })

  test('an unknown label, signs only and an enormous line are one object each', async () => {
    const all = await reviewed(`XX: whatever\n---\n🙂\nKR: ${'og mer '.repeat(200_000)}\nKR: "\\\u2028}`)
    expect(all).toHaveLength(5)
    expect(all[3]?.findings.map(({ id }) => id)).toContain('too_long')
    for (const { findings } of all) {
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
      for (const found of findings) expect(Object.keys(found)).toEqual(['id', 'severity', 'question', 'reason'])
    }
  })
})

describe('cli review FILE', { timeout: 120_000 }, () => {
  const run = (...args: readonly string[]) => cli(['review', ...args], '')

  test('reads a file, ends with 0 whatever is found, and tells of a file that is not there', async () => {
    const file = join(folder, 'mål.txt')
    writeFileSync(file, Buffer.from('KR: Øke trivselen\r\nKR: NPS fra 20 til 40\r\n', 'latin1'))
    const found = await run(file)
    expect(found.code).toBe(0)
    expect(found.out.trim().split('\n')).toHaveLength(2)
    expect(JSON.parse(found.out.split('\n')[0] ?? '')).toMatchObject({ line: 'KR: Øke trivselen' })

    const missing = await run(join(folder, 'nowhere.txt'))
    expect(missing).toMatchObject({ code: 1, out: '' })
    expect(JSON.parse(missing.error)).toMatchObject({ code: 'invalid', data: { subject: 'path' } })
    expect((await run('--nonsense')).code).toBe(2)
  })
})
