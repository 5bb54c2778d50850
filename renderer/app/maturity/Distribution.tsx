/** How a room answered one statement: five columns, the spread in words, then the mean. */
import { useTranslation } from 'react-i18next'
import type { StatementFigures } from '#domain/maturity/statistics.ts'
import { SCALE } from '#domain/maturity/statistics.ts'
import { useMaturityWords } from './maturity-words.ts'
import classes from './Distribution.module.css'

/** Leaves room for the count above the tallest column. */
const TALLEST = 18

export function Distribution({ figures }: { figures: StatementFigures }) {
  const { t } = useTranslation('maturity')
  const words = useMaturityWords()
  const { distribution, lowest, highest, mean, dontKnow, divided } = figures
  const most = Math.max(1, ...distribution)
  return (
    <div className={classes.figure}>
      <svg
        className={classes.columns}
        viewBox="0 0 100 40"
        role="img"
        aria-label={t('result.distribution', { counts: distribution.map((count) => words.whole(count)).join(', ') })}
      >
        {SCALE.map((score, index) => {
          const count = distribution[index] ?? 0
          const height = (TALLEST * count) / most
          return (
            <g key={score} className={count === 0 ? classes.none : undefined}>
              <rect x={index * 20 + 3} y={28 - height} width="14" height={Math.max(height, 0.6)} rx="1" />
              {count === 0 ? null : (
                <text x={index * 20 + 10} y={26 - height} textAnchor="middle" className={classes.count}>
                  {words.whole(count)}
                </text>
              )}
              <text x={index * 20 + 10} y="38" textAnchor="middle" className={classes.score}>
                {words.whole(score)}
              </text>
            </g>
          )
        })}
      </svg>
      <p className={classes.words}>
        {lowest === null || highest === null ? null : (
          <b>
            {lowest === highest
              ? t('result.agreed', { score: words.whole(lowest) })
              : t('result.spread', { lowest: words.whole(lowest), highest: words.whole(highest) })}
          </b>
        )}
        {divided ? <b className={classes.divided}>{t('result.divided')}</b> : null}
        {mean === null ? null : <span className="meta">{t('result.mean', { mean: words.number(mean) })}</span>}
        {dontKnow === 0 ? null : <span className="meta">{t('result.dontKnow', { count: dontKnow })}</span>}
      </p>
    </div>
  )
}
