/** A week of the heat map: filled as far as was checked in, hollow where nobody did; a dash for a pause, a dot where nothing was due. */
import type { Beat } from '#contract/rhythm.ts'
import { cx } from '#renderer/design/cx.ts'
import classes from './HeatMap.module.css'

const HEIGHT = 28
const WIDTH = 22

export function BeatCell({ beat: { state, coverage } }: { beat: Beat }) {
  const filled = (coverage ?? 0) * (HEIGHT - 2)
  return (
    <>
      <svg className={classes.beat} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {state === 'pause' ? (
          <line className={classes.rest} x1="6" x2={WIDTH - 6} y1={HEIGHT / 2} y2={HEIGHT / 2} />
        ) : state === 'not_due' ? (
          <circle className={classes.none} cx={WIDTH / 2} cy={HEIGHT / 2} r="1.75" />
        ) : (
          <>
            <rect
              className={cx(classes.box, classes[state])}
              x="1"
              y="1"
              width={WIDTH - 2}
              height={HEIGHT - 2}
              rx="3"
            />
            {filled > 0 ? (
              <rect
                className={classes.fill}
                x="1"
                y={HEIGHT - 1 - filled}
                width={WIDTH - 2}
                height={filled}
                rx={Math.min(3, filled / 2)}
              />
            ) : null}
          </>
        )}
      </svg>
      <span className={classes.share} aria-hidden="true">
        {coverage === null ? '' : Math.round(coverage * 100)}
      </span>
    </>
  )
}
