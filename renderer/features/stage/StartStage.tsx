/** Where to start: the unit the figures point to and why (or the one the room has chosen), and all of them with their four marks. */
import type { StageStepLine } from '#contract/stage.ts'
import { capitalised } from '../../format/names.ts'
import { pilotReason } from '../../format/exercise-words.ts'
import { PILOT_MARKS, pilotOf } from '#domain/meeting/pilot.ts'
import { cx } from '../../design/cx.ts'
import type { LinesProps } from './LinesStage.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import classes from './StartStage.module.css'
import row from './WallRow.module.css'

/** A longer name gives way in size, never in words. */
const LONG = 60

export function StartStage({ step, lines, at, chosen: chosenAt }: LinesProps & { chosen: number | null }) {
  const words = useWords()
  const { exercise: t, language } = words
  const pilot = pilotOf(lines)
  const chosen = chosenAt === null ? undefined : lines[chosenAt]
  const start = chosen ?? pilot?.unit
  const isOther = chosen !== undefined && chosen !== pilot?.unit
  return (
    <Room head={<StageHead step={step} question={start === undefined} />}>
      <div className={start === undefined ? classes.all : classes.both}>
        {start === undefined ? null : (
          <section className={classes.start}>
            <p className={classes.label}>{t(chosen === undefined ? 'pilot.start' : 'pilot.chosen')}</p>
            <h2 className={cx(classes.name, start.text.length > LONG && classes.long)}>{start.text}</h2>
            {pilot === null ? null : <p className={classes.why}>{pilotReason(pilot, isOther, { t, language })}</p>}
          </section>
        )}
        <div className={classes.table}>
          <p className={classes.heads} aria-hidden="true">
            {PILOT_MARKS.map((mark) => (
              <span key={mark}>{capitalised(t(`mark.${mark}`))}</span>
            ))}
          </p>
          <WallList rows={lines} at={at} columns="marks" renderRow={(line) => <UnitRow line={line} />} />
        </div>
      </div>
    </Room>
  )
}

function UnitRow({ line }: { line: StageStepLine }) {
  const { exercise: t } = useWords()
  const { text, effect, effort } = line
  const marks = PILOT_MARKS.map((mark) => ({ mark, word: t(`mark.${mark}`), figure: line[mark] }))
  const isMarked = marks.every(({ figure }) => figure !== null)
  const said = marks.flatMap(({ word, figure }) => (figure === null ? [] : t('pilot.marked', { mark: word, figure })))
  return (
    <li className={cx(!isMarked && row.settled)}>
      <span className={row.text}>
        {text}
        {said.length === 0 ? null : <span className={classes.said}>{said.join(', ')}</span>}
        {said.length === 0 && effect !== null && effort !== null ? (
          <span className={classes.old}>{t('pilot.old', { effect, effort })}</span>
        ) : null}
      </span>
      {marks.map(({ mark, word, figure }) => (
        <b key={mark} className={classes.mark}>
          {figure === null ? null : (
            <>
              <span className="visually-hidden">{`${word} `}</span>
              {figure}
            </>
          )}
        </b>
      ))}
    </li>
  )
}
