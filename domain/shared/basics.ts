/**
 * The small value types every part of the domain is written in.
 * Dates are ISO strings (`2026-06-01`), instants are ISO strings in UTC (`2026-06-01T07:00:00.000Z`), ids are UUIDv7 text.
 */
import { z } from 'zod'

export const idSchema = z.uuid()
/** UUIDv7 text. */
export type Id = string

/** No goal lies outside these: a mistyped year («2206») must not set off a count of days over centuries. */
const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2199-12-31'

export const isoDateSchema = z.iso.date().refine((date) => date >= FIRST_DAY && date <= LAST_DAY)
/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string

export const isoInstantSchema = z.iso.datetime()
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type IsoInstant = string

const LARGEST = 1e15

/** A measured or wanted amount: finite, and small enough that no figure made from two of them overflows. */
export const amountSchema = z.number().min(-LARGEST).max(LARGEST)

/** Languages the screens come in. */
export const uiLanguageSchema = z.enum(['nb', 'en'])
export type UiLanguage = z.infer<typeof uiLanguageSchema>

/** Languages documents and wording checks come in. */
export const documentLanguageSchema = z.enum(['nb', 'nn', 'en'])
export type DocumentLanguage = z.infer<typeof documentLanguageSchema>

/**
 * Order of two ISO dates, instants, clock times or ids, earliest first, for sorting. By code unit: their language has no say in it, and asking it
 * costs eight milliseconds the first time and many times as much each time after.
 */
export function chronological(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** From the first day to the last, both included. */
export type DateRange = { readonly start: IsoDate; readonly end: IsoDate }

/** One line of text a person typed: trimmed, never empty. */
export const titleSchema = z.string().trim().min(1).max(400)
export const LONGEST_NAME = 120
/** A name of a person, unit or client: trimmed, never empty. */
export const nameSchema = z.string().trim().min(1).max(LONGEST_NAME)
/** Free text; may be empty. */
export const textSchema = z.string().trim().max(4000)
