/** A line as the checks look at it: the text without bullet, label and owner, its words, and what the line reader made of it. */
import type { ReadingContext } from '#domain/reading/calendar.ts'
import { readGoalLine, type ReadGoalLine, type ReadQuestionId } from '#domain/reading/goal-line.ts'
import { stripBullet } from '#domain/reading/line-head.ts'
import { cleanLine } from '#domain/reading/tokens.ts'
import { LEAD_INS } from '#domain/reading/words.ts'
import { wordsOf } from './phrases.ts'

export type SaidLine = {
  /** Without bullet, label and owner. */
  readonly text: string
  /** The same from its first word of its own: past «vi skal», «å» and the like. */
  readonly from: string
  readonly words: readonly string[]
  readonly reading: ReadGoalLine
}

/** Nobody says a goal in more; what comes after is not judged. */
const MOST_JUDGED = 2000

const objectiveLabel =
  /^(?:hovedmål|hovudmål|delmål|målsetting|målsetjing|mål|objective|obj|goal|o)\s?(?:\d{1,2}(?:\.\d{1,2})?)?\s*(?::|\s[-–—]\s|\.\s)\s*/iu

/** What a line without context is: an objective where a label says so, else a key result. */
export function isObjectiveLine(line: string): boolean {
  return objectiveLabel.test(stripBullet(cleanLine(line)).rest)
}

/** The line without the label of an objective. */
export function withoutLabel(line: string): string {
  return stripBullet(cleanLine(line)).rest.replace(objectiveLabel, '')
}

export function saidLine(line: string, context: ReadingContext): SaidLine {
  return saidOf(readGoalLine(line, context))
}

/** Of a line that has been read already (and perhaps put right since). */
export function saidOf(reading: ReadGoalLine): SaidLine {
  const text = reading.title.slice(0, MOST_JUDGED)
  const from = afterLeadIns(text)
  return { text, from, words: wordsOf(text), reading }
}

/** «Vi skal jobbe med …» begins with «jobbe», and so does «vi jobber med …». */
function afterLeadIns(text: string): string {
  let rest = text.replace(/^[\p{P}\p{S}\s]+/u, '')
  const weDo = /^(?:vi|me)\s(?:\p{L}+e)r\s/iu.test(rest)
  for (;;) {
    const word = /^(\p{L}[\p{L}’'-]*)\s+(?=\p{L})/u.exec(rest)
    if (word === null || !LEAD_INS.has((word[1] ?? '').toLowerCase()))
      return weDo ? rest.replace(/^(\p{L}+e)r(?=\s)/u, '$1') : rest
    rest = rest.slice(word[0].length)
  }
}

export function asks({ reading }: SaidLine, ...ids: readonly ReadQuestionId[]): boolean {
  return reading.questions.some(({ id }) => ids.includes(id))
}

/** From somewhere to somewhere: a measured change, whatever else the line says. */
export function isMeasuredChange({ reading: { baseline, target } }: SaidLine): boolean {
  return baseline !== null && target !== null
}
