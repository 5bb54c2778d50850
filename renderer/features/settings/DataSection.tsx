/** The client's data: the coach's own note, the copies, and (last, and hardest to reach) deleting it all. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client as backEnd } from '#renderer/app/api.ts'
import { errorWords } from '#renderer/app/error-words.ts'
import { CommitArea } from '#renderer/app/fields/CommitArea.tsx'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { queryClient } from '#renderer/app/query-client.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Icon } from '#renderer/design/Icon.tsx'
import { Private } from '#renderer/design/Private.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import { DeleteClientDialog } from '#renderer/app/client/DeleteClientDialog.tsx'
import { RestoreBackup } from '#renderer/app/client/RestoreBackup.tsx'
import classes from './DataSection.module.css'
import { type SectionProps, useSettingsEdit } from './use-settings-edit.ts'

export function DataSection({ client }: SectionProps) {
  const { t } = useTranslation(['settings', 'client'])
  const [deleting, setDeleting] = useState(false)
  return (
    <div className={classes.section}>
      <Note clientId={client.id} />
      <section aria-labelledby="data-backups">
        <SectionTitle id="data-backups" className={classes.title} action={<BackUpNow clientId={client.id} />}>
          {t('data.backups')}
        </SectionTitle>
        <p className={classes.why}>{t('data.backupsWhy')}</p>
        <RestoreBackup clientId={client.id} name={client.name} />
      </section>
      <details className={classes.delete}>
        <summary>
          <Icon name="down" />
          {t('data.end')}
        </summary>
        <p>{t('data.endWhy')}</p>
        <Button kind="danger" onClick={() => setDeleting(true)}>
          {t('data.delete', { name: client.name })}
        </Button>
      </details>
      <DeleteClientDialog
        clientId={client.id}
        name={client.name}
        opened={deleting}
        onClose={() => setDeleting(false)}
        sample={client.sample}
      />
    </div>
  )
}

function Note({ clientId }: { clientId: string }) {
  const { t } = useTranslation('settings')
  const query = useQuery(api.client.note.queryOptions({ input: { clientId } }))
  const edit = useSettingsEdit(clientId)
  return (
    <Private title={t('data.note')} note={t('data.noteWhere')}>
      <Loaded query={query}>
        {({ text }) => (
          <CommitArea
            label={t('data.note')}
            hideLabel
            placeholder={t('data.notePlaceholder')}
            value={text}
            onCommit={(written) => edit((command) => backEnd.client.writeNote({ ...command, text: written }))}
          />
        )}
      </Loaded>
    </Private>
  )
}

function BackUpNow({ clientId }: { clientId: string }) {
  const { t } = useTranslation('settings')
  const [busy, setBusy] = useState(false)
  const backUp = async () => {
    setBusy(true)
    try {
      await backEnd.backup.now({ clientId })
      await queryClient.invalidateQueries({ queryKey: api.backup.list.key({ input: { clientId } }) })
      showToast({ message: t('data.backedUp') })
    } catch (error) {
      const words = errorWords(error)
      showToast({ kind: 'error', message: `${words.what}. ${words.do}` })
    }
    setBusy(false)
  }
  return (
    <Button icon="disk" busy={busy} onClick={() => void backUp()}>
      {t('data.backUpNow')}
    </Button>
  )
}
