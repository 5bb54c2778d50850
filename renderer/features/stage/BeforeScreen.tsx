/** Before the meeting starts: whose it is and when. */
import type { StageView } from '#contract/stage.ts'
import { Calm } from './Calm.tsx'
import { Room } from './Room.tsx'
import { useWords } from './stage-words.ts'

export function BeforeScreen({ view }: { view: StageView }) {
  const { t, longDay } = useWords()
  const when = view.startTime === null ? longDay(view.date) : `${longDay(view.date)}, ${view.startTime}`
  return (
    <Room>
      <Calm title={t(`meetingKind.${view.meetingKind}`)}>
        <p>{[view.clientName, ...view.unitNames.filter((name) => name !== view.clientName)].join(', ')}</p>
        <p>{when}</p>
      </Calm>
    </Room>
  )
}
