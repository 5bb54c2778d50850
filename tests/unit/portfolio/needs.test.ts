import { describe, expect, it } from 'vitest'
import type { AttentionReason } from '#domain/goal/attention.ts'
import { needName, needsOf, type Attended } from '#domain/portfolio/needs.ts'
import type { Warning, WarningId } from '#domain/rhythm/warnings.ts'

const keyResult = (
  id: string,
  attention: AttentionReason[],
  checkedOn: string | null = '2026-06-22',
  unitId = 'u',
) => ({
  id,
  unitId,
  standing: { attention, checkedOn },
})
const sign = (id: WarningId, unitId = 'u'): { unitId: string; warning: Warning } => ({
  unitId,
  warning: { id, evidence: [], nextStep: 'contact' },
})
const named = (keyResults: (Attended & { id: string })[], warnings: ReturnType<typeof sign>[] = []) =>
  needsOf(keyResults, warnings).map((need) => {
    if (need.about === 'key_result') return `${need.keyResult.id}: ${need.reason}`
    if (need.about === 'quiet') return `${need.keyResults.map((each) => each.id).join(', ')}: quiet`
    return `${need.unitIds.join(', ')}: ${needName(need)}`
  })

describe('what a customer needs', () => {
  it('is nothing where every key result moves and no sign is seen', () => {
    expect(named([keyResult('a', []), keyResult('b', [])])).toEqual([])
  })

  it('comes gravest first, key results and early signs in one order', () => {
    expect(
      named(
        [
          keyResult('ownerless', ['no_owner']),
          keyResult('slow', ['far_behind', 'low_confidence']),
          keyResult('stopped', ['red', 'far_behind']),
          keyResult('silent', ['outdated']),
        ],
        [sign('no_kickoff'), sign('no_next_owner'), sign('coverage_falling')],
      ),
    ).toEqual([
      'stopped: red',
      'silent: outdated',
      'u: no_next_owner',
      'slow: far_behind',
      'ownerless: no_owner',
      'u: coverage_falling',
      'u: no_kickoff',
    ])
  })

  it('puts the longest without a check-in first among equals', () => {
    expect(
      named([
        keyResult('new', ['red'], '2026-06-22'),
        keyResult('old', ['red'], '2026-05-04'),
        keyResult('x', ['red'], null),
      ]),
    ).toEqual(['x: red', 'old: red', 'new: red'])
  })

  it('tells silence once, however many are silent', () => {
    expect(named([keyResult('a', ['outdated'], '2026-06-01'), keyResult('b', ['outdated'], '2026-05-25')])).toEqual([
      'b, a: quiet',
    ])
  })

  it('does not tell a unit’s silence twice', () => {
    expect(
      named(
        [keyResult('a', ['outdated'], '2026-06-01'), keyResult('b', ['outdated'], '2026-06-01', 'other')],
        [sign('coverage_low')],
      ),
    ).toEqual(['u: coverage_low', 'b: outdated'])
  })

  it('tells a sign once, with all the units that show it', () => {
    expect(named([], [sign('no_kickoff', 'a'), sign('one_giver', 'a'), sign('no_kickoff', 'b')])).toEqual([
      'a, b: no_kickoff',
      'a: one_giver',
    ])
  })
})
