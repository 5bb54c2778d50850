import { describe, expect, it } from 'vitest'
import type { ClientFigures, ClientRow, PortfolioMeeting } from '#contract/client.ts'
import { findClients, headlineOf, orderClients, overlapping } from '#renderer/features/client/client-order.ts'

const TODAY = '2026-06-29'
const meeting = (date: string, startTime: string | null, running = false): PortfolioMeeting => ({
  id: 'm',
  kind: 'progress',
  date,
  startTime,
  plannedMinutes: 30,
  running,
})
const CALM: ClientFigures = {
  goalTerms: 'goal',
  cadenceWeeks: 1,
  cycle: null,
  weekOfCycle: null,
  unitNames: [],
  keyResults: 5,
  moving: 5,
  needsAttention: 0,
  worst: 'green',
  needs: [],
  needsInAll: 0,
  beats: [],
  meetings: [],
  lastMet: null,
}
const row = (name: string, figures: Partial<ClientFigures> = {}): ClientRow => ({
  id: name,
  name,
  sample: false,
  figures: { ...CALM, ...figures },
  problem: null,
})
const broken = (name: string): ClientRow => ({ id: name, name, sample: false, figures: null, problem: 'corrupt' })
const meets = (...meetings: PortfolioMeeting[]) => ({ meetings })
/** So many needs, the gravest of which is a key result's. */
const needs = (reason: 'red' | 'far_behind' | 'no_owner', needsInAll = 1): Partial<ClientFigures> => ({
  needsInAll,
  needs: [
    {
      about: 'key_result',
      id: 'k',
      name: 'Komplette søknader',
      reason,
      shown: 'yellow',
      weeks: 0,
      confidence: 7,
      flag: null,
      landing: null,
      unitLabel: '%',
      decimals: 0,
    },
  ],
})

describe('who needs the coach first', () => {
  it('is whoever is being met, then today by the clock, then what is broken, then by the gravest need', () => {
    const rows = [
      row('rolig'),
      row('mange uten eier', needs('no_owner', 9)),
      row('langt bak', needs('far_behind')),
      row('rød', needs('red')),
      row('to røde', needs('red', 2)),
      broken('ødelagt'),
      row('uten mål', { keyResults: 0, moving: 0 }),
      row('ettermiddag', meets(meeting(TODAY, '13:00'))),
      row('uten klokke', meets(meeting(TODAY, null))),
      row('morgen', meets(meeting(TODAY, '09:00'), meeting(TODAY, '15:00'))),
      row('onsdag', meets(meeting('2026-07-01', '10:00'))),
      row('i gang', meets(meeting(TODAY, '08:00', true))),
    ]
    expect(orderClients(rows, TODAY).map((each) => each.name)).toEqual([
      'i gang',
      'morgen',
      'ettermiddag',
      'uten klokke',
      'ødelagt',
      'to røde',
      'rød',
      'langt bak',
      'mange uten eier',
      'uten mål',
      'onsdag',
      'rolig',
    ])
  })
})

describe('meetings at the same time', () => {
  it('are those that share a minute with another client’s, and not those that follow on', () => {
    const nine = row('ni', meets(meeting(TODAY, '09:00')))
    const others = [
      nine,
      row('kvart over', meets(meeting(TODAY, '08:00'), meeting(TODAY, '09:15'))),
      row('halv ti', meets(meeting(TODAY, '09:30'))),
      row('i morgen', meets(meeting('2026-06-30', '09:00'))),
      row('uten klokke', meets(meeting(TODAY, null))),
      broken('ødelagt'),
    ]
    expect(overlapping(nine, meeting(TODAY, '09:00'), others).map((each) => each.name)).toEqual(['kvart over'])
  })
})

describe('finding one among many', () => {
  const rows = [row('Bærum kommune', { unitNames: ['Plan og bygg'] }), row('Fjellsport AS'), broken('Ålesund')]
  it.each([
    ['', ['Bærum kommune', 'Fjellsport AS', 'Ålesund']],
    ['baerum', ['Bærum kommune']],
    ['bygg komm', ['Bærum kommune']],
    ['ale', ['Ålesund']],
    ['fjell bygg', []],
  ])('«%s»', (query, names) => {
    expect(findClients(rows, query).map((each) => each.name)).toEqual(names)
  })
})

describe('what the sentence is about', () => {
  it.each([
    ['running', [row('a', meets(meeting(TODAY, '08:00', true))), row('b', meets(meeting(TODAY, null)))]],
    ['today', [row('a', meets(meeting(TODAY, '08:00'))), row('b', needs('red'))]],
    ['attention', [row('a', needs('far_behind')), broken('b')]],
    ['problem', [broken('a'), row('b')]],
    ['start', [row('a', { keyResults: 0 }), row('b')]],
    ['calm', [row('a'), row('b', meets(meeting('2026-07-01', null)))]],
  ] as const)('%s', (about, rows) => {
    expect(headlineOf(rows, TODAY).about).toBe(about)
  })
})
