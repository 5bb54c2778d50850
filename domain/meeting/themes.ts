/**
 * What a room wrote in silence, put together: themes of one meeting, each with the notes that say the same, in the order of the room's votes. A note the room has
 * not seen, or is not to see, is in none.
 */
import { hiddenIn, isLineStep, LINE_STEPS, linesOf } from './step-line.ts'
import type { LineGroup, StepLine } from './step-line-schema.ts'

/** `votes`: dots in the last vote over them that the room has seen; null where it was in none. */
export type Theme = LineGroup & { votes: number | null }

type Step = { id: string; kind: string; revealedAt: string | null }

/** What may be grouped: written in silence, seen by the room, and not taken off the wall since; step by step, as they are read. */
export function notesOf<Line extends Pick<StepLine, 'stepId' | 'section' | 'position' | 'offWall'>>(
  steps: readonly Step[],
  lines: readonly Line[],
): Line[] {
  return steps
    .filter((step) => isLineStep(step.kind) && LINE_STEPS[step.kind].hides === 'lines' && hiddenIn(step) === null)
    .flatMap((step) => linesOf(step, lines))
    .filter((line) => !line.offWall)
}

/** A revealed vote with dots: what was voted on, and how many dots each got. */
export type DotsGiven = { option: string; dots: number }[]

/** Names are compared as a room reads them. */
export const isSameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()

/** Most dots first, by the last vote that was about them; those in no vote last, as they were made. */
export function inOrderOfVotes(groups: readonly LineGroup[], votes: readonly DotsGiven[]): Theme[] {
  const dotsIn = (given: DotsGiven | undefined, { name }: LineGroup) =>
    given?.find(({ option }) => isSameName(option, name))?.dots ?? null
  const last = votes.findLast((given) => groups.some((group) => dotsIn(given, group) !== null))
  return groups
    .map((group) => ({ ...group, votes: dotsIn(last, group) }))
    .toSorted((one, other) => (other.votes ?? -1) - (one.votes ?? -1) || one.position - other.position)
}

/** The notes of each theme, and those in none. A theme may stand without notes until it is removed. */
export function byTheme<Of extends Pick<Theme, 'id'>, Line extends Pick<StepLine, 'groupId'>>(
  themes: readonly Of[],
  notes: readonly Line[],
): { themes: { theme: Of; notes: Line[] }[]; loose: Line[] } {
  const known = new Set(themes.map((theme) => theme.id))
  return {
    themes: themes.map((theme) => ({ theme, notes: notes.filter((note) => note.groupId === theme.id) })),
    loose: notes.filter((note) => note.groupId === null || !known.has(note.groupId)),
  }
}
