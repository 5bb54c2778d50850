/** What was understood of the line at hand, as a sentence for those who listen; said when the typing pauses. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import type { LineRead } from './read-entry.ts'
import { useRoleWord } from './use-role-word.ts'

const PAUSE_MS = 700

export function useHeard(line: LineRead | null): string {
  const { t } = useTranslation(['goal', 'common'])
  const format = useFormat()
  const [heard, setHeard] = useState('')
  const role = useRoleWord(line?.role ?? 'blank')
  const sentence = sentenceOf()
  useEffect(() => {
    const timer = setTimeout(() => setHeard(sentence), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [sentence])
  return heard

  function sentenceOf(): string {
    if (line === null || line.role === 'blank') return ''
    const { shown } = line
    if (shown === null) return role
    const number = (value: number | null, missing: string) =>
      value === null ? missing : format.withUnit(value, shown.decimals, shown.unit ?? '')
    const parts = [
      role,
      t(`kind.${shown.kind ?? 'none'}`),
      shown.kind === 'increase' || shown.kind === 'decrease' ? number(shown.baseline, t('entry.noBaseline')) : null,
      shown.kind === null || shown.kind === 'milestone' ? null : number(shown.target, t('entry.noTarget')),
      shown.due === null ? null : t('initiatives.due', { date: format.day(shown.due) }),
      shown.owner,
      shown.questions.length === 0 ? null : t('entry.questions', { count: shown.questions.length }),
    ]
    return parts.filter((part) => part !== null).join(', ')
  }
}
