/** What the room sees of what has moved since last time, and of where the meeting is: picked field by field, as all of the stage. */
import type { Room } from '#contract/meeting.ts'
import type { StageSince, StageSoFar } from '#contract/stage.ts'
import type { Store } from '#db/store.ts'
import { onAgenda } from '#domain/meeting/steps.ts'
import { readSince } from './since.ts'
import { stageCapture, type Names } from './stage-captures.ts'

export function stageSince(vault: Store, { meeting }: Room): StageSince | null {
  if (meeting.wallView !== 'since') return null
  const { previous, moved, still, promises, solved } = readSince(vault, meeting)
  const at = moved.findIndex((row) => row.id === meeting.focusId)
  return {
    date: previous?.date ?? null,
    moved: moved.map((row) => ({
      title: row.shortName || row.title,
      move: row.move,
      milestone: row.kind === 'milestone',
      unitLabel: row.unitLabel,
      decimals: row.decimals,
      from: { status: row.from.shown, value: row.from.value },
      to: { status: row.to.shown, value: row.to.value },
    })),
    still,
    promised: promises.length,
    kept: promises.filter((capture) => capture.state === 'done').length,
    solved: solved.map((capture) => capture.text),
    at: at === -1 ? null : at,
  }
}

export function stageSoFar(room: Room, names: Names): StageSoFar | null {
  const { meeting, captures, keyResults, steps } = room
  if (meeting.wallView !== 'so_far') return null
  const at = steps.findIndex((step) => step.id === meeting.currentStepId)
  const standing = (kind: 'decision' | 'priority') =>
    captures.filter((capture) => capture.kind === kind && capture.state !== 'superseded')
  return {
    decisions: standing('decision').map((capture) => stageCapture(capture, room, names)),
    priorities: standing('priority').map((capture) => stageCapture(capture, room, names)),
    checkedIn: steps.some((step) => step.kind === 'okr_status')
      ? { given: keyResults.filter((row) => row.checkInId !== null).length, of: keyResults.length }
      : null,
    // Also what the meeting has been in before, where it has gone back: it comes again, and this is not the last.
    next: onAgenda(steps.slice(at + 1)).map(({ kind, topic, title }) => ({ kind, topic, title })),
  }
}
