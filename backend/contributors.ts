/** Units and people that drive a goal without owning one. */
import { v7 as uuid } from 'uuid'
import type { NewContributor } from '#contract/goal.ts'
import type { Edit } from '#db/change.ts'
import { alignmentQueries } from '#db/queries/alignment.ts'
import { contributor, keyResult, objective } from '#db/schema/goal.ts'
import { person, unit } from '#db/schema/organisation.ts'
import type { Store } from '#db/store.ts'
import type { Id } from '#domain/shared/basics.ts'
import { failure } from './failure.ts'

/** Refuses (`invalid`) the unit whose goal it is, and (`conflict`) the same twice. Returns its id. */
export function addContributor(edit: Edit, vault: Store, given: NewContributor): Id {
  const home = given.objectiveId ?? edit.read(keyResult, given.keyResultId ?? '').objectiveId
  const { unitId } = edit.read(objective, home)
  if (given.unitId !== null) edit.read(unit, given.unitId)
  else if (edit.read(person, given.personId ?? '').removed) throw failure('conflict', { subject: 'person' })
  if (given.unitId === unitId) throw failure('invalid', { subject: 'unitId' })
  const same = vault
    .queries(alignmentQueries)
    .contributors.all()
    .some(
      (row) =>
        row.unitId === given.unitId &&
        row.personId === given.personId &&
        row.objectiveId === given.objectiveId &&
        row.keyResultId === given.keyResultId,
    )
  if (same) throw failure('conflict', { subject: 'contributor' })
  const id = uuid()
  edit.insert(contributor, { id, ...given })
  return id
}
