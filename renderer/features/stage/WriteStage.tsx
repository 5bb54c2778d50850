/**
 * A goal being written, as the room sees it: the line as it was said, and under it the one question; then before and after side by side, the new
 * words large. Between lines: what the room has said yes to, or the step's own question.
 */
import type { StageContent, StageLine } from '#contract/stage.ts'
import { wordingOf } from '#texts/wording.ts'
import { cx } from '../../design/cx.ts'
import { Icon } from '../../design/Icon.tsx'
import { Calm } from './Calm.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useStepWords } from './step-words.ts'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import classes from './WriteStage.module.css'

type Content = Extract<StageContent, { kind: 'write_goals' }>

/** What is longer gives way in size, never in words. */
const SHORT_LINE = 60
const LONG_LINE = 130
const LONG_QUESTION = 110

export function WriteStage({ step, content }: { step: StageStep; content: Content }) {
  const { t } = useWords()
  const words = useStepWords()(step)
  const { line, accepted } = content
  if (line !== null)
    return (
      <Room
        head={<StageHead step={step} heading={false} detail={t('itemOf', { item: line.index + 1, of: line.of })} />}
      >
        <Line line={line} />
      </Room>
    )
  const severalUnits = new Set(accepted.map(({ unitName }) => unitName)).size > 1
  if (accepted.length === 0)
    return (
      <Room head={<StageHead step={step} />}>
        <Calm level={2} title={words.question} />
      </Room>
    )
  return (
    <Room head={<StageHead step={step} detail={t('write.written')} question />}>
      <WallList
        rows={accepted}
        at={accepted.length - 1}
        columns="lines"
        renderRow={({ text, unitName }) => <WallRow text={text} end={severalUnits ? [unitName] : []} />}
      />
    </Room>
  )
}

function Line({ line }: { line: StageLine }) {
  const { t, language } = useWords()
  const { before, after, why, accepted, unitName } = line
  const shown = after === '' ? before : after
  const question =
    line.question === null
      ? null
      : wordingOf(
          {
            id: line.question.id,
            params: Object.fromEntries(line.question.params.map(({ name, value }) => [name, value])),
          },
          language,
        ).question
  return (
    <section className={cx(classes.stage, after !== '' && classes.beside)}>
      {after === '' ? null : (
        <div className={classes.before}>
          <p className={classes.label}>{t('write.before')}</p>
          <p>
            <del className={classes.struck}>{before}</del>
          </p>
        </div>
      )}
      <div className={classes.now}>
        <p className={classes.label}>
          {after === '' ? unitName : t('write.after')}
          {accepted ? (
            <span className={classes.accepted}>
              <Icon name="check" />
              {t('write.accepted')}
            </span>
          ) : null}
        </p>
        <h1
          className={cx(
            classes.words,
            shown.length <= SHORT_LINE && classes.short,
            shown.length > LONG_LINE && classes.long,
          )}
        >
          {shown}
        </h1>
        {why === '' ? null : (
          <p className={classes.why}>
            <b>{t('write.why')}</b> {why}
          </p>
        )}
      </div>
      {question === null || accepted ? null : (
        <p className={cx(classes.question, question.length > LONG_QUESTION && classes.longQuestion)}>{question}</p>
      )}
    </section>
  )
}
