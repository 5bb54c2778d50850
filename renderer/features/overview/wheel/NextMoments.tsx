/** What is next in the year: the last that was, what is booked, and what ought to be and can be booked here. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#contract/rhythm.ts'
import type { Id } from '#domain/shared/basics.ts'
import { cx } from '#renderer/design/cx.ts'
import { useIsTall } from '../rooms.ts'
import { momentKey, useMomentWords } from './use-year-words.ts'
import classes from './AnnualWheel.module.css'
import ring from './Wheel.module.css'

/** What fits below the wheel: a line on a laptop, two where the window is tall. */
const MOST = 3
const MOST_TALL = 6

export function NextMoments({
  clientId,
  moments,
  onBook,
}: {
  clientId: Id
  moments: readonly Moment[]
  onBook: (moment: Moment) => void
}) {
  const { t } = useTranslation('rhythm')
  const words = useMomentWords()
  const ahead = moments.filter((moment) => moment.state !== 'past')
  const most = useIsTall() ? MOST_TALL : MOST
  const before = moments.filter((moment) => moment.state === 'past' && moment.kind !== 'pause')
  // What is to come goes first; the last that was held fills up.
  const free = Math.max(0, most - ahead.length)
  const shown = [...(free === 0 ? [] : before.slice(-free)), ...ahead].slice(0, most)
  if (shown.length === 0) return <p className="meta">{t('year.nothing')}</p>
  return (
    <ul className={classes.next}>
      {shown.map((moment) => (
        <li key={momentKey(moment)} className={classes.moment}>
          <MomentMark moment={moment} />
          <span className={classes.name}>
            <MomentName clientId={clientId} moment={moment} onBook={onBook} />
            {moment.kind === 'pause' ? words.when(moment) : `${words.when(moment)}, ${words.state(moment)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Its name; where it is only proposed, the way to make it real. */
export function MomentName({
  clientId,
  moment,
  onBook,
}: {
  clientId: Id
  moment: Moment
  onBook: (moment: Moment) => void
}) {
  const { t } = useTranslation('rhythm')
  const words = useMomentWords()
  const what = words.what(moment)
  if (moment.source === 'meeting' && moment.id !== null) {
    return (
      <Link to="/client/$clientId/meetings/$meetingId" params={{ clientId, meetingId: moment.id }}>
        {what}
      </Link>
    )
  }
  if (moment.source !== 'proposal') return <b>{what}</b>
  if (moment.kind === 'next_cycle') {
    return (
      <Link to="/client/$clientId/settings" params={{ clientId }} search={{ section: 'cycles' }}>
        {what} <span className="visually-hidden">{t('year.make')}</span>
      </Link>
    )
  }
  return (
    <button type="button" aria-label={t('year.book', { what })} onClick={() => onBook(moment)}>
      {what}
    </button>
  )
}

export function MomentMark({ moment }: { moment: Moment }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true">
      {moment.kind === 'pause' ? (
        <path className={ring.rest} d="M3 7h8" />
      ) : (
        <circle className={cx(ring.dot, ring[`dot_${moment.state}`])} cx="7" cy="7" r="4.5" />
      )}
    </svg>
  )
}
