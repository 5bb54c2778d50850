/** The sentence of the page: «Fire beveger seg. Fem trenger en samtale.» */
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { pictureOf } from '#domain/goal/movement.ts'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { capitalised } from '#renderer/format/names.ts'

/** `objectives` null: they could not be read, and the client's name has to do. */
export function usePictureTitle(objectives: readonly BoardObjective[] | null, client: string): string {
  const { t } = useTranslation('overview')
  const number = useNumberWord()
  const { terms } = useGoalWords()
  if (objectives === null) return client
  const { needing, moving, resting } = pictureOf(objectives.flatMap((objective) => objective.keyResults))
  const all = [...needing, ...moving, ...resting]
  if (all.length === 0) return t('title.noGoals', { client })
  if (needing.length === 0 && all.every((each) => each.standing.freshness === 'never')) {
    const counted = `${number(all.length)} ${terms.keyResults(all.length)}`
    return capitalised(t('title.ready', { count: all.length, number: counted }))
  }
  const told = (part: 'moving' | 'needing', count: number) =>
    capitalised(t(`title.${part}`, { count, number: number(count) }))
  // Where all that moves needs a talk first, that is what there is to say.
  if (moving.length === 0 && needing.length > 0) return told('needing', needing.length)
  return `${told('moving', moving.length)} ${told('needing', needing.length)}`
}
