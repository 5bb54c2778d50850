/** «som dere pleier: 9 min, sist tre møter» */
import { useTranslation } from 'react-i18next'
import type { Usual } from '#domain/meeting/usual-times.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { formatNumber } from '#renderer/format/number.ts'

export function useUsualWords(): (usual: Usual) => string {
  const { t } = useTranslation('plan')
  const language = useLanguage()
  return ({ seconds, meetings }) => {
    const told = { minutes: formatNumber(seconds / 60, { language }) }
    if (meetings <= 3) return t('usualThree', told)
    return meetings === 4 ? t('usualFour', told) : t('usualFive', told)
  }
}
