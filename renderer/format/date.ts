/** Days, weeks and clocks as people say them, and days as people type them. Days are ISO strings; no time zone is involved. */
import type { IsoDate, IsoInstant, UiLanguage } from '#domain/shared/basics.ts'
import { addDays, daysBetween } from '#domain/time/calendar.ts'
import { isoWeekOf } from '#domain/time/weeks.ts'

const LOCALES = { nb: 'nb-NO', en: 'en-GB' } as const

/** «29. juni» · «mandag 29. juni 2026» · «mandag 29. juni» · «29. juni 2026» · «24. aug.» */
export type DateStyle = 'short' | 'long' | 'weekday' | 'withYear' | 'brief'

const PARTS: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'long' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  withYear: { day: 'numeric', month: 'long', year: 'numeric' },
  brief: { day: 'numeric', month: 'short' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatWith(language: UiLanguage, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${name}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALES[language], options)
  formats.set(key, made)
  return made
}

/** A day's noon in UTC, so that no zone moves it. */
const noonOf = (iso: IsoDate) => new Date(`${iso}T12:00:00Z`)

export function formatDate(iso: IsoDate, language: UiLanguage, style: DateStyle = 'short'): string {
  return formatWith(language, style, { ...PARTS[style], timeZone: 'UTC' })
    .format(noonOf(iso))
    .replace(',', '')
}

/** «6.–26. juli 2026», «1. mai – 31. august 2026» */
export function formatRange(start: IsoDate, end: IsoDate, language: UiLanguage): string {
  return formatWith(language, 'range', { ...PARTS.withYear, timeZone: 'UTC' }).formatRange(noonOf(start), noonOf(end))
}

/** «6.–26. juli», «24. aug.»: some days in little room, without the year. */
export function formatBrief(start: IsoDate, end: IsoDate, language: UiLanguage): string {
  if (start === end) return formatDate(start, language, 'brief')
  return formatWith(language, 'brief-range', { ...PARTS.brief, timeZone: 'UTC' }).formatRange(
    noonOf(start),
    noonOf(end),
  )
}

/** «i dag», «i morgen», «i går», «onsdag» within a week, else «29. juni» (with the year where it is another). */
export function relativeDay(iso: IsoDate, today: IsoDate, language: UiLanguage): string {
  const away = daysBetween(today, iso)
  if (Math.abs(away) <= 1)
    return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(away, 'day')
  if (away > 1 && away < 7)
    return formatWith(language, 'name', { weekday: 'long', timeZone: 'UTC' }).format(noonOf(iso))
  return formatDate(iso, language, iso.slice(0, 4) === today.slice(0, 4) ? 'short' : 'withYear')
}

/** «om 20 minutter», «in 20 minutes» */
export function inMinutes(minutes: number, language: UiLanguage): string {
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'always' }).format(minutes, 'minute')
}

/** The number of the ISO week a day lies in. */
export function isoWeek(iso: IsoDate): number {
  return isoWeekOf(iso).week
}

/** «uke 27», «week 27» */
export function weekLabel(iso: IsoDate, language: UiLanguage): string {
  return `${language === 'nb' ? 'uke' : 'week'} ${isoWeek(iso)}`
}

/** 1 is Monday: «mandag». */
export function weekdayName(weekday: number, language: UiLanguage): string {
  // 1 June 2026 is a Monday.
  const day = addDays('2026-06-01', weekday - 1)
  return formatWith(language, 'name', { weekday: 'long', timeZone: 'UTC' }).format(noonOf(day))
}

/** 1 is January: «jan.» */
export function monthShort(month: number, language: UiLanguage): string {
  return formatWith(language, 'monthShort', { month: 'short', timeZone: 'UTC' }).format(
    noonOf(`2026-${String(month).padStart(2, '0')}-01`),
  )
}

/** 1 is January: «januar». */
export function monthName(month: number, language: UiLanguage): string {
  return formatWith(language, 'month', { month: 'long', timeZone: 'UTC' }).format(
    noonOf(`2026-${String(month).padStart(2, '0')}-01`),
  )
}

/** A month where room is little: «mai», «aug.», in January with the year. */
export function monthTick(iso: IsoDate, language: UiLanguage): string {
  const isJanuary = iso.slice(5, 7) === '01'
  return formatWith(language, isJanuary ? 'monthOfYear' : 'shortMonth', {
    month: 'short',
    ...(isJanuary ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(noonOf(iso))
}

/** A timer: «12:05», «1:02:03», «−0:30» when time is up. */
export function formatClock(seconds: number): string {
  const whole = Math.trunc(seconds)
  const size = Math.abs(whole)
  const hours = Math.floor(size / 3600)
  const minutes = Math.floor((size % 3600) / 60)
  const rest = String(size % 60).padStart(2, '0')
  const clock = hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
  return whole < 0 ? `−${clock}` : clock
}

/** A moment on this computer's clock: «29. juni 2026 kl. 09:04». */
export function formatInstant(instant: IsoInstant, language: UiLanguage): string {
  return formatWith(language, 'instant', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant))
}

const MONTHS: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  mai: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  des: 12,
  dec: 12,
}

/**
 * Reads a typed day: «2026-05-01», «1.5.2026», «1.5.», «1. mai», «1 May 2026». Without a year, the one of `near`, or the year beside it where
 * that would be most of a year away: in December «5. januar» is the coming one. Null where it is no day: «31. juni» is not one.
 */
export function parseDate(text: string, near: IsoDate): IsoDate | null {
  const line = text.trim().toLocaleLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(line)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const figures = /^(\d{1,2})[./ ]+(\d{1,2})(?:[./ ]+(\d{4}|\d{2})?)?$/.exec(line)
  if (figures) return dayNear(near, figures[3], figures[2], figures[1])
  const words = /^(?:\p{L}+,? )?(\d{1,2})\.? *(\p{L}+)\.?,? *(\d{4}|\d{2})?$/u.exec(line)
  const month = MONTHS[words?.[2]?.slice(0, 3) ?? '']
  if (words && month !== undefined) return dayNear(near, words[3], String(month), words[1])
  return null
}

/** A day so far away is not what was meant where no year was said. */
const MOST_OF_A_YEAR = 270

function dayNear(near: IsoDate, year: string | undefined, month: string | undefined, day: string | undefined) {
  if (year !== undefined) return dayOf(year.length === 2 ? `20${year}` : year, month, day)
  const thisYear = Number(near.slice(0, 4))
  const found = dayOf(String(thisYear), month, day)
  if (found === null) return null
  const away = daysBetween(near, found)
  if (Math.abs(away) <= MOST_OF_A_YEAR) return found
  return dayOf(String(away < 0 ? thisYear + 1 : thisYear - 1), month, day)
}

function dayOf(year = '', month = '', day = ''): IsoDate | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T12:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

/** Reads a typed clock time as `HH:MM`: «9», «9.30», «09:30», «0930», «kl. 9», «2 pm». Null where it is none: «25» is not one. */
export function parseTime(text: string): string | null {
  const read = /^(?:kl\.? ?)?(\d{1,2})(?:[.:]?(\d{2}))? ?(am|pm)?$/u.exec(text.trim().toLocaleLowerCase())
  if (!read) return null
  const said = Number(read[1])
  const minutes = Number(read[2] ?? 0)
  if (read[3] !== undefined && (said < 1 || said > 12)) return null
  const hours = read[3] === undefined ? said : (said % 12) + (read[3] === 'pm' ? 12 : 0)
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
