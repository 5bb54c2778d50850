import { describe, expect, test } from 'vitest'
import { cli, type Said } from '#tests/support/cli.ts'

type Reviewed = { line: string; findings: { id: string; severity: string; question: string; reason: string }[] }

const review = (input: string, ...args: readonly string[]) => cli(['review', ...args], input)
const reviewed = ({ out }: Said) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reviewed)

describe('cli review', { timeout: 120_000 }, () => {
  test('judges each line by itself and prints one JSON object a line, blank lines passed over', async () => {
    const said = await review(
      'O: Digital transformation\r\n\nKR: Implement new CRM\nNøkkelresultat: Median liggetid fra 19 til 7 dager\nUtarbeide brukerveiledning',
    )
    expect(said.error).toBe('')
    expect(said.code).toBe(0)
    const lines = reviewed(said)
    expect(lines.map(({ line }) => line)).toEqual([
      'O: Digital transformation',
      'KR: Implement new CRM',
      'Nøkkelresultat: Median liggetid fra 19 til 7 dager',
      'Utarbeide brukerveiledning',
    ])
    expect(lines.map(({ findings }) => findings.map(({ id }) => id))).toEqual([
      ['too_vague', 'no_why'],
      ['key_result_is_task'],
      [],
      ['key_result_is_task'],
    ])
    expect(Object.keys(lines[0]?.findings[0] ?? {})).toEqual(['id', 'severity', 'question', 'reason'])
    expect(lines[0]?.findings.map(({ severity }) => severity)).toEqual(['warning', 'advice'])
  })

  test('asks in the language of the line, of the line before where none tells, or in the one that is chosen', async () => {
    const input = 'KR: Implement new CRM\nKR: NPS 50\nKR: Auke trivselen blant elevane\nKR: Øke trivselen'
    const asked = (lines: Reviewed[]) => lines.map(({ findings }) => findings[0]?.question)
    expect(asked(reviewed(await review(input)))).toEqual([
      'What will be different when it is done?',
      'Where are we today?',
      'Kva tal ville vist oss at det har skjedd?',
      'Hvilket tall ville vist oss at det har skjedd?',
    ])
    expect(asked(reviewed(await review('KR: Implement new CRM', '--language', 'nn')))).toEqual([
      'Kva blir annleis når det er gjort?',
    ])
  })

  test('refuses a language it does not speak', async () => {
    const said = await review('KR: NPS 50', '--language', 'sv')
    expect(said.code).toBe(1)
    expect(JSON.parse(said.error)).toMatchObject({ code: 'invalid', data: { subject: 'language' } })
  })
})
