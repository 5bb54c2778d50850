/** Initiatives: who drives what, until when; the list, or one of them. */
import type { StageContent, StageInitiative } from '#contract/stage.ts'
import type { StatusKind } from '../../design/status.ts'
import { Calm } from './Calm.tsx'
import { Order } from './Order.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { type StageWords, useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import { WallStatus } from './WallStatus.tsx'
import classes from './Focus.module.css'

type Content = Extract<StageContent, { kind: 'initiatives' }>

export function InitiativesStage({ step, content }: { step: StageStep; content: Content }) {
  const words = useWords()
  const { t } = words
  const { initiatives, at, alone } = content
  const inFocus = at === null ? undefined : initiatives[at]
  if (initiatives.length === 0)
    return (
      <Room head={<StageHead step={step} />}>
        <Calm level={2} title={t('step.initiatives.question')}>
          {t('empty.initiatives')}
        </Calm>
      </Room>
    )
  if (alone && inFocus !== undefined && at !== null)
    return <InitiativeFocus step={step} initiative={inFocus} index={at} of={initiatives.length} />
  return (
    <Room head={<StageHead step={step} question />}>
      <WallList
        rows={initiatives}
        at={at ?? 0}
        columns="words"
        renderRow={(initiative) => (
          <WallRow
            label={<State initiative={initiative} />}
            text={initiative.title}
            end={[initiative.owner || t('common:noOwner'), dueWords(initiative, words)]}
            settled={initiative.state === 'done' || initiative.state === 'stopped'}
          />
        )}
      />
    </Room>
  )
}

/** Marks only where there is something to see: finished, and past its date. */
function State({ initiative }: { initiative: StageInitiative }) {
  const { t } = useWords()
  const kind: StatusKind | null = initiative.state === 'done' ? 'green' : initiative.overdue ? 'yellow' : null
  return (
    <WallStatus kind={kind}>
      {initiative.overdue ? t('initiative.overdue') : t(`initiative.${initiative.state}`)}
    </WallStatus>
  )
}

function dueWords(initiative: StageInitiative, { t, day }: StageWords): string {
  return initiative.dueDate === null ? t('noDate') : day(initiative.dueDate)
}

interface InitiativeFocusProps {
  step: StageStep
  initiative: StageInitiative
  index: number
  of: number
}

function InitiativeFocus({ step, initiative, index, of }: InitiativeFocusProps) {
  const words = useWords()
  const { t } = words
  return (
    <Room
      head={<StageHead step={step} heading={false} detail={t('itemOf', { item: index + 1, of })} />}
      foot={
        <footer className={classes.foot}>
          <p className={classes.question}>{t('step.initiatives.question')}</p>
          <Order done={Array.from({ length: of }, (_, at) => at < index)} now={index} />
        </footer>
      }
    >
      <section className={classes.focus}>
        <div>
          <h1 className={classes.title}>{initiative.title}</h1>
          {initiative.serves === '' ? null : (
            <p className={classes.owner}>{t('initiative.serves', { what: initiative.serves })}</p>
          )}
        </div>
        <div className={classes.row}>
          <span className={classes.absent}>{initiative.owner || t('common:noOwner')}</span>
          <div className={classes.state}>
            <span className={classes.status}>
              <State initiative={initiative} />
            </span>
            <span>
              {initiative.dueDate === null ? t('noDate') : t('initiative.due', { date: dueWords(initiative, words) })}
            </span>
          </div>
        </div>
      </section>
    </Room>
  )
}
