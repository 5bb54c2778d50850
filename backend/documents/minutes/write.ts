/** Minutes of a meeting as a Word document. */
import type { Brand } from '../brand.ts'
import { dressed } from '../word/brand-look.ts'
import { pack } from '../word/paper.ts'
import type { MinutesContent } from './content.ts'
import { minutesParts } from './parts.ts'
import type { PaperPictures } from '../word/paper-pictures.ts'
import { speech } from '../speech.ts'

/** What a worker is given: the content, the bytes of what it shows, and whose it is. */
export type MinutesOrder = MinutesContent & { pictures?: PaperPictures; brand?: Brand }

/** The whole document, packed. A picture whose bytes are not there is told by its words. */
export function writeMinutes({ pictures, brand, ...content }: MinutesOrder): Promise<Uint8Array> {
  const say = speech(content.language)
  const { minutes, page, languageTag } = say.texts
  const name = minutes.title[content.meetingKind]
  const date = say.date(content.date)
  return pack({
    languageTag,
    title: `${name} ${date} – ${content.clientName}`,
    subject: content.unitNames.join(', '),
    ...dressed(brand, content.leaderName),
    runningHead: { left: content.clientName, right: `${name} ${date}` },
    pageText: page,
    body: minutesParts(content),
    pictures,
  })
}
