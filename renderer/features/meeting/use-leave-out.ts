/** Leaves a line out of the minutes, or takes it in again: said, and with its undo. The same key struck twice in a breath leaves it as it was. */
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { Capture } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useAhead } from '#renderer/app/use-ahead.ts'

export function useLeaveOut(
  clientId: Id,
  meetingId: Id,
  { captures, carried, leftOut }: Pick<Room, 'captures' | 'carried' | 'leftOut'>,
): { isOut: (capture: Pick<Capture, 'id'>) => boolean; leave: (capture: Capture, out: boolean) => void } {
  const { t } = useTranslation('plan')
  const edit = useEdit(clientId)
  const { rows, show } = useAhead([...captures, ...carried].map(({ id }) => ({ id, out: leftOut.includes(id) })))
  const out = new Set(rows.flatMap((row) => (row.out ? [row.id] : [])))
  return {
    isOut: ({ id }) => out.has(id),
    leave: ({ id: captureId, text }, isOut) =>
      show(
        captureId,
        { out: isOut },
        edit((command) => client.document.leaveOut({ ...command, meetingId, captureId, out: isOut }), {
          message: t(isOut ? 'skim.outDone' : 'skim.backDone', { text }),
        }),
      ),
  }
}
