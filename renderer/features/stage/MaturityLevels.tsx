/** Where the room stands: eight areas in two columns, each with its level as a figure and as beats, and where it stood last time. */
import type { StageMaturity } from '#contract/stage.ts'
import { cx } from '../../design/cx.ts'
import { useWords } from './stage-words.ts'
import classes from './MaturityLevels.module.css'

type Level = Extract<StageMaturity, { view: 'levels' }>['levels'][number]

const SCORES = [1, 2, 3, 4, 5] as const

export interface MaturityLevelsProps {
  levels: readonly Level[]
  /** What has no level is held back; else nobody answered. */
  isHeld: boolean
}

export function MaturityLevels({ levels, isHeld }: MaturityLevelsProps) {
  const { t, number } = useWords()
  const moved = ({ level, moved: is }: Level) => {
    if (is === null) return null
    const told = { before: number(is.before, 0), now: number(is.now, 0) }
    if (is.now !== level) return t('maturity.fromTo', told)
    return is.before === is.now ? t('maturity.same') : t('maturity.from', told)
  }
  return (
    <dl className={classes.levels}>
      {levels.map((row) => (
        <div key={row.area} className={classes.row}>
          <dt className={classes.area}>{row.area}</dt>
          <dd className={classes.figure}>
            {row.level === null ? null : (
              <>
                <b>{number(row.level, 0)}</b>
                <span>{t('maturity.outOf')}</span>
              </>
            )}
          </dd>
          <dd className={classes.beats}>
            {row.level === null ? (
              <span className={classes.none}>{t(isHeld ? 'maturity.heldBack' : 'maturity.noAnswers')}</span>
            ) : (
              <Beats level={row.level} />
            )}
            {row.level === null ? null : <span className={classes.moved}>{moved(row)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Filled up to the level, hollow above it. */
function Beats({ level }: { level: number }) {
  return (
    <svg className={classes.bar} aria-hidden="true">
      {SCORES.map((score) => (
        <rect
          key={score}
          className={cx(classes.beat, score <= level && classes.filled)}
          x={`${(score - 1) * 20 + 1}%`}
          y="15%"
          width="17%"
          height="70%"
        />
      ))}
    </svg>
  )
}
