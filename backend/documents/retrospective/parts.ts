/**
 * The report of a retrospective, part by part. The order: what it is and in short, the results with their figures, what the room said of what works, what
 * was learned, what becomes of each goal, and what is agreed. A reader who was not there (leadership, a journalist) sees the figures beside what was
 * learned of them; a goal that was let go of is told as that. What the meeting did not touch is left out.
 */
import type { Part, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { facts, paragraph, section, subtitle, title } from '../parts.ts'
import { agreedParts } from './agreed.ts'
import type { RetroOrder } from './content.ts'
import { goalParts, learningParts } from './goals.ts'
import { reflectionParts } from './reflection.ts'
import { resultParts } from './results.ts'
import { retroSay, type RetroSay } from './say.ts'

/** All that the report says, in its order. */
export function retroParts(order: RetroOrder): WordPart[] {
  const say = retroSay(order)
  return [
    ...opening(say),
    ...inShort(say),
    ...resultParts(say),
    ...reflectionParts(say),
    ...learningParts(say),
    ...goalParts(say),
    ...agreedParts(say),
  ]
}

function opening(say: RetroSay): Part[] {
  const { words, content, texts } = say
  const { fact } = words
  const { cycle, meetingKind, unitNames, leaderName, present } = content
  return [
    title(fill(words.title[meetingKind], { cycle: cycle?.name ?? '' }).trim()),
    ...(unitNames.length === 0 ? [] : [subtitle(unitNames.join(', '))]),
    facts([
      { label: fact.client, value: content.clientName },
      ...(cycle === null
        ? []
        : [
            {
              label: fact.cycle,
              value: fill(words.span, { start: say.day(cycle.start, cycle.end), end: say.date(cycle.end) }),
            },
          ]),
      ...(cycle?.closedOn ? [{ label: fact.closed, value: say.date(cycle.closedOn) }] : []),
      { label: fact.date, value: say.longDate(content.date) },
      { label: fact.leader, value: leaderName || texts.value.notGiven },
      {
        label: fact.present,
        value: present.length === 0 ? texts.value.none : present.map((id) => say.person(id) ?? '').join(', '),
      },
    ]),
  ]
}

/** The whole in a line of figures, and the coach's own words for the cycle. */
function inShort(say: RetroSay): Part[] {
  const { words, content, texts } = say
  const { objectives, summary, goalTerms } = content
  if (objectives.length === 0) return [section(words.section.short), ...said(summary), paragraph(words.nothing)]
  const counted = (label: string, value: number) => fill(texts.value.labelled, { label, value })
  const outcomes = (['achieved', 'partly', 'missed', 'dropped'] as const).flatMap((outcome) => {
    const number = objectives.filter((each) => each.outcome === outcome).length
    return number === 0 ? [] : [counted(words.outcome[outcome], number)]
  })
  return [
    section(words.section.short),
    ...said(summary),
    paragraph(
      [
        counted(words.goals[goalTerms], objectives.length),
        counted(
          words.keyResults[goalTerms],
          objectives.reduce((sum, each) => sum + each.keyResults.length, 0),
        ),
        ...outcomes,
      ].join(' · '),
    ),
  ]
}

const said = (text: string): Part[] => (text === '' ? [] : [paragraph(text)])
