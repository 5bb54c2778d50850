/** Calendar files, read back by a strict reader of RFC 5545. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarFile, type CalendarEntry } from '#backend/calendar/calendar-file.ts'
import { eventsOf, readIcs, valueOf } from '#tests/support/ics.ts'

const MADE = new Date('2026-06-29T07:00:00Z')
const meeting: CalendarEntry = {
  uid: 'meeting-1@rytme',
  sequence: 2,
  title: 'Fremdriftsmøte, Byggesak og plan',
  description: 'Agenda (30 min)\n• Gode nyheter (3 min): Hva har beveget seg?',
  place: 'Møterom Ørn',
  whole: 'hours',
  start: '2026-06-29',
  time: '09:00',
  minutes: 30,
}
const written = (...entries: CalendarEntry[]) => readIcs(new TextEncoder().encode(calendarFile(entries, 'nb', MADE)))
const [only] = eventsOf(written(meeting))
const propertyOf = (entry: CalendarEntry, name: string) =>
  eventsOf(written(entry))[0]?.properties.find((property) => property.name === name)

describe('a calendar file', () => {
  test('is published, and its events have what a calendar needs', () => {
    const calendar = written(meeting)
    expect(valueOf(calendar, 'METHOD')).toBe('PUBLISH')
    expect(valueOf(only, 'UID')).toBe('meeting-1@rytme')
    expect(valueOf(only, 'SEQUENCE')).toBe('2')
    expect(valueOf(only, 'DTSTAMP')).toBe('20260629T070000Z')
    expect(valueOf(only, 'SUMMARY')).toBe(meeting.title)
    expect(valueOf(only, 'DESCRIPTION')).toBe(meeting.description)
    expect(valueOf(only, 'LOCATION')).toBe('Møterom Ørn')
  })

  test('writes a clock time on the Norwegian clock, with the rules of its zone', () => {
    const start = only?.properties.find((property) => property.name === 'DTSTART')
    expect(start).toMatchObject({ params: { TZID: 'Europe/Oslo' }, value: '20260629T090000' })
    expect(valueOf(only, 'DTEND')).toBe('20260629T093000')
  })

  test('carries a meeting over midnight into the next day', () => {
    expect(propertyOf({ ...meeting, time: '23:45' }, 'DTEND')?.value).toBe('20260630T001500')
  })

  test('writes what has no clock time as whole days, the last one included, and blocks no time', () => {
    const days: CalendarEntry = { ...meeting, whole: 'days', start: '2026-12-31', end: '2027-01-01' }
    expect(propertyOf(days, 'DTSTART')).toMatchObject({ params: { VALUE: 'DATE' }, value: '20261231' })
    expect(propertyOf(days, 'DTEND')?.value).toBe('20270102')
    expect(propertyOf(days, 'TRANSP')?.value).toBe('TRANSPARENT')
    expect(propertyOf(meeting, 'TRANSP')?.value).toBe('OPAQUE')
  })

  test('describes summer and winter time as Norway has them', () => {
    const zone = written(meeting).children.find((child) => child.name === 'VTIMEZONE')
    const rules = zone?.children.map((rule) => ({
      name: rule.name,
      to: valueOf(rule, 'TZOFFSETTO'),
      rule: valueOf(rule, 'RRULE'),
    }))
    expect(rules).toEqual([
      { name: 'DAYLIGHT', to: '+0200', rule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU' },
      { name: 'STANDARD', to: '+0100', rule: 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU' },
    ])
    const oslo = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' })
    // The day before and after the last Sundays of March and October 2027.
    expect(
      ['2027-03-27', '2027-03-29', '2027-10-30', '2027-11-01'].map((day) =>
        oslo.format(new Date(`${day}T12:00Z`)).slice(-9),
      ),
    ).toEqual(['GMT+01:00', 'GMT+02:00', 'GMT+02:00', 'GMT+01:00'])
  })

  test('is whole whatever the titles hold', () => {
    const hostile = [
      'a,b;c\\d',
      'linje\r\nSUMMARY:falsk\nEND:VEVENT',
      'BEGIN:VALARM',
      'æøå'.repeat(60),
      '👩‍👩‍👧‍👦'.repeat(30),
      '\u0000\u0007\u001b[2J',
      'skilt\u2028og\u2029delt',
      '\uD800 halv',
      '"sitert": ja; nei',
    ]
    for (const title of hostile) {
      const calendar = written({ ...meeting, title, description: title, place: title })
      expect(eventsOf(calendar)).toHaveLength(1)
      expect(calendar.children.map((child) => child.name)).toEqual(['VTIMEZONE', 'VEVENT'])
    }
    expect(propertyOf({ ...meeting, title: 'a,b;c\\d' }, 'SUMMARY')?.value).toBe('a,b;c\\d')
    expect(propertyOf({ ...meeting, description: 'en\r\nto' }, 'DESCRIPTION')?.value).toBe('en\nto')
  })

  test('gives back every text as it was, but for what no calendar may hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const seen = text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, '')
        expect(propertyOf({ ...meeting, title: `x${text}` }, 'SUMMARY')?.value).toBe(`x${seen.replaceAll('\n', ' ')}`)
        expect(propertyOf({ ...meeting, description: `x${text}` }, 'DESCRIPTION')?.value).toBe(`x${seen}`)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the strict reader', () => {
  const file = calendarFile([meeting], 'nb', MADE)
  const read = (text: string) => () => readIcs(new TextEncoder().encode(text))

  test.each([
    ['bare line feeds', file.replaceAll('\r\n', '\n')],
    ['a line that is too long', file.replace('STATUS:CONFIRMED', `X-LONG:${'å'.repeat(40)}`)],
    ['a comma that is not escaped', file.replace('SUMMARY:', 'SUMMARY:a,b')],
    ['an event without a UID', file.replace(/UID:.*\r\n/, '')],
    ['a zone that is not described', file.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, '')],
    ['a stamp in local time', file.replace('DTSTAMP:20260629T070000Z', 'DTSTAMP:20260629T070000')],
    ['an event that does not end', file.replace('END:VEVENT\r\n', '')],
  ])('refuses %s', (_, broken) => {
    expect(read(broken)).toThrow()
    expect(read(file)).not.toThrow()
  })
})
