/** What was learned, and what becomes of each goal. One that is let go of is told by what it taught: it is learning, not failure. */
import type { Part, Row, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { bullets, dataTable, paragraph, section, subject } from '../parts.ts'
import { lead } from '../word/word-part.ts'
import type { RetroObjective } from './content.ts'
import { ended, quiet } from '../lines.ts'
import { type RetroSay } from './say.ts'

/** Let go of at the end, or on the way. */
const isLetGo = ({ decision, droppedOn }: RetroObjective) => decision === 'drop' || droppedOn !== null

export function learningParts(say: RetroSay): Part[] {
  const { words, content } = say
  const { objectives, learned } = content
  const ofGoals = objectives.filter((each) => each.learned !== '' && !isLetGo(each))
  const lines = [
    ...ofGoals.map(({ title, learned: text }) => ({ text, quiet: fill(words.learnedOf, { goal: title }) })),
    ...learned.map(({ text, by }) => ({ text, quiet: by === null ? '' : `(${say.person(by) ?? ''})` })),
  ]
  return lines.length === 0 ? [] : [section(words.section.learned), bullets(lines)]
}

export function goalParts(say: RetroSay): WordPart[] {
  const { words, content } = say
  const { objectives, goalTerms } = content
  const isDecided = objectives.some((each) => each.decision !== null || isLetGo(each))
  if (!isDecided) return []
  const goingOn = objectives.filter((each) => !isLetGo(each))
  const letGo = objectives.filter(isLetGo)
  const row = ({ title, decision, reason }: RetroObjective): Row => [
    [{ text: title, look: 'strong' }],
    [decision === null ? quiet(words.decision.none) : { text: words.decision[decision] }],
    [reason === '' ? quiet(words.noReason) : { text: reason }],
  ]
  return [
    section(words.section.goals[goalTerms]),
    ...(goingOn.length === 0
      ? []
      : [
          dataTable(
            [
              { head: words.goal[goalTerms], share: 38 },
              { head: words.head.decision, share: 17 },
              { head: words.head.reason, share: 45 },
            ],
            goingOn.map(row),
          ),
        ]),
    ...(letGo.length === 0 ? [] : letGoParts(letGo, say)),
  ]
}

/** Each with why, and what it leaves behind. */
function letGoParts(objectives: readonly RetroObjective[], say: RetroSay): WordPart[] {
  const { words } = say
  return [
    lead(words.letGoIntro, { apart: true }),
    ...objectives.flatMap(({ title, reason, learned, droppedOn }) => {
      const why = reason === '' ? (droppedOn?.reason ?? '') : reason
      return [
        subject(title),
        paragraph(why === '' ? words.letGoNoReason : ended(why), `${words.letGoWhy}:`),
        ...(learned === '' ? [] : [paragraph(ended(learned), `${words.letGoLearned}:`)]),
      ]
    }),
  ]
}
