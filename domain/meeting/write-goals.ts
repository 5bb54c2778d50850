/**
 * Goals written in a meeting: a line that is said, the one question to ask of it, how it is said anew, and what the two of them become in the OKR
 * picture. What was said first is kept.
 */
import { z } from 'zod'
import type { KeyResultDefinition } from '#domain/goal/goal.ts'
import { asDefinition, definitionSaid, type FirstDefinition } from '#domain/reading/as-definition.ts'
import type { ReadingContext } from '#domain/reading/calendar.ts'
import { readGoalLine } from '#domain/reading/goal-line.ts'
import { idSchema, isoInstantSchema, textSchema, titleSchema, type Id } from '#domain/shared/basics.ts'
import { matchPerson, type Named } from '#domain/organisation/match-person.ts'
import { stillToAsk, type WordingException } from '#domain/wording/exception.ts'
import { inOrder, type CheckId, type Finding } from '#domain/wording/finding.ts'
import { judgeReading } from '#domain/wording/key-result.ts'
import { copyFinding } from '#domain/wording/near-copy.ts'
import { judgeObjective } from '#domain/wording/objective.ts'
import { withoutLabel } from '#domain/wording/said.ts'
import { judgeStoredKeyResult } from '#domain/wording/stored.ts'
import type { MeetingStep } from './meeting.ts'

export const goalRoleSchema = z.enum(['objective', 'key_result'])
export type GoalRole = z.infer<typeof goalRoleSchema>

/** A line worked on in a meeting: a goal in the making, or new words for one that stands in the OKR picture. */
export const writtenLineSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  role: goalRoleSchema,
  unitId: idSchema,
  /** The objective it is, or the one a key result is under; null for an objective that is not there yet, and where it has gone. */
  objectiveId: idSchema.nullable(),
  /** Null for an objective, and for a key result that is not there yet, or has gone. */
  keyResultId: idSchema.nullable(),
  /** Said first in the meeting: no goal had these words before. */
  fresh: z.boolean(),
  /** As it was said first. */
  before: titleSchema,
  whyBefore: textSchema,
  /** As it is said now; empty until somebody has said it anew. */
  after: z.string().trim().max(400),
  whyAfter: textSchema,
  /** When the room said yes. From then on it is the goal's own words. */
  acceptedAt: isoInstantSchema.nullable(),
  position: z.number(),
})
export type WrittenLine = z.infer<typeof writtenLineSchema>

/** The words a line is judged and accepted by. */
export function wordsOf({ before, whyBefore, after, whyAfter }: WrittenLine): { text: string; why: string } {
  return after === '' ? { text: before, why: whyBefore } : { text: after, why: whyAfter }
}

/** The goal a line is about, or is to become: it keeps the line's id. */
export function goalOf({ id, role, fresh, objectiveId, keyResultId }: WrittenLine): Id {
  if (fresh) return id
  return (role === 'objective' ? objectiveId : keyResultId) ?? id
}

/** The talks of a kick-off that goals are written in, and what is written in each; a step without a topic takes both. */
export const WRITTEN_IN = { objective_why: 'objective', key_results: 'key_result' } as const satisfies Record<
  string,
  GoalRole
>

/** Is this written in the step? */
export function isWrittenIn({ topic }: Pick<MeetingStep, 'topic'>, role: GoalRole): boolean {
  return topic !== 'objective_why' && topic !== 'key_results' ? true : WRITTEN_IN[topic] === role
}

/** Not answered by other words: a kick-off asks for owners in a step of its own, and limits are about the whole. */
const ASKED_ELSEWHERE: ReadonlySet<CheckId> = new Set<CheckId>([
  'no_owner',
  'no_key_result',
  'too_many_objectives',
  'too_many_key_results',
  'one_owner_for_most',
  'same_as_now',
])

export type SaidGoal = {
  readonly role: GoalRole
  readonly text: string
  readonly why: string
  /** How a key result that is there already is measured; null for one that is not, and for an objective. */
  readonly definition: KeyResultDefinition | null
  /** What stands so on purpose. */
  readonly exceptions: readonly Pick<WordingException, 'checkId'>[]
}

/** The one question to ask of a line now: the gravest that other words can answer; null where there is none. */
export function questionOf(goal: SaidGoal, earlier: readonly string[], context: ReadingContext): Finding | null {
  const found = stillToAsk(judge(goal, earlier, context), goal.exceptions)
  return found.find(({ id }) => !ASKED_ELSEWHERE.has(id)) ?? null
}

function judge(
  { role, text, why, definition }: SaidGoal,
  earlier: readonly string[],
  context: ReadingContext,
): Finding[] {
  if (role === 'key_result' && definition !== null) {
    const measured = { ...definition, ...definitionSaid(readGoalLine(text, context), definition) }
    return judgeStoredKeyResult({ title: text, definition: measured }, { earlier }, context)
  }
  const found =
    role === 'objective'
      ? judgeObjective(text, context, { why: why.trim() !== '' })
      : judgeReading(readGoalLine(text, context))
  return inOrder(found.concat(copyFinding(text, earlier) ?? []))
}

export type HeardGoal = {
  /** Without bullet, label and owner. */
  readonly title: string
  /** Named in the line, and known; null where nobody is. */
  readonly ownerId: Id | null
  readonly definition: FirstDefinition
}

/** What a line becomes in the OKR picture. */
export function heardAs(
  { role, text }: Pick<SaidGoal, 'role' | 'text'>,
  people: readonly Named[],
  context: ReadingContext,
): HeardGoal {
  const reading = readGoalLine(role === 'objective' ? withoutLabel(text) : text, context)
  const ownerId = reading.owner === null ? null : matchPerson(reading.owner, people)
  return { title: reading.title, ownerId, definition: asDefinition(reading, ownerId) }
}

/** What new words change of a key result that is there: how it is measured, and who owns it where they name somebody. */
export function heardAnew(
  text: string,
  before: KeyResultDefinition,
  people: readonly Named[],
  context: ReadingContext,
): { title: string; change: Partial<KeyResultDefinition> } {
  const reading = readGoalLine(text, context)
  const { title, ownerId } = heardAs({ role: 'key_result', text }, people, context)
  const owner = ownerId === null || ownerId === before.ownerId ? {} : { ownerId }
  return { title, change: { ...definitionSaid(reading, before), ...owner } }
}
