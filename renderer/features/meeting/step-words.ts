/** What a step is called and asks: a talk by its own words or its topic's, the others by their kind. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingStep } from '#domain/meeting/meeting.ts'

export type Worded = Pick<MeetingStep, 'kind' | 'topic' | 'title' | 'question'>

export function useStepWords(): (step: Worded) => { title: string; question: string } {
  const { t } = useTranslation(['meeting', 'talk'])
  return useMemo(
    () =>
      ({ kind, topic, title, question }) => {
        if (title !== '') return { title, question }
        const usual =
          topic === null
            ? { title: t(`step.${kind}.title`), question: t(`step.${kind}.question`) }
            : { title: t(`talk:${topic}.title`), question: t(`talk:${topic}.question`) }
        // A question of its own under the usual title.
        return question === '' ? usual : { ...usual, question }
      },
    [t],
  )
}
