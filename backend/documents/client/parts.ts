/** A document of the whole client, part by part: the sections that were chosen, in their order, each with the coach's own words first. */
import type { WordPart } from '#contract/document-parts.ts'
import type { ReportSection } from '#domain/report/report.ts'
import { paragraph, section } from '../parts.ts'
import { written } from '../word/word-part.ts'
import {
  checkInParts,
  comingParts,
  decisionParts,
  initiativeParts,
  kpiParts,
  learningParts,
  obstacleParts,
} from './follow-up.ts'
import { goalParts } from './goals.ts'
import { howParts, questionParts, weekParts, whoParts, whyParts } from './handouts.ts'
import { maturityParts } from './maturity.ts'
import { movementParts, nextUnitParts, summaryParts } from './movement.ts'
import { neededParts } from './needed.ts'
import { opening } from './opening.ts'
import { type ClientOrder, WITHOUT_HEADINGS } from './order.ts'
import { meetingParts, rhythmParts } from './rhythm.ts'
import { clientSay, type ClientSay } from './say.ts'
import { sheetGoalParts, shortGoalParts } from './sheet-goals.ts'
import { statusParts } from './status.ts'

/** Where a section begins among the parts. */
export type SectionPlace = { id: ReportSection; at: number }

/** All that the document says, and where each of its sections begins. `withCover`: what a cover says is not said again. */
export function clientParts(order: Pick<ClientOrder, 'content' | 'language'> & { withCover: boolean }): {
  parts: WordPart[]
  sections: SectionPlace[]
} {
  const say = clientSay(order)
  const parts: WordPart[] = [...opening(say, order.withCover)]
  const sections = say.content.sections.map((id): SectionPlace => {
    const at = parts.length
    parts.push(...sectionParts(id, say))
    return { id, at }
  })
  return { parts, sections }
}

function sectionParts(id: ReportSection, say: ClientSay): WordPart[] {
  const { content } = say
  const own = content.words.find((each) => each.section === id)?.text ?? []
  const told = tellers[id](say)
  const isBare = WITHOUT_HEADINGS.has(content.kind)
  const heading = isBare ? [] : [section(headingOf(id, say))]
  const nothing = nothingIn(id, say)
  // A heading over nothing is no section.
  if (told.length === 0 && own.length === 0 && nothing === null) return []
  return [
    ...heading,
    ...(own.length === 0 ? [] : [written(own, isBare ? 'title' : 'section')]),
    ...(told.length > 0 || own.length > 0 || nothing === null ? told : [paragraph(nothing)]),
  ]

  function nothingIn(of: ReportSection, { words: { none } }: ClientSay): string | null {
    return of in none ? none[of as keyof typeof none] : null
  }
}

function headingOf(id: ReportSection, { words, content }: ClientSay): string {
  const heading = words.section[id]
  return typeof heading === 'string' ? heading : heading[content.goalTerms]
}

function goalsOf(say: ClientSay): WordPart[] {
  const { kind } = say.content
  if (kind === 'client_report') return goalParts(say)
  return kind === 'weekly_guide' ? shortGoalParts(say) : sheetGoalParts(say)
}

const tellers: Record<ReportSection, (say: ClientSay) => WordPart[]> = {
  decisions_needed: neededParts,
  status: statusParts,
  goals: goalsOf,
  kpis: kpiParts,
  rhythm: rhythmParts,
  initiatives: initiativeParts,
  obstacles: obstacleParts,
  decisions: decisionParts,
  learning: learningParts,
  maturity: maturityParts,
  next_days: comingParts,
  check_ins: checkInParts,
  summary: summaryParts,
  movement: movementParts,
  meetings: meetingParts,
  next_unit: nextUnitParts,
  // What was agreed stands nowhere but in the coach's own words.
  agreed: () => [],
  why: whyParts,
  how: howParts,
  who: whoParts,
  week: weekParts,
  questions: questionParts,
}
