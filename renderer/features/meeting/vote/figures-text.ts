/** The figures of a revealed round in one line, the spread before the mean; for dots the options with most first. */
import type { TFunction } from 'i18next'
import type { Tally, VoteQuestion } from '#domain/meeting/vote.ts'
import { rounded } from '#renderer/format/number.ts'
import type { MeetingWords } from '../meeting-words.ts'

export function figuresText(
  { options }: Pick<VoteQuestion, 'options'>,
  { lowest, highest, mean, distribution }: Tally,
  t: TFunction<['vote', 'common']>,
  words: MeetingWords,
): string {
  if (lowest === null || highest === null || mean === null)
    return distribution
      .toSorted((one, other) => other.count - one.count)
      .map(({ choice, count }) => `${options[choice - 1] ?? ''} ${t('dotsGiven', { count })}`)
      .join(', ')
  if (lowest === highest) return t('same', { value: words.number(lowest) })
  return `${t('spread', { lowest: words.number(lowest), highest: words.number(highest) })}, ${t('mean', { mean: words.number(rounded(mean, 1), 1) })}`
}
