/** From a check to the room: a meeting is begun out of nothing with the check as its step, or the one that runs goes to it. */
import { useQuery } from '@tanstack/react-query'
import type { CheckRow } from '#contract/maturity.ts'
import { usualMinutes } from '#domain/meeting/templates.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '../api.ts'
import { useEdit } from '../edit.ts'
import { useToday } from '../language.ts'
import { likeLatest } from '../meeting/like-latest.ts'
import { useBegin } from '../meeting/use-begin.ts'

export function useLead(clientId: Id, check: Pick<CheckRow, 'id' | 'unitId'>, units: readonly Unit[]) {
  const edit = useEdit(clientId)
  const today = useToday()
  const { begin, beginNew, busy } = useBegin(clientId)
  const list = useQuery(api.meeting.list.queryOptions({ input: { clientId } }))
  const [whole] = likeLatest(null, units).scopes
  const unitId = check.unitId ?? whole?.unitId
  const toRoom = async () => {
    // Pressed before the list has come, it waits for it.
    const meetings = list.data ?? (await list.refetch({ cancelRefetch: false })).data
    if (unitId === undefined || meetings === undefined) return
    const running = meetings.find(({ state }) => state === 'running')
    if (running !== undefined) {
      const { ok } = await edit(
        (command) => client.maturityStep.show({ ...command, meetingId: running.id, checkId: check.id }),
        { undoable: false },
      )
      if (ok) await begin(running)
      return
    }
    await beginNew({
      ...likeLatest(meetings[0] ?? null, units),
      kind: 'maturity',
      date: today,
      startTime: null,
      plannedMinutes: usualMinutes('maturity'),
      scopes: [{ unitId, withBelow: true }],
      checkId: check.id,
    })
  }
  return { toRoom, busy: busy || unitId === undefined }
}
