/** What a Word document is said in: the parts of every document, and those that only Word shows. */
import type { Column, Part, Row } from '#contract/document-parts.ts'
import type { RichText } from '#contract/rich-text.ts'

/**
 * A native Word chart; every one is followed by its table.
 *
 * `columns` stand, one for each category; `stacked` lie, one for each category, divided by the series; `bars` lie, one for each category and series;
 * `lines` run over the categories; `radar` has a spoke for each.
 */
export type ChartPart = {
  kind: 'chart'
  form: 'columns' | 'stacked' | 'bars' | 'lines' | 'radar'
  categories: string[]
  series: ChartSeries[]
  /** The ends of the axis of values; `least` is 0 unless said. */
  most: number
  least?: number
  /** How its values are written, as Word writes formats; left out: as they are. */
  format?: string
  /** What it shows, as a sentence: its alternative text. */
  text: string
}

export type ChartSeries = {
  name: string
  values: (number | null)[]
  /** What it is beside the others: drawn apart by line and mark, or by the shade of a status, never by colour alone. */
  as?: 'measured' | 'target' | 'expected' | 'green' | 'yellow' | 'red' | 'none'
}

export type WordPart =
  | Part
  | ChartPart
  /** A paragraph that stays on the page of what follows, unless it stands `alone`; `apart` from a table above it. */
  | { kind: 'lead'; text: string; label: string; apart: boolean; alone?: true }
  /** A table whose columns are figures, but for those named; it stands on one page, with what follows where `withNext`. */
  | { kind: 'figures'; columns: Column[]; rows: Row[]; words: number[]; withNext: boolean }
  /** Lines to sign on, all on one page. */
  | { kind: 'sign'; lines: { who: string; date: string }[] }
  /** A table of contents under its own heading. */
  | { kind: 'contents'; text: string }
  /** What the coach has written, as it was written; its headings stand `under` a section or a subsection. */
  | { kind: 'written'; text: RichText; under: 'section' | 'subsection' }

export const chart = (of: Omit<ChartPart, 'kind'>): WordPart => ({ kind: 'chart', ...of })
export const lead = (text: string, { label = '', apart = false } = {}): WordPart => ({
  kind: 'lead',
  text,
  label,
  apart,
})
/** A paragraph under a table. */
export const below = (text: string, label: string): WordPart => ({
  kind: 'lead',
  text,
  label,
  apart: true,
  alone: true,
})
/** `words`: places of the columns that hold words. */
export const figureTable = (columns: Column[], rows: Row[], words: number[], withNext = false): WordPart => ({
  kind: 'figures',
  columns,
  rows,
  words,
  withNext,
})
