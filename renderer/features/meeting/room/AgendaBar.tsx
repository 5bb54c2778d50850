/** The agenda: six measures, each as wide as its minutes, filled as the time is used. A click goes there. */
import { useTranslation } from 'react-i18next'
import { cx } from '#renderer/design/cx.ts'
import { spentIn, spentText } from '#domain/meeting/step-clock.ts'
import { useNow } from '../use-now.ts'
import { useRoom } from './room-context.ts'
import classes from './AgendaBar.module.css'

/** Longer steps than this do not get wider. */
const WIDEST = 20

export function AgendaBar({ onGo }: { onGo: (stepId: string) => void }) {
  const { t } = useTranslation('meeting')
  const { room, step: current, words } = useRoom()
  const now = useNow(1000)
  return (
    <nav className={classes.agenda} aria-label={t('room.agenda')}>
      {room.steps.map((step) => {
        const spent = spentIn(step, room.meeting, now)
        const share = step.plannedSeconds === 0 ? 1 : Math.min(1, spent / step.plannedSeconds)
        const isCurrent = step.id === current.id
        const minutes = step.plannedSeconds / 60
        const planned = words.number(minutes)
        return (
          <button
            key={step.id}
            type="button"
            className={cx(classes.step, isCurrent && classes.now, step.state === 'done' && classes.done)}
            data-minutes={Math.min(WIDEST, Math.max(1, Math.round(minutes)))}
            aria-current={isCurrent ? 'step' : undefined}
            onClick={() => onGo(step.id)}
          >
            <svg className={classes.track} aria-hidden="true">
              <rect className={classes.used} width={`${(share * 100).toFixed(1)}%`} />
            </svg>
            <span className={classes.words}>
              <b>{t(`step.${step.kind}.title`)}</b>
              <span className="figures">
                {spent < 1
                  ? t('room.minutes', { minutes: planned })
                  : t('room.spent', { spent: spentText(spent), minutes: planned })}
              </span>
            </span>
          </button>
        )
      })}
    </nav>
  )
}
