/** The agenda before the meeting: each step with its time and its question, and under it what is due and why. */
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { isTheirs } from '#domain/meeting/client-points.ts'
import { isLineStep } from '#domain/meeting/step-line.ts'
import { onAgenda } from '#domain/meeting/steps.ts'
import type { Id } from '#domain/shared/basics.ts'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import type { StatusKind } from '#renderer/design/status.ts'
import { capitalised, inOneLine } from '#renderer/format/names.ts'
import type { MeetingWords } from './meeting-words.ts'
import { PictureEditor } from './picture/PictureEditor.tsx'
import { pictureOf } from './picture/use-picture.ts'
import { useReasonWords } from './reason-words.ts'
import { useStepWords } from './step-words.ts'
import { useUsualWords } from './usual-words.ts'
import classes from './AgendaPlan.module.css'

type Line = { id: string; kind: StatusKind | null; text: string; why: string }

export function AgendaPlan({ clientId, room, words }: { clientId: Id; room: Room; words: MeetingWords }) {
  const { t } = useTranslation(['meeting', 'plan'])
  const reasonWords = useReasonWords()
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
                      <span className="meta">{line.why}</span>
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

  function due(step: MeetingStep): { lines: Line[]; rest: string } {
    if (isLineStep(step.kind)) return { lines: [], rest: '' }
    switch (step.kind) {
      case 'good_news':
      case 'talk':
      case 'client_point':
      case 'close':
      case 'write_goals':
      case 'picture':
        return { lines: [], rest: '' }
      case 'okr_status': {
        const talk = room.keyResults.filter((row) => !row.sweep)
        const well = room.keyResults.length - talk.length
        return {
          lines: talk.map((row) => ({
            id: row.id,
            kind: row.standing.shown,
            text: capitalised(row.shortName || row.title),
            why: inOneLine(reasonWords(row.reasons)),
          })),
          rest: well === 0 ? '' : t('before.sweep', { count: well }),
        }
      }
      case 'kpi_review': {
        const talk = room.kpis.filter((kpi) => kpi.reasons.length > 0)
        return {
          lines: talk.map((kpi) => ({
            id: kpi.id,
            kind: kpi.band,
            text: kpi.name,
            why: inOneLine(reasonWords(kpi.reasons)),
          })),
          rest:
            room.kpis.length === 0
              ? t('kpi.empty')
              : some(room.kpis.length - talk.length, (count) => t('before.kpisWell', { count })),
        }
      }
      case 'initiatives': {
        const talk = room.initiatives.filter((row) => row.reasons.length > 0)
        return {
          lines: talk.map((row) => ({
            id: row.id,
            kind: null,
            text: row.title,
            why: inOneLine([words.person(row.ownerId), ...reasonWords(row.reasons)]),
          })),
          rest: some(room.initiatives.length - talk.length, (count) => t('before.initiativesRest', { count })),
        }
      }
      case 'obstacles_decisions':
        return carried('obstacle', t('before.noObstacles'))
      case 'priorities':
      case 'last_priorities':
        return carried('priority', '')
      case 'parked':
        return carried('parked', '')
    }
  }

  function carried(kind: 'obstacle' | 'priority' | 'parked', none: string): { lines: Line[]; rest: string } {
    const open = room.carried.filter((capture) => capture.kind === kind && capture.state === 'open')
    return {
      lines: open.map((capture) => ({
        id: capture.id,
        kind: null,
        text: capture.text,
        why: inOneLine([words.person(capture.ownerId), t('carried.since', { date: words.day(capture.raisedOn) })]),
      })),
      rest: open.length === 0 ? none : '',
    }
  }
}

/** Says nothing about none. */
function some(count: number, words: (count: number) => string): string {
  return count === 0 ? '' : words(count)
}
