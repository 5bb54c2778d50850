/** Removes themes of a meeting; their notes stay, in none. */
import type { Edit } from '#db/change.ts'
import { stepLineQueries } from '#db/queries/step-line.ts'
import { lineGroup, stepLine } from '#db/schema/step-line.ts'
import type { Store } from '#db/store.ts'
import type { LineGroup } from '#domain/meeting/step-line-schema.ts'
import type { Id } from '#domain/shared/basics.ts'

export function removeGroups(
  edit: Edit,
  vault: Store,
  meetingId: Id,
  isOne: (group: LineGroup) => boolean = () => true,
): void {
  const read = vault.queries(stepLineQueries)
  const gone = new Set(read.groupsOf.all({ meetingId }).flatMap((group) => (isOne(group) ? [group.id] : [])))
  for (const line of read.linesOf.all({ meetingId }))
    if (line.groupId !== null && gone.has(line.groupId)) edit.update(stepLine, line.id, { groupId: null })
  for (const id of gone) edit.remove(lineGroup, id)
}
