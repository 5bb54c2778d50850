/** Deletes a client for good: names what goes and how many, and asks for the name, because nothing brings it back. */
import { TextInput } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { forgetClient } from '#renderer/app/query-client.ts'
import { forget } from '#renderer/app/undo-stack.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import { listOf } from '#renderer/format/names.ts'

export function DeleteClientDialog(props: {
  clientId: string
  name: string
  opened: boolean
  onClose: () => void
  /** The fictional client is deleted without writing its name. */
  sample?: boolean
}) {
  const { clientId, name, opened, onClose, sample = false } = props
  const { t } = useTranslation(['client', 'common'])
  const navigate = useNavigate()
  const edit = useEdit(clientId)
  const [typed, setTyped] = useState('')
  const [missed, setMissed] = useState(false)
  const [busy, setBusy] = useState(false)
  const named = sample || typed.trim() === name

  const remove = async () => {
    if (!named) return setMissed(true)
    setBusy(true)
    const outcome = await edit((command) => client.client.remove(command), { undoable: false })
    setBusy(false)
    if (!outcome.ok) return
    onClose()
    forget(clientId)
    await navigate({ to: '/' })
    forgetClient(clientId)
    showToast({ message: t('delete.done', { name }) })
  }

  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('delete.ask', { name })}
      onSubmit={() => void remove()}
      footer={
        <>
          <Button kind="quiet" onClick={onClose} data-autofocus={sample ? true : undefined}>
            {t('common:cancel')}
          </Button>
          <Button kind="danger" type="submit" busy={busy}>
            {t('delete.action')}
          </Button>
        </>
      }
    >
      {opened ? <WhatGoes clientId={clientId} /> : null}
      <p>{t('delete.final')}</p>
      {sample ? null : (
        <TextInput
          label={t('delete.typeName', { name })}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setMissed(false)
          }}
          error={missed ? t('delete.nameDiffers') : null}
          autoComplete="off"
          data-autofocus
        />
      )}
    </FormDialog>
  )
}

function WhatGoes({ clientId }: { clientId: string }) {
  const { t } = useTranslation('client')
  const language = useLanguage()
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data
  const meetings = useQuery(api.meeting.list.queryOptions({ input: { clientId } })).data
  const backups = useQuery(api.backup.list.queryOptions({ input: { clientId } })).data
  const boards = useQueries({
    queries: (organisation?.cycles ?? []).map((cycle) =>
      api.goal.board.queryOptions({ input: { clientId, cycleId: cycle.id } }),
    ),
  })
  const objectives = boards.flatMap((board) => board.data?.objectives ?? [])
  const counts = [
    ['objectives', objectives.length],
    ['keyResults', objectives.reduce((sum, objective) => sum + objective.keyResults.length, 0)],
    ['meetings', meetings?.length ?? 0],
    ['people', organisation?.people.filter((person) => !person.removed).length ?? 0],
    ['backups', backups?.length ?? 0],
  ] as const
  const parts = counts.filter(([, count]) => count > 0).map(([what, count]) => t(`delete.${what}`, { count }))
  if (parts.length === 0) return <p>{t('delete.empty')}</p>
  return <p>{t('delete.goes', { list: listOf(parts, language), count: parts.length })}</p>
}
