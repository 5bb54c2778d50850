/** What can be done with the steps of a meeting, each said and each with its undo. */
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { ClientPoint } from '#domain/meeting/client-points.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useStepWords, type Worded } from '../step-words.ts'

export type AgendaOf = Pick<Room, 'steps' | 'usual'> & {
  meeting: Pick<Room['meeting'], 'id' | 'state' | 'plannedMinutes'>
}
export type NewStep = Worded & { minutes: number }

export function useAgendaEdits(clientId: Id, { meeting }: AgendaOf) {
  const { t } = useTranslation(['agenda', 'plan'])
  const edit = useEdit(clientId)
  const wordsOf = useStepWords()
  const meetingId = meeting.id
  const said = (what: 'moved' | 'skipped' | 'back' | 'repeated' | 'removed' | 'added', step: Worded) => ({
    message: t(`done.${what}`, { step: wordsOf(step).title }),
  })
  return {
    move: (step: MeetingStep, beforeId: Id | null) =>
      edit((command) => client.agenda.move({ ...command, meetingId, stepId: step.id, beforeId }), said('moved', step)),
    skip: (step: MeetingStep) => {
      const skipped = step.state !== 'skipped'
      return edit(
        (command) => client.agenda.skip({ ...command, meetingId, stepId: step.id, skipped }),
        said(skipped ? 'skipped' : 'back', step),
      )
    },
    repeat: (step: MeetingStep) =>
      edit((command) => client.agenda.repeat({ ...command, meetingId, stepId: step.id }), said('repeated', step)),
    remove: (step: MeetingStep) =>
      edit((command) => client.agenda.remove({ ...command, meetingId, stepId: step.id }), said('removed', step)),
    add: (step: NewStep, beforeId: Id | null) =>
      edit((command) => client.agenda.add({ ...command, meetingId, step, beforeId }), said('added', step)),
    word: (step: MeetingStep, words: Pick<MeetingStep, 'title' | 'question'>) =>
      edit((command) => client.agenda.word({ ...command, meetingId, stepId: step.id, ...words }), {
        message: t('done.worded'),
      }),
    setMinutes: (step: MeetingStep, minutes: number) =>
      edit((command) => client.agenda.setMinutes({ ...command, meetingId, stepId: step.id, minutes }), {
        message: t('plan:minutes.done', { step: wordsOf(step).title, count: minutes }),
      }),
    addPoints: (points: readonly ClientPoint[], beforeId: Id | null) =>
      edit((command) => client.agenda.addPoints({ ...command, meetingId, points: [...points], beforeId }), {
        message: t('plan:points.done', { count: points.length }),
      }),
    spread: (minutes: number) =>
      edit((command) => client.agenda.spread({ ...command, meetingId, minutes }), {
        message: t('done.spread', { count: minutes }),
      }),
  }
}
