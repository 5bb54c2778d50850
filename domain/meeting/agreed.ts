/** What a kick-off agrees on before it ends: who owns what of the goals it has set, and when they are evaluated. */
import { z } from 'zod'
import { idSchema, type Id, type IsoDate, titleSchema } from '#domain/shared/basics.ts'
import { meetingSchema, type Meeting } from './meeting.ts'
import { goalRoleSchema } from './write-goals.ts'

/** An objective or a key result, and its one owner; null before there is one. */
export const ownedGoalSchema = z.object({
  id: idSchema,
  role: goalRoleSchema,
  title: titleSchema,
  ownerId: idSchema.nullable(),
})
export type OwnedGoal = z.infer<typeof ownedGoalSchema>

export const bookedSchema = meetingSchema.pick({ date: true, startTime: true })
export type Booked = z.infer<typeof bookedSchema>

/**
 * The objectives a meeting is setting, in their order: those it has written on, else all of its units'. A kick-off of a unit that has goals from
 * before agrees on its own, not on theirs once more.
 */
export function objectivesBeingSet<Objective extends { readonly id: Id }>(
  objectives: readonly Objective[],
  written: ReadonlySet<Id>,
): readonly Objective[] {
  const own = objectives.filter(({ id }) => written.has(id))
  return own.length > 0 ? own : objectives
}

type Planned = Pick<Meeting, 'kind' | 'state' | 'date' | 'startTime' | 'scopes'>

/** A meeting is evaluated on a later day: never on its own, and not before it. */
export function mayEvaluateOn(date: IsoDate, meeting: Pick<Meeting, 'date'>): boolean {
  return date > meeting.date
}

/** The evaluation that is booked for a unit of this meeting, after it; the first where there are several. */
export function evaluationAfter(
  meeting: Pick<Meeting, 'date' | 'scopes'>,
  meetings: readonly Planned[],
): Booked | null {
  const isOurs = ({ scopes }: Planned) =>
    scopes.some(({ unitId }) => meeting.scopes.some((scope) => scope.unitId === unitId))
  const [first] = meetings
    .filter(
      (row) => row.kind === 'evaluation' && row.state === 'planned' && mayEvaluateOn(row.date, meeting) && isOurs(row),
    )
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
  return first === undefined ? null : { date: first.date, startTime: first.startTime }
}
