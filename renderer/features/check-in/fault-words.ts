/** What is wrong with a row, in a sentence that names the row and what stands in it. */
import { useTranslation } from 'react-i18next'
import type { RowFault } from '#contract/check-in.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'

export function useFaultWords(): (row: number, fault: RowFault) => string {
  const { t } = useTranslation('checkIn')
  const format = useFormat()
  const what = (fault: RowFault): string => {
    switch (fault.id) {
      case 'future':
      case 'outside_cycle':
      case 'dropped':
        return t(`fault.${fault.id}`, { date: format.day(fault.date) })
      case 'above_limit':
      case 'below_limit':
      case 'not_a_stage':
        return t(`fault.${fault.id}`, { text: fault.text, limit: format.number(fault.limit, 0) })
      case 'too_long':
        return t('fault.too_long', { limit: format.number(fault.limit, 0) })
      case 'repeated':
        return t('fault.repeated', { row: fault.row })
      case 'no_day':
        return t('fault.no_day')
      case 'unknown_key_result':
      case 'foreign_key_result':
      case 'several_key_results':
      case 'no_key_result':
      case 'not_a_day':
      case 'not_a_number':
      case 'two_numbers':
      case 'unknown_status':
      case 'not_a_confidence':
        return t(`fault.${fault.id}`, { text: fault.text })
    }
  }
  return (row, fault) => t('fault.row', { row, what: what(fault) })
}
