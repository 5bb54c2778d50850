/** Maturity checks in the minutes, in short: the whole of a result is its own report. */
import type { Part } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import type { MinutesCheck } from './content.ts'
import type { Say } from './lines.ts'
import { bullets, note, section, subsection } from '../parts.ts'

export function checks(say: Say): Part[] {
  return (say.content.checks ?? []).flatMap((each) => checkParts(each, say))
}

function checkParts({ kind, answers, talkAbout, steps }: MinutesCheck, say: Say): Part[] {
  const { check: words } = say.texts.minutes
  const quiet = ({ owner, dueDate }: MinutesCheck['steps'][number]) => {
    const told = [say.name(owner), dueDate === null ? null : say.day(dueDate, say.content.date)]
    const there = told.filter((part) => part !== null)
    return there.length === 0 ? '' : `(${there.join(', ')})`
  }
  return [
    section(words.kind[kind]),
    note(fill(words.answers, { count: answers })),
    ...(talkAbout.length === 0
      ? []
      : [subsection(words.talk), bullets(talkAbout.map((text) => ({ text, quiet: '' })))]),
    ...(steps.length === 0
      ? []
      : [subsection(words.steps), bullets(steps.map((step) => ({ text: step.title, quiet: quiet(step) })))]),
  ]
}
