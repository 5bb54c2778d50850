/** A show of hands in a meeting: who answers first, those in the room to begin with, then statement by statement, each on the wall as it is asked. */
import { useQuery } from '@tanstack/react-query'
import type { CheckRow } from '#contract/maturity.ts'
import { isHere } from '#domain/meeting/attendance.ts'
import { api, client } from '#renderer/app/api.ts'
import { HandsEntry } from '#renderer/app/maturity/HandsEntry.tsx'
import { HandsSetUp } from '#renderer/app/maturity/HandsSetUp.tsx'
import { useSheets } from '#renderer/app/maturity/use-hands.ts'
import { useRoom } from '../../room/room-context.ts'
import { ChangeSetUp } from './ChangeSetUp.tsx'

export function HandsInRoom({ check, onDone }: { check: CheckRow; onDone: () => void }) {
  const { clientId, people, room, step, edit, words } = useRoom()
  const sheets = useSheets(clientId, check.id, true).data
  const units = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data?.units
  if (sheets === undefined || units === undefined) return null
  const hands = sheets.filter(({ by }) => by === 'hands')
  if (hands.length === 0)
    return (
      <>
        <ChangeSetUp check={check} />
        <HandsSetUp
          key={check.mode}
          check={check}
          units={units}
          people={people}
          here={room.attendance.filter(isHere).map(({ personId }) => personId)}
          edit={edit}
        />
      </>
    )
  return (
    <HandsEntry
      check={check}
      sheets={hands}
      nameOf={words.person}
      edit={edit}
      onDone={onDone}
      asked={{
        statementId: step.askedId,
        ask: (askedId) =>
          edit((command) => client.maturityStep.look({ ...command, stepId: step.id, patch: { askedId } }), {
            undoable: false,
          }),
      }}
    />
  )
}
