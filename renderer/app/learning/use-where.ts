/** Where a learning was learned, in words and as an address: the check-in's key result, the meeting, or the goal. */
import { useTranslation } from 'react-i18next'
import type { Learned } from '#contract/learning.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { formatDate } from '#renderer/format/date.ts'

export type Where = {
  /** «Innsjekk», «Tilbakeblikk 28. august». */
  readonly words: string
  /** What it was about; null where it was about nothing in particular. */
  readonly about: string | null
  /** Null where there is nothing to open. */
  readonly href: string | null
}

export function useWhere(clientId: Id): (learned: Learned) => Where {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  return ({ source, meeting, meetingId, keyResultId, keyResultTitle, objectiveId, objectiveTitle, cycleId }) => {
    const goal = keyResultTitle === null ? objectiveId : keyResultId
    const cycle = cycleId === null ? '' : `cycle=${cycleId}&`
    const toGoal = goal === null ? null : `/client/${clientId}/okr?${cycle}open=${goal}`
    const isOfMeeting = source === 'meeting' || source === 'retrospective'
    const day = meeting === null ? '' : ` ${formatDate(meeting.date, language, 'withYear')}`
    return {
      words: t(`source.${source}`) + (isOfMeeting ? day : ''),
      about: keyResultTitle ?? objectiveTitle,
      href: isOfMeeting && meetingId !== null ? `/client/${clientId}/meetings/${meetingId}` : toGoal,
    }
  }
}
