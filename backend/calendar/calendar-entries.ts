/**
 * What a client's calendar file holds: check-ins on their due dates, meetings, reviews and other events. Each due date is an entry of its own
 * rather than a repetition with exceptions: a holiday moves it, a pause takes it away, and calendars agree on single entries.
 */
import type { CalendarPart } from '#contract/calendar.ts'
import { currentCycle } from '#backend/board.ts'
import type { Services } from '#backend/context.ts'
import { fileNameWith } from '#backend/documents/file-name.ts'
import { speech } from '#backend/documents/speech.ts'
import { failure } from '#backend/failure.ts'
import { vaultOf } from '#backend/procedure.ts'
import { readMeetingRows } from '#backend/room.ts'
import { stepWords } from '#backend/step-words.ts'
import { readSteps } from '#backend/steps.ts'
import { workCalendar } from '#backend/work-calendar.ts'
import type { MeetingRow } from '#contract/meeting.ts'
import { clientQueries } from '#db/queries/client.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { rhythmQueries } from '#db/queries/rhythm.ts'
import type { Store } from '#db/store.ts'
import { onAgenda } from '#domain/meeting/steps.ts'
import type { EventKind } from '#domain/organisation/organisation.ts'
import type { DocumentLanguage, Id, IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { dueSlots } from '#domain/time/due.ts'
import { calendarTexts, type CalendarTexts } from '#texts/calendar.ts'
import { fill } from '#texts/fill.ts'
import type { CalendarEntry } from './calendar-file.ts'
import { timesChanged, uidOf } from './entry-identity.ts'
import { followUpEntries } from './follow-up-entries.ts'
import type { Reading } from './reading.ts'

export type CalendarContent = { name: string; language: DocumentLanguage; entries: CalendarEntry[] }

/** @throws `not_found` where the client, meeting or event is gone */
export function collectCalendar(services: Services, clientId: Id, part: CalendarPart): CalendarContent {
  const vault = vaultOf(services, clientId)
  const client = vault.queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  const language = client.documentLanguage
  const reading: Reading = { vault, client, texts: calendarTexts[language], today: services.today() }
  const { fileName } = reading.texts
  if (part.kind === 'meeting') {
    const row = readMeetingRows(vault).find((meeting) => meeting.id === part.meetingId)
    if (!row) throw failure('not_found', { subject: 'meeting' })
    const title = reading.texts.meeting.title[row.kind]
    const named = (name: string) => fill(fileName.meeting, { date: row.date, client: name, title })
    return { language, name: fileNameWith(client.name, named, '.ics'), entries: meetingEntries(reading, [row]) }
  }
  if (part.kind === 'follow_up') {
    const row = readMeetingRows(vault).find((meeting) => meeting.id === part.meetingId)
    if (!row) throw failure('not_found', { subject: 'meeting' })
    const named = (name: string) => fill(fileName.followUp, { date: row.date, client: name })
    return { language, name: fileNameWith(client.name, named, '.ics'), entries: followUpEntries(reading, row) }
  }
  if (part.kind === 'event') {
    const row = vault
      .queries(rhythmQueries)
      .eventTitles.all()
      .find((event) => event.id === part.eventId)
    if (!row) throw failure('not_found', { subject: 'event' })
    const title = row.title === '' ? reading.texts.event[row.kind] : row.title
    const named = (name: string) => fill(fileName.event, { date: row.startDate, client: name, title })
    return { language, name: fileNameWith(client.name, named, '.ics'), entries: eventEntries(reading, [row]) }
  }
  const pattern = fileName[part.kind]
  const entries = part.kind === 'check_ins' ? checkIns(reading) : [...checkIns(reading), ...ahead(reading)]
  return { language, name: fileNameWith(client.name, (name) => fill(pattern, { client: name }), '.ics'), entries }
}

/** From today to the end of the cycle. */
function checkIns({ vault, client, texts, today }: Reading): CalendarEntry[] {
  const cycle = currentCycle(vault.queries(organisationQueries).cycles.all(), today)
  if (!cycle) return []
  const rhythm = { weekday: client.checkInWeekday, cadenceWeeks: client.cadenceWeeks, anchor: client.cadenceAnchor }
  const slots = dueSlots({ start: cycle.startDate, end: cycle.endDate }, rhythm, workCalendar(vault, null))
  // Whatever can move a due date: the client's own rhythm, the cycle's dates, and pauses.
  const sequence = timesChanged(vault.changes.rowsOf(['client', 'cycle', 'pause']), [
    'checkInWeekday',
    'cadenceWeeks',
    'cadenceAnchor',
    'startDate',
    'endDate',
  ])
  const { day } = speech(client.documentLanguage)
  return slots
    .filter((slot) => slot.due >= today)
    .map((slot) => {
      const wanted = addDays(slot.start, rhythm.weekday - 1)
      const moved = slot.due !== wanted && wanted >= cycle.startDate && slot.due > wanted
      return {
        // By its week: another weekday moves it, and does not make a second one.
        uid: uidOf('check-in', `${client.id}-${slot.start}`),
        sequence,
        title: fill(texts.checkIn.title, { client: client.name }),
        description: [
          texts.checkIn.about,
          ...(moved ? [fill(texts.checkIn.moved, { day: day(wanted, today) })] : []),
        ].join('\n'),
        place: '',
        whole: 'days' as const,
        start: slot.due,
        end: slot.due,
      }
    })
}

/** Planned meetings and events that are not over. A holiday is nobody's appointment. */
function ahead(reading: Reading): CalendarEntry[] {
  const { vault, today } = reading
  const planned = readMeetingRows(vault).filter((row) => row.state !== 'ended' && row.date >= today)
  const events = vault
    .queries(rhythmQueries)
    .eventTitles.all()
    .filter((event) => event.endDate >= today && event.kind !== 'holiday')
  return [...meetingEntries(reading, planned), ...eventEntries(reading, events)]
}

type EventRow = { id: Id; kind: EventKind; title: string; startDate: IsoDate; endDate: IsoDate }

function eventEntries({ vault, texts }: Reading, events: readonly EventRow[]): CalendarEntry[] {
  const changes = Map.groupBy(vault.changes.rowsOf(['event']), (row) => row.id)
  return events.map((event) => ({
    uid: uidOf('event', event.id),
    sequence: timesChanged(changes.get(event.id) ?? [], ['title', 'startDate', 'endDate']),
    title: event.title === '' ? texts.event[event.kind] : event.title,
    description: event.title === '' ? '' : texts.event[event.kind],
    place: '',
    whole: 'days' as const,
    start: event.startDate,
    end: event.endDate,
  }))
}

function meetingEntries({ vault, texts }: Reading, rows: readonly MeetingRow[]): CalendarEntry[] {
  const changes = Map.groupBy(vault.changes.rowsOf(['meeting']), (row) => row.id)
  return rows.map((row) => {
    const base = {
      uid: uidOf('meeting', row.id),
      sequence: timesChanged(changes.get(row.id) ?? [], [
        'date',
        'startTime',
        'plannedMinutes',
        'place',
        'leaderName',
        'minuteTakerName',
      ]),
      title: fill(texts.meeting.summary, { title: texts.meeting.title[row.kind], units: row.unitNames.join(', ') }),
      description: agendaOf(vault, row, texts),
      place: row.place,
    }
    return row.startTime === null
      ? { ...base, whole: 'days', start: row.date, end: row.date }
      : { ...base, whole: 'hours', start: row.date, time: row.startTime, minutes: row.plannedMinutes }
  })
}

/** Who leads and writes, and the points with their questions. What the coach has noted is not among it. */
function agendaOf(vault: Store, row: MeetingRow, texts: CalendarTexts): string {
  const { meeting } = texts
  const steps = onAgenda(readSteps(vault, row.id))
  return [
    ...(row.leaderName === '' ? [] : [fill(meeting.leader, { name: row.leaderName })]),
    ...(row.minuteTakerName === '' ? [] : [fill(meeting.minuteTaker, { name: row.minuteTakerName })]),
    ...(steps.length === 0 ? [] : [fill(meeting.agenda, { minutes: row.plannedMinutes })]),
    ...steps.map((each) =>
      // A talk of the coach's own may have no question.
      fill(meeting.step, {
        ...stepWords(each, texts),
        minutes: Math.max(1, Math.round(each.plannedSeconds / 60)),
      }).replace(/: $/, ''),
    ),
  ].join('\n')
}
