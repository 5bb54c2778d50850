/**
 * Corrects something captured: only what was changed is sent, with what stood there, so that two windows do not undo each other's words. Where the
 * same words have changed since, that is said and nothing is written.
 */
import type { Capture } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit, type Outcome } from '#renderer/app/edit.ts'

type Said = Pick<Capture, 'text' | 'ownerId' | 'keyResultId' | 'dueDate'>
const FIELDS = ['text', 'ownerId', 'keyResultId', 'dueDate'] as const

export function useCorrection(
  clientId: Id,
): (capture: Capture, said: Said, message?: string) => Promise<Outcome<unknown>> {
  const edit = useEdit(clientId)
  return (capture, said, message) => {
    const changed = FIELDS.filter((field) => said[field] !== capture[field])
    const pick = (from: Said): Partial<Said> => Object.fromEntries(changed.map((field) => [field, from[field]]))
    return edit(
      (command) => client.meeting.updateCapture({ ...command, id: capture.id, patch: pick(said), seen: pick(capture) }),
      { message, undoable: changed.length > 0 },
    )
  }
}
