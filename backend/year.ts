/** The annual wheel of a client: rows read in a handful of statements, put in their places by the domain's rules. */
import type { YearView } from '#contract/rhythm.ts'
import { clientQueries } from '#db/queries/client.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { rhythmQueries } from '#db/queries/rhythm.ts'
import type { Store } from '#db/store.ts'
import { arcsOfYear, cycleToCome, momentsOfYear, proposalsOf, weeksOfYear, yearAround } from '#domain/rhythm/year.ts'
import type { DateRange, Id, IsoDate } from '#domain/shared/basics.ts'
import { addDays, countWorkingDays, weekdayOf, type WorkCalendar } from '#domain/time/calendar.ts'
import { weekOfPeriod } from '#domain/time/weeks.ts'
import { readEvents } from './events.ts'
import { readBeats } from './rhythm.ts'
import { workCalendar } from './work-calendar.ts'

const EVER = { from: '0000-01-01', until: '9999-12-31' }

/** Where nothing is known of the client yet, its year is the calendar's. */
const JANUARY = 1

export function readYear(vault: Store, today: IsoDate): YearView {
  const client = vault.queries(clientQueries).client.get()
  const organisation = vault.queries(organisationQueries)
  const cycles = organisation.cycles.all()
  const year = yearAround(today, client?.fiscalYearStartMonth ?? JANUARY)
  const calendar = workCalendar(vault, null)
  const cycle = cycles.findLast((each) => each.startDate <= today && today <= each.endDate)
  const span = cycle ? { start: cycle.startDate, end: cycle.endDate } : null
  const next = client ? cycleToCome(cycles, today, client) : null
  const events = readEvents(vault)
  const meetings = readMeetings(vault)
  const proposals = proposalsOf({
    today,
    cycles: cycles.map(({ id, state, startDate: start, endDate: end }) => ({ id, state, start, end })),
    next,
    units: organisation.units.all(),
    unitsWithGoals: readUnitsWithGoals(vault),
    checkInWeekday: client?.checkInWeekday ?? 1,
    calendar,
    events,
    meetings,
  })
  return {
    year,
    running:
      cycle && span ? { cycle, ...weekOfPeriod(today, span), workingDays: workingDaysOf(span, calendar, today) } : null,
    beats: readBeats(vault, weeksOfYear(year), today),
    cycles: arcsOfYear(cycles, year, today, next),
    moments: momentsOfYear({ year, today, events, meetings, pauses: organisation.pauses.all(), proposals }).map(
      (moment) => ({ ...moment, unitIds: [...moment.unitIds] }),
    ),
    holidays: [...calendar.holidays].filter((day) => year.start <= day && day <= year.end && weekdayOf(day) <= 5),
  }
}

function workingDaysOf(span: DateRange, calendar: WorkCalendar, today: IsoDate): { passed: number; of: number } {
  return {
    passed: countWorkingDays({ start: span.start, end: addDays(today, -1) }, calendar),
    of: countWorkingDays(span, calendar),
  }
}

function readUnitsWithGoals(vault: Store): ReadonlyMap<Id, readonly Id[]> {
  const objectives = vault
    .queries(rhythmQueries)
    .objectives.all(EVER)
    .filter((row) => !row.archived && row.outcome !== 'dropped')
  const byCycle = Map.groupBy(objectives, (row) => row.cycleId)
  return new Map([...byCycle].map(([cycleId, rows]) => [cycleId, rows.map((row) => row.unitId)]))
}

function readMeetings(vault: Store) {
  const read = vault.queries(meetingQueries)
  const scopes = Map.groupBy(read.scopes.all(), (scope) => scope.meetingId)
  return read.meetings.all().map((meeting) => ({ ...meeting, scopes: scopes.get(meeting.id) ?? [] }))
}
