/** The closing: one number from the room, how it has gone, and what was agreed. What is answered here is not asked again at the end. */
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/api.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { Spark } from '#renderer/design/Spark.tsx'
import { Voice } from '#renderer/design/Voice.tsx'
import { skimLines } from '../logic/close-summary.ts'
import { useRoom } from '../room/room-context.ts'
import { ScoreScale, scoreOfDigit } from '../room/ScoreScale.tsx'
import { useStepWords } from '../step-words.ts'
import { CaptureList } from './CaptureList.tsx'
import { StepHome } from './StepHome.tsx'
import classes from './CloseStep.module.css'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']
/** From here up there is nothing to ask. */
const GOOD = 9

export function CloseStep() {
  const { t } = useTranslation(['lines', 'meeting'])
  const { room, step, edit, meetingId } = useRoom()
  const wordsOf = useStepWords()
  const { worth } = room.meeting
  const scores = [...room.scores.map((score) => score.worth), ...(worth === null ? [] : [worth])]
  const agreed = skimLines(room.captures.filter((capture) => capture.withdrawnAt === null))
  const score = (said: number) =>
    void edit((command) => client.meeting.score({ ...command, meetingId, worth: said === worth ? null : said }))
  useShortcuts(t('close.score'), [
    { id: 'close.score', keys: DIGITS, label: t('close.keys'), run: () => undefined, local: true, inPalette: false },
  ])
  return (
    <StepHome
      label={wordsOf(step).title}
      onKeyDown={(event) => {
        const said = scoreOfDigit(event.key)
        if (said === null) return
        event.preventDefault()
        score(said)
      }}
    >
      <section>
        <SectionTitle meta={t('close.ask')}>{t('close.score')}</SectionTitle>
        <ScoreScale label={t('meeting:end.scale')} value={worth} onScore={score} />
        <div className={classes.trend} role="status">
          {worth === null ? null : <b>{t('close.said', { worth })}</b>}
          {scores.length < 2 ? null : (
            <>
              <Spark values={scores} className={classes.curve} />
              <span className="meta">
                {t(worth === null ? 'close.before' : 'close.trend', { scores: scores.join(', ') })}
              </span>
            </>
          )}
        </div>
      </section>
      {worth !== null && worth < GOOD ? <Voice question={t('close.change')} /> : null}
      <section>
        <SectionTitle>{t('close.withUs')}</SectionTitle>
        {agreed.length === 0 ? (
          <p className="lede">{t('meeting:end.nothing')}</p>
        ) : (
          <CaptureList captures={agreed.map((line) => line.capture)} />
        )}
      </section>
    </StepHome>
  )
}
