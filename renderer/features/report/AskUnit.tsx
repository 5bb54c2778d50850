/** In the place of the preview, until it is said of which unit the sheet is. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'

export function AskUnit({ onAsk }: { onAsk: () => void }) {
  const { t } = useTranslation('report')
  return (
    <EmptyState icon="file" title={t('ask.title')} action={<Button onClick={onAsk}>{t('ask.choose')}</Button>}>
      {t('ask.why')}
    </EmptyState>
  )
}
