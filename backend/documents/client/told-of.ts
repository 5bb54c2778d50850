/** What each section of a document about a client is made from: what no section tells of is not collected, and lies in nothing that is kept. */
import type { ReportSection } from '#domain/report/report.ts'
import type { ClientContent } from './content.ts'

/** What is collected for sections alone; the rest is of the document itself. */
export type Told = Extract<
  keyof ClientContent,
  | 'ambassadors'
  | 'needed'
  | 'objectives'
  | 'kpis'
  | 'rhythm'
  | 'initiatives'
  | 'obstacles'
  | 'decisions'
  | 'learned'
  | 'maturity'
  | 'coming'
  | 'checkIns'
  | 'meetings'
  | 'nextUnit'
>

export const TOLD_OF: Readonly<Record<ReportSection, readonly Told[]>> = {
  decisions_needed: ['needed'],
  status: ['objectives'],
  goals: ['objectives'],
  kpis: ['kpis'],
  rhythm: ['rhythm'],
  initiatives: ['initiatives'],
  obstacles: ['obstacles'],
  decisions: ['decisions'],
  learning: ['learned'],
  maturity: ['maturity'],
  next_days: ['coming'],
  check_ins: ['checkIns'],
  summary: ['objectives', 'rhythm', 'meetings'],
  movement: ['objectives'],
  meetings: ['meetings'],
  next_unit: ['nextUnit'],
  agreed: [],
  why: [],
  how: [],
  who: ['ambassadors'],
  week: [],
  questions: [],
}
