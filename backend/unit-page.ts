/** Collects what the page of a unit's goals says, from the same figures the board shows, and has it written. */
import { clientQueries } from '#db/queries/client.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { BoardKeyResult } from '#contract/goal.ts'
import { isDropped } from '#domain/goal/dropped.ts'
import type { CheckIn } from '#domain/goal/goal.ts'
import { standingCheckIns } from '#domain/goal/measurements.ts'
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import { readBoard } from './board.ts'
import type { Services } from './context.ts'
import type { UnitPageContent, UnitPageKeyResult } from './documents/unit-page/content.ts'
import { failure } from './failure.ts'
import { readKpis } from './operations.ts'
import { personNames } from './names.ts'
import { vaultOf } from './procedure.ts'
import { unitsOfScopes } from './scopes.ts'

/** `cycleId` null: the running one. `language` null: the client's. */
export type UnitPageOf = { clientId: Id; unitId: Id; cycleId: Id | null; language: DocumentLanguage | null }

/**
 * The page as a file: UTF-8, complete in itself.
 * @throws `not_found` where the client or unit is gone
 */
export async function makeUnitPage(services: Services, of: UnitPageOf): Promise<{ bytes: Uint8Array; name: string }> {
  const content = collectUnitPage(services, of)
  const { unitPage, unitPageFileName } = await import('./documents/unit-page/page.ts')
  return { bytes: new TextEncoder().encode(unitPage(content)), name: unitPageFileName(content) }
}

/** The unit and all below it. Drafts and what was dropped are the coach's and the unit's own matter. */
export function collectUnitPage(
  services: Services,
  { clientId, unitId, cycleId, language }: UnitPageOf,
): UnitPageContent {
  const vault = vaultOf(services, clientId)
  const client = vault.queries(clientQueries).client.get()
  const units = new Map(
    vault
      .queries(organisationQueries)
      .units.all()
      .map((unit) => [unit.id, unit.name]),
  )
  const unitName = units.get(unitId)
  if (!client || unitName === undefined) throw failure('not_found', { subject: client ? 'unit' : 'client' })
  const today = services.today()
  const covered = new Set(unitsOfScopes(vault, [{ unitId, withBelow: true }]))
  const people = personNames(vault)
  const nameOf = (id: Id | null) => (id === null ? null : (people.get(id) ?? ''))
  const { cycle, objectives } = readBoard(vault, cycleId, today)
  const checkIns = Map.groupBy(
    cycle === null ? [] : vault.queries(goalQueries).checkIns.all({ cycleId: cycle.id }),
    (row) => row.keyResultId,
  )
  const lastOf = (id: Id) => standingCheckIns(checkIns.get(id) ?? []).findLast((row) => row.date <= today)

  return {
    language: language ?? client.documentLanguage,
    clientName: client.name,
    goalTerms: client.goalTerms,
    unitName,
    cycle: cycle && { name: cycle.name, start: cycle.startDate, end: cycle.endDate },
    date: today,
    objectives: objectives
      .filter(
        (objective) =>
          covered.has(objective.unitId) && objective.state !== 'draft' && !isDropped(objective) && !objective.archived,
      )
      .map((objective) => ({
        title: objective.title,
        why: objective.why,
        unitName: objective.unitId === unitId ? '' : (units.get(objective.unitId) ?? ''),
        owner: nameOf(objective.ownerId),
        share: objective.progress.share,
        keyResults: objective.keyResults
          .filter((row) => !row.definition.dropped && !row.archived)
          .map((row) => keyResultOf(row, lastOf(row.id), nameOf(row.definition.ownerId))),
      })),
    kpis: readKpis(vault, today)
      .filter((kpi) => covered.has(kpi.unitId))
      .map((kpi) => ({
        name: kpi.name,
        unitLabel: kpi.unitLabel,
        decimals: kpi.decimals,
        value: kpi.readings.at(-1)?.value ?? null,
        date: kpi.readings.at(-1)?.date ?? null,
        band: kpi.band,
        direction: kpi.direction,
        greenLimit: kpi.greenLimit,
      })),
  }
}

function keyResultOf(
  { title, definition, standing }: BoardKeyResult,
  last: CheckIn | undefined,
  owner: string | null,
): UnitPageKeyResult {
  const said = last && !last.offWall ? last : null
  return {
    title,
    owner,
    kind: definition.kind,
    baseline: definition.baseline,
    value: standing.value,
    target: definition.kind === 'milestone' ? definition.stages.length : definition.target,
    unitLabel: definition.unitLabel,
    decimals: definition.decimals,
    ratio: standing.ratio,
    expected: standing.expected,
    pace: standing.pace,
    held: standing.held,
    status: standing.status,
    isStale: standing.shown === 'stale',
    confidence: standing.confidence,
    checkedOn: standing.checkedOn,
    changed: said?.changed ?? '',
    blocks: said?.blocks ?? '',
  }
}
