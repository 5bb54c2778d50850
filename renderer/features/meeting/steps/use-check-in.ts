/** Giving check-ins: one, a correction of one, and the unchanged green ones in one sweep. */
import { useQuery } from '@tanstack/react-query'
import type { AgendaKeyResult } from '#contract/meeting.ts'
import type { CheckIn } from '#domain/goal/goal.ts'
import { api, client } from '#renderer/app/api.ts'
import { type CheckInDraft, type Said, unchanged } from '#renderer/app/check-in/check-in-keys.ts'
import { useRoom } from '../room/room-context.ts'

/** What was said before this meeting's words, or in them. */
export function saidOf({ standing }: AgendaKeyResult): Said {
  return { value: standing.value, status: standing.status, confidence: standing.confidence }
}

/** The check-in given earlier in this meeting, to be corrected; undefined while it is read, null where there is none. */
export function useGiven(row: AgendaKeyResult): CheckIn | null | undefined {
  const { clientId } = useRoom()
  const history = useQuery({
    ...api.goal.history.queryOptions({ input: { clientId, keyResultId: row.id } }),
    enabled: row.checkInId !== null,
  })
  if (row.checkInId === null) return null
  return history.data?.checkIns.find((checkIn) => checkIn.id === row.checkInId)
}

export function useCheckIns() {
  const { edit, room, meetingId, client: customer } = useRoom()
  const base = (row: AgendaKeyResult) => ({
    keyResultId: row.id,
    date: room.meeting.date,
    givenById: row.definition.ownerId,
    meetingId,
  })
  const leaveUnchanged = (row: AgendaKeyResult) =>
    unchanged(saidOf(row), row.definition.measured, customer.cadenceWeeks)
  return {
    leaveUnchanged,
    give: (row: AgendaKeyResult, said: Said, words: Pick<CheckInDraft, 'changed' | 'blocks' | 'offWall'>) =>
      edit((command) =>
        client.goal.checkIn({
          ...command,
          checkIn: {
            ...base(row),
            ...said,
            changed: words.changed.trim(),
            blocks: words.blocks.trim(),
            offWall: words.offWall,
          },
          supersedesId: row.checkInId,
        }),
      ),
    sweep: (rows: readonly AgendaKeyResult[]) => {
      const checkIns = rows.flatMap((row) => {
        const said = leaveUnchanged(row)
        return said === null ? [] : [{ ...base(row), ...said, changed: '', blocks: '', offWall: false }]
      })
      return edit((command) => client.goal.checkInMany({ ...command, checkIns }))
    },
  }
}
