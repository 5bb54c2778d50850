/** The copies there are of a client's data, and going back to one of them. Going back can itself be taken back. */
import { chronological } from '#domain/shared/basics.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '#renderer/app/api.ts'
import { errorWords } from '#renderer/app/error-words.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { queryClient } from '#renderer/app/query-client.ts'
import { forget } from '#renderer/app/undo-stack.ts'
import { Button } from '#renderer/design/Button.tsx'
import { ConfirmDialog } from '#renderer/design/FormDialog.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import { formatInstant } from '#renderer/format/date.ts'
import classes from './RestoreBackup.module.css'

type Backup = { name: string; at: string }

export function RestoreBackup({
  clientId,
  name,
  onRestored,
}: {
  clientId: string
  name: string
  onRestored?: (() => void) | undefined
}) {
  const { t } = useTranslation(['client', 'common'])
  const language = useLanguage()
  const query = useQuery({ ...api.backup.list.queryOptions({ input: { clientId } }), staleTime: 0 })
  const [asked, setAsked] = useState<Backup | null>(null)
  const [busy, setBusy] = useState(false)

  const restore = async (backup: Backup) => {
    setBusy(true)
    const done = await goBackTo(clientId, backup.name)
    setBusy(false)
    setAsked(null)
    if (done === null) return
    onRestored?.()
    const { before } = done
    showToast({
      message: t('backups.restored', { when: formatInstant(backup.at, language) }),
      ...(before === null ? {} : { action: { label: t('common:undo'), run: () => void goBackTo(clientId, before) } }),
    })
  }

  return (
    <Loaded query={query}>
      {(backups) =>
        backups.length === 0 ? (
          <p>{t('backups.none')}</p>
        ) : (
          <>
            <ul>
              {backups
                .toSorted((one, other) => chronological(other.at, one.at))
                .map((backup) => (
                  <li key={backup.name} className={classes.row}>
                    <span>{formatInstant(backup.at, language)}</span>
                    <Button kind="quiet" onClick={() => setAsked(backup)}>
                      {t('backups.restore')}{' '}
                      <span className="visually-hidden">{formatInstant(backup.at, language)}</span>
                    </Button>
                  </li>
                ))}
            </ul>
            <ConfirmDialog
              opened={asked !== null}
              onClose={() => setAsked(null)}
              title={t('backups.ask', { name, when: asked ? formatInstant(asked.at, language) : '' })}
              confirmLabel={t('backups.restore')}
              cancelLabel={t('common:cancel')}
              danger={false}
              busy={busy}
              onConfirm={() => {
                if (asked) void restore(asked)
              }}
            >
              <p>{t('backups.askWhat')}</p>
            </ConfirmDialog>
          </>
        )
      }
    </Loaded>
  )
}

/** Null where it failed; a toast has then said so. */
async function goBackTo(clientId: string, name: string): Promise<{ before: string | null } | null> {
  try {
    const done = await client.backup.restore({ clientId, name })
    // Edits of the state that was left cannot be taken back in the one that came.
    forget(clientId)
    void queryClient.invalidateQueries()
    return done
  } catch (error) {
    const words = errorWords(error)
    showToast({ kind: 'error', message: `${words.what}. ${words.do}` })
    return null
  }
}
