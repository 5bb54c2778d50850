import { describe, expect, it } from 'vitest'
import {
  formatClock,
  formatDate,
  formatRange,
  isoWeek,
  monthName,
  parseDate,
  parseTime,
  relativeDay,
  weekdayName,
  weekLabel,
} from '#renderer/format/date.ts'

const day = '2026-06-29'

describe('formatDate', () => {
  it('speaks Norwegian', () => {
    expect(formatDate(day, 'nb')).toBe('29. juni')
    expect(formatDate(day, 'nb', 'long')).toBe('mandag 29. juni 2026')
    expect(formatDate(day, 'nb', 'weekday')).toBe('mandag 29. juni')
    expect(formatDate(day, 'nb', 'withYear')).toBe('29. juni 2026')
  })
  it('speaks English', () => {
    expect(formatDate(day, 'en')).toBe('29 June')
    expect(formatDate(day, 'en', 'long')).toBe('Monday 29 June 2026')
    expect(formatDate(day, 'en', 'weekday')).toBe('Monday 29 June')
  })
  it('joins two days', () => {
    expect(formatRange('2026-05-01', '2026-08-31', 'nb')).toMatch(/^1\. mai\s?–\s?31\. august 2026$/)
    expect(formatRange('2026-07-06', '2026-07-26', 'en')).toMatch(/^6\s?–\s?26 July 2026$/)
  })
})

describe('relativeDay', () => {
  it.each([
    ['2026-06-29', 'i dag', 'today'],
    ['2026-06-30', 'i morgen', 'tomorrow'],
    ['2026-06-28', 'i går', 'yesterday'],
    ['2026-07-01', 'onsdag', 'Wednesday'],
    ['2026-07-05', 'søndag', 'Sunday'],
    ['2026-07-06', '6. juli', '6 July'],
    ['2026-06-27', '27. juni', '27 June'],
    ['2027-01-04', '4. januar 2027', '4 January 2027'],
  ])('%s is %s', (date, nb, en) => {
    expect(relativeDay(date, day, 'nb')).toBe(nb)
    expect(relativeDay(date, day, 'en')).toBe(en)
  })
})

describe('weeks and names', () => {
  it('counts ISO weeks, also the 53rd', () => {
    expect(isoWeek('2026-06-29')).toBe(27)
    expect(isoWeek('2026-12-31')).toBe(53)
    expect(isoWeek('2027-01-03')).toBe(53)
    expect(weekLabel(day, 'nb')).toBe('uke 27')
    expect(weekLabel(day, 'en')).toBe('week 27')
  })
  it('names weekdays and months', () => {
    expect(weekdayName(1, 'nb')).toBe('mandag')
    expect(weekdayName(7, 'en')).toBe('Sunday')
    expect(monthName(1, 'nb')).toBe('januar')
    expect(monthName(12, 'en')).toBe('December')
  })
})

describe('formatClock', () => {
  it.each([
    [725, '12:05'],
    [0, '0:00'],
    [59.9, '0:59'],
    [-30, '−0:30'],
    [3723, '1:02:03'],
  ])('%d s is %s', (seconds, shown) => {
    expect(formatClock(seconds)).toBe(shown)
  })
})

describe('parseDate', () => {
  it.each([
    ['2026-05-01', '2026-05-01'],
    ['1.5.2026', '2026-05-01'],
    ['1.5.27', '2027-05-01'],
    ['1.5.', '2026-05-01'],
    ['1.5', '2026-05-01'],
    ['1/5', '2026-05-01'],
    ['1. mai', '2026-05-01'],
    ['1. mai 2027', '2027-05-01'],
    ['1 May', '2026-05-01'],
    ['31. desember', '2026-12-31'],
    ['mandag 29. juni 2026', '2026-06-29'],
    ['1. okt.', '2026-10-01'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text, day)).toBe(iso)
  })
  it.each(['', 'mai', '31. juni', '29.2.2026', '1. uke', '2026', '32.1.', '1.13.'])(
    'does not guess at «%s»',
    (text) => {
      expect(parseDate(text, day)).toBeNull()
    },
  )
  it('takes the year beside where the same one would be most of a year away', () => {
    expect(parseDate('5. januar', '2026-12-20')).toBe('2027-01-05')
    expect(parseDate('20.12.', '2026-01-10')).toBe('2025-12-20')
    expect(parseDate('31.12.', day)).toBe('2026-12-31')
    expect(parseDate('5. januar 2026', '2026-12-20')).toBe('2026-01-05')
  })
})

describe('parseTime', () => {
  it.each([
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['09:30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['kl. 14', '14:00'],
    ['kl 8.15', '08:15'],
    ['2 pm', '14:00'],
    ['12 am', '00:00'],
    ['12:30pm', '12:30'],
    ['23:59', '23:59'],
  ])('reads %s', (text, time) => {
    expect(parseTime(text)).toBe(time)
  })
  it.each(['', '24', '9:60', '13 pm', '0 am', 'ni', '9:3', '09:30:00', '12345'])('does not guess at «%s»', (text) => {
    expect(parseTime(text)).toBeNull()
  })
})
