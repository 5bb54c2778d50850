/** The agenda before the meeting: each step with its time and its question, and under it what is due and why. */
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { isTheirs } from '#domain/meeting/client-points.ts'
import { onAgenda } from '#domain/meeting/steps.ts'
import type { Id } from '#domain/shared/basics.ts'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import { inOneLine } from '#renderer/format/names.ts'
import { useDueLines } from './due-lines.ts'
import type { MeetingWords } from './meeting-words.ts'
import { PictureEditor } from './picture/PictureEditor.tsx'
import { pictureOf } from './picture/use-picture.ts'
import { useStepWords } from './step-words.ts'
import { useUsualWords } from './usual-words.ts'
import classes from './AgendaPlan.module.css'

export function AgendaPlan({ clientId, room, words }: { clientId: Id; room: Room; words: MeetingWords }) {
  const { t } = useTranslation(['meeting', 'plan'])
  const due = useDueLines(room, words)
  const wordsOf = useStepWords()
  const usualWords = useUsualWords()
  const pictureSteps = onAgenda(room.steps).filter((step) => step.kind === 'picture')
  // What is dropped or pasted here goes where a picture is missing.
  const takes = pictureSteps.find((step) => pictureOf(room, step.id) === undefined) ?? pictureSteps[0]
  return (
    <ol>
      {onAgenda(room.steps).map((step) => {
        const minutes = step.plannedSeconds / 60
        const { lines, rest } = due(step)
        return (
          <li key={step.id} className={classes.step}>
            <span className={classes.time}>{t('room.minutes', { minutes: words.number(minutes) })}</span>
            <div>
              <h3 className={classes.title}>
                {wordsOf(step).title}
                <span className={classes.question}>{wordsOf(step).question}</span>
              </h3>
              {noteOf(step) === '' ? null : <p className="meta">{noteOf(step)}</p>}
              {lines.length === 0 ? null : (
                <ul>
                  {lines.map((line) => (
                    <li key={line.id} className={classes.line}>
                      {line.kind === null ? <span /> : <StatusMark kind={line.kind} />}
                      <span>{line.text}</span>
                      <span className="meta">{inOneLine([line.who, ...line.why])}</span>
                    </li>
                  ))}
                </ul>
              )}
              {rest === '' ? null : <p className="meta">{rest}</p>}
              {step.kind === 'picture' ? (
                <div className={classes.picture}>
                  <PictureEditor
                    clientId={clientId}
                    step={step}
                    picture={pictureOf(room, step.id)}
                    takes={step.id === takes?.id}
                    small
                  />
                </div>
              ) : null}
            </div>
          </li>
        )
      })}
    </ol>
  )

  /** Why it has the minutes it has, where that is not the default. */
  function noteOf(step: MeetingStep): string {
    if (isTheirs(step)) return t('plan:theirs')
    if (step.minutesSet) return t('plan:set')
    const usual = room.usual.find((each) => each.stepId === step.id)
    return usual === undefined ? '' : usualWords(usual)
  }
}
