/** A picture for the room: the coach has it here in small, with its words and what can be done with it. */
import { PictureEditor } from '../picture/PictureEditor.tsx'
import { pictureOf } from '../picture/use-picture.ts'
import { useRoom } from '../room/room-context.ts'
import { useStepWords } from '../step-words.ts'
import { StepHome } from './StepHome.tsx'

export function PictureStep() {
  const { clientId, room, step, home } = useRoom()
  const wordsOf = useStepWords()
  return (
    <StepHome label={wordsOf(step).title}>
      {/* Keyed by the step: what was said of one file is not said of the next step's. */}
      <PictureEditor
        key={step.id}
        clientId={clientId}
        step={step}
        picture={pictureOf(room, step.id)}
        takes
        onWritten={() => home.current?.focus()}
      />
    </StepHome>
  )
}
