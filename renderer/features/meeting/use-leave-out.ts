/** Leaves a line out of the minutes, or takes it in again: said, and with its undo. */
import { useTranslation } from 'react-i18next'
import type { Capture } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'

export function useLeaveOut(
  clientId: Id,
  meetingId: Id,
): (capture: Pick<Capture, 'id' | 'text'>, out: boolean) => Promise<{ ok: boolean }> {
  const { t } = useTranslation('plan')
  const edit = useEdit(clientId)
  return ({ id: captureId, text }, out) =>
    edit((command) => client.document.leaveOut({ ...command, meetingId, captureId, out }), {
      message: t(out ? 'skim.outDone' : 'skim.backDone', { text }),
    })
}
