/** Client › Retrospectives and learning › Learning log: what the client has learned, where, and under which words it is found again. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { LookingBackTabs } from '#renderer/app/closing/LookingBackTabs.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'

export function LearningScreen({ clientId }: { clientId: Id }) {
  const { t } = useTranslation('closing')
  return (
    <Page title={t('learning.none')}>
      <LookingBackTabs clientId={clientId} here="learning" />
      <EmptyState icon="bulb" title={t('learning.emptyTitle')}>
        {t('learning.empty')}
      </EmptyState>
    </Page>
  )
}
