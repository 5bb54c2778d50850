/** Since last time in one picture: read here first, and put on the wall with Enter. Arrows walk the rows, and the wall pages with them. */
import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { SincePicture } from '../SincePicture.tsx'
import { useRoom } from './room-context.ts'
import type { useWallView } from './use-wall-view.ts'

export interface SinceDialogProps {
  wallView: ReturnType<typeof useWallView>
  onClose: () => void
}

/** Mounted while it is open. Closing gives the wall back to the step. */
export function SinceDialog({ wallView, onClose }: SinceDialogProps) {
  const { t } = useTranslation(['plan', 'common'])
  const { clientId, meetingId, words } = useRoom()
  const since = useQuery(api.around.since.queryOptions({ input: { clientId, meetingId } }))
  const [at, setAt] = useState<Id | null>(null)
  const shown = wallView.view === 'since'
  const moved = since.data?.moved ?? []
  const close = () => {
    if (shown) wallView.show('step')
    onClose()
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (by !== 0) {
        const to = moved[Math.min(moved.length - 1, Math.max(0, moved.findIndex((row) => row.id === at) + by))]
        if (to === undefined) return
        setAt(to.id)
        if (shown) wallView.show('since', to.id)
      } else if (event.key.toLowerCase() === 'c') close()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  })
  return (
    <FormDialog
      opened
      onClose={close}
      size="large"
      title={t('since.title')}
      footer={
        <>
          <Button kind="quiet" keyCap={t('common:key.escape')} onClick={close}>
            {t('common:close')}
          </Button>
          <Button
            kind="primary"
            icon="monitor"
            keyCap={t('common:key.enter')}
            data-autofocus
            onClick={() => (shown ? wallView.show('step') : wallView.show('since', at ?? undefined))}
          >
            {shown ? t('since.hide') : t('since.show')}
          </Button>
        </>
      }
    >
      {since.data ? (
        <SincePicture since={since.data} words={words} at={at} />
      ) : since.error ? (
        <FailureState level={3} error={since.error} onRetry={() => void since.refetch()} />
      ) : (
        <Loading label={t('common:loading')} />
      )}
    </FormDialog>
  )
}
