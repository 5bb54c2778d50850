/** Pictures in the steps of meetings, and which of them the wall may have: the one of the step that stands on it, and no other. */
import { createHash } from 'node:crypto'
import type { PictureBytes } from '#contract/picture.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { pictureQueries } from '#db/queries/picture.ts'
import type { Edit } from '#db/change.ts'
import { meetingStep } from '#db/schema/meeting.ts'
import { pictureContent, stepPicture } from '#db/schema/picture.ts'
import type { Store } from '#db/store.ts'
import type { Id } from '#domain/shared/basics.ts'
import { failure } from './failure.ts'
import { letGo } from './let-go.ts'
import { openMeeting } from './meeting-state.ts'

export type PictureRow = typeof stepPicture.$inferSelect

/** Tells one picture from another on the wall, and is no id to go looking with. */
export function markOf({ contentId }: Pick<PictureRow, 'contentId'>): string {
  return createHash('sha256').update(contentId).digest('base64url').slice(0, 16)
}

/** A picture step of a meeting that has not ended. @throws `conflict` */
export function stepForPicture(edit: Edit, stepId: Id): typeof meetingStep.$inferSelect {
  const step = edit.read(meetingStep, stepId)
  openMeeting(edit, step.meetingId)
  if (step.kind !== 'picture') throw failure('conflict', { subject: 'meeting_step' })
  return step
}

/** The picture in the step. @throws `not_found` */
export function pictureIn(vault: Store, stepId: Id): PictureRow {
  const row = vault.queries(pictureQueries).pictureOf.get({ stepId })
  if (!row) throw failure('not_found', { subject: 'step_picture' })
  return row
}

/** Null where its bytes are gone. */
export function bytesOf(vault: Store, { contentId }: Pick<PictureRow, 'contentId'>): PictureBytes | null {
  const content = vault.queries(pictureQueries).content.get({ id: contentId })
  return content ? { mediaType: content.mediaType, bytes: Buffer.from(content.content).toString('base64') } : null
}

/** What stands on the wall now, if that is a picture: not a coming step's, nor of a meeting that has not begun or is over. */
export function pictureOnWall(vault: Store, meetingId: Id): PictureRow | null {
  const meeting = vault.queries(meetingQueries).meeting.get({ id: meetingId })
  if (meeting?.state !== 'running' || meeting.wallView !== 'step' || meeting.currentStepId === null) return null
  return vault.queries(pictureQueries).pictureOf.get({ stepId: meeting.currentStepId }) ?? null
}

/** Lets go of bytes that no picture has pointed to for a day: what was taken away then is not taken back any more. */
export function letGoOfPictures(vault: Store, now: Date): void {
  letGo(vault, pictureContent, vault.queries(pictureQueries).left.all(), now)
}
