/** The minutes as they stand in the middle of the meeting. The coach's own view: nothing of it is on the wall, and nothing is kept by looking. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#renderer/app/api.ts'
import { DocumentParts } from '#renderer/app/document/DocumentParts.tsx'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { useRoom } from './room-context.ts'

export function DraftDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['meeting', 'common'])
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      size="large"
      title={t('minutes.draft.title')}
      closeLabel={t('common:close')}
    >
      <p className="meta">{t('minutes.draft.only')}</p>
      {opened ? <Draft /> : null}
    </FormDialog>
  )
}

/** Read while it is looked at, and again whenever something is said. */
function Draft() {
  const { t } = useTranslation('common')
  const { clientId, meetingId } = useRoom()
  const draft = useQuery(api.document.minutesDraft.queryOptions({ input: { clientId, meetingId } }))
  if (draft.error && !draft.data)
    return <FailureState level={3} error={draft.error} onRetry={() => void draft.refetch()} />
  if (!draft.data) return <Loading label={t('loading')} />
  return (
    <div lang={draft.data.language}>
      <DocumentParts parts={draft.data.parts} />
    </div>
  )
}
