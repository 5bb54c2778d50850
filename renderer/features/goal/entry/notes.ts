/** What is kept with the goals as they are put in: what stands so on purpose, and what a goal was called before somebody asked. Pure. */
import type { WordingNotes } from '#contract/wording.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import type { CheckId } from '#domain/wording/finding.ts'
import { judgeLine } from './asked.ts'
import type { KeptAsIs, TypedLine } from './lines.ts'
import type { LineRead } from './read-entry.ts'

/** The checks that count goals. */
export type LimitCheck = 'too_many_objectives' | 'too_many_key_results'

export type LineNotes = ReadonlyMap<number, WordingNotes>

/** Limits are asked about on a line, and belong to the objective or the unit's first one: see `limitKept`. */
const OF_MORE: ReadonlySet<CheckId> = new Set<CheckId>(['too_many_objectives', 'too_many_key_results', 'same_as_now'])

/** By the id of the line. */
export function notesOf(typed: readonly TypedLine[], read: readonly LineRead[], today: IsoDate): LineNotes {
  return new Map(
    typed.flatMap((line): [number, WordingNotes][] => {
      const now = read.find(({ id }) => id === line.id)
      if (now === undefined || now.title === null) return []
      const { title } = now
      const accepted = keptFor(line.kept, title)
        .filter(({ checkId }) => !OF_MORE.has(checkId))
        .map(({ checkId, reason }) => ({ checkId, reason }))
      return [[line.id, { accepted, rewritten: rewrittenFrom(line, now, title, today) }]]
    }),
  )
}

/** The reason that more than the limit was kept with, said on one of some lines; null where none was. */
export function limitKept(
  checkId: LimitCheck,
  lineIds: readonly number[],
  typed: readonly TypedLine[],
  read: readonly LineRead[],
): string | null {
  for (const id of lineIds) {
    const title = read.find((line) => line.id === id)?.title ?? null
    const line = typed.find((each) => each.id === id)
    const found = title === null ? undefined : keptFor(line?.kept, title).find((each) => each.checkId === checkId)
    if (found !== undefined) return found.reason
  }
  return null
}

/** What was kept for the words as they are. */
export function keptFor(kept: readonly KeptAsIs[] | undefined, title: string): readonly KeptAsIs[] {
  return (kept ?? []).filter(({ wording }) => wording === title)
}

/** A question that other words have answered; null where none is, or where the words are the same. */
export function rewrittenFrom(
  { first }: TypedLine,
  now: LineRead,
  title: string,
  today: IsoDate,
): WordingNotes['rewritten'] {
  if (first === undefined || first.title.trim() === title.trim() || title.trim() === '') return null
  const still = judgeLine(now, today)
  // Half a rewriting is nothing to teach from.
  if (still.some(({ id }) => UNFINISHED.has(id))) return null
  const checkId = first.checks.find((id) => !still.some((found) => found.id === id))
  return checkId === undefined ? null : { before: first.title, checkId }
}

const UNFINISHED: ReadonlySet<CheckId> = new Set<CheckId>([
  'nothing_said',
  'blank_unfilled',
  'no_number',
  'key_result_is_task',
  'too_vague',
])
