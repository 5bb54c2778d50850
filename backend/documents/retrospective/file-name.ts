/** What the report of a retrospective is called as a file: «2026-08-24 Nordlys kommune – Rapport fra tilbakeblikket.docx». A later version says that it is one. */
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import { documentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'
import { fileNameWith } from '../file-name.ts'
import type { RetroContent } from './content.ts'

/** With the unit where there is one alone: two of them may look back on one day. */
export function retroFileName(
  {
    content: { clientName, unitNames, date, meetingKind },
    language,
  }: { content: Pick<RetroContent, 'clientName' | 'unitNames' | 'date' | 'meetingKind'>; language: DocumentLanguage },
  version = 1,
): string {
  const { fileName, file, version: later } = documentTexts[language].retrospectiveReport
  const title = file[meetingKind] + (version > 1 ? fill(later, { version }) : '')
  const [unit, ...others] = unitNames
  const about = unit === undefined || others.length > 0 ? clientName : `${clientName}, ${unit}`
  return fileNameWith(about, (client) => fill(fileName, { date, client, title }), '.docx')
}
