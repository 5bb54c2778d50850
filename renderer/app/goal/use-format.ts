/** Numbers, days and people as the screen says them. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { formatDate } from '#renderer/format/date.ts'
import { formatAmount, formatNumber } from '#renderer/format/number.ts'
import { useGoalWords } from './goal-words.ts'

/** Keeps a number and its unit on one line. */
const NO_BREAK = '\u00A0'
const MINUS = '\u2212'

export function useFormat() {
  const { language, people, units } = useGoalWords()
  const { t } = useTranslation('common')
  return useMemo(() => {
    const number = (value: number, decimals: number) => formatNumber(value, { decimals, language })
    const person = (id: Id | null): string | null => {
      if (id === null) return null
      const found = people.find((each) => each.id === id)
      return found === undefined || found.removed ? t('formerColleague') : found.name
    }
    const unit = (id: Id): string => units.find((each) => each.id === id)?.name ?? ''
    return {
      number,
      withUnit: (value: number, decimals: number, unit: string) => formatAmount(value, { decimals, unit, language }),
      percent: (share: number) => `${number(Math.round(share * 100), 0)}${NO_BREAK}%`,
      signed: (value: number, decimals = 0) => {
        const text = number(Math.abs(value), decimals)
        if (value === 0) return text
        return (value > 0 ? '+' : MINUS) + text
      },
      day: (date: IsoDate) => formatDate(date, language, 'short'),
      person,
      unit,
      /** A unit or a person that contributes to a goal. */
      contributor: ({ unitId, personId }: { unitId: Id | null; personId: Id | null }) =>
        unitId === null ? (person(personId) ?? '') : unit(unitId),
    }
  }, [language, people, units, t])
}
