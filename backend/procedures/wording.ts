/** The coach's eye on the goals of a client: exceptions, rewrites, and the library of patterns. */
import { v7 as uuid } from 'uuid'
import { currentCycle } from '#backend/board.ts'
import { keyResultPatterns } from '#backend/patterns.ts'
import { editVault, procedures, vaultOf } from '#backend/procedure.ts'
import { earlierGoals } from '#backend/wording-notes.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { wordingQueries } from '#db/queries/wording.ts'
import { keyResult, objective, rewrite, wordingException } from '#db/schema/goal.ts'

const of = procedures.wording

export const wording = {
  around: of.around.handler(({ input, context: { services } }) => {
    const vault = vaultOf(services, input.clientId)
    const cycles = vault.queries(organisationQueries).cycles.all()
    const cycle =
      input.cycleId === null ? currentCycle(cycles, services.today()) : cycles.find((each) => each.id === input.cycleId)
    const earlier = earlierGoals(vault, cycle?.startDate ?? '')
    return { exceptions: vault.queries(wordingQueries).exceptions.all(), earlier }
  }),

  accept: of.accept.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { type, id: goalId } = input.of
      const { title } = type === 'objective' ? edit.read(objective, goalId) : edit.read(keyResult, goalId)
      const read = vault.queries(wordingQueries)
      const own = (type === 'objective' ? read.exceptionsOfObjective : read.exceptionsOfKeyResult).all({ id: goalId })
      const known = own.find((row) => row.checkId === input.checkId && row.wording === title)
      if (known !== undefined) {
        edit.update(wordingException, known.id, { reason: input.reason })
        return { commandId: input.commandId, id: known.id }
      }
      const id = uuid()
      edit.insert(wordingException, {
        id,
        objectiveId: type === 'objective' ? goalId : null,
        keyResultId: type === 'keyResult' ? goalId : null,
        checkId: input.checkId,
        wording: title,
        reason: input.reason,
        createdAt: services.now().toISOString(),
      })
      return { commandId: input.commandId, id }
    }),
  ),

  takeBack: of.takeBack.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.remove(wordingException, input.id)
      return { commandId: input.commandId }
    }),
  ),

  rewrites: of.rewrites.handler(({ input, context: { services } }) => ({
    rewrites: vaultOf(services, input.clientId).queries(wordingQueries).rewrites.all(),
  })),

  removeRewrite: of.removeRewrite.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      edit.remove(rewrite, input.id)
      return { commandId: input.commandId }
    }),
  ),

  patterns: of.patterns.handler(() => ({ patterns: [...keyResultPatterns()] })),
}
