/** What the report of a maturity check is called as a file: «2026-06-29 Nordlys kommune – Modenhetssjekk.docx». A later version says that it is one. */
import { documentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'
import { fileNameWith } from '../file-name.ts'
import type { ReportContent } from './content.ts'

/** With the unit where the check covers one: two of them may be taken on one day. */
export function reportFileName(
  {
    language,
    clientName,
    unitName,
    date,
    kind,
  }: Pick<ReportContent, 'language' | 'clientName' | 'unitName' | 'date' | 'kind'>,
  version = 1,
): string {
  const { fileName, name, version: later } = documentTexts[language].maturityReport
  const title = name[kind] + (version > 1 ? fill(later, { version }) : '')
  const about = unitName === null ? clientName : `${clientName}, ${unitName}`
  return fileNameWith(about, (client) => fill(fileName, { date, client, title }), '.docx')
}
