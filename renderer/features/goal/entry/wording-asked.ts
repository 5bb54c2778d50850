/** What is asked of a line by itself: the questions of its reading, and what the coach's eye sees beside them. Pure: the hook puts it in words. */
import type { ReadQuestion } from '#domain/reading/goal-line.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import type { Finding } from '#domain/wording/finding.ts'
import { ASKED_BY_READER, judgeReading, stillAsked } from '#domain/wording/key-result.ts'
import { judgeObjective } from '#domain/wording/objective.ts'
import type { LineRead } from './read-entry.ts'

export type AskedOfLine = { readonly read: readonly ReadQuestion[]; readonly wording: readonly Finding[] }

export function askedOf(line: LineRead, today: IsoDate): AskedOfLine {
  const questions = line.shown?.questions ?? []
  const findings = wordingOfLine(line, today)
  const grave = findings.filter(({ severity }) => severity === 'warning')
  const read = stillAsked(questions, grave)
  // One thing to think about at a time: advice waits while there is something graver to ask.
  const advice = findings.filter(({ severity }) => severity === 'advice').slice(0, 1)
  return { read, wording: read.length + grave.length > 0 ? grave : advice }
}

function wordingOfLine({ role, text, shown }: LineRead, today: IsoDate): Finding[] {
  if (shown !== null) {
    const asked = new Set(shown.questions.map(({ id }) => id))
    return judgeReading(shown).filter(({ id }) => {
      // The reader looks for numbers and lets some tasks pass; once the coach has said how it is measured it is none.
      if (id === 'key_result_is_task') return shown.kind === null && !asked.has('task')
      return !ASKED_BY_READER.has(id)
    })
  }
  // Whether there is a why is asked of the whole, which sees the lines below.
  return role === 'objective' ? judgeObjective(text, { today, cycle: null }, { why: true }) : []
}
