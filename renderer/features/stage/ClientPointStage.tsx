/** A point of the customer's own on the wall: its name, large and still, and no clock. */
import { Calm } from './Calm.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useWords } from './stage-words.ts'

export function ClientPointStage({ step }: { step: StageStep }) {
  const { t } = useWords()
  return (
    <Room head={<StageHead step={{ ...step, title: t('step.client_point.title') }} heading={false} />}>
      <Calm title={step.title} />
    </Room>
  )
}
