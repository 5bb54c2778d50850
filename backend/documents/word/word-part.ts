/** Makes the parts that only Word and its preview show. Those of every form are made in `../parts.ts`. */
import type { ChartPart, Column, Row, WordPart } from '#contract/document-parts.ts'
import type { RichText } from '#domain/report/rich-text.ts'

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
export const written = (text: RichText, under: 'title' | 'section' | 'subsection' = 'section'): WordPart => ({
  kind: 'written',
  text,
  under,
})
