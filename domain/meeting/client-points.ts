/**
 * The customer's own points, where our steps stand inside a meeting they already have. They have a place and a length, and no clock: how long
 * their own matters take is none of ours to hurry. Read from lines as people have them: typed, or pasted from an invitation. (The wall loads
 * this with its clock: no schema here.)
 */
import type { MeetingStep, StepKind } from './meeting.ts'

export type ClientPoint = { title: string; minutes: number }

/** Where a line says nothing of the time. */
const USUAL_MINUTES = 10
const LONGEST_TITLE = 120
const MOST_MINUTES = 480

export const THEIRS = 'client_point' satisfies StepKind

export function isTheirs({ kind }: { kind: StepKind }): boolean {
  return kind === THEIRS
}

/** «1. », «2) », «- », «• »: a list's own marks. A number of a matter («Sak 12/26») is a part of its name. */
const MARK = /^\s*(?:[-–—*•▪]|\(?\d{1,2}[.)])\s+/
/** «09:00 » or «kl. 9.15–9.30: » before the title. */
const CLOCK = /^(?:kl\.?\s*|at\s+)?\d{1,2}[:.]\d{2}(?:\s*[-–—]\s*\d{1,2}[:.]\d{2})?\s*:?\s+/i
/** «, 10 min», «(10 minutter)», «10'» or a bare «10» at the end. */
const MINUTES = /[\s,:–—-]*[([]?\b(\d{1,3})\s*(?:min(?:utter|utes|utt|ute|s)?\b\.?|['′])[)\]]?\s*$/i
const BARE = /(?:\s{2,}|\t|[\s]*[,:–—-]\s+)(\d{1,3})\s*$/

/** One point a line; empty lines are passed over. A title too long for an agenda is cut at its last word. */
export function readPoints(text: string): ClientPoint[] {
  return text.split('\n').flatMap((line) => {
    const said = line.replace(MARK, '').replace(CLOCK, '').trim()
    const found = MINUTES.exec(said) ?? BARE.exec(said)
    const minutes = Number(found?.[1] ?? 0)
    const timed = found !== null && minutes >= 1 && minutes <= MOST_MINUTES
    const title = (timed ? said.slice(0, found.index) : said).replace(/[\s,:;–—-]+$/, '').trim()
    if (title === '') return []
    return [{ title: shortened(title), minutes: timed ? minutes : USUAL_MINUTES }]
  })
}

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title
  const cut = title.slice(0, LONGEST_TITLE - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2)).trimEnd()}…`
}

type Timed = Pick<MeetingStep, 'kind' | 'state' | 'plannedSeconds' | 'usedSeconds'>

/** Seconds the customer's points take of the whole meeting: what they took where they are done, what is set off where they are to come. */
export function theirSeconds(steps: readonly Timed[]): number {
  return steps
    .filter((step) => isTheirs(step) && step.state !== 'skipped')
    .reduce((sum, step) => sum + (step.state === 'done' ? step.usedSeconds : step.plannedSeconds), 0)
}
