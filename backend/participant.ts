/** What those see who answer a maturity check at the laptop: what is asked and who they may be, picked field by field. */
import type { Connection, Services } from '#backend/context.ts'
import { failure } from '#backend/failure.ts'
import { readPeople } from '#backend/people.ts'
import { vaultOf } from '#backend/procedure.ts'
import { readSettings } from '#backend/settings.ts'
import type { Collection } from '#contract/participant.ts'
import { appQueries } from '#db/queries/app.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import type { MaturityCheck } from '#domain/maturity/check.ts'
import { unitsOfCheck } from '#domain/maturity/covered.ts'
import type { Person, Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'

type Participant = Extract<Connection, { role: 'participant' }>
type Check = Pick<MaturityCheck, 'id' | 'unitId'>

/** @throws `forbidden` for anybody else, and once the coach has the laptop back */
export function asParticipant(connection: Connection, { handOver }: Services): Participant {
  if (connection.role !== 'participant' || !handOver.isLentFor(connection.checkId)) throw failure('forbidden')
  return connection
}

/** @throws `not_found` where the check is gone, or its client; `conflict` for one that is not answered so */
export function readCollection(services: Services, { clientId, checkId }: Participant): Collection {
  const vault = vaultOf(services, clientId)
  const check = vault.queries(maturityQueries).check.get({ id: checkId })
  if (!check) throw failure('not_found', { subject: 'maturity_check' })
  if (check.mode === 'consensus') throw failure('conflict', { subject: 'mode' })
  const units = coveredBy(vault, check)
  const { language, theme } = readSettings(services.data.app)
  return {
    clientName: services.data.app.queries(appQueries).clientById.get({ id: clientId })?.name ?? '',
    unitName: units.find(({ id }) => id === check.unitId)?.name ?? null,
    kind: check.kind,
    mode: check.mode,
    threshold: check.threshold,
    takesAnswers: check.frozenAt === null,
    hasCode: services.handOver.hasCode,
    language: check.language,
    // What the room has seen already is not asked about any more.
    statements: check.statements
      .filter(({ id }) => !check.revealed.includes(id))
      .map(({ id, text, at1, at3, at5 }) => ({ id, text, at1, at3, at5 })),
    people: check.mode === 'open' ? peopleLeft(vault, check).map(named) : [],
    units: check.mode === 'confidential' && units.length > 1 ? units.map(named) : [],
    screenLanguage: language,
    theme,
  }
}

/** The units the check covers, as the organisation is now. */
export function coveredBy(vault: Store, check: Check): readonly Unit[] {
  return unitsOfCheck(check, vault.queries(organisationQueries).units.all())
}

/** Who an open check covers and has no sheet of yet. */
export function peopleLeft(vault: Store, check: Check): Person[] {
  const units = new Set(coveredBy(vault, check).map(({ id }) => id))
  const answered = new Set(
    vault
      .queries(maturityQueries)
      .sheetsOf.all({ checkId: check.id })
      .map(({ personId }) => personId),
  )
  const covers = ({ unitIds }: Person) => check.unitId === null || unitIds.some((id) => units.has(id))
  return readPeople(vault).filter((person) => !person.removed && !answered.has(person.id) && covers(person))
}

const named = ({ id, name }: { id: Id; name: string }) => ({ id, name })
