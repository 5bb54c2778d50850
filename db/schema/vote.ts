/** Votes in meetings: the rounds, and one ballot a person in each. */
import { index, integer, sqliteTable, text, unique, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { VoteKind } from '#domain/meeting/vote.ts'
import { choice, flag, id, instant, list, position, ref } from './columns.ts'
import { keyResult } from './goal.ts'
import { meeting } from './meeting.ts'
import { person } from './organisation.ts'

export const voteRound = sqliteTable(
  'vote_round',
  {
    id: id(),
    meetingId: ref('meeting_id')
      .notNull()
      .references(() => meeting.id),
    kind: choice<VoteKind>('kind').notNull(),
    question: text('question').notNull(),
    keyResultId: ref('key_result_id').references(() => keyResult.id),
    options: list<string>('options').notNull(),
    dots: integer('dots').notNull(),
    previousId: ref('previous_id').references((): AnySQLiteColumn => voteRound.id),
    number: integer('number').notNull(),
    openedAt: instant('opened_at').notNull(),
    revealedAt: instant('revealed_at'),
    onWall: flag('on_wall').notNull(),
    /** Votes of nobody by name, in the order they came: of a room where nobody has been ticked off as present. */
    unnamed: list<number[]>('unnamed').notNull().default([]),
  },
  (table) => [index('vote_round_meeting').on(table.meetingId)],
)

export const ballot = sqliteTable(
  'ballot',
  {
    id: id(),
    roundId: ref('round_id')
      .notNull()
      .references(() => voteRound.id),
    personId: ref('person_id')
      .notNull()
      .references(() => person.id),
    /** Empty for who abstains. */
    choices: list<number>('choices').notNull(),
    /** The order they came in, so that the last can be taken back. */
    position: position(),
  },
  (table) => [unique().on(table.roundId, table.personId)],
)
