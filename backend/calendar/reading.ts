/** What every part of a calendar file is read from. */
import type { Store } from '#db/store.ts'
import type { Client } from '#domain/client/client.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import type { CalendarTexts } from '#texts/calendar.ts'

export type Reading = { vault: Store; client: Client; texts: CalendarTexts; today: IsoDate }
