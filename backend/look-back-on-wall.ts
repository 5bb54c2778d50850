/**
 * What the room sees of a look back, picked field by field. A score is not in it before the coach has shown it; what was checked in off the wall, and
 * why a score was set, never.
 */
import type { ClosingObjective } from '#contract/closing.ts'
import type { Room } from '#contract/meeting.ts'
import type { StageContent, StageGoal, StageResult } from '#contract/stage.ts'
import { goalsTalkedAbout, isScoreShown } from '#domain/closing/reviewed.ts'
import type { Names } from './stage-captures.ts'

type Of<Kind extends StageContent['kind']> = Omit<Extract<StageContent, { kind: Kind }>, 'kind'>

/** The goals the room talks about. */
export function reviewed({ lookBack }: Room): ClosingObjective[] {
  return goalsTalkedAbout(lookBack?.objectives ?? [])
}

export function stageStory(room: Room): Of<'cycle_story'> {
  const rows = (room.lookBack?.objectives ?? []).flatMap(({ keyResults }) => keyResults)
  const at = rows.findIndex(({ id }) => id === room.meeting.focusId)
  return {
    results: rows.map(({ title, shortName, definition, value, status, trend, checkIns }): StageResult => {
      const { kind, baseline, target, unitLabel, decimals, stages } = definition
      return {
        title,
        shortName,
        kind,
        baseline,
        target,
        unitLabel,
        decimals,
        stages,
        value,
        status,
        trend: trend.map((each) => each.value),
        checkIns: checkIns.length,
      }
    }),
    at: at === -1 ? null : at,
  }
}

export function stageGoal({ title, ownerId, review, score }: ClosingObjective, names: Names): StageGoal {
  const revealed = isScoreShown({ review })
  return {
    title,
    owner: names.person(ownerId),
    status: review?.status ?? null,
    why: review?.why ?? '',
    learned: review?.learned ?? '',
    revealed,
    score: revealed ? score.score : null,
    causes: review?.causes ?? [],
    decision: review?.decision ?? null,
    reason: review?.reason ?? '',
  }
}

export function stageNext({ lookBack }: Room, names: Names): Of<'next_cycle'> {
  const { nextOwners = [], isFirst = false, habit = null, nextReview = null } = lookBack ?? {}
  return {
    owners: nextOwners.map(({ unitName, personId }) => ({ unit: unitName, owner: names.person(personId) })),
    asksForHabit: isFirst,
    habit,
    nextReview: nextReview && { date: nextReview.date, startTime: nextReview.startTime },
  }
}
