/** How the report of a maturity check says what several of its parts say: areas, statements, the spread before the mean. */
import type { Line } from '#contract/document-parts.ts'
import type { Dimension } from '#domain/maturity/dimensions.ts'
import type { StatementFigures } from '#domain/maturity/statistics.ts'
import { documentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'
import { maturityTexts } from '#texts/maturity.ts'
import type { ReportContent } from './content.ts'
import { speech, type Speech } from '../speech.ts'

/** The words of this report, and what it is about. */
export type ReportSay = Speech & {
  content: ReportContent
  words: Speech['texts']['maturityReport']
  /** «Eierskap» */
  area: (dimension: Dimension) => string
  /** «eierskap og rytme», as within a sentence. */
  areas: (dimensions: readonly Dimension[]) => string
  /** The language of the statements, where it is another than the report's. */
  lang: string | undefined
}

export function reportSay(content: ReportContent): ReportSay {
  const { language, method } = content
  const said = speech(language)
  const area = (dimension: Dimension) => maturityTexts[language][dimension].name
  return {
    ...said,
    content,
    words: said.texts.maturityReport,
    area,
    areas: (dimensions) =>
      listed(
        dimensions.map((each) => area(each).toLocaleLowerCase('nb')),
        said,
      ),
    lang: method.wording === language ? undefined : documentTexts[method.wording].languageTag,
  }
}

/** «eierskap samt kapasitet og tilrettelegging»: a name that is two words joined is not joined by the same word once more. */
export function listed(names: readonly string[], { list, texts }: Speech): string {
  const last = names.at(-1) ?? ''
  const joined = list([last, last]).slice(last.length, -last.length)
  if (names.length < 2 || joined === '' || !last.includes(joined)) return list(names)
  return fill(texts.maturityReport.andAlso, { first: names.slice(0, -1).join(', '), last })
}

/** First letter large. */
export const begun = (text: string) => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1)

/** A statement where a sentence goes on after it. */
export const quoted = (text: string) => text.replace(/[.!]$/u, '')

/** A statement in a cell, read aloud in its own language. */
export function statementLine(text: string, say: ReportSay): Line {
  return say.lang === undefined ? { text } : { text, lang: say.lang }
}

/** `none`: nobody answered with a figure. `wide`: at least three steps of the scale between the answers. */
type SpreadKind = 'divided' | 'wide' | 'range' | 'same' | 'none'
const WIDE = 3

function spreadKind({ lowest, highest, divided }: StatementFigures): SpreadKind {
  if (lowest === null || highest === null) return 'none'
  if (lowest === highest) return 'same'
  if (divided) return 'divided'
  return highest - lowest >= WIDE ? 'wide' : 'range'
}

function spreadValues(figures: StatementFigures, say: ReportSay) {
  const [one, two, , four, five] = figures.distribution
  return {
    low: one + two,
    high: four + five,
    lowest: figures.lowest ?? '',
    highest: figures.highest ?? '',
    score: figures.lowest ?? '',
    mean: figures.mean === null ? '' : meanOf(figures.mean, say),
    counts: figures.distribution.join(', '),
  }
}

/** «3,4» */
export const meanOf = (mean: number, say: ReportSay) => say.number(Math.round(mean * 10) / 10, 1)

/** How the answers lie, the mean last, and what that is called. */
export function spreadWords(figures: StatementFigures, say: ReportSay): { label: string; text: string } {
  const { spread, label } = say.words
  const kind = spreadKind(figures)
  const labels = {
    divided: label.divided,
    wide: label.wide,
    range: label.spread,
    same: label.spread,
    none: label.spread,
  }
  return {
    label: `${labels[kind]}:`,
    text: fill(spread[kind === 'wide' ? 'range' : kind], spreadValues(figures, say)),
  }
}

/** What a chart of the answers shows, for whoever does not see it. */
export function distributionAlt(figures: StatementFigures, say: ReportSay): string {
  const kind = spreadKind(figures)
  return fill(say.words.alt.distribution[kind === 'wide' ? 'range' : kind], spreadValues(figures, say))
}

/** «delt, fra 1 til 5», «alle svarte 4» */
export function spreadShort(figures: StatementFigures | null, say: ReportSay): string {
  const { alt, heldBack, noAnswers } = say.words
  if (figures === null) return heldBack.toLocaleLowerCase('nb')
  const kind = spreadKind(figures)
  if (kind === 'none') return noAnswers.toLocaleLowerCase('nb')
  return fill(alt[kind === 'wide' ? 'range' : kind], spreadValues(figures, say))
}
