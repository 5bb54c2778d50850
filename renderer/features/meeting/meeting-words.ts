/** Numbers, days, clock times and people as the meeting's screens say them. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#domain/organisation/organisation.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { type DateStyle, formatDate } from '#renderer/format/date.ts'
import { formatAmount, formatNumber } from '#renderer/format/number.ts'

export function useMeetingWords(people: readonly Person[]) {
  const language = useLanguage()
  const { t } = useTranslation('common')
  return useMemo(
    () => ({
      language,
      number: (value: number, decimals?: number) => formatNumber(value, { decimals, language }),
      withUnit: (value: number, decimals: number, unit: string) => formatAmount(value, { decimals, unit, language }),
      day: (date: IsoDate, style?: DateStyle) => formatDate(date, language, style),
      /** «09:31» */
      clock: (at: number) => new Date(at).toTimeString().slice(0, 5),
      person: (id: Id | null): string => {
        if (id === null) return ''
        const person = people.find((each) => each.id === id)
        return person === undefined || person.removed || person.name === '' ? t('formerColleague') : person.name
      },
    }),
    [language, people, t],
  )
}
export type MeetingWords = ReturnType<typeof useMeetingWords>
