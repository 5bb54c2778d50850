/** How the customer has chosen that a document of a kind is made: of whom, of which days, in which language, with which sections and words. */
import { currentCycle } from '#backend/board.ts'
import { failure } from '#backend/failure.ts'
import { clientQueries } from '#db/queries/client.ts'
import { documentQueries } from '#db/queries/document.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import {
  SINCE_THE_FIRST,
  sectionsOf,
  type ReportKind,
  type ReportPeriod,
  type ReportSection,
  type ReportSetup,
} from '#domain/report/report.ts'
import type { RichText } from '#domain/report/rich-text.ts'
import type { DocumentLanguage, IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'

/** Where no cycle runs, the days up to today. */
const DAYS_WITHOUT_CYCLE = 30

/** How the document of a kind is made for the customer. */
export function setupOf(vault: Store, kind: ReportKind): ReportSetup {
  const row = vault.queries(documentQueries).setup.get({ kind })
  const { periodStart: start = null, periodEnd: end = null } = row ?? {}
  return {
    kind,
    unitIds: row?.unitIds ?? [],
    period: start !== null && end !== null ? { start, end } : null,
    language: row?.language ?? null,
    sections: sectionsOf(kind, row?.sections ?? []),
  }
}

/** The language a document of the kind is made in: the one that was chosen for it, else the client's. @throws `not_found` */
export function languageOfReport(vault: Store, kind: ReportKind): DocumentLanguage {
  const chosen = vault.queries(documentQueries).setup.get({ kind })?.language ?? null
  const spoken = chosen ?? vault.queries(clientQueries).client.get()?.documentLanguage
  if (spoken === undefined) throw failure('not_found', { subject: 'client' })
  return spoken
}

/** What the coach has written in the documents of a kind, by section. */
export function wordsOf(vault: Store, kind: ReportKind): { section: ReportSection; text: RichText }[] {
  return vault
    .queries(documentQueries)
    .words.all({ kind })
    .map(({ section, text }) => ({ section, text }))
}

/** The days it covers: those that were chosen, else the cycle that runs up to today, or all of them up to then where the kind tells of a long time; else the last thirty. */
export function periodOf(
  vault: Store,
  { kind, period }: Pick<ReportSetup, 'kind' | 'period'>,
  today: IsoDate,
): ReportPeriod {
  if (period !== null) return period
  const cycles = vault.queries(organisationQueries).cycles.all()
  const [first] = cycles
  if (SINCE_THE_FIRST.has(kind) && first && first.startDate <= today) return { start: first.startDate, end: today }
  const cycle = currentCycle(cycles, today)
  if (!cycle || cycle.startDate > today) return { start: addDays(today, -DAYS_WITHOUT_CYCLE), end: today }
  return { start: cycle.startDate, end: cycle.endDate < today ? cycle.endDate : today }
}
