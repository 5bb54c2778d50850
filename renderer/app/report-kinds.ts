/** The documents of a client, as addresses name them: the list itself lives beside schemas, which the first screen does not load. */
import type { ReportKind } from '#domain/report/report.ts'

const KINDS: Record<ReportKind, true> = {
  client_report: true,
  effect_report: true,
  engagement_report: true,
  unit_sheet: true,
  kickoff_handout: true,
  weekly_guide: true,
}
export const REPORT_KINDS = Object.keys(KINDS) as ReportKind[]

export function kindOf(name: unknown): ReportKind | null {
  return REPORT_KINDS.find((kind) => kind === name) ?? null
}
