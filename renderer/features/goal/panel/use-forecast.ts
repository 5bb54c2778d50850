/** Where a key result lands if it goes on as it has, in one sentence; nothing where that cannot be said. */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { isoWeek } from '#renderer/format/date.ts'
import { rounded } from '#renderer/format/number.ts'

export function useForecast({ definition, standing: { forecast } }: BoardKeyResult): string | null {
  const { t } = useTranslation('goal')
  const format = useFormat()
  if (forecast.state === 'none' || definition.dropped) return null
  const { decimals, unitLabel, kind, stages } = definition
  const number = (value: number) => format.number(rounded(value, decimals), decimals)
  const [value, low, high] = [number(forecast.value), number(forecast.low), number(forecast.high)]
  if (forecast.scattered) return t('forecast.scattered', { low, high })
  if (forecast.reached && forecast.past) return t('forecast.reached')
  if (forecast.reachesOn !== null) {
    const week = isoWeek(forecast.reachesOn)
    return low === high ? t('forecast.reaches', { week }) : t('forecast.reachesBetween', { week, low, high })
  }
  const target =
    kind === 'milestone' ? number(stages.length) : format.withUnit(definition.target ?? 0, decimals, unitLabel)
  return low === high
    ? t('forecast.lands', { value, target })
    : t('forecast.landsBetween', { value, low, high, target })
}
