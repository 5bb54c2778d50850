import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Flag } from '#domain/goal/flags.ts'
import { inAgendaOrder, isSweep, keyResultReasons, type KeyResultFacts } from '#domain/meeting/agenda.ts'

const fine: KeyResultFacts = {
  shown: 'green',
  status: 'green',
  freshness: 'fresh',
  weeksSince: 1,
  pace: 'on_pace',
  confidence: 8,
  flags: [],
}
const noOwner: Flag = { id: 'no_owner', level: 'high', params: {} }
const fall: Flag = { id: 'confidence_fell', level: 'high', params: { from: 8, to: 5, checkIns: 2 } }
const facts: fc.Arbitrary<KeyResultFacts> = fc.record({
  shown: fc.constant('green' as const),
  status: fc.constantFrom('green', 'yellow', 'red', null),
  freshness: fc.constantFrom('fresh', 'waiting', 'outdated', 'never'),
  weeksSince: fc.option(fc.integer({ min: 0, max: 12 })),
  pace: fc.constantFrom('ahead', 'on_pace', 'behind', 'far_behind', 'too_early', null),
  confidence: fc.option(fc.integer({ min: 1, max: 10 })),
  flags: fc.subarray([noOwner, fall]),
})

test('a green key result that has lost confidence gets a word of its own before the sweep; one without an owner is swept with its reason', () => {
  const rows = [
    { name: 'fine', facts: { ...fine, weeksSince: 4 } },
    { name: 'fell', facts: { ...fine, confidence: 5, flags: [fall] } },
    { name: 'no owner', facts: { ...fine, flags: [noOwner] } },
    { name: 'yellow', facts: { ...fine, status: 'yellow' as const } },
  ]
  expect(inAgendaOrder(rows).map((row) => row.name)).toEqual(['yellow', 'fell', 'fine', 'no owner'])
  expect(rows.filter((row) => isSweep(row.facts)).map((row) => row.name)).toEqual(['fine', 'no owner'])
})

test('nothing with a reason to talk about how it goes is ever swept', () => {
  fc.assert(
    fc.property(facts, (each) => {
      expect(isSweep(each)).toBe(each.status === 'green' && keyResultReasons(each).every(({ id }) => id === 'no_owner'))
    }),
  )
})

test('the sweep comes last, whatever is on the board', () => {
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 20 }), (all) => {
      const swept = inAgendaOrder(all.map((each) => ({ facts: each }))).map((row) => isSweep(row.facts))
      const first = swept.indexOf(true)
      expect(first === -1 || swept.slice(first).every(Boolean)).toBe(true)
    }),
  )
})
