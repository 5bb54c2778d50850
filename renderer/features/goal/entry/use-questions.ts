/** The coach's questions to a line, in words: those of its reading, those of the whole, and those of the coach's eye on the wording. */
import { useTranslation } from 'react-i18next'
import { wordingOf } from '#texts/wording.ts'
import { useGoal } from '../goal-context.ts'
import type { PlanQuestion } from './plan.ts'
import type { LineRead } from './read-entry.ts'
import { askedOf } from './wording-asked.ts'

export type Asked = { readonly question: string; readonly reason: string }

export function useQuestions(line: LineRead, asks: readonly PlanQuestion[]): Asked[] {
  const { t } = useTranslation('goal')
  const { language, today } = useGoal()
  const asked = askedOf(line, today)
  const read = asked.read.map(({ id, params }) => ({
    question: t(`question.${id}.ask`, { ...params }),
    reason: t(`question.${id}.why`, { ...params }),
  }))
  const whole = asks.map(({ id, ...params }) => ({
    question: t(`question.${id}.ask`, { ...params }),
    reason: t(`question.${id}.why`, { ...params }),
  }))
  const wording = asked.wording.map((found) => wordingOf(found, language))
  return [...read, ...wording, ...whole]
}
