/** What the minutes' file is called: «2026-06-01 Nordlys kommune – Referat fremdriftsmøte.docx». */
import { documentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'
import { fileNameWith } from './file-name.ts'
import type { MinutesContent } from './minutes-content.ts'

/** Date and kind always stand; a name never starts with a point (hidden) nor ends with one (Windows drops it), for they stand there. */
export function minutesFileName(
  content: Pick<MinutesContent, 'language' | 'date' | 'clientName' | 'meetingKind'>,
): string {
  const { fileName, title } = documentTexts[content.language].minutes
  const named = (client: string) => fill(fileName, { date: content.date, client, title: title[content.meetingKind] })
  return fileNameWith(content.clientName, named, '.docx')
}
