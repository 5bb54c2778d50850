/** The statement that is asked: large, with what 1, 3 and 5 mean, and how many have answered. Nothing of what they answered. */
import type { StageMaturity } from '#contract/stage.ts'
import { cx } from '../../design/cx.ts'
import { useFitting } from './use-fitting.ts'
import { useWords } from './stage-words.ts'
import classes from './MaturityAsking.module.css'

type Asked = Extract<StageMaturity, { view: 'asking' }>

/** Words give way in size, then the middle anchor, then the anchors; never the statement. */
const SMALL = 1
const ENDS_ONLY = 2
const BARE = 3

export function MaturityAsking({ asked }: { asked: Asked }) {
  const { t, number } = useWords()
  const { ref, level } = useFitting(asked.text + asked.at1 + asked.at3 + asked.at5, BARE)
  const anchors = ([1, 3, 5] as const).filter((score) => level < ENDS_ONLY || (score !== 3 && level < BARE))
  return (
    <div ref={ref} className={classes.asking}>
      <div>
        <p className={classes.area}>{asked.area}</p>
        <h2 className={cx(classes.statement, level >= SMALL && classes.small)}>{asked.text}</h2>
      </div>
      {anchors.length === 0 ? null : (
        <dl className={classes.anchors}>
          {anchors.map((score) => (
            <div key={score}>
              <dt>{number(score, 0)}</dt>
              <dd>{asked[`at${score}`]}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.progress}>
        {asked.people === null
          ? t('maturity.consensus')
          : t('maturity.progress', { answered: number(asked.answered, 0), people: number(asked.people, 0) })}
      </p>
    </div>
  )
}
