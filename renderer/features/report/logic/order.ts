/** Sections switched on and off, and moved: the whole list as it is after. */
import type { ChosenSection, ReportSection } from '#domain/report/report.ts'

export function switched(sections: readonly ChosenSection[], id: ReportSection, on: boolean): ChosenSection[] {
  return sections.map((each) => (each.id === id ? { id, on } : each))
}

/** One place up or down; null at the end. */
export function moved(sections: readonly ChosenSection[], id: ReportSection, by: -1 | 1): ChosenSection[] | null {
  const from = sections.findIndex((each) => each.id === id)
  const to = from + by
  const row = sections[from]
  if (row === undefined || to < 0 || to >= sections.length) return null
  return sections.toSpliced(from, 1).toSpliced(to, 0, row)
}
