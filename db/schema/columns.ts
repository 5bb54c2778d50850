/** The column shapes every table is written in, so that a STRICT table stays STRICT. */
import { customType, integer, real, text } from 'drizzle-orm/sqlite-core'
import type { Id, IsoDate, IsoInstant } from '#domain/shared/basics.ts'

/** UUIDv7 text, the primary key of every table. */
export const id = () => text('id').primaryKey().$type<Id>()
/** A reference to another row; the foreign key is added where the other table is known. */
export const ref = (name: string) => text(name).$type<Id>()
export const date = (name: string) => text(name).$type<IsoDate>()
export const instant = (name: string) => text(name).$type<IsoInstant>()
export const flag = (name: string) => integer(name, { mode: 'boolean' })
/** Orders siblings; a fraction between two neighbours moves a row without touching the others. */
export const position = () => real('position').notNull()
export const list = <T>(name: string) => text(name, { mode: 'json' }).$type<T[]>()
/** A text that holds one of a few known values; the contract has validated which. */
export const choice = <T extends string>(name: string) => text(name).$type<T>()
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'blob' })
