/** The rhythm a client holds: the day of its check-ins, and every week or every other. In its settings, and where a kick-off agrees on it. */
import { useTranslation } from 'react-i18next'
import type { Client } from '#domain/client/client.ts'
import { addDays } from '#domain/time/calendar.ts'
import { isoWeekOf, mondayOf } from '#domain/time/weeks.ts'
import { ChooseFew, ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { weekdayName } from '#renderer/format/date.ts'
import { capitalised } from '#renderer/format/names.ts'

export interface CheckInDaysProps {
  client: Client
  onChange: (patch: Partial<Pick<Client, 'checkInWeekday' | 'cadenceWeeks' | 'cadenceAnchor'>>) => void
}

const WEEKDAYS = ['1', '2', '3', '4', '5'] as const

export function CheckInWeekday({ client, onChange }: CheckInDaysProps) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const sunday = client.checkInWeekday > 5 ? [String(client.checkInWeekday)] : []
  return (
    <ChooseOne
      label={t('client.weekday')}
      value={String(client.checkInWeekday)}
      choices={[...WEEKDAYS, ...sunday].map((value) => ({
        value,
        label: capitalised(weekdayName(Number(value), language)),
      }))}
      onChoose={(weekday) => onChange({ checkInWeekday: Number(weekday) })}
    />
  )
}

/** Every week, or every other: then this week or the next. */
export function Cadence({ client, onChange }: CheckInDaysProps) {
  const { t } = useTranslation('settings')
  const today = useToday()
  const monday = mondayOf(today)
  const next = addDays(monday, 7)
  const anchored = client.cadenceAnchor === null ? monday : mondayOf(client.cadenceAnchor)
  const weeksAway = Math.round((Date.parse(monday) - Date.parse(anchored)) / (7 * 86_400_000))
  const isThis = weeksAway % 2 === 0
  return (
    <>
      <ChooseFew
        label={t('client.cadence')}
        value={String(client.cadenceWeeks) as '1' | '2'}
        choices={[
          { value: '1', label: t('client.everyWeek') },
          { value: '2', label: t('client.everyOther') },
        ]}
        onChoose={(weeks) =>
          onChange(
            weeks === '1' ? { cadenceWeeks: 1, cadenceAnchor: null } : { cadenceWeeks: 2, cadenceAnchor: monday },
          )
        }
      />
      {client.cadenceWeeks === 2 ? (
        <ChooseFew
          label={t('client.anchor')}
          value={isThis ? 'this' : 'next'}
          choices={[
            { value: 'this', label: t('client.thisWeek', { week: isoWeekOf(monday).week }) },
            { value: 'next', label: t('client.nextWeek', { week: isoWeekOf(next).week }) },
          ]}
          onChoose={(week) => onChange({ cadenceAnchor: week === 'this' ? monday : next })}
        />
      ) : null}
    </>
  )
}
