/** Where the hours go: the share on the most important against the aim, the points, what a tenth moved would give; and the week, zone by zone. */
import { HOURS_AIM, type HoursWorth, hoursWorth, weekOf } from '#domain/meeting/hours-week.ts'
import { cx } from '../../design/cx.ts'
import { estimate, weekFigures, wholePercent } from '../../format/exercise-words.ts'
import type { LinesProps } from './LinesStage.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import row from './WallRow.module.css'
import way from './WayLine.module.css'
import classes from './HoursStage.module.css'

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

export function HoursStage({ step, lines, at }: LinesProps) {
  const { exercise: t, language } = useWords()
  const week = weekOf(lines)
  const worth = hoursWorth(week)
  // A share of what has a zone says so: the rest may stand on another page.
  const unplaced = week.unplaced === 0 ? '' : `. ${t('hours.unplaced', { hours: estimate(week.unplaced, language) })}`
  return (
    <Room
      head={<StageHead step={step} question={worth === null} />}
      foot={worth === null ? undefined : <p className={classes.rule}>{t('hours.ruleShort') + unplaced}</p>}
    >
      <div className={worth === null ? classes.list : classes.both}>
        {worth === null ? null : <Worth worth={worth} />}
        <WallList
          rows={lines}
          at={at}
          columns="words"
          renderRow={({ section, text, amount }) => (
            <li className={cx(section === 'written' && row.settled)}>
              <span className={classes.zone}>
                {section === 'effective' || section === 'distraction' || section === 'written'
                  ? t(`hours.short.${section}`)
                  : ''}
              </span>
              <span className={row.text}>{text}</span>
              <b className={classes.hours}>
                {amount === null ? '' : t('hours.amount', { hours: estimate(amount, language) })}
              </b>
            </li>
          )}
        />
      </div>
    </Room>
  )
}

function Worth({ worth }: { worth: HoursWorth }) {
  const { exercise: t, language } = useWords()
  const { share } = worth.now
  return (
    <section className={classes.worth}>
      <svg
        className={classes.bar}
        role="img"
        aria-label={t('hours.bar', { share: wholePercent(share, language), aim: wholePercent(HOURS_AIM, language) })}
      >
        <rect className={way.track} width="100%" />
        {share === 0 ? null : <rect className={way.fill} width={percent(share)} />}
        <rect className={way.gap} x={percent(HOURS_AIM)} />
        <rect className={way.tick} x={percent(HOURS_AIM)} />
      </svg>
      {weekFigures(worth, { t, language }).map(({ figure, word }) => (
        <p key={word} className={classes.figure}>
          <b>{figure}</b>
          <span>{word}</span>
        </p>
      ))}
    </section>
  )
}
