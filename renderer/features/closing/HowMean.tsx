/** How the score of a goal came about: the scores of its key results, and those that have none. */
import { useTranslation } from 'react-i18next'
import type { ClosingObjective } from '#contract/closing.ts'
import { useScoreText } from '#renderer/app/closing/ScoreMark.tsx'
import { rowNameOf } from '#renderer/app/goal/name.ts'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Disclosure } from '#renderer/design/chart/ChartFigure.tsx'
import classes from './GoalCard.module.css'

export function HowMean({ objective: { keyResults } }: { objective: ClosingObjective }) {
  const { t } = useTranslation('closing')
  const { terms } = useGoalWords()
  const format = useFormat()
  const scoreText = useScoreText()
  const isWeighted = keyResults.some((each) => each.weight !== 1)
  return (
    <Disclosure label={t('goal.meanTitle')}>
      <p>{t('goal.mean', { keyResults: terms.keyResults(2) })}</p>
      <dl className={classes.figures}>
        {keyResults.map((each) => {
          const score = each.score === null ? t('goal.leftOut') : scoreText(each.score)
          return (
            <div key={each.id}>
              <dt>{rowNameOf(each)}</dt>
              <dd>
                {isWeighted && each.score !== null
                  ? t('goal.weighted', { score, weight: format.number(each.weight, 0) })
                  : score}
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="meta">{t('how.bands')}</p>
    </Disclosure>
  )
}
