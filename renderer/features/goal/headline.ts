/** The sentence the page opens with: the ten-second picture, computed from what is on the board. */
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { isDropped } from '#domain/goal/dropped.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import type { Terms } from '#renderer/app/goal/terms.ts'
import { capitalised } from '#renderer/format/names.ts'

/** Of a cycle that is closed nothing is ready, and nothing waits for a conversation. */
export function useHeadline(all: readonly BoardObjective[], terms: Terms, isClosed: boolean): string {
  const { t } = useTranslation('goal')
  const word = useNumberWord()
  const objectives = all.filter((each) => !isDropped(each))
  const keyResults = objectives.flatMap((objective) => objective.keyResults).filter((each) => !each.definition.dropped)
  const objectiveWords = `${word(objectives.length)} ${terms.objectives(objectives.length)}`
  if (keyResults.length === 0) {
    return capitalised(t('headline.noKeyResults', { objectives: objectiveWords, keyResults: terms.keyResults(0) }))
  }
  const counted = `${word(keyResults.length)} ${terms.keyResults(keyResults.length)}`
  if (isClosed) return capitalised(t('headline.closed', { keyResults: counted, objectives: objectiveWords }))
  if (keyResults.every((each) => each.standing.freshness === 'never')) {
    return capitalised(t('headline.ready', { keyResults: counted, count: keyResults.length }))
  }
  const attention = keyResults.filter((each) => each.standing.needsAttention).length
  return capitalised(t('headline.attention', { keyResults: counted, attention: word(attention) }))
}
