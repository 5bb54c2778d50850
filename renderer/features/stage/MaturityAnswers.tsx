/** How the room answered one statement: a column a score, then from where to where, and the mean last. Never whose answers they are. */
import type { StageFigures } from '#contract/stage.ts'
import { cx } from '../../design/cx.ts'
import { rounded } from '../../format/number.ts'
import { SpreadColumns } from './SpreadColumns.tsx'
import { useFitting } from './use-fitting.ts'
import { useWords } from './stage-words.ts'
import classes from './MaturityAnswers.module.css'

/** Words give way in size, then the question to go on with: the coach has it too. */
const SMALL = 1
const WITHOUT_QUESTION = 2

export interface MaturityAnswersProps {
  about: { area: string; text: string; figures: StageFigures; ask: string }
  consensus: boolean
}

export function MaturityAnswers({ about: { area, text, figures, ask }, consensus }: MaturityAnswersProps) {
  const { t, number } = useWords()
  const { ref, level } = useFitting(text + ask, WITHOUT_QUESTION)
  return (
    <div ref={ref} className={classes.answers}>
      <div>
        <p className={classes.area}>{area}</p>
        <h2 className={cx(classes.statement, level >= SMALL && classes.small)}>{text}</h2>
      </div>
      <SpreadColumns
        columns={figures.distribution.map((count, index) => ({
          score: index + 1,
          count,
          label: t('maturity.column', { score: number(index + 1, 0), count }),
        }))}
      />
      <div className={classes.figures}>
        <Spread figures={figures} consensus={consensus} />
      </div>
      {level >= WITHOUT_QUESTION ? null : <p className={classes.ask}>{ask}</p>}
    </div>
  )
}

function Spread({ figures, consensus }: { figures: StageFigures; consensus: boolean }) {
  const { t, number } = useWords()
  const { lowest, highest, mean, divided, dontKnow } = figures
  const unknown = dontKnow === 0 ? null : <span>{t('maturity.dontKnow', { count: dontKnow })}</span>
  if (lowest === null || highest === null || mean === null)
    return (
      <>
        <p className={classes.spread}>{t('maturity.nobody')}</p>
        <p className={classes.after}>{unknown}</p>
      </>
    )
  if (lowest === highest)
    return (
      <>
        <p className={classes.spread}>
          {t(consensus ? 'maturity.one' : 'maturity.agreed', { score: number(lowest, 0) })}
        </p>
        <p className={classes.after}>{unknown}</p>
      </>
    )
  return (
    <>
      <p className={classes.spread}>
        {t('maturity.spread', { lowest: number(lowest, 0), highest: number(highest, 0) })}
      </p>
      <p className={classes.after}>
        <b>{t(divided ? 'maturity.divided' : highest - lowest === 1 ? 'maturity.near' : 'maturity.wide')}</b>
        {unknown}
        <span>{t('maturity.mean', { mean: number(rounded(mean, 1), 1) })}</span>
      </p>
    </>
  )
}
