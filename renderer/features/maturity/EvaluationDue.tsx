/** Some weeks after a check: it is time to ask what works and what must be adjusted. */
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import { daysBetween } from '#domain/time/calendar.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { useToday } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Voice } from '#renderer/design/Voice.tsx'

const WEEK = 7

export interface EvaluationDueProps {
  check: CheckRow
  /** Undefined: the whole client. */
  unitName: string | undefined
  onMake: () => void
}

export function EvaluationDue({ check, unitName, onMake }: EvaluationDueProps) {
  const { t } = useTranslation('maturity')
  const numberWord = useNumberWord()
  const count = Math.round(daysBetween(check.date, useToday()) / WEEK)
  const number = numberWord(count)
  return (
    <Voice
      question={t('early.title')}
      reason={
        unitName === undefined
          ? t('early.dueWhole', { count, number })
          : t('early.due', { count, number, unit: unitName })
      }
      actions={<Button onClick={onMake}>{t('early.make')}</Button>}
    />
  )
}
