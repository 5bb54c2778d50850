/** The report of a maturity check: its finding, what it is about, and how it was done, before any figure. */
import { READINESS } from '#domain/maturity/dimensions.ts'
import type { Part, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { bullets, facts, paragraph, section, subtitle, title } from '../parts.ts'
import type { ReportResult } from './content.ts'
import { lead } from '../word/word-part.ts'
import { begun, type ReportSay } from './say.ts'

/** The finding as the title, then what the report is about. */
export function opening(say: ReportSay): Part[] {
  const { content, words } = say
  const { clientName, unitName, date, kind, preparedBy, method } = content
  const { fact } = words
  return [
    title(findingOf(say)),
    subtitle(`${words.name[kind]} – ${clientName}`),
    facts(
      [
        { label: fact.about, value: unitName ?? words.wholeClient },
        { label: fact.date, value: say.longDate(date) },
        ...(method.mode === 'consensus' ? [] : [{ label: fact.answers, value: String(method.sheets) }]),
        { label: fact.preparedBy, value: preparedBy },
      ].filter(({ value }) => value !== ''),
    ),
  ]
}

/**
 * What the coach would say first: before the start whether the customer is ready, afterwards what to talk about.
 */
function findingOf(say: ReportSay): string {
  const { content, words } = say
  const { finding } = words
  const { result, method, kind } = content
  if (result === null) return method.threshold === null ? finding.noFigures : finding.tooFew
  const { ready, lacking } = result.readiness
  const isBeforeStart = kind === 'maturity' && result.comparisons.length === 0
  if (isBeforeStart && ready === true) return finding.ready
  if (isBeforeStart && ready === false) return fill(finding.notReady, { dimensions: begun(say.areas(lacking)) })
  return whereToTalk(result, say)
}

function whereToTalk({ talkAbout, dimensions }: ReportResult, say: ReportSay): string {
  const { finding } = say.words
  const first = dimensions.find(({ statements }) => statements.some(({ id }) => id === talkAbout[0]))
  const figures = first?.statements.find(({ id }) => id === talkAbout[0])?.figures
  if (first !== undefined && figures)
    return fill(figures.divided ? finding.divided : finding.apart, { dimension: say.areas([first.dimension]) })
  const levels = dimensions.flatMap(({ dimension, level }) => (level === null ? [] : [{ dimension, level }]))
  const lowest = levels.toSorted((one, other) => one.level - other.level)[0]
  if (lowest === undefined) return finding.noFigures
  const isSame = levels.every(({ level }) => level === lowest.level)
  return fill(isSame ? finding.level : finding.lowest, {
    dimension: say.area(lowest.dimension),
    level: lowest.level,
  })
}

/** How it was asked and answered, what is held back, and how what follows was worked out. */
export function methodParts(say: ReportSay): WordPart[] {
  const { content, words } = say
  const { method, result, kind } = content
  const { method: told, label } = words
  const { mode, threshold, ownWords } = method
  const asked = fill(told.asked[kind === 'early' ? 'early' : method.length], {
    count: method.statements,
    areas: method.dimensions,
    language: told.language[method.wording],
  })
  return [
    section(words.section.method),
    paragraph(
      [fill(told.mode[mode], { threshold: threshold ?? '' }), ...(mode === 'consensus' ? [] : [answeredBy(say)])].join(
        ' ',
      ),
    ),
    paragraph([asked, ...(ownWords ? [told.ownWords] : []), told.scale].join(' ')),
    ...(result === null
      ? [
          section(words.section.silent),
          paragraph(threshold === null ? words.silent.open : fill(words.silent.confidential, { threshold })),
        ]
      : [
          paragraph(told.level, `${label.level}:`),
          ...(mode === 'consensus' ? [] : [paragraph(told.spread, `${label.spread}:`)]),
          paragraph(fill(told.readiness, { dimensions: begun(say.areas(READINESS)) }), words.readiness.label[kind]),
          ...heldBack(result, say),
        ]),
  ]
}

function answeredBy(say: ReportSay): string {
  const { method } = say.content
  const { way, counted, answered, answeredAll, answeredOne } = say.words.method
  const { ways, sheets, mode } = method
  // How many by each way is nobody's business where answers are confidential.
  if (mode === 'confidential' || ways.length < 2)
    return fill(sheets === 1 ? answeredOne : answeredAll, {
      count: sheets,
      ways: say.list(ways.map(({ by }) => way[by])),
    })
  return fill(answered, {
    count: sheets,
    ways: say.list(ways.map(({ by, sheets: count }) => fill(counted, { count, way: way[by] }))),
  })
}

function heldBack({ dimensions }: ReportResult, say: ReportSay): WordPart[] {
  const { method } = say.content
  const held = dimensions.flatMap(({ statements }) => statements.filter(({ figures }) => figures === null))
  if (held.length === 0) return []
  return [
    lead(fill(say.words.method.heldBack, { threshold: method.threshold ?? '' })),
    bullets(held.map(({ text }) => ({ text, quiet: '', lang: say.lang }))),
  ]
}
