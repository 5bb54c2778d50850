import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKpiLine } from '#renderer/features/goal/kpi-line.ts'

const lines: [string, Partial<NonNullable<ReturnType<typeof readKpiLine>>>][] = [
  [
    'Saker per saksbehandler, grønt under 25, gult under 32',
    { name: 'Saker per saksbehandler', direction: 'lower_is_better', greenLimit: 25, yellowLimit: 32, questions: [] },
  ],
  [
    '- Ubehandlede saker totalt, grønt under 400, gult under 500',
    { name: 'Ubehandlede saker totalt', greenLimit: 400, yellowLimit: 500 },
  ],
  ['Klager i måneden, grønt under 10, gult under 15', { name: 'Klager i måneden', greenLimit: 10, yellowLimit: 15 }],
  [
    'Kundetilfredshet: grønt over 4,2, gult over 3,8',
    { name: 'Kundetilfredshet', direction: 'higher_is_better', greenLimit: 4.2, yellowLimit: 3.8, decimals: 1 },
  ],
  [
    'Uptime, green above 99.5 %, yellow above 99 %',
    { name: 'Uptime', greenLimit: 99.5, yellowLimit: 99, unitLabel: '%', direction: 'higher_is_better' },
  ],
  [
    'Ventetid – grønt < 10 dager, gult < 20 dager',
    { name: 'Ventetid', greenLimit: 10, yellowLimit: 20, unitLabel: 'dager' },
  ],
  ['Ventetid, grønt under 10, gult 10–20', { greenLimit: 10, yellowLimit: 20, questions: [] }],
  ['Ventetid, grønt under 10, rødt over 20', { direction: 'lower_is_better', greenLimit: 10, yellowLimit: 20 }],
  [
    'Omsetning, grønt over 12 000, gult over 10 000',
    { greenLimit: 12000, yellowLimit: 10000, direction: 'higher_is_better' },
  ],
  ['Klager, grønt under 10', { greenLimit: 10, yellowLimit: null, questions: ['no_yellow'] }],
  ['Klager i måneden', { name: 'Klager i måneden', greenLimit: null, yellowLimit: null, questions: ['no_limits'] }],
  ['Grønne innkjøp, andel', { name: 'Grønne innkjøp, andel', greenLimit: null }],
  [
    'Andel grønne bygg, grønt over 80 %, gult over 60 %',
    { name: 'Andel grønne bygg', greenLimit: 80, yellowLimit: 60, unitLabel: '%' },
  ],
  ['Klager, grønt under 15, gult under 10', { questions: ['limits_disagree'] }],
  [
    'Klager, grønt høyst 10, gult høyst 15',
    { direction: 'lower_is_better', greenLimit: 10, yellowLimit: 15, questions: ['inclusive'] },
  ],
  [
    'Svar i tide, grønt minst 90 %, gult minst 80 %',
    { direction: 'higher_is_better', greenLimit: 90, yellowLimit: 80, questions: ['inclusive'] },
  ],
  ['grønt under 10, gult under 15', { name: '', questions: ['no_name'] }],
]

describe('a KPI as it is typed', () => {
  test.each(lines)('%s', (line, read) => {
    expect(readKpiLine(line)).toMatchObject(read)
  })

  test('nothing typed is nothing', () => {
    expect(readKpiLine('  ')).toBeNull()
  })

  test('never a number that was not typed', () => {
    fc.assert(
      fc.property(
        fc.nat(9999),
        fc.nat(9999),
        fc.constantFrom('under', 'over', '<', 'minst', 'below'),
        fc.stringMatching(/^[a-zæøå ]{0,20}$/u),
        (green, yellow, side, name) => {
          const read = readKpiLine(`${name}, grønt ${side} ${green}, gult ${side} ${yellow}`)
          expect([green, null]).toContain(read?.greenLimit ?? null)
          expect([yellow, null]).toContain(read?.yellowLimit ?? null)
        },
      ),
    )
  })

  test('any text at all is read without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readKpiLine(text)).not.toBeUndefined()
      }),
    )
  })
})
