/** What the room wrote, in the minutes: under the name of each step, section by section, as the room read it. */
import { stepWords } from '#backend/step-words.ts'
import type { Part } from '#contract/document-parts.ts'
import { isLineStep, LINE_STEPS } from '#domain/meeting/step-line.ts'
import type { LineSection } from '#domain/meeting/step-line-schema.ts'
import { calendarTexts } from '#texts/calendar.ts'
import { fill } from '#texts/fill.ts'
import type { MinutesPicture, MinutesWritten } from './content.ts'
import { pilotParts, unitMarks, weekParts } from './exercises.ts'
import type { Say } from './lines.ts'
import { bullets, note, paragraph, picture, section, subsection } from '../parts.ts'

export function written(say: Say): Part[] {
  return say.content.written.flatMap((each) => stepParts(each, say))
}

/** What the room put together, with the votes it gave. */
export function themes(say: Say): Part[] {
  const { section: sections, lines: words } = say.texts.minutes
  const list = say.content.themes ?? []
  if (list.length === 0) return []
  return [
    section(sections.themes),
    ...list.flatMap(({ name, votes, notes }) => [
      subsection(votes === null ? name : `${name} (${fill(words.dots, { number: say.number(votes) })})`),
      bullets(notes.map((text) => ({ text, quiet: '' }))),
    ]),
  ]
}

function stepParts(each: MinutesWritten, say: Say): Part[] {
  const { step, about, lines, picture: seen } = each
  const { lines: words } = say.texts.minutes
  const { title, question } = stepWords(step, calendarTexts[say.content.language])
  const sections: readonly LineSection[] = isLineStep(step.kind) ? LINE_STEPS[step.kind].sections : []
  const list = (own: typeof lines) => bullets(own.map((line) => ({ text: line.text, quiet: given(line, step, say) })))
  return [
    section(title),
    ...(question === '' ? [] : [note(question)]),
    ...(seen === undefined ? [] : [shown(seen, say)]),
    ...(about === '' ? [] : [paragraph(about, `${words.about}:`)]),
    ...(step.kind === 'where_to_start' ? pilotParts(each, say) : []),
    ...(sections.length === 1
      ? [list(lines)]
      : sections.flatMap((name) => {
          const own = lines.filter((line) => line.section === name)
          return own.length === 0 ? [] : [subsection(words.section[name]), list(own)]
        })),
    ...(step.kind === 'hours' ? weekParts(lines, say) : []),
  ]
}

/** In Word the picture with its words under it; in the other forms the words. */
function shown({ id, caption, width, height }: MinutesPicture, say: Say): Part {
  const { label, unnamed } = say.texts.minutes.picture
  return caption === ''
    ? picture({ id, width, height, text: unnamed, label: '' })
    : picture({ id, width, height, text: caption, label: `${label}:` })
}

/** «(6 timer i uken)»; empty where it was given nothing. */
function given(line: MinutesWritten['lines'][number], { kind }: MinutesWritten['step'], say: Say): string {
  const { lines: words } = say.texts.minutes
  const { amount } = line
  if (kind === 'dots' && amount !== null) return `(${fill(words.dots, { number: say.number(amount) })})`
  if (kind === 'hours' && amount !== null) return `(${fill(words.hours, { hours: say.number(amount) })})`
  return kind === 'where_to_start' ? unitMarks(line, say) : ''
}
