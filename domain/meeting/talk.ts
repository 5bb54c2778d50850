/** The conversations a meeting can be led through without a list: each has a title and one question. Their words are in the languages, by these ids. */
import { z } from 'zod'

export const talkTopicSchema = z.enum([
  // Kick-off.
  'why_now',
  'many_to_three',
  'objective_why',
  'key_results',
  'owner_confidence',
  'rhythm',
  // Evaluation after four to six weeks.
  'rhythm_so_far',
  'helps',
  'hinders',
  'adjust',
  // Reflection before new goals.
  'continues',
  'stops',
  'starts',
  'goals_decided',
  'next_booked',
  // Before a maturity check.
  'maturity_intake',
  // Any meeting.
  'aim',
  'open_talk',
  'close',
])
export type TalkTopic = z.infer<typeof talkTopicSchema>
