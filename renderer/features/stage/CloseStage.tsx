/** The closing: the question, then the room's own number, and how it has gone. */
import type { StageContent } from '#contract/stage.ts'
import { Spark } from '../../design/Spark.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useStepWords } from './step-words.ts'
import { useWords } from './stage-words.ts'
import classes from './CloseStage.module.css'

type Content = Extract<StageContent, { kind: 'close' }>

export function CloseStage({ step, content: { worth, before } }: { step: StageStep; content: Content }) {
  const { t, number } = useWords()
  const { question } = useStepWords()(step)
  const scores = worth === null ? before : [...before, worth]
  return (
    <Room head={<StageHead step={step} />}>
      <div className={classes.close}>
        <h2 className={classes.question}>{question}</h2>
        {worth === null ? (
          <p className={classes.how}>{t('close.how')}</p>
        ) : (
          <p className={classes.said}>
            <b className={classes.worth}>{number(worth, 0)}</b> <span>{t('close.of')}</span>
          </p>
        )}
        {scores.length < 2 ? null : (
          <div className={classes.trend}>
            <Spark values={scores} className={classes.curve} />
            <p>{t(worth === null ? 'close.before' : 'close.trend', { scores: scores.join(', ') })}</p>
          </div>
        )}
      </div>
    </Room>
  )
}
