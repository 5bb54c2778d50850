/** What a vote asks, in one line: the coach's own words, the key result's, or the kind's own question. */
import type { TFunction } from 'i18next'
import type { Id } from '#domain/shared/basics.ts'
import type { VoteQuestion } from '#domain/meeting/vote.ts'

export function questionOf(
  vote: Pick<VoteQuestion, 'kind' | 'question' | 'keyResultId'>,
  keyResults: readonly { id: Id; title: string; shortName: string }[],
  t: TFunction<['vote', 'common']>,
): string {
  const about = keyResults.find((row) => row.id === vote.keyResultId)
  if (about) return about.shortName || about.title
  return vote.question || t(`ask.${vote.kind}`)
}
