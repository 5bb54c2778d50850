/** The agenda: a measure a step, as wide as its minutes, filled as the time is used. A click goes there; one key changes it. */
import { useTranslation } from 'react-i18next'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { isTheirs } from '#domain/meeting/client-points.ts'
import { spentIn, spentText } from '#domain/meeting/step-clock.ts'
import { useStepWords } from '../step-words.ts'
import { useNow } from '../use-now.ts'
import { isListedIn, useRoom } from './room-context.ts'
import classes from './AgendaBar.module.css'

/** Longer steps than this do not get wider. */
const WIDEST = 20
/** More steps than this have no room for their names; nor has a word of more letters than this in a short one. */
const MANY = 10
const LONG_WORD = 14
/** The customer's own points are there to be seen, not to be measured. */
const THEIR_WIDTH = 3

export interface AgendaBarProps {
  onGo: (stepId: string) => void
  onChange: () => void
}

export function AgendaBar({ onGo, onChange }: AgendaBarProps) {
  const { t } = useTranslation(['meeting', 'agenda', 'plan'])
  const { room, step: current, words } = useRoom()
  const now = useNow(1000)
  const wordsOf = useStepWords()
  /** What this meeting has captured for a step's list, where it was captured somewhere else or is seen from there. */
  const fresh = (step: MeetingStep) =>
    room.captures.filter((capture) => capture.withdrawnAt === null && isListedIn(step.kind, capture.kind)).length
  const isCut = (title: string) =>
    room.steps.length > MANY || title.split(/[ -]/).some((word) => word.length > LONG_WORD)
  return (
    <nav className={classes.agenda} aria-label={t('room.agenda')}>
      {room.steps.map((step) => {
        const spent = spentIn(step, room.meeting, now)
        const share = isTheirs(step) ? 0 : step.plannedSeconds === 0 ? 1 : Math.min(1, spent / step.plannedSeconds)
        const isCurrent = step.id === current.id
        const isSkipped = step.state === 'skipped' && !isCurrent
        const minutes = step.plannedSeconds / 60
        const planned = words.number(minutes)
        const { title } = wordsOf(step)
        return (
          <button
            key={step.id}
            type="button"
            className={cx(
              classes.step,
              isCut(title) && classes.cut,
              isCurrent && classes.now,
              step.state === 'done' && classes.done,
              isSkipped && classes.skipped,
            )}
            data-minutes={isTheirs(step) ? THEIR_WIDTH : Math.min(WIDEST, Math.max(1, Math.round(minutes)))}
            aria-current={isCurrent ? 'step' : undefined}
            title={title}
            onClick={() => onGo(step.id)}
          >
            <svg className={classes.track} aria-hidden="true">
              <rect className={classes.used} width={`${(share * 100).toFixed(1)}%`} />
            </svg>
            <span className={classes.words}>
              <b>{title}</b>
              {/* Keyed by how many: each that lands is seen to. */}
              {fresh(step) === 0 ? null : (
                <span key={fresh(step)} className={classes.arrived}>
                  {t('plan:inList', { count: fresh(step) })}
                </span>
              )}
              <span className="figures">
                {isSkipped
                  ? t('agenda:state.skipped')
                  : isTheirs(step)
                    ? t('plan:theirs')
                    : spent < 1
                      ? t('room.minutes', { minutes: planned })
                      : t('room.spent', { spent: spentText(spent), minutes: planned })}
              </span>
            </span>
          </button>
        )
      })}
      <IconButton icon="list" label={t('agenda:open')} keyCap="J" className={classes.change} onClick={onChange} />
    </nav>
  )
}
