/** Puts a step into a meeting, before one of those it has or at its end. */
import { v7 as uuid } from 'uuid'
import { placeBefore } from '#backend/place-before.ts'
import type { Edit } from '#db/change.ts'
import { meetingStep } from '#db/schema/meeting.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'

type NewStep = Pick<
  MeetingStep,
  'meetingId' | 'kind' | 'topic' | 'title' | 'question' | 'plannedSeconds' | 'minutesSet'
> &
  Partial<Pick<MeetingStep, 'aboutId'>>

/** @param beforeId null: last */
export function insertStep(edit: Edit, steps: readonly MeetingStep[], beforeId: Id | null, step: NewStep): Id {
  const id = uuid()
  edit.insert(meetingStep, {
    id,
    ...step,
    position: placeBefore(steps, beforeId, 'meeting_step', renumber(edit)),
    usedSeconds: 0,
    state: 'waiting',
  })
  return id
}

/** Where there is no room between two neighbours any more. */
export function renumber(edit: Edit) {
  return (id: Id, position: number) => edit.update(meetingStep, id, { position })
}
