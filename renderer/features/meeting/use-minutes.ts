/** The minutes of a meeting: made as a new version, and handed to the coach. */
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentRow } from '#contract/document.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { errorWords } from '#renderer/app/error-words.ts'
import { showToast } from '#renderer/design/toast-store.ts'

export function useMinutes(clientId: Id, meetingId: Id) {
  const { t } = useTranslation('meeting')
  const edit = useEdit(clientId)
  const [busy, setBusy] = useState(false)

  const save = useCallback(
    async (documentId: Id) => {
      try {
        const saved = await client.document.save({ clientId, documentId })
        if (saved.outcome === 'download') download(saved.url, saved.name)
        if (saved.outcome === 'saved') {
          const { handle } = saved
          showToast({
            message: t('minutes.saved', { name: saved.name }),
            action: { label: t('minutes.show'), run: () => void client.document.reveal({ handle }) },
          })
        }
      } catch (error) {
        const words = errorWords(error)
        showToast({ kind: 'error', message: `${words.what}. ${words.do}` })
      }
    },
    [clientId, t],
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

  return { makeAndSave, save, busy }
}

/** A one-time address of this window's own origin: the browser saves what comes. */
function download(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
}
