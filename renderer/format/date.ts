/** Days, weeks and clocks as people say them. Days are ISO strings; no time zone is involved. */
import type { IsoDate, IsoInstant, UiLanguage } from '#domain/shared/basics.ts'
import { addDays, daysBetween } from '#domain/time/calendar.ts'
import { isoWeekOf } from '#domain/time/weeks.ts'

export { parseDate } from '#domain/time/typed-day.ts'

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
