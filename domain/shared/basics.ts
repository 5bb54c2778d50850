/**
 * The small value types every part of the domain is written in.
 * Dates are ISO strings (`2026-06-01`), instants are ISO strings in UTC (`2026-06-01T07:00:00.000Z`), ids are UUIDv7 text.
 */
import { z } from 'zod'

export const idSchema = z.uuid()
/** UUIDv7 text. */
export type Id = string

export const isoDateSchema = z.iso.date()
/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string

export const isoInstantSchema = z.iso.datetime()
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type IsoInstant = string

/** Languages the screens come in. */
export const uiLanguageSchema = z.enum(['nb', 'en'])
export type UiLanguage = z.infer<typeof uiLanguageSchema>

/** Languages documents and wording checks come in. */
export const documentLanguageSchema = z.enum(['nb', 'nn', 'en'])
export type DocumentLanguage = z.infer<typeof documentLanguageSchema>

/** From the first day to the last, both included. */
export type DateRange = { readonly start: IsoDate; readonly end: IsoDate }

/** One line of text a person typed: trimmed, never empty. */
export const titleSchema = z.string().trim().min(1).max(400)
/** A name of a person, unit or client: trimmed, never empty. */
export const nameSchema = z.string().trim().min(1).max(120)
/** Free text; may be empty. */
export const textSchema = z.string().trim().max(4000)
