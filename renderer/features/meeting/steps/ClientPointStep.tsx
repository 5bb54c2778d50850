/** A point of the customer's own: they lead it, the coach captures what is said. No clock runs. */
import { useTranslation } from 'react-i18next'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../room/room-context.ts'
import { useStepWords } from '../step-words.ts'
import { CaptureList } from './CaptureList.tsx'
import { StepHome } from './StepHome.tsx'

export function ClientPointStep() {
  const { t } = useTranslation('plan')
  const { room, step } = useRoom()
  const wordsOf = useStepWords()
  const captured = room.captures.filter((each) => each.withdrawnAt === null && each.stepId === step.id)
  return (
    <StepHome label={wordsOf(step).title}>
      <p className="lede">{t('points.step')}</p>
      {captured.length === 0 ? null : (
        <section>
          <SectionTitle>{t('points.captured')}</SectionTitle>
          <CaptureList captures={captured.toReversed()} />
        </section>
      )}
    </StepHome>
  )
}
