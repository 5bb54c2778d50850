/** Why an edit of a goal was refused, in words. */
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '#contract/base.ts'

type Refused = { readonly code: ErrorCode; readonly subject: string | null }

const SUBJECTS = [
  'cycle_closed',
  'check_ins_outside',
  'objective_closed',
  'contributesTo',
  'objective_not_dropped',
  'unitId',
  'contributor',
] as const

export function useRefusal(): (refused: Refused) => string {
  const { t } = useTranslation(['actions', 'errors'])
  return ({ code, subject }) => {
    const known = SUBJECTS.find((each) => each === subject)
    return known === undefined ? `${t(`errors:${code}.what`)}. ${t(`errors:${code}.do`)}` : t(`refusal.${known}`)
  }
}
