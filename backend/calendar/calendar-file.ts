/**
 * Writes a calendar file (RFC 5545). Clock times are Europe/Oslo with the zone's rules in the file: who reads it abroad sees the right hour.
 * What has no clock time is a whole day and blocks nobody's time.
 */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import type { DocumentLanguage, IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'

export type CalendarEntry = {
  /** The same for as long as it is the same thing, however often it is moved. */
  uid: string
  /** How many times it has been moved or changed: the higher one wins in the receiver's calendar. */
  sequence: number
  title: string
  description: string
  place: string
} & (
  | { whole: 'days'; start: IsoDate; end: IsoDate }
  /** `time` is `HH:MM` on a Norwegian clock. */
  | { whole: 'hours'; start: IsoDate; time: string; minutes: number }
)

const ZONE = 'Europe/Oslo'

/** The rules since 1996, as the tz database has them. */
const ZONE_RULES = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/** @param made when the file is made: its time stamp */
export function calendarFile(entries: readonly CalendarEntry[], language: DocumentLanguage, made: Date): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Rytme', product: 'Rytme', language: language.toUpperCase() },
    scale: 'gregorian',
    // Without a name: the library would then write every time stamp in local time, which RFC 5545 forbids.
    timezone: { name: null, generator: () => ZONE_RULES },
    events: entries.map((entry) => eventOf(entry, made)),
  })
  return `${calendar.toString()}\r\n`
}

function eventOf(entry: CalendarEntry, made: Date): ICalEventData {
  const { uid, sequence, title, description, place } = entry
  return {
    id: uid,
    sequence,
    stamp: made,
    summary: clean(title).replaceAll('\n', ' '),
    status: ICalEventStatus.CONFIRMED,
    ...(description === '' ? {} : { description: clean(description) }),
    ...(place === '' ? {} : { location: clean(place).replaceAll('\n', ' ') }),
    ...(entry.whole === 'days'
      ? {
          allDay: true,
          start: dayOf(entry.start),
          // The day after the last, as the format has it.
          end: dayOf(addDays(entry.end, 1)),
          transparency: ICalEventTransparency.TRANSPARENT,
        }
      : {
          timezone: ZONE,
          start: clockOf(entry.start, entry.time, 0),
          end: clockOf(entry.start, entry.time, entry.minutes),
          transparency: ICalEventTransparency.OPAQUE,
        }),
  }
}

/** Whole days are read by the library in UTC. */
const dayOf = (date: IsoDate) => new Date(`${date}T00:00:00Z`)

/** A time in a zone is written by the library as the computer's own clock shows it: so the digits are put there, whatever zone that is. */
function clockOf(date: IsoDate, time: string, minutesLater: number): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(year, month - 1, day, hours, minutes + minutesLater)
}

/** Without what no text of a calendar may hold: control characters, and halves of characters. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
}
