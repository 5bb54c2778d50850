/** The coach's questions to a line, in words: those of its reading, those of the whole, and those of the coach's eye on the wording. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { UiLanguage } from '#domain/shared/basics.ts'
import { wordingOf } from '#texts/wording.ts'
import { useGoal } from '../goal-context.ts'
import type { PlanQuestion } from './plan.ts'
import type { LineRead } from './read-entry.ts'
import { askedOf, type AskedOfLine } from './wording-asked.ts'

/** The questions of one line, those of its reading before those of the eye. */
export function questionWords(asked: AskedOfLine, t: TFunction<'goal'>, language: UiLanguage): Asked[] {
  const read = asked.read.map(({ id, params }) => ({
    question: t(`question.${id}.ask`, { ...params }),
    reason: t(`question.${id}.why`, { ...params }),
  }))
  return [...read, ...asked.wording.map((found) => wordingOf(found, language))]
}

export type Asked = { readonly question: string; readonly reason: string }

export function useQuestions(line: LineRead, asks: readonly PlanQuestion[]): Asked[] {
  const { t } = useTranslation('goal')
  const { language, today } = useGoal()
  const whole = asks.map(({ id, ...params }) => ({
    question: t(`question.${id}.ask`, { ...params }),
    reason: t(`question.${id}.why`, { ...params }),
  }))
  return [...questionWords(askedOf(line, today), t, language), ...whole]
}
