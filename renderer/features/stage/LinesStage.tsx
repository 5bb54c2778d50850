/** What the room writes, in each kind of step that holds lines; before the reveal the question and how many there are. */
import type { StageContent, StageStepLine } from '#contract/stage.ts'
import { LINE_STEPS } from '#domain/meeting/step-line.ts'
import { HoursStage } from './HoursStage.tsx'
import { ReflectStage } from './ReflectStage.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { StartStage } from './StartStage.tsx'
import { useStepWords } from './step-words.ts'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import classes from './LinesStage.module.css'

type Content = Extract<StageContent, { written: number }>
export type LinesProps = { step: StageStep; lines: readonly StageStepLine[]; at: number }

export function LinesStage({ step, content }: { step: StageStep; content: Content }) {
  const { lines, written, at, about, chosen, kind } = content
  if (lines === null || lines.length === 0) return <Asking step={step} kind={kind} written={written} about={about} />
  const shown = { step, lines, at: at ?? 0 }
  switch (kind) {
    case 'hours':
      return <HoursStage {...shown} />
    case 'where_to_start':
      return <StartStage {...shown} chosen={chosen} />
    case 'reflect':
      return <ReflectStage {...shown} />
    case 'translate':
    case 'many_to_three':
      return <Sections {...shown} about={about} />
    case 'dots':
    case 'free_text':
    case 'silent_writing':
      return <Plain {...shown} isDots={kind === 'dots'} />
  }
}

/** Nothing to show yet: the question, large, and where lines are hidden how many there are. */
function Asking({ step, kind, written, about }: { step: StageStep } & Pick<Content, 'kind' | 'written' | 'about'>) {
  const { t } = useWords()
  const { title, question } = useStepWords()(step)
  return (
    <Room head={<StageHead step={step} />}>
      <div className={classes.hidden}>
        {about === '' ? null : <p className={classes.about}>{about}</p>}
        {kind === 'translate' && about !== '' ? (
          <div className={classes.questions}>
            <h2>{t('lines.ask.meaning')}</h2>
            <h2>{t('lines.ask.influence')}</h2>
          </div>
        ) : (
          <h2 className={classes.question}>{question === '' ? title : question}</h2>
        )}
        {LINE_STEPS[kind].hides === 'lines' ? (
          <p className={classes.written}>{t('lines.written', { count: written })}</p>
        ) : null}
      </div>
    </Room>
  )
}

function Plain({ step, lines, at, isDots }: LinesProps & { isDots: boolean }) {
  const { t } = useWords()
  return (
    <Room head={<StageHead step={step} question />}>
      <WallList
        rows={lines}
        at={at}
        columns="lines"
        renderRow={({ text, amount }) => (
          <WallRow
            text={text}
            end={isDots && amount !== null ? [t('vote.dots', { count: amount })] : []}
            settled={isDots && amount === 0}
          />
        )}
      />
    </Room>
  )
}

/** Each line with what it is an answer to, or what became of it. */
function Sections({ step, lines, at, about }: LinesProps & { about: string }) {
  const { t } = useWords()
  return (
    <Room head={<StageHead step={step} question={about === ''} />}>
      <div className={about === '' ? classes.all : classes.withAbout}>
        {about === '' ? null : <h2 className={classes.about}>{about}</h2>}
        <WallList
          rows={lines}
          at={at}
          columns="words"
          renderRow={({ text, section }) => (
            <WallRow
              label={
                section === 'chosen' || section === 'waiting' || section === 'meaning' || section === 'influence'
                  ? t(`lines.section.${section}`)
                  : ''
              }
              text={text}
              settled={section === 'waiting'}
            />
          )}
        />
      </div>
    </Room>
  )
}
