/** Whose answers a check is about. */
import type { CheckRow } from '#contract/maturity.ts'
import { unitsCovered } from '#domain/meeting/covered.ts'
import type { Unit } from '#domain/organisation/organisation.ts'

/** The unit of the check and those below it; all where it covers the whole client. In the order of the organisation, on paper and on the screen. */
export function coveredUnits({ unitId }: Pick<CheckRow, 'unitId'>, units: readonly Unit[]): readonly Unit[] {
  if (unitId === null) return units
  const covered = unitsCovered(units, [{ unitId, withBelow: true }])
  return units.filter(({ id }) => covered.includes(id))
}
