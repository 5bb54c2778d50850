/** A look back on a cycle in the minutes: goal by goal what the room said, the score it saw, and what becomes of the goal; then the cycle to come. */
import type { Part } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import type { MinutesGoalLookedAt, MinutesLookBack } from './content.ts'
import type { Say } from './lines.ts'
import { facts, paragraph, section, subsection } from '../parts.ts'

export function lookBack(say: Say): Part[] {
  const told = say.content.lookBack
  if (told === undefined) return []
  return [
    section(fill(say.texts.minutes.lookBack.title, { cycle: told.cycleName })),
    ...told.goals.flatMap((goal) => goalParts(goal, say)),
    ...nextParts(told, say),
  ]
}

function goalParts(goal: MinutesGoalLookedAt, say: Say): Part[] {
  const { lookBack: words } = say.texts.minutes
  const { title, status, why, learned, score, causes, decision, reason } = goal
  const decided = decision === null ? '' : words.decided[decision]
  const lines = [
    [words.said, status === null ? '' : words.colour[status]],
    [words.why, why],
    [words.learned, learned],
    [words.score, score === null ? '' : say.number(score, 2)],
    [words.causes, causes.map((cause) => words.cause[cause]).join(', ')],
    [words.decision, reason === '' ? decided : fill(words.because, { decision: decided, reason })],
  ] as const
  return [subsection(title), ...lines.flatMap(([label, text]) => (text === '' ? [] : [paragraph(text, `${label}:`)]))]
}

function nextParts({ owners, habit, nextReview }: MinutesLookBack, say: Say): Part[] {
  const { lookBack: words } = say.texts.minutes
  const pairs = [
    ...owners.map(({ unitName, owner }) => ({
      label: fill(words.owner, { unit: unitName }),
      value: say.name(owner) ?? '',
    })),
    ...(habit === null ? [] : [{ label: words.habitLabel, value: words.habit[habit] }]),
    ...(nextReview === null ? [] : [{ label: words.review, value: say.day(nextReview.date, say.content.date) }]),
  ]
  return pairs.length === 0 ? [] : [subsection(words.next), facts(pairs)]
}
