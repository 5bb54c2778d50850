/** How a check is answered, for as long as nobody has: the first answer locks it. */
import type { CheckRow } from '#contract/maturity.ts'
import { client } from '#renderer/app/api.ts'
import { useRoom } from '../../room/room-context.ts'
import { SetUpFields } from './SetUpFields.tsx'

export function ChangeSetUp({ check }: { check: CheckRow }) {
  const { edit } = useRoom()
  if (check.sheets > 0) return null
  return (
    <SetUpFields
      draft={check}
      onChange={(patch) => void edit((command) => client.maturity.change({ ...command, checkId: check.id, patch }))}
    />
  )
}
