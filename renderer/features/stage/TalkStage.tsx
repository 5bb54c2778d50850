/** A conversation on the wall: its question, large and still. */
import { Calm } from './Calm.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useStepWords } from './step-words.ts'

export function TalkStage({ step }: { step: StageStep }) {
  const { title, question } = useStepWords()(step)
  return (
    <Room head={<StageHead step={step} />}>
      <Calm level={2} title={question === '' ? title : question} />
    </Room>
  )
}
