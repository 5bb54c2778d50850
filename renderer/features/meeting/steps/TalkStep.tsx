/** A conversation: the room sees its question and nothing else, the coach what has been captured so far, and what a kick-off agrees on in it. */
import { useTranslation } from 'react-i18next'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../room/room-context.ts'
import { useStepWords } from '../step-words.ts'
import { Owners } from './agreed/Owners.tsx'
import { RhythmAgreed } from './agreed/RhythmAgreed.tsx'
import { CaptureList } from './CaptureList.tsx'
import { IntakeInRoom } from './maturity/IntakeInRoom.tsx'
import { StepHome } from './StepHome.tsx'

/** Conversations with something of their own to be filled in. */
const LED: readonly MeetingStep['topic'][] = ['owner_confidence', 'rhythm', 'maturity_intake']

export function TalkStep() {
  const { t } = useTranslation('meeting')
  const { room, step } = useRoom()
  const wordsOf = useStepWords()
  const isPlain = !LED.includes(step.topic)
  const captured = room.captures.filter((each) => each.withdrawnAt === null).toReversed()
  return (
    <StepHome label={wordsOf(step).title}>
      {step.topic === 'owner_confidence' ? <Owners /> : null}
      {step.topic === 'rhythm' ? <RhythmAgreed /> : null}
      {step.topic === 'maturity_intake' ? <IntakeInRoom /> : null}
      {captured.length === 0 && isPlain ? (
        <p className="lede">{t('talk.empty')}</p>
      ) : captured.length === 0 ? null : (
        <section>
          <SectionTitle>{t('talk.captured')}</SectionTitle>
          <CaptureList captures={captured} />
        </section>
      )}
    </StepHome>
  )
}
