/** What the room wrote, in the minutes: under the name of each step, section by section, as the room read it. */
import { stepWords } from '#backend/step-words.ts'
import type { Part } from '#contract/document-parts.ts'
import { isLineStep, LINE_STEPS, sharesOf } from '#domain/meeting/step-line.ts'
import { calendarTexts } from '#texts/calendar.ts'
import { fill } from '#texts/fill.ts'
import type { MinutesWritten } from './minutes-content.ts'
import type { Say } from './minutes-lines.ts'
import { bullets, note, paragraph, section, subsection } from './parts.ts'

export function written(say: Say): Part[] {
  return say.content.written.flatMap((each) => stepParts(each, say))
}

function stepParts({ step, about, lines }: MinutesWritten, say: Say): Part[] {
  const { lines: words } = say.texts.minutes
  const { title, question } = stepWords(step, calendarTexts[say.content.language])
  const sections = isLineStep(step.kind) ? LINE_STEPS[step.kind].sections : []
  const shares = sharesOf(lines)
  const list = (own: typeof lines) =>
    bullets(
      own.map((line) => ({ text: line.text, quiet: given(line, shares[lines.indexOf(line)] ?? null, step, say) })),
    )
  const hours = step.kind === 'hours' ? lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0) : 0
  return [
    section(title),
    ...(question === '' ? [] : [note(question)]),
    ...(about === '' ? [] : [paragraph(about, `${words.about}:`)]),
    ...(sections.length === 1
      ? [list(lines)]
      : sections.flatMap((name) => {
          const own = lines.filter((line) => line.section === name)
          return own.length === 0 || name === 'written' ? [] : [subsection(words.section[name]), list(own)]
        })),
    ...(hours === 0 ? [] : [note(fill(words.sum, { hours: say.number(hours) }))]),
  ]
}

/** «(6 timer i uken, 30 %)»; empty where it was given nothing. */
function given(
  { amount, effect, effort }: MinutesWritten['lines'][number],
  share: number | null,
  { kind }: MinutesWritten['step'],
  say: Say,
): string {
  const { lines: words } = say.texts.minutes
  if (kind === 'dots' && amount !== null) return `(${fill(words.dots, { number: say.number(amount) })})`
  if (kind === 'hours' && amount !== null)
    return `(${fill(words.hours, { hours: say.number(amount), share: say.measure(share ?? 0, '%', 0) })})`
  return effect !== null && effort !== null ? `(${fill(words.marks, { effect, effort })})` : ''
}
