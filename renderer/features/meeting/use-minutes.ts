/** The minutes of a meeting: made as a new version, and handed to the coach. */
import { useCallback, useState } from 'react'
import type { DocumentRow } from '#contract/document.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { saveFile } from '#renderer/app/save-file.ts'

export function useMinutes(clientId: Id, meetingId: Id) {
  const edit = useEdit(clientId)
  const [busy, setBusy] = useState(false)

  const save = useCallback(
    (documentId: Id) => saveFile(() => client.document.save({ clientId, documentId })),
    [clientId],
  )

  const make = useCallback(async (): Promise<DocumentRow | null> => {
    const outcome = await edit((command) => client.document.makeMinutes({ ...command, meetingId, language: null }), {
      undoable: false,
    })
    return outcome.ok ? outcome.value.document : null
  }, [edit, meetingId])

  const makeAndSave = useCallback(async () => {
    setBusy(true)
    const made = await make()
    if (made !== null) await save(made.id)
    setBusy(false)
  }, [make, save])

  return { makeAndSave, busy }
}
