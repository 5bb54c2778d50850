/** One key result: its title in full, the figure, the reported status, and the way from start to target. */
import type { StageKeyResult } from '#contract/stage.ts'
import { cx } from '../../design/cx.ts'
import { isLevel, isSign, stageReached, stagesOf } from './key-result-words.ts'
import { Order } from './Order.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useWords } from './stage-words.ts'
import { Held, WayLine } from './WayLine.tsx'
import { WallStatus } from './WallStatus.tsx'
import classes from './Focus.module.css'

/** A title of three lines: the figure gives way, the title never. */
const LONG_TITLE = 75

export interface KeyResultFocusProps {
  step: StageStep
  keyResult: StageKeyResult
  index: number
  /** Of all of them, in order: what has been talked about. */
  done: readonly boolean[]
}

export function KeyResultFocus({ step, keyResult, index, done }: KeyResultFocusProps) {
  const { t, number, day } = useWords()
  const { value, unitLabel, measuredOn, confidence, shown } = keyResult
  const stages = stagesOf(keyResult)
  const stage = stages === null ? '' : stageReached(keyResult)
  const said = [keyResult.changed, keyResult.blocks].filter((text) => text !== '').join(' ')
  return (
    <Room
      head={
        <StageHead step={step} heading={false} question detail={t('itemOf', { item: index + 1, of: done.length })} />
      }
      foot={
        <footer className={classes.foot}>
          {said === '' ? (
            <p className={classes.question}>{t('whatChanged')}</p>
          ) : (
            <p className={classes.said}>{said}</p>
          )}
          <Order done={done} now={index} />
        </footer>
      }
    >
      <section className={cx(classes.focus, keyResult.title.length > LONG_TITLE && classes.compact)}>
        <div>
          <h1 className={classes.title}>{keyResult.title}</h1>
          {keyResult.owner === '' ? null : <p className={classes.owner}>{keyResult.owner}</p>}
        </div>
        <div className={classes.row}>
          {value === null ? (
            <span className={classes.absent}>{t('notMeasuredYet')}</span>
          ) : (
            <>
              <span className={cx(classes.hero, number(value, keyResult.decimals).length > 6 && classes.long)}>
                {number(value, keyResult.decimals)}
                {isSign(unitLabel) && unitLabel !== '' ? <small>{unitLabel}</small> : null}
              </span>
              <span className={classes.unit}>
                {stages === null ? null : <span>{t('stages.of', { count: stages })}</span>}
                {stages === null && !isSign(unitLabel) ? <span>{unitLabel}</span> : null}
                {stage === '' ? null : <span>{stage}</span>}
                {measuredOn === null ? null : <span>{day(measuredOn)}</span>}
              </span>
            </>
          )}
          <div className={classes.state}>
            <span className={classes.status}>
              <WallStatus kind={shown}>{t(`common:status.${shown ?? 'none'}`)}</WallStatus>
            </span>
            {shown === 'stale' && keyResult.lastStatus !== null && keyResult.checkedOn !== null ? (
              <span>
                {t('lastSaid', {
                  status: t(`common:status.${keyResult.lastStatus}`).toLocaleLowerCase(),
                  date: day(keyResult.checkedOn),
                })}
              </span>
            ) : null}
            {confidence === null ? null : <span>{t('common:confidenceOf', { value: confidence })}</span>}
          </div>
        </div>
        {isLevel(keyResult) ? <Held keyResult={keyResult} /> : <WayLine keyResult={keyResult} />}
      </section>
    </Room>
  )
}
