/** What a document of the whole client is called as a file: «2026-06-22 Nordlys kommune – Rapport om mål og fremdrift.docx». A draft and a later version say so. */
import { documentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'
import { fileNameWith } from '../file-name.ts'
import type { ClientOrder } from './order.ts'

export function clientFileName(
  { content, language, draft }: Pick<ClientOrder, 'content' | 'language' | 'draft'>,
  version: number,
): string {
  const words = documentTexts[language].client
  const named = words.title[content.kind]
  const title =
    (draft ? fill(words.fileDraft, { title: named }) : named) + (version > 1 ? fill(words.version, { version }) : '')
  const [unit, ...others] = content.unitNames
  const about = unit === undefined || others.length > 0 ? content.clientName : `${content.clientName}, ${unit}`
  return fileNameWith(about, (client) => fill(words.fileName, { date: content.date, client, title }), '.docx')
}
