/** What the room says before a check, written down as it is said; a check is made for it where the meeting has none yet. */
import { useRef } from 'react'
import type { Intake as IntakeSaid } from '#domain/maturity/check.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { asOne } from '#renderer/app/edit.ts'
import { IntakeFields } from '#renderer/app/maturity/Intake.tsx'
import { useRoom } from '../../room/room-context.ts'
import { USUAL, useCheckOfStep } from './use-check-of-step.ts'

const NOTHING: IntakeSaid = { symptoms: [], whereProgress: '' }

export function IntakeInRoom() {
  const { clientId, edit } = useRoom()
  const { check, make } = useCheckOfStep()
  /** On its way: two fields left in a breath are of the same check. */
  const made = useRef<Promise<Id | null> | null>(null)
  if (check === undefined) return null
  const idOfNew = async () => {
    made.current ??= make(USUAL).then((outcome) => (outcome.ok ? outcome.value.id : null))
    const id = await made.current
    // Refused: the next field asks again.
    if (id === null) made.current = null
    return id
  }
  const store = (intake: IntakeSaid) =>
    asOne(
      clientId,
      () => null,
      async () => {
        const checkId = check?.id ?? (await idOfNew())
        if (checkId === null) return false
        return (await edit((command) => client.maturity.change({ ...command, checkId, patch: { intake } }))).ok
      },
    )
  return <IntakeFields intake={check?.intake ?? NOTHING} onStore={store} />
}
