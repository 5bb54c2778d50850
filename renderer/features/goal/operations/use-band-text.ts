/** The bands of a KPI in words: «grønt under 25, gult under 32». */
import { useTranslation } from 'react-i18next'
import type { Kpi } from '#domain/kpi/kpi.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'

type Bands = Pick<Kpi, 'direction' | 'greenLimit' | 'yellowLimit' | 'unitLabel' | 'decimals'>

export function useBandText(): (kpi: Bands) => string {
  const { t } = useTranslation('goal')
  const format = useFormat()
  return ({ direction, greenLimit, yellowLimit, unitLabel, decimals }) => {
    if (greenLimit === null) return t('kpi.noLimits')
    const green = t(`kpi.green.${direction}`, { limit: format.withUnit(greenLimit, decimals, unitLabel) })
    if (yellowLimit === null) return green
    return `${green}, ${t(`kpi.yellow.${direction}`, { limit: format.withUnit(yellowLimit, decimals, unitLabel) })}`
  }
}
