/**
 * A goal at the end of its cycle. The room says its own colour first; the score is there when the coach shows it, and then what became of the goal. Or
 * all of them in a list.
 */
import type { StageContent, StageGoal } from '#contract/stage.ts'
import { bandOf, shownScore } from '#domain/closing/score.ts'
import { cx } from '../../design/cx.ts'
import { inOneLine } from '../../format/names.ts'
import { Calm } from './Calm.tsx'
import { Order } from './Order.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import { WallStatus } from './WallStatus.tsx'
import classes from './GoalStage.module.css'

type Content = Extract<StageContent, { kind: 'goal_review' | 'decide_goals' }>

/** More than this gives way in size, never in words. */
const LONG = 90

export function GoalStage({ step, content }: { step: StageStep; content: Content }) {
  const { t } = useWords()
  const { kind, goals, at, alone } = content
  const isDone = ({ status, revealed, decision }: StageGoal) =>
    kind === 'goal_review' ? status !== null && revealed : decision !== null
  const left = goals.filter((goal) => !isDone(goal)).length
  const goal = at === null ? undefined : goals[at]
  if (goals.length === 0)
    return (
      <Room head={<StageHead step={step} question />}>
        <Calm level={2} title={t('lookBack.none')} />
      </Room>
    )
  if (!alone || goal === undefined || at === null)
    return (
      <Room
        head={
          <StageHead
            step={step}
            question
            detail={
              left > 0
                ? t('lookBack.left', { count: left })
                : t(kind === 'goal_review' ? 'lookBack.allSaid' : 'lookBack.allDecided')
            }
          />
        }
      >
        <WallList
          rows={goals}
          at={
            at ??
            Math.max(
              0,
              goals.findIndex((each) => !isDone(each)),
            )
          }
          columns="words"
          renderRow={(each) => <GoalRow goal={each} kind={kind} />}
        />
      </Room>
    )
  return (
    <Room
      head={<StageHead step={step} heading={false} question detail={t('itemOf', { item: at + 1, of: goals.length })} />}
      foot={
        <footer className={classes.foot}>
          <Order done={goals.map(isDone)} now={at} />
        </footer>
      }
    >
      {/* A new one is a new picture: nothing of the one before may linger. */}
      <OneGoal key={at} goal={goal} decides={kind === 'decide_goals'} />
    </Room>
  )
}

function GoalRow({ goal, kind }: { goal: StageGoal; kind: Content['kind'] }) {
  const { t, number } = useWords()
  const { status, title, revealed, score, decision } = goal
  const label =
    kind === 'goal_review' ? (
      <WallStatus kind={status}>{t(`common:status.${status ?? 'none'}`)}</WallStatus>
    ) : (
      t(decision === null ? 'lookBack.undecided' : `common:decided.${decision}`)
    )
  return <WallRow label={label} text={title} end={revealed && score !== null ? [number(shownScore(score), 2)] : []} />
}

function OneGoal({ goal, decides }: { goal: StageGoal; decides: boolean }) {
  const { t } = useWords()
  const { title, owner, status, why, learned, causes, decision, reason, revealed } = goal
  const said = decides
    ? [{ label: '', text: decision === 'drop' && reason === '' ? t('lookBack.dropIsLearning') : reason }]
    : [
        { label: t('lookBack.why'), text: why },
        { label: t('lookBack.behind'), text: inOneLine(causes.map((cause) => t(`common:cause.${cause}`))) },
        { label: t('lookBack.learned'), text: learned },
      ]
  return (
    <section className={cx(classes.goal, title.length > LONG && classes.compact)}>
      <div>
        <h1 className={classes.title}>{title}</h1>
        {owner === '' ? null : <p className={classes.owner}>{owner}</p>}
      </div>
      <div className={classes.said}>
        {decides ? (
          <p className={cx(classes.large, decision === null && classes.open)}>
            {t(decision === null ? 'lookBack.undecided' : `common:decided.${decision}`)}
          </p>
        ) : status === null ? (
          <p className={cx(classes.large, classes.open)}>{t('lookBack.roomSays')}</p>
        ) : (
          <p className={classes.large}>
            <WallStatus kind={status}>{t(`common:status.${status}`)}</WallStatus>
          </p>
        )}
        {revealed || !decides ? <Score goal={goal} /> : null}
      </div>
      <div className={classes.words}>
        {said
          .filter(({ text }) => text !== '')
          .map(({ label, text }) => (
            <p key={label} className={classes.line}>
              {label === '' ? null : <b>{`${label}: `}</b>}
              {text}
            </p>
          ))}
      </div>
    </section>
  )
}

function Score({ goal: { revealed, score } }: { goal: StageGoal }) {
  const { t, number } = useWords()
  if (!revealed) return <p className={classes.hidden}>{t('lookBack.scoreHidden')}</p>
  if (score === null) return <p className={classes.hidden}>{t('lookBack.scoreNone')}</p>
  const band = bandOf(score)
  return (
    <div className={classes.score}>
      <b className={classes.figure}>{number(shownScore(score), 2)}</b>
      <WallStatus kind={band}>{t(`common:band.${band}`)}</WallStatus>
    </div>
  )
}
