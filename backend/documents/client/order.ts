/** What a document of the whole client is made from. */
import type { ReportKind } from '#domain/report/report.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import type { Brand } from '../brand.ts'
import type { ClientContent } from './content.ts'

export type ClientOrder = {
  content: ClientContent
  language: DocumentLanguage
  /** Marked as one on every page and in its name. */
  draft: boolean
  brand: Brand
}

/** Reports are bound and sent; what is handed out is a page or two. */
const BOUND: ReadonlySet<ReportKind> = new Set(['client_report', 'effect_report', 'engagement_report'])

export const hasCover = (kind: ReportKind, brand: Pick<Brand, 'cover'>): boolean => brand.cover && BOUND.has(kind)

/** Documents that are one page of one thing: the heading of its section would say the title again. */
export const WITHOUT_HEADINGS: ReadonlySet<ReportKind> = new Set(['unit_sheet'])
