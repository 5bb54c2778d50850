/** «Slik er det regnet ut»: every figure of the panel with the rule and the numbers behind it, opened where it is asked for. */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import { clamp } from '#domain/goal/progress.ts'
import { rowNameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Disclosure } from '#renderer/design/chart/ChartFigure.tsx'
import { useGoal } from '../goal-context.ts'
import { useExplained } from './explain-words.ts'
import classes from './HowComputed.module.css'

export function HowComputed({ keyResult }: { keyResult: BoardKeyResult }) {
  const { t } = useTranslation('goal')
  const explained = useExplained(keyResult)
  return (
    <Disclosure label={t('how.title')}>
      <dl className={classes.figures}>
        {explained.map(({ figure, sentences }) => (
          <div key={figure} className={classes.figure}>
            <dt>{t(`how.figure.${figure}`)}</dt>
            {figure === 'flags' ? (
              sentences.map((sentence) => <dd key={sentence}>{sentence}</dd>)
            ) : (
              <dd>{sentences.join(' ')}</dd>
            )}
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}

/** The mean of an objective: each key result's share that went into it, and those that could not. */
export function HowMeanComputed({ objective }: { objective: BoardObjective }) {
  const { t } = useTranslation('goal')
  const { terms } = useGoal()
  const format = useFormat()
  const counted = objective.keyResults.filter((each) => !each.definition.dropped)
  const isWeighted = counted.some((each) => each.weight !== 1)
  return (
    <Disclosure label={t('how.title')}>
      <p>{t('how.mean', { keyResults: terms.keyResults(2) })}</p>
      <dl className={classes.figures}>
        {counted.map((each) => {
          const { ratio } = each.standing
          const share = ratio === null ? t('how.leftOut') : format.percent(clamp(ratio))
          return (
            <div key={each.id} className={classes.part}>
              <dt>{rowNameOf(each)}</dt>
              <dd>
                {isWeighted && ratio !== null
                  ? t('how.weighted', { share, weight: format.number(each.weight, 0) })
                  : share}
              </dd>
            </div>
          )
        })}
      </dl>
    </Disclosure>
  )
}
