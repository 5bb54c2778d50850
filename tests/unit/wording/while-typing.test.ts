/** The coach's eye over what is being typed: what is asked of lines together, what is kept with a reason, and what becomes before and after. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CheckId } from '#domain/wording/finding.ts'
import { askAll, likenedGoal, stillAsked, type Surroundings } from '#renderer/features/goal/entry/asked.ts'
import {
  EMPTY,
  forgetEmptied,
  insert,
  isReplaced,
  keepAsIs,
  rememberFirst,
  write,
  type Typed,
} from '#renderer/features/goal/entry/lines.ts'
import { limitKept, notesOf } from '#renderer/features/goal/entry/notes.ts'
import { makePlan } from '#renderer/features/goal/entry/plan.ts'
import { readEntry } from '#renderer/features/goal/entry/read-entry.ts'

const today = '2026-05-04'
const context = { today, cycle: { start: '2026-05-01', end: '2026-08-31' } }
const team = { id: 'team', name: 'Team Mottak' }
const nowhere = { units: [team], people: [], withObjectives: new Set<string>(), unitId: team.id }
const around: Surroundings = { limitObjectives: 2, limitKeyResults: 2, now: [], earlier: [], objectives: [] }
const typedAs = (...lines: string[]): Typed => insert(EMPTY, 0, 0, 0, lines.join('\n')).typed
const read = (typed: Typed) => readEntry(typed.lines, context, [team.name])

/** The checks on each line, in order. */
function asked(typed: Typed, surroundings: Surroundings | null = around): CheckId[][] {
  const entry = read(typed)
  const found = askAll(entry.lines, makePlan(entry, nowhere), surroundings, today)
  return entry.lines.map(({ id }) => (found.get(id) ?? []).map((finding) => finding.id))
}

const OBJECTIVE = ['Mål: Det er lett å søke, fordi hver retur koster tre uker', 'Eier: Samir Haddad']
const KEY_RESULTS = [
  '- Komplette søknader fra 48 % til 75 %',
  '- Antall skjema fra 8 til 2',
  '- Svartid fra 9 til 4 dager',
  '- Klager fra 12 til 4',
]

describe('lines together', () => {
  test('more key results than the limit are asked about once, on the first one too many, and never above it', () => {
    expect(asked(typedAs(...OBJECTIVE, ...KEY_RESULTS))).toEqual([[], [], [], [], ['too_many_key_results'], []])
    expect(asked(typedAs(...OBJECTIVE, ...KEY_RESULTS.slice(0, 2)))).toEqual([[], [], [], []])
  })

  test('what is on the board already counts', () => {
    const entry = read(typedAs('Mål: Søkere forstår svaret, fordi de spør om det', 'Eier: Samir', KEY_RESULTS[0] ?? ''))
    const objectives = ['a', 'b'].map((id) => ({ id, unitId: team.id }))
    const found = askAll(
      entry.lines,
      makePlan(entry, nowhere),
      { ...around, objectives: objectives as unknown as Surroundings['objectives'] },
      today,
    )
    expect(found.get(0)).toMatchObject([{ id: 'too_many_objectives', params: { count: 3, limit: 2 } }])
  })

  test('a goal of now is a hint, one of before a question, and both lead to it', () => {
    const known = { id: 'old', title: 'Andel komplette søknader første gang fra 40 % til 60 %', cycleId: 'cycle' }
    const typed = typedAs(...OBJECTIVE, '- Andel komplette søknader første gang fra 60 % til 80 %')
    expect(asked(typed, { ...around, now: [known] })[2]).toEqual(['same_as_now'])
    expect(asked(typed, { ...around, earlier: [known] })[2]).toEqual(['near_copy'])
    const finding = { id: 'near_copy', severity: 'warning', params: { text: known.title, percent: 100 } } as const
    expect(likenedGoal(finding, { ...around, earlier: [known] })).toEqual(known)
    expect(likenedGoal(finding, around)).toBeNull()
  })

  test('before what is around has been read, only the words are asked about', () => {
    expect(asked(typedAs(...OBJECTIVE, ...KEY_RESULTS), null).flat()).toEqual([])
  })

  test('a why in the objective itself is a why', () => {
    expect(asked(typedAs('Mål: Saker skal flyte, ikke ligge'))[0]).toContain('no_why')
    expect(asked(typedAs('Mål: Saker skal flyte, fordi folk venter'))[0]).not.toContain('no_why')
  })

  test('a line above the one that is typed on is asked no more for it', () => {
    const keyResult = fc.constantFrom(...KEY_RESULTS, '- Lage veileder', '- Trivsel', '- Minst 90 % av sakene i tide')
    fc.assert(
      fc.property(fc.array(keyResult, { minLength: 1, maxLength: 6 }), keyResult, (before, added) => {
        const first = asked(typedAs(...OBJECTIVE, ...before))
        const then = asked(typedAs(...OBJECTIVE, ...before, added))
        expect(then.slice(0, -1).map((ids) => ids.length)).toEqual(first.map((ids) => ids.length))
      }),
    )
  })
})

describe('kept with a reason', () => {
  const task = typedAs(...OBJECTIVE, '- Lage veileder')
  const kept = keepAsIs(task, 2, { checkId: 'key_result_is_task', reason: 'Pålagt', wording: 'Lage veileder' })

  test('is silent for these words, and goes in with them', () => {
    const [, , line] = kept.lines
    const found = [{ id: 'key_result_is_task', severity: 'warning', params: {} }] as const
    expect(stillAsked(found, line?.kept ?? [], 'Lage veileder')).toEqual([])
    expect(notesOf(kept.lines, read(kept).lines, today).get(2)?.accepted).toEqual([
      { checkId: 'key_result_is_task', reason: 'Pålagt' },
    ])
  })

  test('lapses with other words', () => {
    const other = write(kept, 2, '- Lage ny veileder')
    expect(notesOf(other.lines, read(other).lines, today).get(2)?.accepted).toEqual([])
  })

  test('of a limit belongs to what there is too much of, not to the line', () => {
    const many = keepAsIs(typedAs(...OBJECTIVE, ...KEY_RESULTS), 4, {
      checkId: 'too_many_key_results',
      reason: 'Siste tertial',
      wording: 'Svartid fra 9 til 4 dager',
    })
    const { lines } = read(many)
    expect(notesOf(many.lines, lines, today).get(4)?.accepted).toEqual([])
    expect(limitKept('too_many_key_results', [2, 3, 4, 5], many.lines, lines)).toBe('Siste tertial')
    expect(limitKept('too_many_key_results', [2, 3], many.lines, lines)).toBeNull()
  })
})

describe('before and after', () => {
  const vague = rememberFirst(typedAs(...OBJECTIVE, '- Færre klager'), 2, {
    title: 'Færre klager',
    checks: ['no_number'],
  })
  const rewritten = (typed: Typed) => notesOf(typed.lines, read(typed).lines, today).get(2)?.rewritten ?? null

  test('other words that answer the question are a pair', () => {
    expect(rewritten(write(vague, 2, '- Klager fra 12 til 4'))).toEqual({
      before: 'Færre klager',
      checkId: 'no_number',
    })
  })

  test('half a rewriting, the same words, and none are no pair', () => {
    expect(rewritten(write(vague, 2, '- Enda færre klager'))).toBeNull()
    expect(rewritten(write(vague, 2, '- Lage veileder'))).toBeNull()
    expect(rewritten(vague)).toBeNull()
    expect(rewritten(write(vague, 2, ''))).toBeNull()
  })

  test('the first wording is the one that is remembered', () => {
    const again = rememberFirst(vague, 2, { title: 'Mye færre klager', checks: ['no_number'] })
    expect(again).toBe(vague)
  })

  test('a line emptied and left is about something else afterwards', () => {
    expect(forgetEmptied(write(vague, 2, ''), 2).lines[2]?.first).toBeUndefined()
    expect(forgetEmptied(vague, 2)).toBe(vague)
  })

  test('one stroke that takes most of a line replaces it, a letter more or less does not', () => {
    expect(isReplaced('- Lage veileder', 'A')).toBe(true)
    expect(isReplaced('- Lage veileder', '- A')).toBe(true)
    expect(isReplaced('- Lage veileder', '- Lage veilede')).toBe(false)
    expect(isReplaced('- La', '')).toBe(false)
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 3 }), fc.nat(40), (text, added, at) => {
        expect(isReplaced(text, text.slice(0, at) + added + text.slice(at))).toBe(false)
      }),
    )
  })
})
