/** What a line is taken for, in the client's own words. */
import { useTranslation } from 'react-i18next'
import type { LineReading } from '#domain/reading/goal-text.ts'
import { useGoal } from '../goal-context.ts'
import { capitalised } from '#renderer/format/names.ts'

export function useRoleWord(role: LineReading): string {
  const { t } = useTranslation('goal')
  const { terms } = useGoal()
  if (role === 'blank') return ''
  if (role === 'objective') return capitalised(terms.objectives(1))
  return role === 'key_result' ? capitalised(terms.keyResults(1)) : t(`entry.role.${role}`)
}
