/** The learning log: read where it stands, written, tagged, tied to the goals it changed, and handed over as a file. */
import { v7 as uuid } from 'uuid'
import { learnedFor, letGoOfLearned, readLearned, readTags, requireLearned, writeTags } from '#backend/learning.ts'
import { makeLearningFile } from '#backend/learning-file.ts'
import { failure } from '#backend/failure.ts'
import { editVault, given, procedures, vaultOf } from '#backend/procedure.ts'
import { learningQueries } from '#db/queries/learning.ts'
import { keyResult, objective } from '#db/schema/goal.ts'
import { learning as learningTable, learningLink } from '#db/schema/learning.ts'
import { unit } from '#db/schema/organisation.ts'
import { checkIn } from '#db/schema/progress.ts'
import { passes } from '#domain/learning/find.ts'

const of = procedures.learning

export const learning = {
  list: of.list.handler(({ input: { clientId, ...filter }, context: { services } }) => ({
    learned: readLearned(vaultOf(services, clientId), services.today()).filter((each) => passes(each, filter)),
  })),

  tags: of.tags.handler(({ input, context: { services } }) => ({
    tags: readTags(vaultOf(services, input.clientId), services.today()),
  })),

  similar: of.similar.handler(({ input: { clientId, limit, ...written }, context: { services } }) => ({
    fitting: learnedFor(vaultOf(services, clientId), written, services.today()).slice(0, limit),
  })),

  ofObjective: of.ofObjective.handler(({ input, context: { services } }) => ({
    learned: readLearned(vaultOf(services, input.clientId), services.today()).filter(({ changed }) =>
      changed.includes(input.objectiveId),
    ),
  })),

  add: of.add.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { text, tags, unitId, objectiveId, keyResultId, learnedOn } = input
      if (unitId !== null) edit.read(unit, unitId)
      if (objectiveId !== null) edit.read(objective, objectiveId)
      if (keyResultId !== null) edit.read(keyResult, keyResultId)
      const id = uuid()
      edit.insert(learningTable, {
        id,
        text,
        learnedOn: learnedOn ?? services.today(),
        unitId,
        objectiveId,
        keyResultId,
        checkInId: null,
        createdAt: services.now().toISOString(),
        withdrawnAt: null,
      })
      writeTags(edit, vault, uuid(), id, tags)
      return { commandId: input.commandId, id }
    }),
  ),

  update: of.update.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit) => {
      const { id, patch } = input
      if (edit.read(learningTable, id).withdrawnAt !== null) throw failure('not_found', { subject: 'learning' })
      if (patch.unitId) edit.read(unit, patch.unitId)
      edit.update(learningTable, id, given(patch))
      return { commandId: input.commandId }
    }),
  ),

  remove: of.remove.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      if (edit.read(learningTable, input.id).withdrawnAt !== null) return { commandId: input.commandId }
      letGoOfLearned(edit, vault, input.id)
      edit.update(learningTable, input.id, { withdrawnAt: services.now().toISOString() })
      return { commandId: input.commandId }
    }),
  ),

  setTags: of.setTags.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      requireLearned(vault, input.learningId, services.today())
      writeTags(edit, vault, uuid(), input.learningId, input.tags)
      return { commandId: input.commandId }
    }),
  ),

  fromCheckIn: of.fromCheckIn.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { checkInId, text, tags } = input
      const row = edit.read(checkIn, checkInId)
      if (row.withdrawnAt !== null) throw failure('not_found', { subject: 'check_in' })
      const before = vault.queries(learningQueries).writtenFrom.get({ checkInId })
      if (before) return { commandId: input.commandId, id: before.id }
      const { objectiveId } = edit.read(keyResult, row.keyResultId)
      const id = uuid()
      edit.insert(learningTable, {
        id,
        text,
        learnedOn: row.date,
        unitId: edit.read(objective, objectiveId).unitId,
        objectiveId,
        keyResultId: row.keyResultId,
        checkInId,
        createdAt: services.now().toISOString(),
        withdrawnAt: null,
      })
      writeTags(edit, vault, uuid(), id, tags)
      return { commandId: input.commandId, id }
    }),
  ),

  link: of.link.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { objectiveId, learningId } = input
      edit.read(objective, objectiveId)
      requireLearned(vault, learningId, services.today())
      const known = vault
        .queries(learningQueries)
        .links.all()
        .some((row) => row.objectiveId === objectiveId && row.learningId === learningId)
      if (!known) edit.insert(learningLink, { id: uuid(), objectiveId, learningId })
      return { commandId: input.commandId }
    }),
  ),

  unlink: of.unlink.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      for (const row of vault.queries(learningQueries).links.all())
        if (row.objectiveId === input.objectiveId && row.learningId === input.learningId)
          edit.remove(learningLink, row.id)
      return { commandId: input.commandId }
    }),
  ),

  exportFile: of.exportFile.handler(({ input, context: { services } }) => {
    const { bytes, name } = makeLearningFile(services, input)
    return services.surroundings.handOut(name, bytes)
  }),
}
