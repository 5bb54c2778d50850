/** What was understood of the line at hand, as a sentence for those who listen; said when the typing pauses. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import type { LineRead } from './read-entry.ts'
import { useRoleWord } from './use-role-word.ts'

const PAUSE_MS = 700

/** `count`: how many questions it is asked. */
export function useHeard(line: LineRead | null, count: number): string {
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
    const questions = count === 0 ? null : t('entry.questions', { count })
    if (shown === null) return [role, questions].filter((part) => part !== null).join(', ')
    const number = (value: number | null, missing: string) =>
      value === null ? missing : format.withUnit(value, shown.decimals, shown.unit ?? '')
    const parts = [
      role,
      t(`kind.${shown.kind ?? 'none'}`),
      shown.kind === 'increase' || shown.kind === 'decrease' ? number(shown.baseline, t('entry.noBaseline')) : null,
      shown.kind === null || shown.kind === 'milestone' ? null : number(shown.target, t('entry.noTarget')),
      shown.due === null ? null : t('initiatives.due', { date: format.day(shown.due) }),
      shown.owner,
      questions,
    ]
    return parts.filter((part) => part !== null).join(', ')
  }
}
