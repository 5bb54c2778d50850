/** The report of a maturity check as a Word document, with native charts. */
import type { Brand } from '../brand.ts'
import { dressed } from '../word/brand-look.ts'
import { pack } from '../word/paper.ts'
import type { ReportContent } from './content.ts'
import { reportParts } from './parts.ts'
import { speech } from '../speech.ts'

/** What a worker is given: the content, and whose it is. */
export type MaturityOrder = ReportContent & { brand?: Brand }

/** The whole document, packed. */
export function writeMaturityReport({ brand, ...content }: MaturityOrder): Promise<Uint8Array> {
  const say = speech(content.language)
  const { maturityReport, page, languageTag } = say.texts
  const name = `${maturityReport.name[content.kind]} ${say.date(content.date)}`
  return pack({
    languageTag,
    title: `${name} – ${content.clientName}`,
    subject: content.unitName ?? '',
    ...dressed(brand, content.preparedBy),
    runningHead: { left: content.clientName, right: name },
    pageText: page,
    body: reportParts(content),
  })
}
