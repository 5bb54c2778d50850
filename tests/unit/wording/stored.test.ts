import { describe, expect, test } from 'vitest'
import { keyResultPatterns } from '#backend/patterns.ts'
import { nextBlank } from '#domain/wording/blank.ts'
import { exceptionsFor, stillToAsk } from '#domain/wording/exception.ts'
import { finding } from '#domain/wording/finding.ts'
import { judgeKeyResult } from '#domain/wording/key-result.ts'
import { judgeStoredKeyResult, judgeStoredObjective, type StoredKeyResult } from '#domain/wording/stored.ts'
import { findPatterns } from '#domain/wording/suggest.ts'

const context = { today: '2026-06-29', cycle: { start: '2026-05-01', end: '2026-08-31' } }
const around = { limitObjectives: 3, limitKeyResults: 3, earlier: ['Saker skal flyte, ikke ligge i bunker'] }
const keyResult = (title: string, definition: Partial<StoredKeyResult['definition']> = {}): StoredKeyResult => ({
  title,
  definition: {
    kind: null,
    baseline: null,
    target: null,
    unitLabel: '',
    endDate: null,
    ownerId: 'x',
    dropped: false,
    ...definition,
  },
})
const asked = (stored: StoredKeyResult) => judgeStoredKeyResult(stored, around, context).map(({ id }) => id)

describe('a stored key result', () => {
  test('that is a task is asked about as it was while it was typed', () => {
    expect(asked(keyResult('Utarbeide brukerveiledning'))).toEqual(['key_result_is_task'])
  })

  test('whose numbers stand in its measure, and not in its title, is not asked for them', () => {
    const measured = { kind: 'decrease', baseline: 19, target: 7, unitLabel: 'dager' } as const
    expect(asked(keyResult('Median liggetid'))).toContain('no_number')
    expect(asked(keyResult('Median liggetid', measured))).toEqual([])
    expect(asked(keyResult('Median liggetid', { ...measured, target: 19 }))).toContain('baseline_equals_target')
  })

  test('with nobody to hold it is asked whose it is', () => {
    expect(
      asked(
        keyResult('Antall skjema fra 8 til 2', {
          ownerId: null,
          kind: 'decrease',
          baseline: 8,
          target: 2,
          unitLabel: 'skjema',
        }),
      ),
    ).toEqual(['no_owner'])
  })
})

describe('a stored objective', () => {
  const objective = (count: number, title = 'Innbyggerne finner fram på egen hånd', first = true) =>
    judgeStoredObjective(
      {
        title,
        why: 'Fordi',
        ownerId: 'x',
        keyResults: Array.from({ length: count }, () => keyResult('Antall skjema fra 8 til 2')),
        ofUnit: { count: 4, first },
      },
      around,
      context,
    ).map(({ id }) => id)

  test('beyond the client’s limits is remarked, the unit’s limit once', () => {
    expect(objective(4)).toEqual(['too_many_objectives', 'too_many_key_results'])
    expect(objective(3, undefined, false)).toEqual([])
    expect(objective(0, undefined, false)).toEqual(['no_key_result'])
  })

  test('much like one of an earlier cycle is said', () => {
    expect(objective(1, 'Saker skal flyte og ikke ligge i bunker', false)).toContain('near_copy')
  })
})

describe('an exception', () => {
  const exception = {
    id: '1',
    objectiveId: null,
    keyResultId: 'k',
    checkId: 'key_result_is_task',
    wording: 'Flytte arkivet',
    reason: 'Huset rives',
    createdAt: '2026-06-29T09:00:00.000Z',
  }

  test('silences its own question, for its own words and its own goal only', () => {
    const findings = [finding('key_result_is_task'), finding('no_owner')]
    const left = (id: string, title: string) =>
      stillToAsk(findings, exceptionsFor({ id, title }, [exception])).map((each) => each.id)
    expect(left('k', 'Flytte arkivet')).toEqual(['no_owner'])
    expect(left('k', 'Flytte arkivet og kontoret')).toEqual(['key_result_is_task', 'no_owner'])
    expect(left('other', 'Flytte arkivet')).toEqual(['key_result_is_task', 'no_owner'])
  })
})

describe('a pattern', () => {
  const patterns = keyResultPatterns()

  test.each(patterns.flatMap(({ nb, en }) => [nb, en]))(
    'with its gaps open is asked about them and nothing else: %s',
    (text) => {
      expect(judgeKeyResult(`- ${text}`, context).map(({ id }) => id)).toEqual(['blank_unfilled'])
    },
  )

  test('with words in common with the objective comes first, and searching keeps only what holds every word', () => {
    const fitting = { words: 'Søknader skal være komplette første gang', unit: 'team', language: 'nb' } as const
    const [best] = findPatterns(patterns, fitting)
    expect(best?.fits).toBe(true)
    expect(best?.text).toContain('søknader')
    const found = findPatterns(patterns, fitting, { query: 'enps' })
    expect(found.map(({ text }) => text.startsWith('eNPS'))).toEqual([true])
    expect(findPatterns(patterns, fitting, { topic: 'time' }).every(({ pattern }) => pattern.goal === 'time')).toBe(
      true,
    )
    expect(findPatterns(patterns, fitting)).toHaveLength(patterns.length)
  })

  test('is filled gap by gap', () => {
    expect(nextBlank('fra ___ til ___')).toEqual({ start: 4, end: 7 })
    expect(nextBlank('fra ___ til ___', 7)).toEqual({ start: 12, end: 15 })
    expect(nextBlank('fra 8 til 2')).toBeNull()
  })
})
