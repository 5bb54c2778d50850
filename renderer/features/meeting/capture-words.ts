/** What a captured line is called: «Beslutning 2», «Hindring»; and «Parkert», where the key that parks says «Parker». */
import { useTranslation } from 'react-i18next'
import type { Capture } from '#domain/meeting/meeting.ts'

export function useCaptureName(): (capture: Pick<Capture, 'kind' | 'number'>) => string {
  const { t } = useTranslation('meeting')
  return ({ kind, number }) => {
    if (number !== null) return t('capture.decisionNumber', { number })
    return kind === 'parked' ? t('capture.many.parked') : t(`capture.kind.${kind}`)
  }
}
