/** How a key result is measured, in full; what a test is about it says itself. */
import type { KeyResultDefinition } from '#domain/goal/goal.ts'

type Measure = Omit<KeyResultDefinition, 'id' | 'keyResultId' | 'validFrom' | 'dropped' | 'reason' | 'decisionId'>

export function measureOf(given: Partial<Measure> = {}): Measure {
  return {
    ownerId: null,
    kind: null,
    baseline: null,
    target: null,
    unitLabel: '',
    decimals: 0,
    limitMin: null,
    limitMax: null,
    startDate: null,
    endDate: null,
    measured: 'week',
    measuredOn: [],
    curve: 'linear',
    curveFrom: null,
    curvePoints: [],
    stages: [],
    ...given,
  }
}
