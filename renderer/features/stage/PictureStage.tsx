/** A picture on the wall, as large as the room under the head allows, with what it shows under it. Before there is one, the step's question. */
import type { StageContent } from '#contract/stage.ts'
import { PictureCanvas } from '../../design/picture/PictureCanvas.tsx'
import { Calm } from './Calm.tsx'
import classes from './PictureStage.module.css'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import { useShownPicture } from './stage-picture.ts'
import type { StageStep } from './StageScreen.tsx'
import { useStepWords } from './step-words.ts'

type Content = Extract<StageContent, { kind: 'picture' }>

export function PictureStage({ step, content: { picture } }: { step: StageStep; content: Content }) {
  const { title, question } = useStepWords()(step)
  const { bitmap, failed } = useShownPicture()
  if (picture === null || failed)
    return (
      <Room head={<StageHead step={step} />}>
        <Calm level={2} title={picture?.caption || question || title} />
      </Room>
    )
  return (
    <Room head={<StageHead step={step} />}>
      <figure className={classes.figure}>
        {bitmap === null ? <div /> : <PictureCanvas picture={bitmap} label={picture.caption === '' ? title : ''} />}
        {picture.caption === '' ? null : <figcaption className={classes.caption}>{picture.caption}</figcaption>}
      </figure>
    </Room>
  )
}
