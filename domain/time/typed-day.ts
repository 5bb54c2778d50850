/** A day as people type it, in Norwegian and English. Never guesses: what could be two days, or none, is null. */
import type { IsoDate } from '#domain/shared/basics.ts'
import { daysBetween } from './calendar.ts'

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
