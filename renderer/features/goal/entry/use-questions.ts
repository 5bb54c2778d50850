/** The coach's questions to a line, in words: those of its reading and those of the whole. */
import { useTranslation } from 'react-i18next'
import type { PlanQuestion } from './plan.ts'
import type { LineRead } from './read-entry.ts'

export type Asked = { readonly question: string; readonly reason: string }

export function useQuestions(line: LineRead, asks: readonly PlanQuestion[]): Asked[] {
  const { t } = useTranslation('goal')
  const read = (line.shown?.questions ?? []).map(({ id, params }) => ({
    question: t(`question.${id}.ask`, { ...params }),
    reason: t(`question.${id}.why`, { ...params }),
  }))
  const whole = asks.map(({ id, ...params }) => ({
    question: t(`question.${id}.ask`, { ...params }),
    reason: t(`question.${id}.why`, { ...params }),
  }))
  return [...read, ...whole]
}
