/** Collects what a check-in that is sent out asks, from the figures the board shows, and has the sheet made. */
import type { AskedOf } from '#contract/check-in.ts'
import { clientQueries } from '#db/queries/client.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { codeOf } from '#domain/import/match.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { readBoard } from './board.ts'
import type { Services } from './context.ts'
import type { CheckInContent } from './documents/check-in/content.ts'
import { failure } from './failure.ts'
import { personNames } from './names.ts'
import { vaultOf } from './procedure.ts'

/** `cycleId` null: the running one. */
export type CheckInOut = { clientId: Id; cycleId: Id | null; of: AskedOf; day: IsoDate }

/**
 * The sheet as a file.
 * @throws `not_found` where the client, unit or owner is gone, or nothing is left to ask; `cancelled` where the signal says so
 */
export async function makeCheckInSheet(
  services: Services,
  out: CheckInOut,
  signal?: AbortSignal,
): Promise<{ bytes: Uint8Array; name: string }> {
  const content = collectCheckIn(services, out)
  const { checkInFileName } = await import('./documents/check-in/words.ts')
  return { bytes: await services.documents.make('checkIn', content, { signal }), name: checkInFileName(content) }
}

/** What can be checked in and is asked of these: nothing of a draft, of what is closed, dropped or archived, and nothing of another unit or owner. */
export function collectCheckIn(services: Services, { clientId, cycleId, of, day }: CheckInOut): CheckInContent {
  const vault = vaultOf(services, clientId)
  const client = vault.queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  const units = new Map(
    vault
      .queries(organisationQueries)
      .units.all()
      .map((unit) => [unit.id, unit.name]),
  )
  const people = personNames(vault)
  const asked = readBoard(vault, cycleId, services.today())
    .objectives.filter((objective) => objective.state === 'active')
    .filter((objective) => of.kind !== 'unit' || objective.unitId === of.unitId)
    .flatMap((objective) => objective.keyResults.map((keyResult) => ({ objective, keyResult })))
    .filter(({ keyResult }) => !keyResult.definition.dropped)
    .filter(({ keyResult }) => of.kind !== 'owner' || keyResult.definition.ownerId === of.ownerId)
  const name = of.kind === 'unit' ? units.get(of.unitId) : of.kind === 'owner' ? people.get(of.ownerId) : ''
  if (name === undefined || asked.length === 0)
    throw failure('not_found', { subject: name === undefined ? of.kind : 'keyResult' })
  return {
    language: client.documentLanguage,
    clientName: client.name,
    goalTerms: client.goalTerms,
    of: of.kind === 'all' ? { kind: 'all' } : { kind: of.kind, name },
    day,
    asked: asked.map(({ objective, keyResult: { id, title, definition, standing } }) => ({
      code: codeOf(id),
      title,
      unitName: units.get(objective.unitId) ?? '',
      owner: definition.ownerId === null ? null : (people.get(definition.ownerId) ?? ''),
      unitLabel: definition.unitLabel,
      decimals: definition.decimals,
      stages: definition.kind === 'milestone' ? definition.stages.length : null,
      last:
        standing.value === null || standing.measuredOn === null
          ? null
          : { value: standing.value, date: standing.measuredOn },
    })),
  }
}
