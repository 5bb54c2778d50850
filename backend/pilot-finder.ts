/** Reads what is known of where to start: the coach's marks of each unit, and its levels in the latest check that shows any. */
import type { StartUnit } from '#contract/maturity.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import { NO_MARKS, PILOT_MARKS } from '#domain/meeting/pilot.ts'
import { unitsToStartIn } from '#domain/meeting/units-to-start-in.ts'
import type { Measured } from '#domain/maturity/pilot-finder.ts'
import type { UnitResult } from '#domain/maturity/result.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { frozenResults } from './maturity.ts'

/** Every unit one could start in, as they stand in the organisation. */
export function readStart(vault: Store): StartUnit[] {
  const given = new Map(
    vault
      .queries(maturityQueries)
      .startMarks.all()
      .map((row) => [row.unitId, row]),
  )
  const measured = measuredUnits(vault)
  return unitsToStartIn(vault.queries(organisationQueries).units.all(), []).map(({ id }) => {
    const row = given.get(id) ?? NO_MARKS
    return {
      unitId: id,
      given: Object.fromEntries(PILOT_MARKS.map((mark) => [mark, row[mark]])) as StartUnit['given'],
      measured: measured.get(id) ?? null,
    }
  })
}

/** By unit, from the newest check that shows leadership or capacity of it. */
function measuredUnits(vault: Store): Map<Id, Measured> {
  const found = new Map<Id, Measured>()
  for (const { check, result } of frozenResults(vault)) {
    const of = [...(check.unitId === null ? [] : [{ unitId: check.unitId, result: result.whole }]), ...result.units]
    for (const { unitId, result: told } of of) {
      const measured = asMeasured(told, check.date)
      if (measured !== null && !found.has(unitId)) found.set(unitId, measured)
    }
  }
  return found
}

function asMeasured({ dimensions }: UnitResult, date: IsoDate): Measured | null {
  const level = (of: 'leadership' | 'capacity') => dimensions.find(({ dimension }) => dimension === of)?.level ?? null
  const [leadership, capacity] = [level('leadership'), level('capacity')]
  return leadership === null && capacity === null ? null : { leadership, capacity, date }
}
