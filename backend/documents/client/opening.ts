/** The head of a document of the whole client: what it is, of whom and of which days, and a table of contents where there is enough to find. */
import type { WordPart } from '#contract/document-parts.ts'
import { OF_ONE_UNIT, type ReportKind } from '#domain/report/report.ts'
import { fill } from '#texts/fill.ts'
import { facts, subtitle, title } from '../parts.ts'
import type { ClientSay } from './say.ts'

/** Reports are read from a table of contents; what is handed out is a page or two. */
const WITH_CONTENTS: ReadonlySet<ReportKind> = new Set(['client_report', 'engagement_report'])
const ENOUGH_SECTIONS = 5

export function opening(say: ClientSay, withCover: boolean): WordPart[] {
  const { words, content } = say
  const isReport = WITH_CONTENTS.has(content.kind) || content.kind === 'effect_report'
  const head: WordPart[] = [
    title(words.title[content.kind]),
    // The running head says whose it is.
    subtitle(OF_ONE_UNIT.has(content.kind) ? aboutWords(say) : content.clientName),
    ...(isReport ? [facts(factsOf(say))] : []),
  ]
  return [
    ...(withCover ? [] : head),
    ...(WITH_CONTENTS.has(content.kind) && content.sections.length >= ENOUGH_SECTIONS
      ? [{ kind: 'contents' as const, text: words.contents }]
      : []),
  ]
}

/** The units it is of, or everybody. */
export function aboutWords({ content, words, list }: ClientSay): string {
  return content.unitNames.length === 0 ? words.whole : list(content.unitNames)
}

export function periodWords({ content, words, date }: ClientSay): string {
  return fill(words.span, { start: date(content.period.start), end: date(content.period.end) })
}

function factsOf(say: ClientSay): { label: string; value: string }[] {
  const { words, content } = say
  return [
    { label: words.fact.about, value: aboutWords(say) },
    { label: words.fact.period, value: periodWords(say) },
    ...(content.cycle === null ? [] : [{ label: words.fact.cycle, value: content.cycle.name }]),
    ...(content.leaderName === '' ? [] : [{ label: words.fact.by, value: content.leaderName }]),
  ]
}
