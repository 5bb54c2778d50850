/** What today holds for each customer, read from their files one by one; and whether somebody is being shown something now. */
import { format } from 'date-fns'
import { appQueries } from '#db/queries/app.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { rhythmQueries } from '#db/queries/rhythm.ts'
import type { Store } from '#db/store.ts'
import type { CustomerDay } from '#domain/rhythm/due-today.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { readBoard } from './board.ts'
import type { Services } from './context.ts'

type Entry = { id: string; name: string; sample: boolean; file: string }
type Reading = Pick<Services, 'data' | 'log' | 'today' | 'windows' | 'handOver'>

/** The fictional customer counts only where there is no other: nobody is to be reminded of it beside real ones. */
export function readDueToday(services: Reading): CustomerDay[] {
  const entries = services.data.app.queries(appQueries).clients.all()
  const real = entries.filter((entry) => !entry.sample)
  return (real.length > 0 ? real : entries).flatMap((entry) => {
    const day = opened(services, entry, (vault) => customerDay(vault, entry.name, services.today()))
    return day ? [day] : []
  })
}

function customerDay(vault: Store, name: string, today: IsoDate): CustomerDay {
  const standings = readBoard(vault, null, today)
    .objectives.filter((objective) => objective.state === 'active')
    .flatMap((objective) => objective.keyResults)
    .filter((row) => !row.definition.dropped)
    .map((row) => row.standing)
  const isDue = standings.some((standing) => standing.nextDue === today)
  const isWaiting = standings.some((standing) => standing.freshness === 'waiting')
  return {
    name,
    checkIn: isDue ? 'due' : isWaiting ? 'waiting' : null,
    meetings: vault
      .queries(meetingQueries)
      .meetings.all()
      .filter((meeting) => meeting.date === today && meeting.state !== 'ended')
      .map((meeting) => meeting.startTime),
    events: vault
      .queries(rhythmQueries)
      .events.all()
      .filter((event) => event.kind !== 'holiday' && event.startDate <= today && today <= event.endDate).length,
  }
}

/** A wall is up, others have the laptop, or a meeting runs that was started today: one that somebody forgot to end last week silences nothing. */
export function isProjecting(services: Reading): boolean {
  if (services.windows.audiences() > 0 || services.handOver.isLent) return true
  return services.data.app
    .queries(appQueries)
    .clients.all()
    .some((entry) => opened(services, entry, (vault) => hasRunningMeeting(vault, services.today())) ?? false)
}

function hasRunningMeeting(vault: Store, today: IsoDate): boolean {
  return vault
    .queries(meetingQueries)
    .meetings.all()
    .some(
      ({ state, startedAt, date }) =>
        state === 'running' &&
        (date === today || (startedAt !== null && format(new Date(startedAt), 'yyyy-MM-dd') === today)),
    )
}

/** A file that cannot be read says so in the list of customers; it silences the others' reminder as little as it delays it. */
function opened<T>({ data, log }: Reading, entry: Entry, read: (vault: Store) => T): T | null {
  try {
    return read(data.vault(entry.id, entry.file))
  } catch (error) {
    log.error('client_unreadable', error, { id: entry.id })
    return null
  }
}
