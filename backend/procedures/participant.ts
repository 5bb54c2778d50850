/** What those may do who answer a maturity check at the laptop: see what is asked, hand in one sheet, and give the laptop back. */
import { failure } from '#backend/failure.ts'
import { handInSheet, openCheck } from '#backend/maturity-sheets.ts'
import { asParticipant, coveredBy, peopleLeft, readCollection } from '#backend/participant.ts'
import { editVault, procedures } from '#backend/procedure.ts'
import { streamOf } from '#backend/stream.ts'
import type { MaturityCheck } from '#domain/maturity/check.ts'
import type { Store } from '#db/store.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.participant

type Given = { personId: Id | null; unitId: Id | null; leader: boolean }

/**
 * Who answers, as far as it is kept: of an open check the person and their own unit, of a confidential one the unit alone.
 * @throws `conflict` for a person who has answered meanwhile or is none of the check's, `invalid` for a unit it does not cover
 */
function whoOf(vault: Store, check: Pick<MaturityCheck, 'id' | 'unitId' | 'mode'>, given: Given): Given {
  const units = coveredBy(vault, check)
  if (check.mode === 'confidential') {
    if (given.unitId !== null && !units.some(({ id }) => id === given.unitId))
      throw failure('invalid', { subject: 'unitId' })
    return { personId: null, unitId: given.unitId, leader: false }
  }
  if (given.personId === null) return { personId: null, unitId: null, leader: given.leader }
  const person = peopleLeft(vault, check).find(({ id }) => id === given.personId)
  if (!person) throw failure('conflict', { subject: 'personId' })
  const unitId = person.unitIds.find((id) => units.some((unit) => unit.id === id)) ?? null
  return { personId: person.id, unitId, leader: given.leader }
}

export const participant = {
  collection: of.collection.handler(async function* ({ context: { connection, services }, signal }) {
    const bound = asParticipant(connection, services)
    let last = ''
    const changed = streamOf<null>((tell) => {
      tell(null)
      return services.feed.listen(({ clientId }) => {
        if (clientId === bound.clientId || clientId === null) tell(null)
      })
    }, signal)
    for await (const _ of changed) {
      const collection = readCollection(services, asParticipant(connection, services))
      const text = JSON.stringify(collection)
      if (text === last) continue
      last = text
      yield collection
    }
  }),

  handIn: of.handIn.handler(({ input, context: { connection, services }, path }) => {
    const { clientId, checkId } = asParticipant(connection, services)
    const { commandId, answers, ...given } = input
    const done = editVault(services, { clientId, commandId }, path, (edit, vault) => {
      const check = openCheck(edit, checkId)
      handInSheet(edit, vault, check, { by: 'laptop', sheet: whoOf(vault, check, given), answers })
      return { commandId }
    })
    services.handOver.handedIn(commandId)
    return done
  }),

  giveBack: of.giveBack.handler(async ({ input, context: { connection, services } }) => {
    asParticipant(connection, services)
    await services.handOver.takeBack(input.code)
    return {}
  }),
}
