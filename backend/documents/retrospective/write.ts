/** The report of a retrospective as a Word document, with a native chart. */
import { fill } from '#texts/fill.ts'
import { dressed } from '../word/brand-look.ts'
import { pack } from '../word/paper.ts'
import type { RetroOrder } from './content.ts'
import { retroParts } from './parts.ts'
import { speech } from '../speech.ts'

/** The whole document, packed. */
export function writeRetrospectiveReport({ content, language, brand }: RetroOrder): Promise<Uint8Array> {
  const say = speech(language)
  const { retrospectiveReport, page, languageTag } = say.texts
  const name = fill(retrospectiveReport.running[content.meetingKind], { date: say.date(content.date) })
  return pack({
    languageTag,
    title: `${name} – ${content.clientName}`,
    subject: content.unitNames.join(', '),
    ...dressed(brand, content.leaderName),
    runningHead: { left: content.clientName, right: name },
    pageText: page,
    body: retroParts({ content, language }),
  })
}
