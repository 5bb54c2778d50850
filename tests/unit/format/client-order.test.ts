import { describe, expect, it } from 'vitest'
import type { ClientRow } from '#contract/client.ts'
import { headlineOf, orderClients } from '#renderer/features/client/client-order.ts'

const TODAY = '2026-06-29'
const row = (name: string, about: Partial<ClientRow> = {}): ClientRow => ({
  id: name,
  name,
  sample: false,
  cycle: null,
  weekOfCycle: null,
  keyResults: 5,
  needsAttention: 0,
  worst: 'green',
  beats: [],
  nextMeeting: null,
  problem: null,
  ...about,
})
const meets = (date: string, startTime: string | null, running = false) => ({
  nextMeeting: { id: 'm', date, startTime, running },
})

describe('who needs the coach first', () => {
  it('is whoever is being met, then today by the clock, then what is broken, then most in need', () => {
    const rows = [
      row('rolig'),
      row('rød', { needsAttention: 2, worst: 'red' }),
      row('gul', { needsAttention: 2, worst: 'yellow' }),
      row('ødelagt', { problem: 'corrupt', keyResults: 0 }),
      row('ettermiddag', meets(TODAY, '13:00')),
      row('uten klokke', meets(TODAY, null)),
      row('morgen', meets(TODAY, '09:00')),
      row('onsdag', meets('2026-07-01', '10:00')),
      row('i gang', meets(TODAY, '08:00', true)),
    ]
    expect(orderClients(rows, TODAY).map((each) => each.name)).toEqual([
      'i gang',
      'morgen',
      'ettermiddag',
      'uten klokke',
      'ødelagt',
      'rød',
      'gul',
      'onsdag',
      'rolig',
    ])
  })
})

describe('what the sentence is about', () => {
  it.each([
    ['running', [row('a', meets(TODAY, '08:00', true)), row('b', meets(TODAY, null))]],
    ['today', [row('a', meets(TODAY, '08:00')), row('b', { needsAttention: 1 })]],
    ['attention', [row('a', { needsAttention: 1 }), row('b', { problem: 'corrupt' })]],
    ['problem', [row('a', { problem: 'corrupt' }), row('b')]],
    ['start', [row('a', { keyResults: 0 }), row('b')]],
    ['calm', [row('a'), row('b', meets('2026-07-01', null))]],
  ] as const)('%s', (about, rows) => {
    expect(headlineOf(rows, TODAY).about).toBe(about)
  })
})
