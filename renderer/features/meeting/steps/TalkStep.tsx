/** A conversation: the room sees its question and nothing else, the coach what has been captured so far. */
import { useTranslation } from 'react-i18next'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../room/room-context.ts'
import { useStepWords } from '../step-words.ts'
import { CaptureList } from './CaptureList.tsx'
import { StepHome } from './StepHome.tsx'

export function TalkStep() {
  const { t } = useTranslation('meeting')
  const { room, step } = useRoom()
  const wordsOf = useStepWords()
  const captured = room.captures.filter((each) => each.withdrawnAt === null).toReversed()
  return (
    <StepHome label={wordsOf(step).title}>
      {captured.length === 0 ? (
        <p className="lede">{t('talk.empty')}</p>
      ) : (
        <section>
          <SectionTitle>{t('talk.captured')}</SectionTitle>
          <CaptureList captures={captured} />
        </section>
      )}
    </StepHome>
  )
}
