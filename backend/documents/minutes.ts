/** Minutes of a meeting as a Word document. */
import { pack } from './family.ts'
import type { MinutesContent } from './minutes-content.ts'
import { minutesParts } from './minutes-parts.ts'
import { speech } from './speech.ts'

/** The whole document, packed. */
export function writeMinutes(content: MinutesContent): Promise<Uint8Array> {
  const say = speech(content.language)
  const { minutes, page, languageTag } = say.texts
  const name = minutes.title[content.meetingKind]
  const date = say.date(content.date)
  return pack({
    languageTag,
    title: `${name} ${date} – ${content.clientName}`,
    subject: content.unitNames.join(', '),
    author: content.leaderName,
    runningHead: { left: content.clientName, right: `${name} ${date}` },
    pageText: page,
    body: minutesParts(content),
  })
}
