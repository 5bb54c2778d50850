/**
 * A vote in the place of the step. First the question, large, and how many have voted; after the reveal how the votes fell, then from where to
 * where, and the mean last. No names: who speaks first is the coach's to say.
 */
import { useMemo } from 'react'
import type { StageView, StageVote } from '#contract/stage.ts'
import { cx } from '../../design/cx.ts'
import { rounded } from '../../format/number.ts'
import { Room } from './Room.tsx'
import { SpreadColumns } from './SpreadColumns.tsx'
import { StageTimer } from './StageTimer.tsx'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import head from './StageHead.module.css'
import classes from './VoteStage.module.css'

/** What is longer gives way in size, never in words. */
const LONG = 110
const VERY_LONG = 260

type Revealed = NonNullable<StageVote['revealed']>

export function VoteStage({ vote, step }: { vote: StageVote; step: StageView['step'] }) {
  const { t, number } = useWords()
  const title = vote.question || t(`vote.ask.${vote.kind}`)
  return (
    <Room
      head={
        <header className={head.head}>
          <p className={head.step}>
            {t('vote.title')}
            {vote.round === 1 ? null : (
              <span className={head.detail}>{t('vote.round', { round: number(vote.round, 0) })}</span>
            )}
          </p>
          {step === null || step.deadlineAt === null ? null : (
            <StageTimer deadlineAt={step.deadlineAt} plannedSeconds={step.plannedSeconds} />
          )}
        </header>
      }
    >
      {vote.revealed === null ? (
        <div className={classes.hidden}>
          <div>
            {vote.about === '' ? null : <p className={classes.about}>{vote.about}</p>}
            <h1
              className={cx(
                vote.kind === 'dots' || title.length > LONG ? classes.title : classes.question,
                title.length > (vote.kind === 'dots' ? LONG : VERY_LONG) && classes.small,
              )}
            >
              {title}
            </h1>
            {vote.kind === 'dots' ? (
              <ol className={classes.options}>
                {vote.options.map((option) => (
                  <li key={option}>{option}</li>
                ))}
              </ol>
            ) : (
              <p className={classes.how}>{t(`vote.how.${vote.kind}`)}</p>
            )}
          </div>
          <p className={classes.progress}>
            {vote.of === null
              ? t('vote.progressOpen', { count: vote.voted })
              : t('vote.progress', { voted: number(vote.voted, 0), of: number(vote.of, 0) })}
          </p>
        </div>
      ) : (
        <div className={vote.kind === 'dots' ? classes.list : classes.shown}>
          <h1 className={cx(classes.title, (vote.about || title).length > LONG && classes.small)}>
            {vote.about || title}
          </h1>
          {vote.kind === 'dots' ? (
            <Options vote={vote} revealed={vote.revealed} />
          ) : (
            <Spread revealed={vote.revealed} />
          )}
        </div>
      )}
    </Room>
  )
}

function Spread({ revealed }: { revealed: Revealed }) {
  const { t, number } = useWords()
  const { distribution, lowest, highest, mean, abstained } = revealed
  return (
    <>
      <SpreadColumns
        columns={distribution.map(({ choice, count }) => ({
          score: choice,
          count,
          label: t('vote.count', { choice: number(choice, 0), count }),
        }))}
      />
      {lowest === null || highest === null || mean === null ? null : (
        <div className={classes.figures}>
          <p className={classes.spread}>
            {lowest === highest
              ? t('vote.same', { value: number(lowest, 0) })
              : t('vote.spread', { lowest: number(lowest, 0), highest: number(highest, 0) })}
          </p>
          <p className={classes.after}>
            {lowest === highest ? null : <span>{t('vote.mean', { mean: number(rounded(mean, 1), 1) })}</span>}
            {abstained === 0 ? null : <span>{t('vote.abstained', { count: abstained })}</span>}
            {lowest === highest ? null : <b>{t('vote.lowFirst')}</b>}
          </p>
        </div>
      )}
    </>
  )
}

/** Most dots first. */
function Options({ vote, revealed }: { vote: StageVote; revealed: Revealed }) {
  const { t } = useWords()
  const rows = useMemo(
    () =>
      revealed.distribution
        .toSorted((one, other) => other.count - one.count)
        .map(({ choice, count }) => ({ option: vote.options[choice - 1] ?? '', count })),
    [vote, revealed],
  )
  return (
    <WallList
      rows={rows}
      at={0}
      columns="lines"
      renderRow={({ option, count }) => (
        <WallRow text={option} end={[t('vote.dots', { count })]} settled={count === 0} />
      )}
    />
  )
}
