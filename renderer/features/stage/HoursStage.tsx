/** Where the hours go: most first, each with its share as a bar and in figures, and what they come to. */
import { sharesOf } from '#domain/meeting/step-line.ts'
import type { LinesProps } from './LinesStage.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import row from './WallRow.module.css'
import classes from './HoursStage.module.css'

export function HoursStage({ step, lines, at }: LinesProps) {
  const { t, number } = useWords()
  const shares = sharesOf(lines)
  const said = (value: number) => number(value, Number.isInteger(value) ? 0 : 1)
  const sum = lines.reduce((total, { amount }) => total + (amount ?? 0), 0)
  const most = Math.max(1, ...lines.map(({ amount }) => amount ?? 0))
  return (
    <Room
      head={<StageHead step={step} question />}
      foot={sum === 0 ? undefined : <p className={classes.sum}>{t('lines.sum', { hours: said(sum) })}</p>}
    >
      <WallList
        rows={lines}
        at={at}
        columns="lines"
        renderRow={(line) => {
          const share = shares[lines.indexOf(line)] ?? null
          return (
            <li>
              <span className={row.text}>
                {line.text}
                <svg className={classes.bar} aria-hidden="true">
                  <rect
                    className={classes.share}
                    width={`${(((line.amount ?? 0) / most) * 100).toFixed(1)}%`}
                    height="100%"
                  />
                </svg>
              </span>
              <b className={classes.figures}>
                {line.amount === null
                  ? ''
                  : t('lines.hours', { hours: said(line.amount), share: number(share ?? 0, 0) })}
              </b>
            </li>
          )
        }}
      />
    </Room>
  )
}
