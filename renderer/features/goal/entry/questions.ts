/** The coach's questions to a line in words: what must be known to put it in, and what the coach's eye asks. */
import type { TFunction } from 'i18next'
import type { UiLanguage } from '#domain/shared/basics.ts'
import type { CheckId, Finding } from '#domain/wording/finding.ts'
import { wordingOf } from '#texts/wording.ts'
import type { PlanQuestion } from './plan.ts'

export type LineQuestion = {
  readonly id: string
  /** Null: no check, so nothing to keep as it is. */
  readonly finding: Finding | null
  readonly grave: boolean
  readonly question: string
  readonly reason: string
  /** How it is typed. */
  readonly hint: string | null
  readonly source: string | undefined
}

export function questionsOf(
  asks: readonly PlanQuestion[],
  findings: readonly Finding[],
  t: TFunction<['eye', 'goal']>,
  language: UiLanguage,
): LineQuestion[] {
  const needed = asks.map(({ id, ...params }): LineQuestion => ({
    id,
    finding: null,
    grave: true,
    question: t(`goal:question.${id}.ask`, { ...params }),
    reason: t(`goal:question.${id}.why`, { ...params }),
    hint: null,
    source: undefined,
  }))
  return [
    ...needed,
    ...findings.map((found): LineQuestion => ({
      id: found.id,
      finding: found,
      grave: found.severity === 'warning',
      hint: hintFor(found.id, t),
      ...wordingOf(found, language),
    })),
  ]
}

/** How the answer is typed, where it goes on a line of its own. */
function hintFor(id: CheckId, t: TFunction<['eye', 'goal']>): string | null {
  return id === 'no_why' || id === 'no_owner' ? t(`typing.hint.${id}`) : null
}
