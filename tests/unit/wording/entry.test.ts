/** What the quick entry asks of a line: the reader's questions and the coach's eye, each thing once. */
import { describe, expect, test } from 'vitest'
import { correct, EMPTY, insert } from '#renderer/features/goal/entry/lines.ts'
import { readEntry } from '#renderer/features/goal/entry/read-entry.ts'
import { askedOf } from '#renderer/features/goal/entry/asked.ts'

const today = '2026-05-04'
const context = { today, cycle: { start: '2026-05-01', end: '2026-08-31' } }
const typed = (text: string) => insert(EMPTY, 0, 0, 0, text).typed

function asked(text: string, at = 0, entry = typed(text)) {
  const line = readEntry(entry.lines, context, []).lines[at]
  if (line === undefined) throw new Error('no such line')
  return askedOf(line, today).map(({ id }) => id)
}

describe('the live questions', () => {
  test('a good key result is left in peace', () => {
    expect(asked('- Redusere antall skjema fra 8 til 2 (Maja Øverby)')).toEqual([])
  })

  test('what the reader asks already is asked once', () => {
    expect(asked('- Implement new CRM')).toEqual(['key_result_is_task'])
    expect(asked('- Grow repeat purchase rate to over 34%')).toEqual(['no_baseline'])
    expect(asked('- Reduce return rate from 12% to 12%')).toEqual(['baseline_equals_target'])
  })

  test('what only the coach’s eye sees comes beside it', () => {
    expect(asked('- Carry out the yearly stock count')).toEqual(['key_result_is_task', 'steady_operation'])
    expect(asked('- Delta på fagdager i regi av KS')).toEqual(['key_result_is_task'])
    expect(asked('Mål: Digital transformation')).toEqual(['too_vague'])
  })

  test('advice comes one at a time, and only where nothing graver is asked', () => {
    expect(asked('- Følgere på Instagram fra 2 000 til 5 000')).toEqual(['vanity_measure'])
    expect(asked('- Øke antall workshops ved å be ledere om det')).not.toContain('means_in_result')
  })

  test('a task that has been given a measure by hand is none any more', () => {
    const fixed = correct(typed('- Delta på fagdager i regi av KS'), 0, {
      kind: { value: 'increase', was: null },
      baseline: { value: 2, was: null },
      target: { value: 9, was: null },
      unit: { value: 'avdelinger', was: null },
    })
    expect(asked('', 0, fixed)).toEqual([])
  })

  test('a why below is the plan’s to ask about, not the line’s', () => {
    expect(asked('Mål: Saker skal flyte, ikke ligge\nEier: Kari Moen')).toEqual([])
  })
})
