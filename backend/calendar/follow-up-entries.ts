/** What a meeting left somebody to do by a day, as whole days in a calendar. */
import { speech } from '#backend/documents/speech.ts'
import { keyResultNames, personNames } from '#backend/names.ts'
import type { MeetingRow } from '#contract/meeting.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { chronological } from '#domain/shared/basics.ts'
import { fill } from '#texts/fill.ts'
import type { CalendarEntry } from './calendar-file.ts'
import { timesChanged, uidOf } from './entry-identity.ts'
import type { Reading } from './reading.ts'

/**
 * Decisions and priorities of the meeting that have an owner and a day and are still open, by their day. One that lacks either is nobody's appointment:
 * the close of the meeting says so.
 */
export function followUpEntries({ vault, client, texts }: Reading, meeting: MeetingRow): CalendarEntry[] {
  const say = speech(client.documentLanguage)
  const people = personNames(vault)
  const keyResults = keyResultNames(vault)
  const changes = Map.groupBy(vault.changes.rowsOf(['capture']), (row) => row.id)
  const held = { meeting: texts.meeting.title[meeting.kind], date: say.date(meeting.date) }
  return vault
    .queries(meetingQueries)
    .captures.all()
    .flatMap((row): CalendarEntry[] => {
      const { id, kind, text, ownerId, dueDate, state, number, keyResultId } = row
      const isAction = kind === 'decision' || kind === 'priority'
      if (row.meetingId !== meeting.id || !isAction || state !== 'open' || ownerId === null || dueDate === null)
        return []
      const serves = keyResultId === null ? undefined : keyResults.get(keyResultId)
      return [
        {
          uid: uidOf('follow-up', id),
          sequence: timesChanged(changes.get(id) ?? [], ['text', 'ownerId', 'dueDate']),
          title: fill(texts.followUp.title, { text, owner: say.name(people.get(ownerId) ?? '') ?? '' }),
          description: [
            kind === 'decision'
              ? fill(texts.followUp.decision, { ...held, number: number ?? '' })
              : fill(texts.followUp.priority, held),
            ...(serves === undefined ? [] : [fill(texts.followUp.serves, { what: serves })]),
          ].join('\n'),
          place: '',
          whole: 'days',
          start: dueDate,
          end: dueDate,
        },
      ]
    })
    .toSorted((one, other) => chronological(one.start, other.start))
}
