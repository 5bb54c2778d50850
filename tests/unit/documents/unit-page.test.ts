/** The page of a unit's goals: complete in itself, safe whatever is written in it, and honest about what is reported. */
import { describe, expect, test } from 'vitest'
import { unitPage, unitPageFileName } from '#backend/documents/unit-page/page.ts'
import type { UnitPageContent, UnitPageKeyResult } from '#backend/documents/unit-page/content.ts'

const keyResult = (given: Partial<UnitPageKeyResult> = {}): UnitPageKeyResult => ({
  title: 'Median liggetid fra 19 til 7 dager',
  owner: 'Anne-Grethe Fjelltveit',
  kind: 'decrease',
  baseline: 19,
  value: 11.5,
  target: 7,
  unitLabel: 'dager',
  decimals: 0,
  ratio: 0.625,
  expected: 0.55,
  pace: 'on_pace',
  held: [],
  status: 'green',
  isStale: false,
  confidence: 8,
  checkedOn: '2026-06-22',
  changed: '',
  blocks: '',
  ...given,
})

const content = (given: Partial<UnitPageContent> = {}, row: Partial<UnitPageKeyResult> = {}): UnitPageContent => ({
  language: 'nb',
  clientName: 'Nordlys kommune',
  goalTerms: 'goal',
  unitName: 'Team Behandling',
  cycle: { name: '2. tertial 2026', start: '2026-05-01', end: '2026-08-31' },
  date: '2026-06-29',
  objectives: [
    {
      title: 'Saker skal flyte',
      why: 'Folk venter',
      unitName: '',
      owner: null,
      share: 0.5,
      keyResults: [keyResult(row)],
    },
  ],
  kpis: [],
  ...given,
})

const HOSTILE = `"><script>alert('x')</script><img src=x onerror="y">&amp;`

describe('the page of a unit’s goals', () => {
  test('runs nothing and fetches nothing, and says so in its policy', () => {
    const page = unitPage(content())
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
    expect(page).not.toMatch(/<script|<link|<iframe|<img|\bon\w+=|@import|url\(|https?:/i)
  })

  test('shows what people wrote as text, wherever it stands', () => {
    const page = unitPage(
      content({
        clientName: HOSTILE,
        unitName: HOSTILE,
        objectives: [
          {
            title: HOSTILE,
            why: HOSTILE,
            unitName: HOSTILE,
            owner: HOSTILE,
            share: 1,
            keyResults: [
              keyResult({ title: HOSTILE, owner: HOSTILE, unitLabel: HOSTILE, changed: HOSTILE, blocks: HOSTILE }),
            ],
          },
        ],
        kpis: [
          {
            name: HOSTILE,
            unitLabel: HOSTILE,
            decimals: 0,
            value: 1,
            date: '2026-06-22',
            band: 'green',
            direction: 'lower_is_better',
            greenLimit: 2,
          },
        ],
      }),
    )
    expect(page).not.toMatch(/<script|<img/i)
    expect(page.match(/&lt;script&gt;alert\(&#39;x&#39;\)/g)?.length).toBeGreaterThan(8)
    expect(page).toContain('&amp;amp;')
  })

  test('tells value, status and confidence as three facts, with the expected share beside the bar', () => {
    const page = unitPage(content())
    expect(page).toMatch(/19<\/span> .*<b>11,5<\/b> .*7\u00A0dager/)
    expect(page).toMatch(/63\s% av veien, 55\s% ventet nå/)
    expect(page).toContain('På sporet')
    expect(page).toContain('8 av 10')
    expect(page).toContain('I rute')
    expect(page).toContain('Ingen eier ennå')
  })

  test('never shows silence as green', () => {
    const page = unitPage(content({}, { isStale: true }))
    expect(page).toContain('Ikke oppdatert, sist «På sporet»')
    expect(page).not.toContain('class="sign green"')
  })

  test('draws a level as beats without a pace', () => {
    const page = unitPage(content({}, { kind: 'at_least', target: 90, held: [true, false, true], pace: null }))
    expect(page.match(/class="held"/g)).toHaveLength(2)
    expect(page).toContain('Holdt i 2 av 3 målinger')
    expect(page).not.toContain('Tempo')
  })

  test.each([
    ['nb', 'Mål og nøkkelresultater', 'Slik det står 29. juni 2026'],
    ['nn', 'Mål og nøkkelresultat', 'Slik det står 29. juni 2026'],
    ['en', 'Objectives and key results', 'As it stands on 29 June 2026'],
  ] as const)('speaks %s', (language, title, asOf) => {
    const page = unitPage(content({ language }))
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toContain(title)
    expect(page).toContain(asOf)
  })

  test('has a file name with the day, the client and the unit', () => {
    expect(unitPageFileName(content())).toBe(
      '2026-06-29 Nordlys kommune Team Behandling – Mål og nøkkelresultater.html',
    )
  })
})
