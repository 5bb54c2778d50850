/** Why a thing is on the agenda, as a sentence. An id that is newer than this window says nothing rather than something odd. */
import { useTranslation } from 'react-i18next'
import type { AgendaKeyResult } from '#contract/meeting.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { formatDate } from '#renderer/format/date.ts'

type Reason = AgendaKeyResult['reasons'][number]

const KNOWN = [
  'red',
  'never',
  'outdated',
  'far_behind',
  'low_confidence',
  'confidence_fell',
  'confidence_fell_slowly',
  'yellow',
  'behind',
  'no_owner',
  'kpi_no_reading',
  'kpi_red',
  'kpi_yellow',
  'initiative_overdue',
  'initiative_due',
  'from_maturity_check',
] as const
type Known = (typeof KNOWN)[number]

function isKnown(id: string): id is Known {
  return (KNOWN as readonly string[]).includes(id)
}

export function useReasonWords(): (reasons: readonly Reason[]) => string[] {
  const { t } = useTranslation('meeting')
  const language = useLanguage()
  return (reasons) =>
    reasons.flatMap(({ id, params }) => {
      if (!isKnown(id)) return []
      const counted = params['weeks'] ?? params['days']
      const { date } = params
      const day = typeof date === 'string' ? { date: formatDate(date, language) } : {}
      return [t(`reason.${id}`, { ...params, ...day, count: Number(counted ?? 0) })]
    })
}
