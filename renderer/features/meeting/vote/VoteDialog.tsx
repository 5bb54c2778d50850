/**
 * A vote from the question to the figures. It is open for as long as a vote stands on the wall: the dialog is what the coach sees of it. Escape puts
 * it aside with its votes; the same key takes it up again.
 */
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/api.ts'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { useRoom } from '../room/room-context.ts'
import { AskForm } from './AskForm.tsx'
import { BallotSheet } from './BallotSheet.tsx'
import { VoteResult } from './VoteResult.tsx'
import { questionOf } from './question-of.ts'
import type { Votes } from './use-votes.ts'

export interface VoteDialogProps {
  votes: Votes
  /** A new vote is being made. */
  asking: boolean
  onClose: () => void
}

export function VoteDialog({ votes, asking, onClose }: VoteDialogProps) {
  const { t } = useTranslation(['vote', 'common'])
  const { room, edit } = useRoom()
  const round = votes.current
  const close = () => {
    onClose()
    if (round !== null) void votes.show(round, false)
  }
  return (
    <FormDialog
      opened={asking || round !== null}
      onClose={close}
      size="medium"
      title={round === null ? t('title') : questionOf(round, room.keyResults, t)}
      closeLabel={round?.revealedAt === null ? t('aside') : t('common:close')}
    >
      {round === null ? (
        <AskForm votes={votes} onClose={close} />
      ) : round.revealedAt === null ? (
        <BallotSheet key={round.id} round={round} onAside={close} onRemove={onClose} />
      ) : (
        <VoteResult
          key={round.id}
          round={round}
          onAgain={() => void edit((command) => client.vote.again({ ...command, roundId: round.id }))}
          onDone={close}
        />
      )}
    </FormDialog>
  )
}
