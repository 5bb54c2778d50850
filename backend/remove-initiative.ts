/** An initiative is taken away with what hangs on it: its changes, and the next step of a maturity check that it was. */
import type { Edit } from '#db/change.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import { operationsQueries } from '#db/queries/operations.ts'
import { maturityStep } from '#db/schema/maturity.ts'
import { initiative, initiativeChange } from '#db/schema/operations.ts'
import type { Store } from '#db/store.ts'
import type { Id } from '#domain/shared/basics.ts'

/** @throws `not_found`, or `conflict` where something else still refers to it */
export function removeInitiative(edit: Edit, vault: Store, id: Id): void {
  for (const change of vault.queries(operationsQueries).changesOf.all({ initiativeId: id }))
    edit.remove(initiativeChange, change.id)
  for (const step of vault.queries(maturityQueries).stepsOfChecks.all())
    if (step.initiativeId === id) edit.remove(maturityStep, step.id)
  edit.remove(initiative, id)
}
