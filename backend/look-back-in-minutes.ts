/** A look back on a cycle for the minutes: what was said and decided of its goals in this meeting, and a score only where the room has seen it. */
import type { Room } from '#contract/meeting.ts'
import { asksForCause } from '#domain/closing/score.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { MinutesContent, MinutesName } from './documents/minutes/content.ts'

/** Nothing where nothing was said: what is told of other meetings stays the same to the letter. */
export function lookBackTold(
  { lookBack, meeting, steps }: Pick<Room, 'lookBack' | 'meeting' | 'steps'>,
  personOf: (id: Id) => MinutesName,
): Pick<MinutesContent, 'lookBack'> {
  if (lookBack === null) return {}
  const goals = lookBack.objectives.flatMap(({ title, review, score: { score } }) => {
    if (review === null || review.meetingId !== meeting.id) return []
    const { status, why, learned, revealedAt, causes, decision, reason } = review
    const isSeen = revealedAt !== null
    return [
      {
        title,
        status,
        why,
        learned,
        score: isSeen ? score : null,
        // What lay behind tells that the score is low.
        causes: isSeen && asksForCause(score) ? [...causes] : [],
        decision,
        reason: decision === null ? '' : reason,
      },
    ]
  })
  const hasNext = steps.some(({ kind, state }) => kind === 'next_cycle' && state !== 'skipped')
  const owners = lookBack.nextOwners.flatMap(({ unitName, personId }) =>
    hasNext && personId !== null ? [{ unitName, owner: personOf(personId) }] : [],
  )
  const { habit } = lookBack
  if (goals.length === 0 && owners.length === 0 && habit === null) return {}
  const next = hasNext ? lookBack.nextReview : null
  return {
    lookBack: {
      cycleName: lookBack.cycle.name,
      goals,
      owners,
      habit,
      nextReview: next === null ? null : { date: next.date, startTime: next.startTime },
    },
  }
}
