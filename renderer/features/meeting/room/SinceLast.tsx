/** Since last time: promises to come back to, obstacles still standing, things parked; each with the day it was raised. */
import { useTranslation } from 'react-i18next'
import type { Capture } from '#domain/meeting/meeting.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { hasNoPoint } from '../logic/parked-place.ts'
import { OfferParked } from '../OfferParked.tsx'
import { useRoom } from './room-context.ts'
import classes from './SinceLast.module.css'

const AT_MOST = 4

export function SinceLast({ carried, onAll }: { carried: readonly Capture[]; onAll: () => void }) {
  const { t } = useTranslation(['meeting', 'plan'])
  const { words, clientId, room } = useRoom()
  const lines = linesOf()
  return (
    <section>
      <SectionTitle
        className={classes.title}
        action={
          <Button kind="quiet" keyCap="C" onClick={onAll}>
            {t('plan:since.all')}
          </Button>
        }
      >
        {t('since.title')}
      </SectionTitle>
      {lines.length === 0 && !hasNoPoint(room) ? (
        <p className="meta">{t('since.nothing')}</p>
      ) : (
        <ul>
          {lines.slice(0, AT_MOST).map((line) => (
            <li key={line.id} className={classes.line}>
              {line.text}
            </li>
          ))}
          {lines.length > AT_MOST ? (
            <li className={classes.line}>{t('since.more', { count: lines.length - AT_MOST })}</li>
          ) : null}
        </ul>
      )}
      <OfferParked clientId={clientId} room={room} brief />
    </section>
  )

  function linesOf(): { id: string; text: string }[] {
    const priorities = carried.filter((capture) => capture.kind === 'priority')
    const first = priorities[0]
    const done = priorities.filter((capture) => capture.state === 'done').length
    const promises =
      first === undefined
        ? []
        : [
            {
              id: 'priorities',
              text:
                done === 0
                  ? t('since.priorities', { count: priorities.length, date: words.day(first.raisedOn) })
                  : t('since.prioritiesDone', { done, count: priorities.length, date: words.day(first.raisedOn) }),
            },
          ]
    const obstacles = carried
      .filter((capture) => capture.kind === 'obstacle' && capture.state === 'open')
      .map((capture) => ({
        id: capture.id,
        text: t('since.obstacle', { date: words.day(capture.raisedOn), text: capture.text }),
      }))
    // Offered as one line, with its button.
    const parked = (hasNoPoint(room) ? [] : carried)
      .filter((capture) => capture.kind === 'parked' && capture.state === 'open')
      .map((capture) => ({ id: capture.id, text: t('since.parked', { text: capture.text }) }))
    return [...promises, ...obstacles, ...parked]
  }
}
