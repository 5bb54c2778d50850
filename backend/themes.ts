/** Reads the themes of a meeting in the order of its votes, and what the wall and the minutes tell of them. */
import type { Room } from '#contract/meeting.ts'
import type { StageContent } from '#contract/stage.ts'
import { stepLineQueries } from '#db/queries/step-line.ts'
import type { Store } from '#db/store.ts'
import { byTheme, inOrderOfVotes, notesOf, type Theme } from '#domain/meeting/themes.ts'
import { tallyOf, votesIn } from '#domain/meeting/vote.ts'
import type { Id } from '#domain/shared/basics.ts'
import { readRounds } from './votes.ts'

export function readThemes(vault: Store, meetingId: Id): Theme[] {
  const groups = vault.queries(stepLineQueries).groupsOf.all({ meetingId })
  if (groups.length === 0) return []
  const votes = readRounds(vault, meetingId)
    // What is not revealed is in no order yet.
    .filter((round) => round.kind === 'dots' && round.revealedAt !== null)
    .map((round) => {
      const { distribution } = tallyOf(round, votesIn(round))
      return distribution.map(({ choice, count }) => ({ option: round.options[choice - 1] ?? '', dots: count }))
    })
  return inOrderOfVotes(groups, votes)
}

/** Themes as somebody beside the coach may read them: those with a note the room has seen, with these notes. */
export function themesShown({ steps, lines, themes }: Pick<Room, 'steps' | 'lines' | 'themes'>) {
  const notes = notesOf(steps, lines)
  const grouped = byTheme(themes, notes)
  return { themes: grouped.themes.filter((each) => each.notes.length > 0), loose: grouped.loose }
}

export function stageThemes(room: Room): Omit<Extract<StageContent, { kind: 'themes' }>, 'kind'> {
  const { themes, loose } = themesShown(room)
  const order = [...themes.flatMap(({ notes }) => notes), ...loose]
  const at = order.findIndex((note) => note.id === room.meeting.focusId)
  return {
    themes: themes.map(({ theme: { name, votes }, notes }) => ({ name, votes, notes: notes.map(({ text }) => text) })),
    loose: loose.map(({ text }) => text),
    at: at === -1 ? null : at,
  }
}
