/** How the documents of a whole client say what several of their sections say: names, goals, days in the year they lie in. */
import type { Line } from '#contract/document-parts.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { quiet } from '../lines.ts'
import { speech, type Speech } from '../speech.ts'
import type { ClientContent, Who } from './content.ts'
import type { ClientOrder } from './order.ts'

export type ClientSay = Speech & {
  content: ClientContent
  language: ClientOrder['language']
  words: Speech['texts']['client']
  /** The name of somebody; «tidligere medarbeider» for one who has been removed, null for nobody. */
  person: (id: Who) => string | null
  /** A day, without its year where that is the year the document tells of. */
  when: (date: IsoDate) => string
}

export function clientSay({ content, language }: Pick<ClientOrder, 'content' | 'language'>): ClientSay {
  const said = speech(language)
  return {
    ...said,
    content,
    language,
    words: said.texts.client,
    person: (id) => (id === null ? null : said.name(content.people[id] ?? '')),
    when: (date) => said.day(date, content.date),
  }
}

/** Who owns it, or that nobody does. */
export function ownerLine(id: Who, say: ClientSay): Line {
  const text = say.person(id)
  return text === null ? quiet(say.texts.value.notSet) : { text }
}
