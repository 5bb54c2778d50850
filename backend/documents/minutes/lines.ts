/** Lines that several parts of the minutes have: owners, due dates, what a thing was before. */
import type { Line } from '#contract/document-parts.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { fill } from '#texts/fill.ts'
import type { MinutesContent, MinutesName, MinutesPriority } from './content.ts'
import type { Speech } from '../speech.ts'

/** How to say things in this document, and what it is about. */
export type Say = Speech & { content: MinutesContent }

export const quiet = (text: string): Line => ({ text, look: 'quiet' })
export const was = (value: string, say: Say) => fill(say.texts.value.last, { value })

export function owner(name: MinutesName, say: Say): Line {
  const text = say.name(name)
  return text === null ? quiet(say.texts.value.notSet) : { text }
}

export function due(date: IsoDate | null, say: Say): Line {
  return date === null ? quiet(say.texts.minutes.noDue) : { text: say.day(date, say.content.date) }
}

export function serves(priority: MinutesPriority, say: Say): Line {
  return { text: priority.serves ?? say.texts.minutes.operations }
}
