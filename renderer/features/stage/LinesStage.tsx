/** What the room writes: the question and how many lines there are; after the reveal, the lines. */
import type { StageContent } from '#contract/stage.ts'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useStepWords } from './step-words.ts'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import classes from './LinesStage.module.css'

type Content = Extract<StageContent, { kind: 'silent_writing' }>

export function LinesStage({ step, content }: { step: StageStep; content: Content }) {
  const { t } = useWords()
  const { title, question } = useStepWords()(step)
  const { lines, written, at } = content
  if (lines === null || lines.length === 0)
    return (
      <Room head={<StageHead step={step} />}>
        <div className={classes.hidden}>
          <h2 className={classes.question}>{question === '' ? title : question}</h2>
          <p className={classes.written}>{t('lines.written', { count: written })}</p>
        </div>
      </Room>
    )
  return (
    <Room head={<StageHead step={step} question />}>
      <WallList rows={lines} at={at ?? 0} columns="lines" renderRow={(line) => <WallRow text={line} />} />
    </Room>
  )
}
