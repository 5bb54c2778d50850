/**
 * What the minutes' file is called: «2026-06-01 Nordlys kommune – Referat fremdriftsmøte.docx». A later version says that it is one: it must not take
 * the place of what was sent before in somebody's folder.
 */
import { documentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'
import { fileNameWith } from '../file-name.ts'
import type { MinutesContent } from './content.ts'

/** Date and kind always stand; a name never starts with a point (hidden) nor ends with one (Windows drops it), for they stand there. */
export function minutesFileName(
  content: Pick<MinutesContent, 'language' | 'date' | 'clientName' | 'meetingKind'>,
  version = 1,
): string {
  const { fileName, title, version: later } = documentTexts[content.language].minutes
  const what = title[content.meetingKind] + (version > 1 ? fill(later, { version }) : '')
  const named = (client: string) => fill(fileName, { date: content.date, client, title: what })
  return fileNameWith(content.clientName, named, '.docx')
}
