/** Goals written in a meeting: which question is asked, and what new words change of how a key result is measured. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeyResultDefinition } from '#domain/goal/goal.ts'
import { goalOf, heardAnew, heardAs, isWrittenIn, questionOf, wordsOf } from '#domain/meeting/write-goals.ts'
import { asDefinition, definitionSaid } from '#domain/reading/as-definition.ts'
import { readGoalLine } from '#domain/reading/goal-line.ts'

const context = { today: '2026-10-05', cycle: { start: '2026-10-01', end: '2026-12-31' } }
const people = [{ id: 'kari', name: 'Kari Moen' }]

const definitionOf = (line: string): KeyResultDefinition => ({
  ...asDefinition(readGoalLine(line, context), null),
  id: 'definition',
  keyResultId: 'key result',
  validFrom: '2026-10-01',
  dropped: false,
  reason: '',
  decisionId: null,
})

describe('the question', () => {
  const ask = (text: string, more: Partial<Parameters<typeof questionOf>[0]> = {}, earlier: readonly string[] = []) =>
    questionOf({ role: 'key_result', text, why: '', definition: null, exceptions: [], ...more }, earlier, context)
      ?.id ?? null

  test('is the gravest that other words can answer, and none where there is none', () => {
    expect(ask('Implement new CRM')).toBe('key_result_is_task')
    expect(ask('Reduce return rate from 12% to 12%')).toBe('baseline_equals_target')
    expect(ask('Reduce return rate from 12% to 8%')).toBeNull()
    expect(ask('Become the obvious choice', { role: 'objective' })).toBe('no_why')
    expect(ask('Become the obvious choice', { role: 'objective', why: 'They leave us' })).toBeNull()
  })

  test('is not who owns it, nor one that has been answered for good', () => {
    const line = 'Grow repeat purchase rate to over 34%'
    expect(ask(line, { definition: definitionOf(line) })).toBe('no_baseline')
    expect(ask(line, { definition: definitionOf(line), exceptions: [{ checkId: 'no_baseline' }] })).toBeNull()
  })

  test('counts what is known of a key result beside its words', () => {
    const definition = { ...definitionOf('Grow repeat purchase rate to over 34%'), baseline: 21 }
    expect(ask('Grow repeat purchase rate to over 34%', { definition })).toBeNull()
  })

  test('remembers what earlier cycles were called', () => {
    const line = 'Reduce return rate of jackets from 12% to 8%'
    expect(ask(line, {}, ['Reduce return rate of jackets from 14% to 12%'])).toBe('near_copy')
  })
})

describe('new words', () => {
  test('read the measure anew, and name the owner where they do', () => {
    const before = definitionOf('Implement new CRM')
    const { title, change } = heardAnew('Answers within a day from 40% to 80% (Kari Moen)', before, people, context)
    expect(title).toBe('Answers within a day from 40% to 80%')
    expect(change).toMatchObject({ kind: 'increase', baseline: 40, target: 80, unitLabel: '%', ownerId: 'kari' })
  })

  test('leave the baseline where they count in the same, and not where they count in something else', () => {
    const before = definitionOf('Reduce return rate from 12% to 10%')
    expect(heardAnew('Reduce return rate to 8%', before, people, context).change).toEqual({ target: 8 })
    const { change } = heardAnew('Reduce time to refund to 3 days', before, people, context)
    expect(change).toMatchObject({ baseline: null, target: 3, unitLabel: 'days' })
  })

  test('that say nothing of a measure change nothing of it', () => {
    const before = definitionOf('Reduce return rate from 12% to 10%')
    expect(heardAnew('Customers keep what they buy', before, people, context).change).toEqual({})
  })

  test('that are the old ones change nothing, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (line) => {
        expect(definitionSaid(readGoalLine(line, context), definitionOf(line))).toEqual({})
      }),
    )
  })

  test('of an objective lose label and owner, and nothing else', () => {
    expect(heardAs({ role: 'objective', text: 'Mål: Folk kommer tilbake (Kari Moen)' }, people, context)).toMatchObject(
      {
        title: 'Folk kommer tilbake',
        ownerId: 'kari',
      },
    )
  })
})

describe('a line', () => {
  const line = {
    id: 'line',
    meetingId: 'meeting',
    role: 'key_result' as const,
    unitId: 'unit',
    objectiveId: 'objective',
    keyResultId: 'goal',
    fresh: false,
    before: 'before',
    whyBefore: 'why',
    after: '',
    whyAfter: '',
    acceptedAt: null,
    position: 1,
  }
  test('is about its goal, or is one to be with its own id', () => {
    expect(goalOf(line)).toBe('goal')
    expect(goalOf({ ...line, role: 'objective' })).toBe('objective')
    expect(goalOf({ ...line, fresh: true })).toBe('line')
  })
  test('has its first words until it is said anew', () => {
    expect(wordsOf(line)).toEqual({ text: 'before', why: 'why' })
    expect(wordsOf({ ...line, after: 'after' })).toEqual({ text: 'after', why: '' })
  })
  test('is written where the kick-off writes its kind; elsewhere both are', () => {
    expect(isWrittenIn({ topic: 'objective_why' }, 'key_result')).toBe(false)
    expect(isWrittenIn({ topic: 'key_results' }, 'key_result')).toBe(true)
    expect(isWrittenIn({ topic: null }, 'objective')).toBe(true)
  })
})
