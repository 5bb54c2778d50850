/** What is handed out: why and how the unit works with goals, who does what, the week and its questions. The method in plain words, with the client's own days and names. */
import type { WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { bullets, paragraph } from '../parts.ts'
import { lead } from '../word/word-part.ts'
import type { ClientSay } from './say.ts'

const plain = (texts: readonly string[]): WordPart => bullets(texts.map((text) => ({ text, quiet: '' })))

export const whyParts = ({ words }: ClientSay): WordPart[] => [paragraph(words.whyText.belief)]

export function howParts({ words: { howText } }: ClientSay): WordPart[] {
  return [plain([howText.goal, howText.keyResult, howText.colours, howText.confidence, howText.adjust])]
}

export function whoParts({ words: { role }, content, person, list }: ClientSay): WordPart[] {
  const names = content.ambassadors.flatMap((id) => person(id) ?? [])
  return [
    paragraph(role.ownerText, role.owner),
    paragraph(role.leaderText, role.leader),
    paragraph(
      names.length === 0 ? role.ambassadorText : fill(role.ambassadorNames, { names: list(names) }),
      role.ambassador,
    ),
  ]
}

export function weekParts({ words: { week, points }, content, texts }: ClientSay): WordPart[] {
  const { weekday: day, weeks } = content.checkIn
  const weekday = texts.weekday[String(day) as keyof typeof texts.weekday]
  return [
    plain([
      fill(weeks === 1 ? week.checkIn : week.checkInOther, { weekday }),
      week.silence,
      ...(content.kind === 'weekly_guide' ? [week.role] : []),
    ]),
    lead(week.meeting, { apart: true }),
    {
      kind: 'written',
      under: 'section',
      text: [
        {
          kind: 'numbers',
          items: [
            points.goodNews,
            points.status,
            points.kpis,
            points.initiatives,
            points.obstacles,
            points.priorities,
          ].map((text) => [{ text }]),
        },
      ],
    },
  ]
}

export function questionParts({ words: { questions } }: ClientSay): WordPart[] {
  return [plain([questions.why, questions.help, questions.believe, questions.stop, questions.decide])]
}
