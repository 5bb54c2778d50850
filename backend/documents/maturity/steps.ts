/** What the room leaves with: the next steps and why, its own words, and the lines to sign on. */
import type { Line, Part, Row, WordPart } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { bullets, dataTable, note, paragraph, section, subsection } from '../parts.ts'
import type { ReportContent, ReportResult, ReportStep } from './content.ts'
import { quoted, type ReportSay } from './say.ts'

/** Each with the rule it came from and its numbers; that nobody owns it, or no day is set, is said. */
export function stepParts({ steps }: ReportResult, say: ReportSay): Part[] {
  const { words } = say
  const { head } = words
  if (steps.length === 0) return [section(words.section.steps), paragraph(words.steps.none)]
  return [
    section(words.section.steps),
    dataTable(
      [
        { head: head.step, share: 33 },
        { head: head.why, share: 33 },
        { head: head.owner, share: 18 },
        { head: head.due, share: 18 },
      ],
      steps.map((step): Row => [
        [{ text: step.title, look: 'strong' }],
        [because(step, say)],
        [ownerOf(step, say)],
        [{ text: step.dueDate === null ? words.steps.noDue : say.day(step.dueDate, say.content.date) }],
      ]),
    ),
  ]
}

function because(step: ReportStep, say: ReportSay): Line {
  const { steps } = say.words
  const name = say.area(step.dimension)
  if (step.because === null) return { text: name }
  return {
    text: fill(steps.because[step.because.rule], {
      dimension: name,
      statement: quoted(step.statement),
      ...step.because,
    }),
  }
}

function ownerOf({ owner }: ReportStep, say: ReportSay): Line {
  return { text: say.name(owner) ?? say.words.steps.noOwner }
}

/** Of an early evaluation what works and what must be adjusted, in the room's own words; and what was asked before anybody answered. */
export function roomParts({ reflection, intake }: ReportResult, say: ReportSay): Part[] {
  const { words, content } = say
  const { works, adjust } = reflection
  const symptoms = intake.symptoms.filter((text) => text !== '')
  const said = works.length + adjust.length > 0
  const list = (heading: string, lines: readonly string[]): Part[] => [
    subsection(heading),
    lines.length === 0 ? note(words.reflection.nothing) : bullets(lines.map((text) => ({ text, quiet: '' }))),
  ]
  return [
    ...(said || content.kind === 'early'
      ? [
          section(words.section.reflection),
          ...list(words.reflection.works, works),
          ...list(words.reflection.adjust, adjust),
        ]
      : []),
    ...(symptoms.length > 0 || intake.whereProgress !== ''
      ? [
          section(words.section.intake),
          ...(symptoms.length > 0 ? list(words.intake.symptoms, symptoms) : []),
          ...(intake.whereProgress === ''
            ? []
            : [subsection(words.intake.whereProgress), paragraph(intake.whereProgress)]),
        ]
      : []),
  ]
}

export function signParts({ clientName, preparedBy }: ReportContent, say: ReportSay): WordPart[] {
  const { sign, section: sections } = say.words
  const coach = preparedBy === '' ? sign.coach : `${sign.coach}: ${preparedBy}`
  return [
    section(sections.sign),
    {
      kind: 'sign',
      lines: [
        { who: coach, date: sign.date },
        { who: fill(sign.client, { client: clientName }), date: sign.date },
      ],
    },
  ]
}
