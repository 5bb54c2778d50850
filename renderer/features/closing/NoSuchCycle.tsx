/** An address of a cycle that is not there, or no longer. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'

export function NoSuchCycle({ clientId }: { clientId: Id }) {
  const { t } = useTranslation(['closing', 'common'])
  return (
    <Page title={t('common:notFound.title')}>
      <EmptyState
        icon="repeat"
        title={t('common:notFound.what')}
        action={
          <RouterButton to="/client/$clientId/cycles" params={{ clientId }}>
            {t('screen.back')}
          </RouterButton>
        }
      >
        {t('common:notFound.why')}
      </EmptyState>
    </Page>
  )
}
