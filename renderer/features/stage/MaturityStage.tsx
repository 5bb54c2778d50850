/** A maturity check on the wall: the statement that is asked, how the room answered once it is revealed, and what the check says. */
import type { StageMaturity } from '#contract/stage.ts'
import { Calm } from './Calm.tsx'
import { MaturityAsking } from './MaturityAsking.tsx'
import { MaturityLevels } from './MaturityLevels.tsx'
import { MaturityAnswers } from './MaturityAnswers.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useStepWords } from './step-words.ts'
import { useWords } from './stage-words.ts'
import { useMethodLine } from './maturity-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import classes from './MaturityStage.module.css'

export function MaturityStage({ step, shown }: { step: StageStep; shown: StageMaturity }) {
  const { t, day, number } = useWords()
  const { title, question } = useStepWords()(step)
  const methodLine = useMethodLine()
  const head = (detail: string) => <StageHead step={step} detail={detail} />
  const foot = (line: string) => <p className={classes.method}>{line}</p>
  switch (shown.view) {
    case 'none':
    case 'collecting':
      return (
        <Room head={<StageHead step={step} />}>
          <Calm level={2} title={question || title}>
            {shown.view === 'none' ? undefined : <p>{t('maturity.collecting', { count: shown.answers })}</p>}
          </Calm>
        </Room>
      )
    case 'asking':
      return (
        <Room head={head(t('maturity.statement', { number: number(shown.number, 0), of: number(shown.of, 0) }))}>
          <MaturityAsking asked={shown} />
        </Room>
      )
    case 'revealed':
      return (
        <Room head={head(t('maturity.statement', { number: number(shown.number, 0), of: number(shown.of, 0) }))}>
          <MaturityAnswers about={shown} consensus={shown.consensus} />
        </Room>
      )
    case 'held':
      return (
        <Room head={head(t('maturity.levels'))} foot={foot(methodLine(shown.method))}>
          <Calm level={2} title={t('maturity.tooFew')} />
        </Room>
      )
    case 'talk':
      return (
        <Room
          head={head(
            shown.of < 2
              ? t('maturity.talk')
              : t('maturity.talkPage', { page: number(shown.page + 1, 0), of: number(shown.of, 0) }),
          )}
          foot={foot(methodLine(shown.method))}
        >
          {shown.about === null ? (
            <Calm level={2} title={t('maturity.talkNone')} />
          ) : (
            <MaturityAnswers about={shown.about} consensus={shown.method.mode === 'consensus'} />
          )}
        </Room>
      )
    case 'levels':
      return (
        <Room
          head={head(t('maturity.levels'))}
          foot={foot(
            shown.since === null
              ? methodLine(shown.method)
              : `${methodLine(shown.method)} ${t('maturity.since', { date: day(shown.since) })}`,
          )}
        >
          <MaturityLevels levels={shown.levels} isHeld={shown.method.threshold !== null} />
        </Room>
      )
    case 'steps':
      return (
        <Room head={head(t('maturity.steps'))} foot={foot(methodLine(shown.method))}>
          {shown.steps.length === 0 ? (
            <Calm level={2} title={t('maturity.stepsNone')} />
          ) : (
            <WallList
              rows={shown.steps}
              at={0}
              columns="lines"
              renderRow={({ title: what, owner, dueDate }) => (
                <WallRow text={what} end={[owner || t('common:noOwner'), dueDate === null ? '' : day(dueDate)]} />
              )}
            />
          )}
        </Room>
      )
  }
}
