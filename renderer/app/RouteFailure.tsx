/** What stands in the place of a screen that broke, and of an address that leads nowhere. */
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { connection } from './api.ts'
import { FailureState } from './FailureState.tsx'
import { RouterButton } from './links.ts'

export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const { reset: resetQueries } = useQueryErrorResetBoundary()
  const again = () => {
    resetQueries()
    reset()
    void router.invalidate()
  }
  // What failed for want of a connection is tried again when there is one.
  useEffect(() => connection.onReopen(again))
  return (
    <Page title={t('screenFailed')} titleSize="plain" width="text">
      <FailureState error={error} onRetry={again} extra={<RouterButton to="/">{t('nav.clients')}</RouterButton>} />
    </Page>
  )
}

export function NotFound() {
  const { t } = useTranslation()
  return (
    <main id="main" tabIndex={-1}>
      <Page title={t('notFound.title')} titleSize="plain" width="text" centered>
        <EmptyState
          icon="search"
          title={t('notFound.what')}
          action={
            <RouterButton to="/" kind="primary">
              {t('nav.clients')}
            </RouterButton>
          }
        >
          {t('notFound.why')}
        </EmptyState>
      </Page>
    </main>
  )
}
