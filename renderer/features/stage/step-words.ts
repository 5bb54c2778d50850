/** What a step is called and asks, in the language of the room: a talk by its own words or its topic's, the others by their kind. */
import type { StageStep } from './StageScreen.tsx'
import { useWords } from './stage-words.ts'

export function useStepWords(): (
  step: Pick<StageStep, 'kind' | 'topic' | 'title' | 'question'>,
) => Pick<StageStep, 'title' | 'question'> {
  const { t } = useWords()
  return ({ kind, topic, title, question }) => {
    if (title !== '') return { title, question }
    const usual =
      topic === null
        ? { title: t(`step.${kind}.title`), question: t(`step.${kind}.question`) }
        : { title: t(`talk:${topic}.title`), question: t(`talk:${topic}.question`) }
    // A question of its own under the usual title.
    return question === '' ? usual : { ...usual, question }
  }
}
