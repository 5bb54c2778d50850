/** What a report is said in: the parts of every document, and those that only Word shows. */
import type { Column, Part, Row } from '#contract/document-parts.ts'

/**
 * A native Word chart. `columns` stand, one for each category; `stacked` lie, one for each category, divided by the series; `bars` lie, one for each
 * category and series. Every chart is followed by its table.
 */
export type ChartPart = {
  kind: 'chart'
  form: 'columns' | 'stacked' | 'bars'
  categories: string[]
  series: { name: string; values: (number | null)[] }[]
  /** The end of the axis of values. */
  most: number
  /** How its values are written, as Word writes formats; left out: as they are. */
  format?: string
  /** What it shows, as a sentence: its alternative text. */
  text: string
}

export type ReportPart =
  | Part
  | ChartPart
  /** A paragraph that stays on the page of what follows, unless it stands `alone`; `apart` from a table above it. */
  | { kind: 'lead'; text: string; label: string; apart: boolean; alone?: true }
  /** A table whose columns are figures, but for those named; it stands on one page, with what follows where `withNext`. */
  | { kind: 'figures'; columns: Column[]; rows: Row[]; words: number[]; withNext: boolean }
  /** Lines to sign on, all on one page. */
  | { kind: 'sign'; lines: { who: string; date: string }[] }

export const chart = (of: Omit<ChartPart, 'kind'>): ReportPart => ({ kind: 'chart', ...of })
export const lead = (text: string, { label = '', apart = false } = {}): ReportPart => ({
  kind: 'lead',
  text,
  label,
  apart,
})
/** A paragraph under a table. */
export const below = (text: string, label: string): ReportPart => ({
  kind: 'lead',
  text,
  label,
  apart: true,
  alone: true,
})
/** `words`: places of the columns that hold words. */
export const figureTable = (columns: Column[], rows: Row[], words: number[], withNext = false): ReportPart => ({
  kind: 'figures',
  columns,
  rows,
  words,
  withNext,
})
