/** Where to start: effect upwards, effort along, a letter for each; and the list in the order to begin in. */
import type { StageStepLine } from '#contract/stage.ts'
import type { LinesProps } from './LinesStage.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import classes from './StartStage.module.css'

/** Letters beside each other in a square of the picture, before the next row. */
const IN_A_ROW = 3
const MARKS = 5

export function StartStage({ step, lines, at }: LinesProps) {
  const { t } = useWords()
  const letters = new Map(lines.map((line, index) => [line, letterOf(index)]))
  const isMarked = (line: StageStepLine) => line.effect !== null && line.effort !== null
  const squares = Map.groupBy(lines.filter(isMarked), (line) => `${line.effect} ${line.effort}`)
  const first = lines.find(isMarked)?.text ?? ''
  return (
    <Room head={<StageHead step={step} question />}>
      <div className={squares.size === 0 ? classes.list : classes.both}>
        {squares.size === 0 ? null : (
          <figure className={classes.picture} aria-label={t('lines.picture', { first })}>
            <p className={classes.up} aria-hidden="true">
              {t('lines.effect')}
            </p>
            <div className={classes.grid} aria-hidden="true">
              {Array.from({ length: MARKS * MARKS }, (_, index) => {
                const effect = MARKS - Math.floor(index / MARKS)
                const effort = (index % MARKS) + 1
                const here = squares.get(`${effect} ${effort}`) ?? []
                return (
                  <div key={`${effect} ${effort}`} className={classes.square}>
                    {rowsOf(here.map((line) => letters.get(line) ?? '')).map((letter) => (
                      <b key={letter}>{letter}</b>
                    ))}
                  </div>
                )
              })}
            </div>
            <p className={classes.along} aria-hidden="true">
              {t('lines.effort')}
            </p>
          </figure>
        )}
        <WallList
          rows={lines}
          at={at}
          columns="words"
          renderRow={(line) => <WallRow label={letters.get(line) ?? ''} text={line.text} settled={!isMarked(line)} />}
        />
      </div>
    </Room>
  )
}

/** A, B, C … in the order to start in, as in the coach's window. */
function letterOf(at: number): string {
  return at < 26 ? String.fromCodePoint(65 + at) : '+'
}

/** «A B C», «D E» */
function rowsOf(letters: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(letters.length / IN_A_ROW) }, (_, row) =>
    letters.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW).join(' '),
  )
}
