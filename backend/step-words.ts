/** What a step is called and asks in a document: by its own words, its topic's, or its kind's. */
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import type { CalendarTexts } from '#texts/calendar.ts'

/** The words that tell a step. */
export type Worded = Pick<MeetingStep, 'kind' | 'topic' | 'title' | 'question'>

export function stepWords(
  { kind, topic, title, question }: Worded,
  texts: CalendarTexts,
): { title: string; question: string } {
  if (title !== '') return { title, question }
  const usual = topic === null ? texts.step[kind] : texts.talk[topic]
  return question === '' ? usual : { ...usual, question }
}
