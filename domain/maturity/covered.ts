/** Which units a check covers. */
import { unitsCovered } from '#domain/meeting/covered.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import type { MaturityCheck } from './check.ts'

/** The unit of the check and those below it, in their order; all where it covers the whole client. */
export function unitsOfCheck<U extends Pick<Unit, 'id' | 'parentId'>>(
  { unitId }: Pick<MaturityCheck, 'unitId'>,
  units: readonly U[],
): readonly U[] {
  if (unitId === null) return units
  const covered = unitsCovered(units, [{ unitId, withBelow: true }])
  return units.filter(({ id }) => covered.includes(id))
}
